"""Declared plays: what each path beside a scenario must end in and show, played for real."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import ConfigDict, Field, RootModel

from hotline_sim.call.answers import answers_in, give_all
from hotline_sim.call.call import Call, open_call
from hotline_sim.call.events import CallOpened
from hotline_sim.call.log import MemoryLog
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief, Verdict
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.errors import NotOpen, UserError
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.authored import Authored, dangling, read_authored
from hotline_sim.storage.tree import child, items
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node


class DeclaredPlay(Authored):
    """One play, and what it must come to."""

    path: Annotated[str, Field(min_length=1)]
    give: tuple[Any, ...]
    variant: str = ""
    ends_at: str | None = None
    verdict: str | None = None
    shows: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    repaired: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


class DeclaredPlays(RootModel[tuple[DeclaredPlay, ...]]):
    """A file of declared plays."""

    model_config = ConfigDict(frozen=True, strict=True)


def check_paths(
    data: bytes, variants: dict[str, CompiledScenario], rubric: Rubric, findings: Findings
) -> None:
    """Play every declared path of a file and report each that does not come out as declared."""
    read = read_authored(data, DeclaredPlays, findings)
    if read is None:
        return
    plays, tree = read
    for number, (play, node) in enumerate(zip(plays.root, items(tree), strict=True)):
        _check(play, node, variants, rubric, findings, place_of(tree, (number,)))


def model_call(scenario: CompiledScenario, seed: int = 0) -> Call:
    """Return the exemplary call of a scenario, played. NotOpen where it cannot be."""
    call = _opened(scenario, seed)
    for answer in scenario.model_path:
        if answer == "hang-up":
            call.hang_up()
        elif answer.rpartition(".")[2] == "silence":
            call.keep_silence()
        else:
            call.respond(answer)
    return call


def _opened(scenario: CompiledScenario, seed: int) -> Call:
    opened = CallOpened(scenario.id, scenario.variant, seed, "script", seen_before=False)
    return open_call(scenario, MemoryLog(), opened)


def _check(  # noqa: PLR0913 - everything one play is checked against
    play: DeclaredPlay,
    node: Node,
    variants: dict[str, CompiledScenario],
    rubric: Rubric,
    findings: Findings,
    place: Place,
) -> None:
    if play.variant not in variants:
        dangling(findings, place, "variant", play.variant, variants)
        return
    if play.verdict is not None and play.verdict not in {one.value for one in Verdict}:
        dangling(findings, place, "verdict", play.verdict, [one.value for one in Verdict])
    call = _opened(variants[play.variant], 0)
    give = child(node, "give")
    try:
        give_all(call, answers_in(give, Path(findings.file).name) if give else ())
    except (NotOpen, UserError) as problem:
        message = f"“{play.path}” cannot be played. {problem}"
        findings.error("path-not-open", place, message)
        return
    found = debrief("", "", call.scenario, rubric, call.events)
    for said in _differences(play, found):
        findings.error("path-differs", place, f"“{play.path}” {said}")


def _differences(play: DeclaredPlay, found: Debrief) -> Iterator[str]:
    if play.ends_at is not None and found.ending != play.ends_at:
        yield f"ends at “{found.ending or 'no ending'}”, and should at “{play.ends_at}”."
    if play.verdict is not None and found.verdict != play.verdict:
        reasons = " ".join(found.reasons)
        yield f"gives “{found.verdict}”, and should give “{play.verdict}”: {reasons}"
    for name, wanted in (
        ("shown", play.shows),
        ("slips", play.slips),
        ("repaired", play.repaired),
        ("missed", play.missed),
    ):
        marks = [mark for one in found.competencies for mark in getattr(one, name)]
        absent = [one for one in wanted if one not in {mark.behaviour for mark in marks}]
        if absent:
            yield f"should have as {name}, and has not: {', '.join(absent)}."
