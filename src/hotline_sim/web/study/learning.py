"""Learning paths: where one stands on each, what is next, and the record of what is complete."""

from datetime import datetime
from typing import NamedTuple

from starlette.responses import Response

from hotline_sim.language.text import Worded, capital, worded
from hotline_sim.learning.path import Step, StepKind
from hotline_sim.refresher.learning.record import completion
from hotline_sim.refresher.learning.shelf import paths
from hotline_sim.refresher.learning.standing import Followed, Standing, followed
from hotline_sim.refresher.learning.words import GONE, LICENCE, Words, how_far, so_often, within
from hotline_sim.web.routing import get
from hotline_sim.web.study.alone import only_alone
from hotline_sim.web.study.written import as_written
from hotline_sim.web.visit import Visit

GO = {
    StepKind.WALK_THROUGH: worded("learn.walk", "See how it goes"),
    StepKind.TAKE: worded("learn.call", "Read about that call"),
    StepKind.DRILLS: worded("learn.refresh", "Do refreshers"),
    StepKind.FACTS: worded("learn.refresh", "Do refreshers"),
    StepKind.REACH: worded("learn.library", "Choose a call"),
    StepKind.WITHOUT_HARM: worded("learn.library", "Choose a call"),
}
"""What the way to a step is called."""


class Shown(NamedTuple):
    """One step."""

    said: str
    is_done: bool
    is_next: bool
    far: str
    """How often it was done, where it is wanted more than once and not done."""
    because: str
    gone: str
    """Says that what it names is not here any more; empty where it is."""
    way: str
    go: Worded


class Course(NamedTuple):
    """One path, and where somebody stands on it."""

    id: str
    title: str
    about: str
    within: str
    far: str
    steps: tuple[Shown, ...]
    is_complete: bool
    record: str
    """The completion record as the text of a file; empty where it is not complete."""
    hash: str


async def learn(visit: Visit) -> Response:
    """Show every path there is, as far as whoever asks has come on it."""
    only_alone(visit)
    now = visit.face.options.now().astimezone()
    courses = await visit.off(_courses, visit, now)
    return visit.page("study/learn.html", courses=courses, LICENCE=LICENCE)


def _courses(visit: Visit, now: datetime) -> tuple[Course, ...]:
    desk, person = visit.desk, visit.seat.person
    every = paths(desk.library).values()
    return tuple(
        _course(visit, followed(one, desk.store, desk.library, person, now)) for one in every
    )


def _course(visit: Visit, found: Followed) -> Course:
    library, path, language = visit.desk.library, found.path, visit.language
    words = Words(library, path.rubric, language)
    record, digest = "", ""
    if found.is_complete:
        from hotline_sim.exchange.personal_file import as_text

        made = completion(found, Words(library, path.rubric))
        record, digest = as_text(made), str(made["hash"])
    return Course(
        id=path.id,
        title=as_written(path.title, path.language, language),
        about=as_written(path.about, path.language, language),
        within=within(path.within_days) if path.within_days else "",
        far=capital(how_far(found)),
        steps=tuple(_shown(one, found, words, language) for one in found.steps),
        is_complete=found.is_complete,
        record=record,
        hash=digest,
    )


def _shown(one: Standing, found: Followed, words: Words, language: str) -> Shown:
    many = one.step.times > 1 and not one.is_done
    return Shown(
        said=words.step(one.step),
        is_done=one.is_done,
        is_next=one is found.next,
        far=so_often(one) if many else "",
        because=as_written(one.step.because, found.path.language, language),
        gone="" if one.is_here else GONE,
        way=_way(one.step),
        go=GO[one.step.kind],
    )


def _way(step: Step) -> str:
    """Return the page on which a step is done."""
    match step.kind:
        case StepKind.WALK_THROUGH:
            return f"/library/{step.target}/walk-through"
        case StepKind.TAKE:
            return f"/library/{step.target}"
        case StepKind.DRILLS | StepKind.FACTS:
            return "/refresh"
        case StepKind.REACH | StepKind.WITHOUT_HARM:
            return "/library"


ROUTES = [get("/learn", learn)]
