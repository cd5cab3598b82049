"""Everything we ship, read once, and ways to play it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from hotline_sim.call.call import Call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief, Mark
from hotline_sim.library import Library, content_root
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario, Move
from hotline_sim.storage.cache import Cache

LONGEST = 400
"""No play takes more moves than this; none of ours comes near it."""


@cache
def library() -> Library:
    """Return the library of what we ship, and nothing of the user's."""
    return Library((content_root(),), Cache(Path(mkdtemp())))


@cache
def scenarios() -> dict[str, CompiledScenario]:
    """Return every scenario and variant by a name for test reports."""
    found = {}
    for file in library().scenario_files().values():
        for variant, scenario in library().read(file.path).variants.items():
            found[f"{scenario.id}/{variant}" if variant else scenario.id] = scenario
    return found


def rubric_of(scenario: CompiledScenario) -> Rubric:
    """Return the rubric a scenario is marked with."""
    return library().rubric(scenario.about.rubric)


def debriefed(call: Call) -> Debrief:
    """Return the debrief of a call."""
    return debrief("c1", "T01", call.scenario, rubric_of(call.scenario), call.events)


def dos(scenario: CompiledScenario, move: Move) -> list[str]:
    """Return the dos a move shows."""
    known = rubric_of(scenario).behaviours
    return [one for one in move.shows if known[one].kind.is_do]


def donts(scenario: CompiledScenario, move: Move) -> list[str]:
    """Return the don'ts a move shows."""
    known = rubric_of(scenario).behaviours
    return [one for one in move.shows if not known[one].kind.is_do]


def harm_left(found: Debrief, rubric: Rubric) -> list[Mark]:
    """Return the red lines, and the harmful slips that were not mended."""
    kinds = {name: one.kind for name, one in rubric.behaviours.items()}
    return [
        mark
        for one in found.competencies
        for mark in one.slips
        if kinds[mark.behaviour] is Kind.RED_LINE
        or (kinds[mark.behaviour] is Kind.HARMFUL and mark.repaired_at < 0)
    ]


def move_on(call: Call, move: Move) -> None:
    """Make a move, whether words or silence."""
    if call.silence is not None and move == call.silence:
        call.keep_silence()
    else:
        call.respond(move.name)


def open_moves(call: Call) -> list[Move]:
    """Return what can be said now, in the order of the file, and the silence where there is one."""
    order = {move.name: number for number, move in enumerate(call.scenario.moves)}
    menu = sorted(call.menu(), key=lambda move: order[move.name])
    return [*menu, call.silence] if call.silence else menu


def texts(value: object) -> Iterator[str]:
    """Yield every text in a compiled value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts(list(value.values()))
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from texts(one)
