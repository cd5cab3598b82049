"""The model call of a scenario as its author plays it and writes it up, or else as its key says.

Authors write the record with the care of a case study: the caller's own words, the next contact
with a name and an hour. The key knows only what is marked.
"""

from collections.abc import Iterator
from pathlib import Path

from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.model import DeclaredPlay
from hotline_sim.authoring.paths import model_call, read_plays
from hotline_sim.call.answers import Answer, answers_in, give
from hotline_sim.call.call import Call
from hotline_sim.call.entry_reader import NotAnAnswer
from hotline_sim.call.sheets import Sheets
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import NotAllowed, NotOpen
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.shelf import bytes_in, plays_beside
from hotline_sim.storage.tree import child, items
from hotline_sim.storage.yaml_source import Node

READY = "ready"

RATING = "rate"
"""How it went is asked of a trainee, and tells nothing of the call."""


def exemplary_call(path: Path, scenario: CompiledScenario, sheets: Sheets) -> Call:
    """Return the model call of the scenario in a file. NotOpen where it cannot be played."""
    for answers in _declared(path, scenario):
        call = _played(scenario, answers, sheets)
        if call is not None:
            return call
    return model_call(scenario, sheets=sheets)


def _declared(path: Path, scenario: CompiledScenario) -> Iterator[list[Answer]]:
    """Yield the answers of the plays that take the model path and put their own papers in order."""
    plays = plays_beside(path)
    read = read_plays(bytes_in(plays), Findings(str(plays))) if plays.exists() else None
    if read is None:
        return
    for play, node in zip(read[0].root, items(read[1]), strict=True):
        if play.variant == scenario.variant and play.verdict == READY:
            answers = _answers(play, node)
            talk = [one.what for one in answers if one.entry is None]
            if len(talk) < len(answers) and _same(talk, scenario.model_path):
                yield answers


def _answers(play: DeclaredPlay, node: Node) -> list[Answer]:
    """Return the answers of a play; none where it leaves its papers to the key, or is not right."""
    given = child(node, "give")
    if given is None or play.paperwork is not None:
        return []
    try:
        return [one for one in answers_in(given) if one.entry is None or one.what != RATING]
    except NotAnAnswer:
        return []


def _same(talk: list[str], path: tuple[str, ...]) -> bool:
    """Return whether answers, with or without their beats, are those of a path."""
    return len(talk) == len(path) and all(
        full == one or full.endswith(f".{one}") for one, full in zip(talk, path, strict=True)
    )


def _played(scenario: CompiledScenario, answers: list[Answer], sheets: Sheets) -> Call | None:
    """Return a call with these answers, or None where one of them cannot be given."""
    call = opened(scenario)
    try:
        for answer in answers:
            give(call, answer, sheets)
    except (NotOpen, NotAllowed):
        return None
    return call
