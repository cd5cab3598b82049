"""An exemplary call as the screen shows it: each step as the entries of a transcript."""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.authoring.walk import Step as Walked, walk as walked
from hotline_sim.debrief.moments import turns
from hotline_sim.intake.form import Record
from hotline_sim.library import Library
from hotline_sim.referral.decision import Referral
from hotline_sim.taken import Content
from hotline_sim.tui.findings import annotated_line
from hotline_sim.tui.widgets.transcript import Entry
from hotline_sim.tui.widgets.wrapping import clean


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


def walk(library: Library, name: str, language: str = "") -> Walk:
    """Return the model path of a scenario as steps, in a language or as it is written.

    UserError where it has none, or cannot be read.
    """
    found = walked(library, name, language)
    numbers = turns(line for step in found.steps for line in step.lines)
    steps = tuple(_step(found.content, step, numbers) for step in found.steps)
    first = steps[0]._replace(entries=(*_known_before(found.content), *steps[0].entries))
    return Walk(found.scenario, found.title, found.content, (first, *steps[1:]))


def _step(content: Content, step: Walked, numbers: dict[int, int]) -> Step:
    rubric, caller = content.rubric, content.scenario.about.caller
    entries = (
        entry
        for line in step.lines
        for entry in annotated_line(line, rubric, caller, numbers.get(line.at, 0))
    )
    return Step(tuple(entries), step.record, step.fresh, step.referrals)


def _known_before(content: Content) -> Iterator[Entry]:
    about = content.scenario.about
    note = [f"Before you read on: {about.content_note.strip()}"] if about.content_note else []
    for line in (*note, *about.brief.strip().splitlines()):
        if line.strip():
            yield Entry("reason", "", clean(line), "known")
