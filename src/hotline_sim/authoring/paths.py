"""Declared plays: what each path beside a scenario must end in and show, played for real."""

from collections.abc import Collection, Iterator
from typing import Any, Literal, NamedTuple

from pydantic import ConfigDict, RootModel

from hotline_sim.call.answers import Answer, NotAnAnswer, answerable, answers_in, give
from hotline_sim.call.call import Call, open_call
from hotline_sim.call.events import CallOpened
from hotline_sim.call.log import MemoryLog
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief
from hotline_sim.diagnostic import START, Findings, Place
from hotline_sim.errors import NotOpen
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.authored import Authored, Text, dangling, read_authored
from hotline_sim.storage.tree import child, items, texts
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node

Variants = dict[str, CompiledScenario]


class DeclaredPlay(Authored):
    """One play, and what it must come to."""

    path: Text
    give: tuple[Any, ...]
    variant: str = ""
    ends_at: str | None = None
    verdict: Literal["ready", "practise", "unsafe", "unfinished"] | None = None
    shows: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    repaired: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


class DeclaredPlays(RootModel[tuple[DeclaredPlay, ...]]):
    """A file of declared plays."""

    model_config = ConfigDict(frozen=True, strict=True)


def read_plays(data: bytes, findings: Findings) -> tuple[DeclaredPlays, Node] | None:
    """Return the declared plays of a file and its tree, or None where the findings say why not."""
    return read_authored(data, DeclaredPlays, findings)


def check_paths(data: bytes, variants: Variants, rubric: Rubric, findings: Findings) -> None:
    """Play every declared path of a file and report each that does not come out as declared."""
    read = read_plays(data, findings)
    if read is None:
        return
    plays, tree = read
    for play, node in zip(plays.root, items(tree), strict=True):
        _Checked(play, node, variants, rubric, findings).check()


def model_call(scenario: CompiledScenario, seed: int = 0) -> Call:
    """Return the exemplary call of a scenario, played. NotOpen where it cannot be."""
    call = opened(scenario, seed)
    for answer in scenario.model_path:
        give(call, Answer(answer, START))
    return call


def opened(scenario: CompiledScenario, seed: int = 0) -> Call:
    """Return a call picked up by a script, kept nowhere."""
    what = CallOpened(scenario.id, scenario.variant, seed, "script", seen_before=False)
    return open_call(scenario, MemoryLog(), what)


class _Checked(NamedTuple):
    """One declared play, and what it is checked against."""

    play: DeclaredPlay
    node: Node
    variants: Variants
    rubric: Rubric
    findings: Findings

    def check(self) -> None:
        """Report what it names that is not there, what cannot be played, and what differs."""
        scenario = self.variants.get(self.play.variant)
        if scenario is None:
            known = [name for name in self.variants if name]
            dangling(self.findings, self.at("variant"), "variant", self.play.variant, known)
            return
        answers = self._answers()
        if answers is None or self._names_unknown(scenario, answers):
            return
        call = opened(scenario)
        if not self._played(call, answers):
            return
        found = debrief("", "", scenario, self.rubric, call.events)
        for key, said, why in _differences(self.play, found):
            message = f"“{self.play.path}” {said}"
            self.findings.error("path-differs", self.at(key), message, why)

    def at(self, key: str) -> Place:
        """Return where a key of the play stands, or else the play."""
        return place_of(self.node, (key,), key=True)

    def _answers(self) -> list[Answer] | None:
        try:
            return answers_in(child(self.node, "give") or self.node)
        except NotAnAnswer as problem:
            self.findings.error("wrong-value", problem.place, problem.reason)
            return None

    def _names_unknown(self, scenario: CompiledScenario, answers: list[Answer]) -> bool:
        endings = [place.id for place in scenario.places if place.ending]
        before = len(self.findings.found)
        self._known("ending", "ends_at", endings)
        for key in ("shows", "missed", "slips", "repaired"):
            self._known("behaviour", key, self.rubric.behaviours)
        full, bare = answerable(scenario)
        for answer in answers:
            known = full if "." in answer.what else bare
            if not answer.overall and answer.what not in known:
                dangling(self.findings, answer.place, "response", answer.what, known)
        return len(self.findings.found) > before

    def _known(self, what: str, key: str, known: Collection[str]) -> None:
        for name, place in texts(child(self.node, key)):
            if name not in known:
                dangling(self.findings, place, what, name, known)

    def _played(self, call: Call, answers: list[Answer]) -> bool:
        """Return whether all answers could be given; report the first that cannot."""
        for answer in answers:
            try:
                give(call, answer)
            except NotOpen as problem:
                message = f"“{self.play.path}” cannot be played. {problem}"
                self.findings.error("path-not-open", answer.place, message)
                return False
        return True


def _differences(play: DeclaredPlay, found: Debrief) -> Iterator[tuple[str, str, str]]:
    """Yield each key of a play that does not hold, what came out instead, and why."""
    if play.ends_at is not None and found.ending != play.ends_at:
        ended = f"ends at “{found.ending}”" if found.ending else "does not come to an end"
        yield "ends_at", f"{ended}; it should end at “{play.ends_at}”.", found.ending_because
    if play.verdict is not None and found.verdict != play.verdict:
        said = f"gives “{found.verdict}”; it should give “{play.verdict}”."
        yield "verdict", said, " ".join(found.reasons)
    for key, attribute, verb in (
        ("shows", "shown", "show"),
        ("slips", "slips", "have as a slip"),
        ("repaired", "repaired", "repair"),
        ("missed", "missed", "miss"),
    ):
        marks = {mark.behaviour for one in found.competencies for mark in getattr(one, attribute)}
        absent = [name for name in getattr(play, key) if name not in marks]
        if absent:
            yield key, f"should {verb}, and does not: {', '.join(absent)}.", ""
