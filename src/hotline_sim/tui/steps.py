"""An exemplary call, step by step: what is said and why, and what the record then holds."""

from typing import NamedTuple

from hotline_sim.authoring.exemplary import exemplary_call
from hotline_sim.call.events import (
    Event,
    HungUp,
    RecordFieldSet,
    ReferralDecided,
    ResponseGiven,
    SilenceKept,
)
from hotline_sim.debrief.debrief import debrief
from hotline_sim.errors import UserError
from hotline_sim.intake.form import Record
from hotline_sim.library import Library
from hotline_sim.referral.decision import Referral
from hotline_sim.taken import Content, content_in
from hotline_sim.tui.findings import annotated_line, turns
from hotline_sim.tui.widgets.transcript import Entry
from hotline_sim.tui.widgets.wrapping import clean

MOVES = (ResponseGiven, SilenceKept, HungUp)
"""The decisions with which a step begins."""


class Step(NamedTuple):
    """One answer and what comes of it; or, last, what is done at the desk."""

    entries: tuple[Entry, ...]
    record: Record
    """What the record holds after it."""
    fresh: tuple[str, ...]
    """The leaves that were written with it."""
    referrals: tuple[Referral, ...]


class Walk(NamedTuple):
    """The whole way."""

    scenario: str
    title: str
    content: Content
    steps: tuple[Step, ...]


def walk(library: Library, name: str) -> Walk:
    """Return the model path of a scenario as steps.

    UserError where it has none, or cannot be read.
    """
    path = library.scenario_path(name)
    read = library.read(path)
    content = content_in(read, read.variants[""])
    scenario = content.scenario
    if not scenario.model_path:
        message = f"“{scenario.about.title}” has no model call to walk through."
        raise UserError(message)
    events = exemplary_call(path, scenario, content.sheets).events
    return Walk(scenario.id, scenario.about.title, content, _steps(content, events))


def _steps(content: Content, events: list[Event]) -> tuple[Step, ...]:
    said = _said(content, events)
    moves = [event.seq for event in events if event.seq == 0 or isinstance(event.what, MOVES)]
    starts = [*moves, moves[-1] + 1]
    ends = [*moves[1:], moves[-1] + 1, len(events)]
    steps: list[Step] = []
    record: dict[str, str | int | tuple[str, ...]] = {}
    referrals: list[Referral] = []
    for start, end in zip(starts, ends, strict=True):
        fresh = []
        for event in events[start:end]:
            if isinstance(event.what, RecordFieldSet) and event.what.value is not None:
                record[event.what.field] = event.what.value
                fresh.append(event.what.field)
            elif isinstance(event.what, ReferralDecided):
                referrals.append(Referral(*event.what))
        if fresh or start in said or referrals != list(steps[-1].referrals if steps else ()):
            entries = tuple(said.get(start, ()))
            steps.append(Step(entries, dict(record), tuple(fresh), tuple(referrals)))
    return tuple(steps)


def _said(content: Content, events: list[Event]) -> dict[int, list[Entry]]:
    """Return what was said, with what it showed and why, by the seq of the event."""
    scenario, rubric = content.scenario, content.rubric
    found = debrief("", "", scenario, rubric, events)
    said: dict[int, list[Entry]] = {0: _known_before(content)}
    numbers = turns(found)
    for line in found.transcript:
        entries = annotated_line(line, rubric, scenario.about.caller, numbers.get(line.at, 0))
        said.setdefault(line.at, []).extend(entries)
    return said


def _known_before(content: Content) -> list[Entry]:
    about = content.scenario.about
    note = [f"Before you read on: {about.content_note.strip()}"] if about.content_note else []
    lines = [*note, *about.brief.strip().splitlines()]
    return [Entry("reason", "", clean(line), "known") for line in lines if line.strip()]
