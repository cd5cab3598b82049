"""A call that was taken, as a declared play: what was given, and what it came to."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.write_up import write_up
from hotline_sim.call.answers import Answer, answers_in, give
from hotline_sim.call.call import Call
from hotline_sim.call.events import (
    Event,
    HungUp,
    RecordFieldSet,
    ReferralDecided,
    ReferralWithdrawn,
    ResponseGiven,
    SilenceKept,
)
from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import NotOpen, UserError
from hotline_sim.intake.nesting import nested
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.yaml_source import parse
from hotline_sim.storage.yaml_writing import written

Play = dict[str, Any]
"""A play as it is written, key by key."""

NEVER_ASKED = "not-asked"


class Recorder(NamedTuple):
    """What a play is recorded on."""

    scenario: CompiledScenario
    rubric: Rubric
    sheets: Sheets
    paperwork: bool = False
    """Whether record, urgency and referral are written as the key says."""

    def play(self, name: str, given: list[Any]) -> Play:
        """Return a play of some answers, with what it comes to. UserError: it cannot be played."""
        call = opened(self.scenario)
        for answer in _read(given):
            self._give(call, answer)
        form, directory, _ = self.sheets
        found = debrief(
            "", "", self.scenario, self.rubric, call.events, form=form, directory=directory
        )
        variant = {"variant": self.scenario.variant} if self.scenario.variant else {}
        return {"path": name, **variant, "give": given, **self._came_to(found)}

    def _give(self, call: Call, answer: Answer) -> None:
        try:
            give(call, answer, self.sheets)
        except NotOpen as problem:
            message = f"This call does not go like that any more. {problem}"
            raise UserError(message) from problem
        if self.paperwork and call.ending is not None and answer.entry is None:
            write_up(call, self.sheets)

    def _came_to(self, found: Debrief) -> Play:
        told: Play = {"ends_at": found.ending, "verdict": str(found.verdict)}
        if self.paperwork:
            told["paperwork"] = "right"
        for key, attribute in (("shows", "shown"), ("slips", "slips"), ("repaired", "repaired")):
            marks = [mark for one in found.competencies for mark in getattr(one, attribute)]
            marks.sort(key=attrgetter("at"))
            told[key] = list(dict.fromkeys(one.behaviour for one in marks))
        if not self.paperwork:
            told |= _papers(found)
        return {key: value for key, value in told.items() if value}


def _papers(found: Debrief) -> Play:
    """Return the marks of what was written down and decided, and of no more."""
    fields = found.record.fields if found.record else ()
    decided = {one.service for one, _ in found.referral.decisions} if found.referral else set()
    services = found.referral.marks if found.referral else ()
    return {
        "urgency": found.urgency.mark if found.urgency and found.urgency.given else "",
        "record": {one.leaf: one.mark for one in fields if one.recorded is not None},
        "referral": {one.service: one.mark for one in services if one.service in decided},
    }


def given_in(events: Iterable[Event]) -> list[Any]:
    """Return what was given in a call, as it is written in a file of answers.

    Without notes and without how it went: they are the trainee's own, and change nothing.
    """
    decisions = (event.what for event in events)
    return [one for kind, run in groupby(decisions, key=type) for one in _given(kind, list(run))]


def _given(kind: type, run: list[Any]) -> Iterator[Any]:
    """Yield the answers for some decisions of one kind that follow each other."""
    if kind is RecordFieldSet:
        yield {"record": nested({one.field: one.value for one in run})}
        return
    for one in run:
        match one:
            case ResponseGiven():
                yield one.response
            case SilenceKept():
                yield f"{one.beat}.silence"
            case HungUp():
                yield f"{one.beat}.hang-up"
            case ReferralDecided():
                yield {"refer": _decision(one)}
            case ReferralWithdrawn():
                yield {"withdraw": one.service}


def _decision(one: ReferralDecided) -> dict[str, Any]:
    said = one._asdict()
    named = {"service": said.pop("service"), "kind": said.pop("how"), **said}
    kept = {key: list(value) if key == "passes" else value for key, value in named.items() if value}
    return {key: value for key, value in kept.items() if value != NEVER_ASKED or key != "consent"}


def _read(given: list[Any]) -> list[Answer]:
    """Return answers as a file of them would be read."""
    tree = parse("\n".join(written(given)).encode(), Findings("answers"))
    return answers_in(tree) if tree is not None else []
