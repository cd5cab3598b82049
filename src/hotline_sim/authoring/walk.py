"""An exemplary call, step by step: what is said and why, and what the record then holds."""

from collections.abc import Sequence
from pathlib import Path
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
from hotline_sim.debrief.model import AnnotatedLine
from hotline_sim.errors import UserError
from hotline_sim.intake.form import Record, Value
from hotline_sim.library import Library
from hotline_sim.referral.decision import Referral
from hotline_sim.taken import Content, content_in

MOVES = (ResponseGiven, SilenceKept, HungUp)
"""The decisions with which a step begins."""


class Step(NamedTuple):
    """One answer and what comes of it; or, last, what is done at the desk."""

    lines: tuple[AnnotatedLine, ...]
    """What was said and heard; none at the desk."""
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


def walk(library: Library, name: str, language: str = "") -> Walk:
    """Return the model path of a scenario as steps, in a language or as it is written.

    UserError where it has none, or cannot be read.
    """
    path = library.scenario_path(name)
    read = library.read(path)
    content = content_in(read, read.variants[""])
    if language:
        content = content.in_language(language, library.catalogues)
    about = content.scenario.about
    if not content.scenario.model_path:
        message = f"“{about.title}” has no model call to walk through."
        raise UserError(message)
    return Walk(content.scenario.id, about.title, content, _steps(path, content))


def _steps(path: Path, content: Content) -> tuple[Step, ...]:
    events = exemplary_call(path, content.scenario, content.sheets).events
    said = _said(content, events)
    moves = [event.seq for event in events if event.seq == 0 or isinstance(event.what, MOVES)]
    starts = [*moves, moves[-1] + 1]
    ends = [*moves[1:], moves[-1] + 1, len(events)]
    steps: list[Step] = []
    record: dict[str, Value] = {}
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
            lines = tuple(said.get(start, ()))
            steps.append(Step(lines, dict(record), tuple(fresh), tuple(referrals)))
    return tuple(steps)


def _said(content: Content, events: Sequence[Event]) -> dict[int, list[AnnotatedLine]]:
    """Return what was said, with what it showed and why, by the seq of the event."""
    found = debrief("", "", content.scenario, content.rubric, events)
    said: dict[int, list[AnnotatedLine]] = {}
    for line in found.transcript:
        said.setdefault(line.at, []).append(line)
    return said
