"""What the desk knows, as faces show it: what to go on with, and what is on the shelf."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.errors import UserError
from hotline_sim.language.text import worded
from hotline_sim.rubric.texts import said as rubric_said
from hotline_sim.scenario.texts import brief_said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotline_sim.desk import Desk
    from hotline_sim.scenario.compiled import Brief
    from hotline_sim.storage.rows import CallSummary

CAME_OUT = {
    "safe": worded("practice.safe", "last ended safely"),
    "partial": worded("practice.partial", "last ended half way"),
    "lost": worded("practice.lost", "last caller lost"),
    "harm": worded("practice.harm", "last ended in harm"),
}
"""How a call last came out, by the kind of its ending."""

LEFT = worded("practice.left", "left before its end")


class Shelved(NamedTuple):
    """A call in the library, with how this trainee last did."""

    pack: str
    brief: "Brief"
    last: str
    """How it last came out, in words; empty where it is new to them."""
    competencies: tuple[str, ...] = ()
    """The names of what it teaches."""


class Offer(NamedTuple):
    """What the record of practice has for this trainee."""

    unfinished: str = ""
    """The title of an unfinished call; empty where there is none."""
    unfinished_detail: str = ""
    is_over: bool = False
    """Whether that call is over, and only its record is to be finished."""
    latest: str = ""
    """The title of the latest call that ended; empty where there is none."""
    latest_detail: str = ""
    unfinished_call: str = ""
    """The id of that call."""
    latest_call: str = ""


def offer(desk: "Desk", person: str, now: datetime, language: str = "") -> Offer:
    """Return what there is to go on with. StoreError where the record cannot be opened.

    With a language, what was authored is in it as far as it is translated; so below.
    """
    waiting = (desk.unfinished(person), desk.unwrapped(person))
    unfinished = max(filter(None, waiting), key=lambda one: one.last_at, default=None)
    latest = desk.store.latest_ended(person)
    return Offer(
        unfinished=_title(desk, unfinished, language) if unfinished else "",
        unfinished_detail=_stopped(unfinished, now) if unfinished else "",
        is_over=unfinished is not None and unfinished.outcome is not None,
        latest=_title(desk, latest, language) if latest else "",
        latest_detail=_ended(latest, now) if latest else "",
        unfinished_call=unfinished.call.id if unfinished else "",
        latest_call=latest.call.id if latest else "",
    )


def shelf(desk: "Desk", person: str, language: str = "") -> tuple[Shelved, ...]:
    """Return every call there is, by pack and difficulty, with how it last came out."""
    last: dict[str, str] = {}
    for summary in _own(desk.store.calls(person=person)):
        last.setdefault(summary.call.scenario, _came_out(summary))
    calls = [
        _shelved(desk, pack, _said(desk, brief, language), last.get(brief.id, ""), language)
        for pack, brief in desk.library.briefs()
    ]
    return tuple(sorted(calls, key=lambda one: (one.pack, one.brief.difficulty, one.brief.title)))


def shelved(desk: "Desk", person: str, name: str, language: str = "") -> Shelved:
    """Return one call, by id or by the path of its file. UserError where it cannot be read."""
    path = desk.library.scenario_path(name)
    brief = _said(desk, desk.library.scenario(name).about, language)
    files = desk.library.scenario_files().values()
    pack = next((one.pack for one in files if one.path == path), "a file of its own")
    taken = next(_own(desk.store.calls(person=person, scenario=brief.id)), None)
    return _shelved(desk, pack, brief, _came_out(taken) if taken else "", language)


def languages(desk: "Desk") -> tuple[str, ...]:
    """Return the languages the calls on this machine have, or are translated to."""
    own = {brief.language for _, brief in desk.library.briefs()}
    return tuple(sorted(own.union(desk.library.catalogues.shelf.all_languages())))


def _shelved(desk: "Desk", pack: str, brief: "Brief", last: str, language: str) -> Shelved:
    return Shelved(pack, brief, last, _taught(desk, brief, language))


def _said(desk: "Desk", brief: "Brief", language: str) -> "Brief":
    own = brief.language
    catalogue = desk.library.catalogues.of("scenarios", brief.id, language or own, own)
    return brief_said(brief, catalogue.say)


def _taught(desk: "Desk", brief: "Brief", language: str) -> tuple[str, ...]:
    teaches, catalogues = brief.teaches, desk.library.catalogues
    try:
        rubric = desk.library.rubric(brief.rubric)
    except UserError:
        return teaches
    own = rubric.language
    known = catalogues.said("rubrics", rubric, language or own, rubric_said, own).competencies
    return tuple(known[one].name if one in known else one for one in teaches)


def _own(calls: "Iterable[CallSummary]") -> "Iterator[CallSummary]":
    """Yield the calls that say how somebody does: what was tried again is kept apart."""
    return (one for one in calls if one.call.purpose != "what-if")


def _came_out(summary: "CallSummary") -> str:
    if summary.call.purpose == "walk-through":
        return worded("practice.walked", "walked through")
    outcome = summary.outcome
    if outcome is None:
        return worded("practice.unfinished", "unfinished")
    return CAME_OUT.get(outcome.kind or "", LEFT)


def _title(desk: "Desk", summary: "CallSummary", language: str) -> str:
    """Return the title a call has now; its id where its file has gone since."""
    try:
        return _said(desk, desk.library.scenario(summary.call.scenario).about, language).title
    except UserError:
        return summary.call.scenario


def _stopped(summary: "CallSummary", now: datetime) -> str:
    when = _when(summary.last_at, now)
    if summary.outcome is None:
        return worded("practice.waits", "It waits where you stopped, {when}.", when=when)
    return worded("practice.record-open", "Its record is still open, {when}.", when=when)


def _ended(summary: "CallSummary", now: datetime) -> str:
    return _when(summary.outcome.at if summary.outcome else summary.last_at, now)


def _when(then: str, now: datetime) -> str:
    """Return when something was, as one would say it."""
    moment = datetime.fromisoformat(then).astimezone(now.tzinfo)
    days = (now.date() - moment.date()).days
    if days > 1:
        on = f"{moment.day} {moment:%B %Y}"
        return worded("practice.on", "on {date}", date=on)
    if days == 1:
        return worded("practice.yesterday", "yesterday")
    return worded("practice.today", "today at {time}", time=f"{moment:%H:%M}")
