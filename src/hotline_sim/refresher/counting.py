"""Calls taken in full, counted as practice: what each showed of every behaviour, once."""

from collections.abc import Iterator
from contextlib import suppress

from hotline_sim.call.events import SelfRated
from hotline_sim.call.log import read_log
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief, Mark
from hotline_sim.desk import Desk
from hotline_sim.errors import UserError
from hotline_sim.refresher import cards
from hotline_sim.refresher.schedule import RED, Rating, fold
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.storage.reviews import ReviewRow
from hotline_sim.taken import content_of

TOGETHER = 100
"""How many calls are counted in one transaction: each card is folded once for all of them."""


def count_calls(desk: Desk, person: str) -> int:
    """Count a person's calls that are closed and not counted yet; return how many there were.

    A call that cannot be read any more is passed over: its own debrief says why.
    """
    counted = 0
    waiting = desk.store.reviews.uncounted(person, SelfRated.__name__)
    for first in range(0, len(waiting), TOGETHER):
        rows: list[ReviewRow] = []
        for call in waiting[first : first + TOGETHER]:
            with suppress(UserError):
                rows += reviews_of(desk, call)
                counted += 1
        desk.store.reviews.add(person, rows, fold)
    return counted


def reviews_of(desk: Desk, call: str) -> Iterator[ReviewRow]:
    """Yield one review for each behaviour that a call showed or missed. UserError: unreadable."""
    summary = desk.find(call)
    row = summary.call
    kept = content_of(row, desk.store, desk.library)
    found = debrief(
        row.id,
        row.person,
        kept.scenario,
        kept.rubric,
        read_log(desk.store, row.id),
        form=kept.form,
        directory=kept.directory,
    )
    at = summary.outcome.at if summary.outcome else summary.last_at
    for behaviour, (rating, mark) in _ratings(found, kept.rubric).items():
        card = cards.behaviour(kept.rubric.id, behaviour)
        body: dict[str, object] = {"call": call, "scenario": row.scenario, "at": mark.at}
        if kept.rubric.behaviours[behaviour].kind is Kind.RED_LINE:
            body[RED] = True
        yield ReviewRow(
            f"call:{call}:{card}", row.person, at, card, int(rating), f"call:{call}", body
        )


def _ratings(found: Debrief, rubric: Rubric) -> dict[str, tuple[Rating, Mark]]:
    """Return how each behaviour went: the worst that happened, and the first time it did."""
    rated: dict[str, tuple[Rating, Mark]] = {}
    for result in found.competencies:
        marks = [
            *((mark, _slip(rubric, mark)) for mark in result.slips),
            *((mark, Rating.HARD) for mark in result.missed),
            *((mark, _shown(found, rubric, mark)) for mark in result.shown),
        ]
        for mark, rating in marks:
            before = rated.get(mark.behaviour)
            if before is None or rating < before[0]:
                rated[mark.behaviour] = rating, mark
    return rated


def _slip(rubric: Rubric, mark: Mark) -> Rating:
    """Return how a don't is rated: what was put right comes back later than harm left standing."""
    is_unhelpful = rubric.behaviours[mark.behaviour].kind is Kind.UNHELPFUL
    return Rating.HARD if is_unhelpful or mark.repaired_at >= 0 else Rating.AGAIN


def _shown(found: Debrief, rubric: Rubric, mark: Mark) -> Rating:
    """Return how a do is rated: easy where an advanced one was shown with it, and no slip."""
    lines = [line for line in found.transcript if line.at == mark.at and line.response]
    others = {name for line in lines for name in line.shows if name != mark.behaviour}
    advanced = any(rubric.behaviours[name].kind is Kind.ADVANCED for name in others)
    slipped = any(line.slips for line in lines)
    return Rating.EASY if advanced and not slipped else Rating.GOOD
