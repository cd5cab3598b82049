"""What to practise next and why, and what has got better: one sentence each."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from hotline_sim.language.text import worded
from hotline_sim.library import Library
from hotline_sim.refresher.progress.model import SOUND, Next, Point, Progress, Standing
from hotline_sim.scenario.compiled import Brief
from hotline_sim.scenario.texts import brief_said

LONG_AGO = timedelta(days=90)
"""After so long without a call, one is proposed: what is practised fades within months."""

FEW = 3
"""How many calls at either end are compared to say that something got better."""

CLEARLY = 0.5
"""By how much of a level it has to be better to be called so."""


def what_next(progress: Progress, library: Library) -> Next:
    """Return what to practise next: what harmed first, then what is due, then what is weak."""
    shown = [one for one in progress.standings if one.points]
    if not shown:
        text = worded("progress.next.first", "Take a first call; then there is something to see.")
        return _call(text, progress, library, ())
    harmed = _weakest(one for one in shown if one.points[-1].harm)
    if harmed:
        text = worded(
            "progress.next.harm",
            "Practise “{name}”: when it last came up, something in it could have hurt the caller.",
            name=harmed.name,
        )
        return _call(text, progress, library, (harmed,))
    if progress.due:
        return Next(_due(progress), "refresh")
    return _without_due(progress, library, shown)


def _without_due(progress: Progress, library: Library, shown: Sequence[Standing]) -> Next:
    weak = _weakest(one for one in shown if one.points[-1].level < SOUND)
    if weak:
        text = worded(
            "progress.next.weak",
            "Practise “{name}”: it stood at level {level} when it last came up.",
            name=weak.name,
            level=weak.level,
        )
        return _call(text, progress, library, (weak,))
    newest = max(one.points[-1].at for one in shown)
    if progress.now - newest >= LONG_AGO:
        text = worded(
            "progress.next.long-ago",
            "Take a call: the last one was {months} months ago, and what is practised fades.",
            months=round((progress.now - newest).days / 30),
        )
        return _call(text, progress, library, ())
    new = [one for one in progress.standings if not one.points and one.rubric == shown[0].rubric]
    if new:
        text = worded(
            "progress.next.new",
            "Nothing is weak now. “{name}” has not come up in your calls yet.",
            name=new[0].name,
        )
        return _call(text, progress, library, (new[0],))
    text = worded("progress.next.nothing", "Nothing is due and nothing is weak. Come back any day.")
    return Next(text, "")


def _due(progress: Progress) -> str:
    if progress.due == 1:
        return worded("progress.next.due-one", "One drill is due: a minute or two.")
    return worded(
        "progress.next.due",
        "{count} drills are due. Ten minutes are enough for today; the rest can wait.",
        count=progress.due,
    )


def _weakest(standings: Iterable[Standing]) -> Standing | None:
    """Return the lowest of them; of those alike, the one last seen first."""
    return min(standings, key=lambda one: (one.points[-1].level, one.points[-1].at), default=None)


def _call(text: str, progress: Progress, library: Library, wanted: Sequence[Standing]) -> Next:
    """Propose the call that teaches it and was taken longest ago, or never."""
    last: dict[str, datetime] = {}
    for one in progress.standings:
        for point in one.points:
            last[point.scenario] = max(point.at, last.get(point.scenario, point.at))
    briefs = [brief for _, brief in library.briefs()]
    fitting = [one for one in briefs if _teaches(one, wanted)] or briefs
    never = datetime.min.replace(tzinfo=progress.now.tzinfo)
    best = min(
        fitting, key=lambda one: (last.get(one.id, never), one.difficulty, one.id), default=None
    )
    if best is None:
        return Next(text, "")
    own = best.language
    catalogue = library.catalogues.of("scenarios", best.id, progress.language or own, own)
    return Next(text, "call", best.id, brief_said(best, catalogue.say).title)


def _teaches(brief: Brief, wanted: Sequence[Standing]) -> bool:
    return all(one.rubric == brief.rubric and one.id in brief.teaches for one in wanted)


def better(standings: Iterable[Standing]) -> str:
    """Return which competency has gained most since the first calls, where one clearly has."""
    gains = [
        (_mean(one.points[-FEW:]) - _mean(one.points[:FEW]), one)
        for one in standings
        if len(one.points) >= 2 * FEW and not one.points[-1].harm
    ]
    gain, best = max(gains, key=lambda one: one[0], default=(0.0, None))
    if best is None or gain < CLEARLY:
        return ""
    return worded(
        "progress.better",
        "“{name}” has grown: level {before:.1f} in your first calls, {now:.1f} lately.",
        name=best.name,
        before=_mean(best.points[:FEW]),
        now=_mean(best.points[-FEW:]),
    )


def _mean(points: Sequence[Point]) -> float:
    return sum(one.level for one in points) / len(points)
