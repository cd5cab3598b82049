"""`hotline-sim refresh`: a few minutes on what is due, in the app or on plain lines."""

import os
from argparse import Namespace

from hotline_sim.cli.face import page, typed_lines, wants_plain
from hotline_sim.desk import NOBODY, Desk, checked_code
from hotline_sim.language.catalogue import BASE


def run(arguments: Namespace) -> int:
    """Ask what is due, and what is new where little is."""
    person = checked_code(NOBODY if arguments.person is None else arguments.person)
    if not wants_plain(arguments):
        from hotline_sim.tui.app import run as run_app

        return run_app(
            os.environ,
            person=arguments.person,
            seed=arguments.seed,
            where="refresh",
            minutes=arguments.minutes,
            language=arguments.language,
        )
    from hotline_sim.plain.refresh import refresh
    from hotline_sim.refresher.practice import Practice
    from hotline_sim.refresher.sitting import Sitting

    with Desk.of(os.environ) as desk:
        language = arguments.language
        practice = Practice(desk, person, language=language)
        out = page(desk.library.catalogues.interface(language or BASE))
        refresh(Sitting(practice, arguments.minutes, arguments.seed), typed_lines(), out)
    return 0
