"""Going on with a call the desk has taken up: on plain lines, or in the app."""

import os
from argparse import Namespace
from collections.abc import Callable

from hotline_sim.cli.face import answers_from, typed_lines, wants_plain
from hotline_sim.desk import Desk, checked_code
from hotline_sim.taken import TakenCall


def go_on(arguments: Namespace, take_up: Callable[[Desk, str | None], TakenCall]) -> int:
    """Take up a call, as the trainee where one is named, and go on with it."""
    person = None if arguments.person is None else checked_code(arguments.person)
    answers = answers_from(arguments)
    with Desk.of(os.environ) as desk:
        taken = take_up(desk, person)
        if answers is not None or wants_plain(arguments):
            from hotline_sim.cli.take import take

            lines, language = typed_lines(), arguments.language
            return take(desk, taken, answers, lines, resumed=True, language=language)
        # The app takes the call up itself; this was to say here what keeps it from being taken.
        taken.close()
        from hotline_sim.tui.app import run as run_app

        return run_app(
            os.environ,
            person=arguments.person,
            resume=taken.id,
            desk=desk,
            language=arguments.language,
        )
