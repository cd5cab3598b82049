"""`hotline-sim play`: take a call, in the app, on plain lines, or from answers in a file."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hotline_sim.call.answers import Answer, read_answers
from hotline_sim.cli.face import typed_lines, wants_plain
from hotline_sim.desk import NOBODY, Desk, TakenCall, checked_code
from hotline_sim.plain.play import PlainCall

if TYPE_CHECKING:
    from hotline_sim.scenario.compiled import CompiledScenario


def run(arguments: Namespace) -> int:
    """Take a call."""
    person = checked_code(arguments.person or NOBODY)
    answers = read_answers(Path(arguments.answers)) if arguments.answers else None
    desk = Desk.of(os.environ)
    if answers is None and not wants_plain(arguments):
        if arguments.scenario:
            _checked(desk, arguments)
        from hotline_sim.tui.app import run as run_app

        return run_app(
            os.environ,
            person=arguments.person,
            scenario=arguments.scenario or "",
            variant=arguments.variant,
            seed=arguments.seed,
        )
    lines = typed_lines()
    taken = _picked_up(desk, arguments, person, lines, by_script=answers is not None)
    return 0 if taken is None else take(desk, taken, answers, lines)


def _checked(desk: Desk, arguments: Namespace) -> "CompiledScenario":
    """Return the scenario asked for, so that a wrong name is said before the screen is taken."""
    return desk.library.scenario(arguments.scenario, arguments.variant or "")


def _picked_up(
    desk: Desk, arguments: Namespace, person: str, lines: Iterator[str], *, by_script: bool
) -> TakenCall | None:
    if not arguments.scenario:
        if by_script:
            from hotline_sim.errors import UserError

            message = (
                "Which call do the answers belong to? hotline-sim play SCENARIO --answers FILE"
            )
            raise UserError(message)
        from hotline_sim.plain.home import choose_call

        return choose_call(desk, person, lines, sys.stdout)
    return desk.pick_up(
        arguments.scenario,
        person=person,
        variant=arguments.variant,
        seed=arguments.seed,
        player="script" if by_script else "person",
    )


def take(desk: Desk, taken: TakenCall, answers: list[Answer] | None, lines: Iterator[str]) -> int:
    """Take a call on plain lines, with answers from a file where there are any."""
    plain = PlainCall(desk, taken, lines, sys.stdout)
    try:
        if answers is None:
            plain.run()
        else:
            plain.run_answers(answers)
    finally:
        taken.close()
        desk.close()
    return 0
