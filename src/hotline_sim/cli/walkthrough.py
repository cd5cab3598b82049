"""`hotline-sim walkthrough`: a call as it can go well, with the reasons and the record."""

import os
from argparse import Namespace

from hotline_sim.cli.face import page
from hotline_sim.desk import NOBODY, Desk
from hotline_sim.language.catalogue import BASE


def run(arguments: Namespace) -> int:
    """Print the exemplary call of a scenario; from then on it is new to the trainee no more."""
    from hotline_sim.plain.walkthrough import write_walkthrough

    with Desk.of(os.environ) as desk:
        language = arguments.language
        write_walkthrough(
            desk.library,
            page(desk.library.catalogues.interface(language or BASE)),
            arguments.scenario,
            arguments.variant or "",
            language=language,
        )
        desk.walked_through(arguments.scenario, arguments.person or NOBODY)
    return 0
