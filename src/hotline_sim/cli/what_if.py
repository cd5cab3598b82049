"""`hotline-sim what-if`: a past call taken up again in place of one of its decisions."""

from argparse import Namespace

from hotline_sim.cli.go_on import go_on


def run(arguments: Namespace) -> int:
    """Open a practice call with everything that stood before the decision."""
    return go_on(arguments, lambda desk, person: desk.what_if(arguments.call, arguments.at, person))
