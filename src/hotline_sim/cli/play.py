"""`hotline-sim play`: take a call, in the app, on plain lines, or from answers in a file."""

import os
from argparse import Namespace
from collections.abc import Iterator

from hotline_sim.cli.face import answers_from, page, typed_lines, wants_plain
from hotline_sim.desk import NOBODY, Desk, checked_code
from hotline_sim.errors import UserError
from hotline_sim.taken import TakenCall


def run(arguments: Namespace) -> int:
    """Take a call."""
    person = checked_code(NOBODY if arguments.person is None else arguments.person)
    if arguments.answers is not None and arguments.scenario is None:
        message = "Which call do the answers belong to? hotline-sim play SCENARIO --answers FILE"
        raise UserError(message)
    answers = answers_from(arguments)
    with Desk.of(os.environ) as desk:
        if answers is None and not wants_plain(arguments):
            return _in_the_app(desk, arguments)
        from hotline_sim.cli.take import take

        lines = typed_lines()
        taken = _picked_up(desk, arguments, person, lines)
        return (
            0 if taken is None else take(desk, taken, answers, lines, language=arguments.language)
        )


def _in_the_app(desk: Desk, arguments: Namespace) -> int:
    """Open the app on a call; a wrong name is said before the screen is taken."""
    if arguments.scenario is not None:
        desk.library.scenario(arguments.scenario, arguments.variant or "")
    from hotline_sim.tui.app import run as run_app

    return run_app(
        os.environ,
        person=arguments.person,
        scenario=arguments.scenario or "",
        variant=arguments.variant,
        seed=arguments.seed,
        desk=desk,
        language=arguments.language,
    )


def _picked_up(
    desk: Desk, arguments: Namespace, person: str, lines: Iterator[str]
) -> TakenCall | None:
    if arguments.scenario is None:
        from hotline_sim.plain.home import choose_call

        return choose_call(desk, person, lines, page())
    return desk.pick_up(
        arguments.scenario,
        person=person,
        variant=arguments.variant,
        seed=arguments.seed,
        player="person" if arguments.answers is None else "script",
    )
