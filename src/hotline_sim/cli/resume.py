"""`hotline-sim resume`: go on with an unfinished call, with every committed decision there."""

from argparse import Namespace

from hotline_sim.cli.go_on import go_on


def run(arguments: Namespace) -> int:
    """Resume the call named, or the latest."""
    return go_on(arguments, lambda desk, person: desk.resume(arguments.call, person))
