"""One declared play: what it names that is not there, how it goes, and what comes out otherwise."""

from collections.abc import Collection
from typing import NamedTuple

from hotline_sim.authoring.differences import differences
from hotline_sim.authoring.model import DeclaredPlay
from hotline_sim.authoring.write_up import write_up
from hotline_sim.call.answers import Answer, answerable, answers_in, give
from hotline_sim.call.call import Call, open_call
from hotline_sim.call.entry_reader import NotAnAnswer
from hotline_sim.call.events import CallOpened
from hotline_sim.call.log import MemoryLog
from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief
from hotline_sim.diagnostic import Diagnostic, Findings, Place, in_order
from hotline_sim.errors import NotOpen
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.authored import dangling
from hotline_sim.storage.tree import child, entries, texts
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node

Variants = dict[str, CompiledScenario]


class Outcome(NamedTuple):
    """What came of a declared play."""

    play: DeclaredPlay
    place: Place
    found: Debrief | None
    """None where it could not be played."""
    wrong: tuple[Diagnostic, ...]
    """What is not as it declares."""


def opened(scenario: CompiledScenario, seed: int = 0) -> Call:
    """Return a call picked up by a script, kept nowhere."""
    what = CallOpened(scenario.id, scenario.variant, seed, "script", seen_before=False)
    return open_call(scenario, MemoryLog(), what)


class Declared(NamedTuple):
    """One declared play, and what it is checked against."""

    play: DeclaredPlay
    node: Node
    variants: Variants
    rubric: Rubric
    findings: Findings
    sheets: Sheets

    def outcome(self) -> Outcome:
        """Play it; report what it names that is not there, what cannot be played, what differs."""
        before = len(self.findings.found)
        found = self._debriefed()
        wrong = in_order(self.findings.found[before:])
        return Outcome(self.play, self.node.place, found, tuple(wrong))

    def _debriefed(self) -> Debrief | None:
        scenario = self.variants.get(self.play.variant)
        if scenario is None:
            known = [name for name in self.variants if name]
            dangling(self.findings, self.at("variant"), "variant", self.play.variant, known)
            return None
        answers = self._answers()
        if answers is None or self._names_unknown(scenario, answers):
            return None
        call = opened(scenario)
        if not self._played(call, answers):
            return None
        form, directory, _ = self.sheets
        found = debrief("", "", scenario, self.rubric, call.events, form=form, directory=directory)
        for path, said, why in differences(self.play, found):
            message = f"“{self.play.path}” {said}"
            self.findings.error("path-differs", self.at(*path), message, why)
        return found

    def at(self, *path: str) -> Place:
        """Return where a key of the play stands, or else the play."""
        return place_of(self.node, path, key=True)

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
        form, directory, _ = self.sheets
        self._keys("field", "record", form.leaves if form else ())
        self._keys("service", "referral", {"", *directory.services} if directory else ())
        full, bare = answerable(scenario)
        for answer in answers:
            known = full if "." in answer.what else bare
            if answer.entry is None and answer.what not in known:
                dangling(self.findings, answer.place, "response", answer.what, known)
        return len(self.findings.found) > before

    def _known(self, what: str, key: str, known: Collection[str]) -> None:
        for name, place in texts(child(self.node, key)):
            if name not in known:
                dangling(self.findings, place, what, name, known)

    def _keys(self, what: str, key: str, known: Collection[str]) -> None:
        for name, entry in entries(child(self.node, key)).items():
            if known and name not in known:
                dangling(self.findings, entry.place, what, name, known)

    def _played(self, call: Call, answers: list[Answer]) -> bool:
        """Return whether all answers could be given; report the first that cannot."""
        waits = self.play.paperwork is not None
        for answer in answers:
            try:
                give(call, answer, self.sheets)
            except NotOpen as problem:
                message = f"“{self.play.path}” cannot be played. {problem}"
                self.findings.error("path-not-open", answer.place, message)
                return False
            if waits and call.ending is not None:
                waits = False
                write_up(call, self.sheets)
        return True
