"""`hotline-sim resume`: go on with an unfinished call, with every committed decision there."""

import os
from argparse import Namespace

from hotline_sim.cli.face import answers_from, typed_lines, wants_plain
from hotline_sim.desk import Desk, checked_code


def run(arguments: Namespace) -> int:
    """Resume the call named, or the latest."""
    person = None if arguments.person is None else checked_code(arguments.person)
    answers = answers_from(arguments)
    with Desk.of(os.environ) as desk:
        taken = desk.resume(arguments.call, person)
        if answers is not None or wants_plain(arguments):
            from hotline_sim.cli.take import take

            return take(desk, taken, answers, typed_lines(), resumed=True)
        # The app takes the call up itself; this was to say here what keeps it from being resumed.
        taken.close()
        from hotline_sim.tui.app import run as run_app

        return run_app(os.environ, person=arguments.person, resume=taken.id, desk=desk)
