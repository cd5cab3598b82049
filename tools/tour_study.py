"""What the tour shows of progress, and of what works here: made up, so that it never changes."""

from collections.abc import Iterator
from datetime import timedelta

from hotline_sim.doctor.finding import Finding, broken, fine, mend, unknown
from hotline_sim.learning.path import LearningPath, Step, StepKind
from hotline_sim.library import Library
from hotline_sim.refresher.learning.standing import Followed, Standing as Stands
from hotline_sim.refresher.learning.words import Words
from hotline_sim.refresher.progress.model import Confidence, Next, Point, Progress, Standing
from tools.tour_stage import MOMENT

LEVELS = {
    "Safety of the call": (1, 2, 2, 3, 2, 3, 4, 3, 4, 4),
    "Role, confidentiality and limits": (3, 3, 2, 3, 3, 4, 3),
    "Risk and urgency": (2, 1, 2, 2, 1, 2, 3, 2, 2, 1),
    "ການຟັງ ແລະ ການຖາມ": (2, 2, 3, 3, 3, 4, 4, 3),
    "Honest information": (1, 3, 3, 2, 3),
    "Language and interpreters": (),
}
"""The levels at which each competency showed, the first call first."""

PRACTISE = (
    "Ask whether it is safe to talk before you ask anything else, in words that take no answer."
)

NEXT = (
    "Practise “Risk and urgency”: when it last came up, something in it could have hurt the caller."
)


def made_progress() -> Progress:
    """Return how somebody is getting on after ten calls in three months."""
    return Progress(
        person="T01",
        now=MOMENT,
        calls=10,
        first_calls=4,
        drills=42,
        facts=17,
        due=5,
        since=MOMENT - timedelta(days=90),
        standings=tuple(_standings()),
        next=Next(NEXT, "call", "ferry-landing", "The last ferry"),
        better="“Safety of the call” has grown: level 1.7 in your first calls, 3.7 lately.",
    )


def _standings() -> Iterator[Standing]:
    for number, (name, levels) in enumerate(LEVELS.items()):
        due = MOMENT + timedelta(days=4 * number - 3)
        yield Standing(
            rubric="made",
            id=f"made-{number}",
            name=name,
            practise=PRACTISE,
            points=tuple(_points(levels)),
            drills=3 + 2 * number,
            due=due,
            confidence=Confidence(too_sure=number % 3 * 2, too_unsure=1, right=3),
            is_due=due <= MOMENT,
        )


def _points(levels: tuple[int, ...]) -> Iterator[Point]:
    for number, level in enumerate(levels):
        at = MOMENT - timedelta(days=9 * (len(levels) - number))
        yield Point(f"c{number}", "made", at, level, level == 1, 3, counts=number < 4)


def made_findings() -> tuple[Finding, ...]:
    """Return what a doctor finds on a machine where a little is to be mended."""
    return (
        fine("terminal", "kind", "xterm-256color"),
        fine("terminal", "size", "120 by 40"),
        fine("terminal", "colours", "all"),
        unknown("terminal", "marks", "Not measured from here: hotline-sim doctor asks for it."),
        fine("language", "locale", "en_GB.UTF-8"),
        mend(
            "language",
            "fonts for Lao",
            "none on this system",
            "Install Noto Sans Lao.",
        ),
        fine("store", "where", "hotline-sim.sqlite3, in your data folder"),
        fine("store", "opens", "yes; calls: 10, people: 1"),
        broken("store", "whole", "row 4 missing from index", "hotline-sim data restore FILE"),
        fine("versions", "hotline-sim", "0.1.0"),
        fine("versions", "Python", "3.11.7, Linux x86_64"),
    )


def made_paths(library: Library, scenario: str) -> list[tuple[Followed, Words]]:
    """Return where somebody stands on a path of a few steps: half way."""
    rubric = next(iter(library.rubrics().values()))
    first, second = list(rubric.competencies)[:2]
    steps = (
        (Step(StepKind.WALK_THROUGH, 1, scenario), 1),
        (Step(StepKind.TAKE, 1, scenario), 1),
        (Step(StepKind.DRILLS, 6, first, because="It is asked before everything else."), 4),
        (Step(StepKind.FACTS, 10), 10),
        (Step(StepKind.REACH, 2, second, 3, "Once may be luck."), 1),
        (Step(StepKind.TAKE, 1, "a-call-that-is-gone"), 0),
        (Step(StepKind.WITHOUT_HARM, 3), 2),
    )
    about = "For those who are about to answer their first calls. It takes about six evenings."
    path = LearningPath(
        *("first-weeks", "First weeks on the line", "en", about, rubric.id),
        within_days=365,
        steps=tuple(step for step, _ in steps),
        digest="",
    )
    stands = tuple(Stands(step, have, bool(have)) for step, have in steps)
    return [(Followed(path, "T01", MOMENT, stands, (), ()), Words(library, rubric.id))]
