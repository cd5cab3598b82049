"""`hotline-sim resume`: go on with an unfinished call, with every committed decision there."""

import os
from argparse import Namespace
from pathlib import Path

from hotline_sim.call.answers import read_answers
from hotline_sim.cli.face import typed_lines, wants_plain
from hotline_sim.cli.play import take
from hotline_sim.desk import Desk, checked_code


def run(arguments: Namespace) -> int:
    """Resume the call named, or the latest."""
    person = None if arguments.person is None else checked_code(arguments.person)
    answers = None if arguments.answers is None else read_answers(Path(arguments.answers))
    with Desk.of(os.environ) as desk:
        taken = desk.resume(arguments.call, person)
        if answers is not None or wants_plain(arguments):
            return take(desk, taken, answers, typed_lines(), resumed=True)
        # The app takes the call up itself; this was to say here what keeps it from being resumed.
        taken.close()
    from hotline_sim.tui.app import run as run_app

    return run_app(os.environ, person=arguments.person, resume=taken.id)
