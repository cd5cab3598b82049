"""Progress: what to practise next and why, then each competency with the calls it showed in."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from markupsafe import Markup
from starlette.responses import Response

from hotline_sim.debrief.words import LEVELS
from hotline_sim.refresher.progress import words
from hotline_sim.refresher.progress.gather import progress
from hotline_sim.refresher.progress.model import SOUND, Point, Progress, Standing
from hotline_sim.refresher.progress.svg import MOST, plot
from hotline_sim.web.routing import get
from hotline_sim.web.study.alone import only_alone
from hotline_sim.web.visit import Visit


class Row(NamedTuple):
    """One call in the table that says what a picture shows."""

    call: str
    day: str
    level: int
    word: str
    harm: bool
    counts: bool


class Card(NamedTuple):
    """All there is to say of one competency."""

    name: str
    level: int | None
    word: str
    """What the level is called; empty where it never showed."""
    picture: Markup | None
    last: str
    due: str
    is_due: bool
    drills: int
    view: str
    """How sure they were, beside how it went; empty where too little is known of it."""
    practise: str
    rows: tuple[Row, ...]
    """The calls of the picture, the last one first."""


async def getting_on(visit: Visit) -> Response:
    """Show how whoever asks is getting on; nobody else can be asked for."""
    only_alone(visit)
    now = visit.face.options.now().astimezone()
    asked = (visit.desk.store, visit.desk.library, visit.seat.person, now, visit.language)
    found = await visit.off(progress, *asked)
    return visit.page(
        "study/progress.html",
        found=found,
        way=_way(found),
        done=words.done(found),
        unread=words.unread(found.unread) if found.unread else "",
        cards=tuple(_cards(found)),
        most=MOST,
        not_yet=_not_yet(found),
        NO_POINTS=words.NO_POINTS,
    )


def _way(found: Progress) -> str:
    """Return the page of what is next; empty where nothing is wanted."""
    if found.next.way == "call":
        return f"/library/{found.next.scenario}"
    return "/refresh" if found.next.way == "refresh" else ""


def _cards(found: Progress) -> Iterator[Card]:
    for one in found.shown:
        picture = plot(one.points, found.now, found.again(words.drawn(one)))
        yield Card(
            name=one.name,
            level=one.level,
            word=LEVELS[one.level] if one.level else "",
            # Only the sentence in it comes from elsewhere, and is escaped where it is drawn.
            picture=Markup(picture) if one.points else None,  # noqa: S704
            last=words.how_long_ago(one.last_at, found.now),
            due=words.when_due(one, found.now),
            is_due=one.is_due,
            drills=one.drills,
            view=_view(one),
            practise=one.practise if _is_weak(one) else "",
            rows=tuple(_row(point, found.now) for point in reversed(one.points[-MOST:])),
        )


def _is_weak(one: Standing) -> bool:
    return bool(one.points) and (one.points[-1].harm or one.points[-1].level < SOUND)


def _view(one: Standing) -> str:
    """Say how sure they were beside how it went; nothing before there is enough of it."""
    known = sum(one.confidence) >= words.FEW
    return words.how_sure(one.confidence) if known else ""


def _row(point: Point, now: datetime) -> Row:
    day = f"{point.at.astimezone(now.tzinfo):%Y-%m-%d}"
    return Row(point.call, day, point.level, LEVELS[point.level], point.harm, point.counts)


def _not_yet(found: Progress) -> tuple[str, ...]:
    """Return the names of what has not come up, of the rubrics that have."""
    rubrics = {one.rubric for one in found.shown}
    rest = (one for one in found.standings if one.rubric in rubrics)
    return tuple(one.name for one in rest if not one.points and not one.drills)


ROUTES = [get("/progress", getting_on)]
