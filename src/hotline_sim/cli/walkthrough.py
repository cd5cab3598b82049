"""`hotline-sim walkthrough`: a call as it can go well, with the reasons and the record."""

import os
from argparse import Namespace

from hotline_sim.cli.face import page
from hotline_sim.desk import Desk


def run(arguments: Namespace) -> int:
    """Print the exemplary call of a scenario; nothing is kept."""
    from hotline_sim.plain.walkthrough import write_walkthrough

    library = Desk.of(os.environ).library
    write_walkthrough(library, page(), arguments.scenario, arguments.variant or "")
    return 0
