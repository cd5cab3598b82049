"""A call that was taken, or a file of answers, written down as one more declared play."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any, NamedTuple

from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.plays_file import add_play, free_name, text_of
from hotline_sim.authoring.recording import Recorder, given_in
from hotline_sim.call.answers import give, read_answers
from hotline_sim.call.log import read_log
from hotline_sim.cli.paths import scenario_file, sheets_of
from hotline_sim.desk import Desk
from hotline_sim.errors import UnknownName, UserError
from hotline_sim.library import variant_of
from hotline_sim.storage.shelf import plays_beside

STDOUT = "-"


class Asked(NamedTuple):
    """What is to be written down, and of which call."""

    scenario: str
    variant: str
    given: list[Any] | None
    """What was given in a call; None where a file of answers says it."""
    taken_in: str | None = None
    """The scenario of that call."""


def record(desk: Desk, arguments: Namespace) -> int:
    """Write down a play beside its scenario, or where --output says."""
    asked = _asked(desk, arguments)
    file = scenario_file(desk, asked.scenario)
    read = desk.library.read(file)
    scenario, sheets = variant_of(read, asked.variant), sheets_of(read)
    given = asked.given
    if given is None:
        call = opened(scenario)
        for answer in read_answers(Path(arguments.answers)):
            give(call, answer, sheets)
        given = given_in(call.events)
    try:
        play = Recorder(scenario, read.rubric.rubric, sheets, arguments.paperwork).play("", given)
    except UserError as problem:
        if asked.taken_in in {None, scenario.id}:
            raise
        message = (
            f"That call was taken in “{asked.taken_in}” and does not go through “{scenario.id}”."
            f" Name one that does: hotline-sim paths {asked.scenario} --record CALL"
        )
        raise UserError(message) from problem
    elsewhere = arguments.output not in {None, STDOUT}
    plays = plays_beside(Path(arguments.output) if elsewhere else file)
    play["path"] = arguments.name or free_name(plays, play.get("ends_at", ""))
    if arguments.output == STDOUT:
        print(text_of(play), end="")
    else:
        add_play(plays, play)
        print(plays)
        again = f"Play all: hotline-sim paths {asked.scenario}"
        print(f"Written down as “{play['path']}”. {again}", file=sys.stderr)
    return 0


def _asked(desk: Desk, arguments: Namespace) -> Asked:
    """Return what is asked for. UserError where it is not clear, or there is no such call."""
    if arguments.record is None and arguments.scenario is None:
        message = "Which call do the answers belong to? hotline-sim paths SCENARIO --answers FILE"
        raise UserError(message)
    if arguments.record is None:
        return Asked(arguments.scenario, arguments.variant or "", None)
    if arguments.answers is not None:
        message = "Write down either a call (--record) or a file of answers (--answers), not both."
        raise UserError(message)
    row = desk.ended(arguments.record or None).call
    variant = (row.variant or "") if arguments.variant is None else arguments.variant
    scenario = arguments.scenario or _known(desk, row.scenario)
    return Asked(scenario, variant, given_in(read_log(desk.store, row.id)), row.scenario)


def _known(desk: Desk, scenario: str) -> str:
    """Return the id of the scenario of a call. UserError where the library has no such file."""
    try:
        desk.library.scenario_path(scenario)
    except UnknownName as problem:
        message = (
            f"The call was taken in “{scenario}”, which is not in your library. Name its file: "
            "hotline-sim paths FILE --record CALL"
        )
        raise UserError(message) from problem
    return scenario
