"""From what is kept of a person to how they are getting on; no call is read again for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.derived import catch_up
from hotline_sim.library import Library
from hotline_sim.refresher.cards import behaviour_of
from hotline_sim.refresher.progress.advice import better, what_next
from hotline_sim.refresher.progress.model import (
    LATELY,
    SOUND,
    SURE,
    Confidence,
    Next,
    Point,
    Progress,
    Standing,
)
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.rubric.texts import said as rubric_said
from hotline_sim.storage.practised import Repeated, ended, repeated, rubric_ids
from hotline_sim.storage.results import Shown, shown_of
from hotline_sim.storage.reviews import CardRow

if TYPE_CHECKING:
    from hotline_sim.storage.store import Store

Key = tuple[str, str]
"""A rubric and a competency of it."""


class _Practised(NamedTuple):
    """What refreshers add, by competency."""

    drills: Mapping[Key, int]
    due: Mapping[Key, datetime]


def progress(
    store: "Store", library: Library, person: str, now: datetime, language: str = ""
) -> Progress:
    """Return how a person is getting on. StoreError where the record cannot be read.

    With a language, names are in it as far as they are translated, and so are our sentences.
    """
    unread = catch_up(store, library, person)
    rubrics = {name: _said(library, one, language) for name, one in library.rubrics().items()}
    points = _points(shown_of(store, person), rubric_ids(store))
    times, cards = repeated(store, person), store.reviews.cards(person)
    practised = _practised(times, cards, rubrics)
    standings = tuple(_standings(points, practised, rubrics, now))
    due = store.reviews.count_due(person, now.astimezone(UTC).isoformat())
    done = ended(store, person)
    drills = sum(practised.drills.values())
    found = Progress(
        person=person,
        now=now,
        calls=done.calls,
        first_calls=done.first_calls,
        drills=drills,
        facts=sum(one.times for one in times) - drills,
        due=due,
        since=datetime.fromisoformat(done.since) if done.since else None,
        standings=standings,
        next=Next("", ""),
        better="",
        unread=unread,
        language=language,
        again=library.catalogues.interface(language).again if language else str,
    )
    wanted = what_next(found, library)
    wanted = wanted._replace(text=found.again(wanted.text))
    return found._replace(next=wanted, better=found.again(better(standings)))


def _said(library: Library, rubric: Rubric, language: str) -> Rubric:
    own = rubric.language
    return library.catalogues.said("rubrics", rubric, language or own, rubric_said, own)


def _points(rows: Iterable[Shown], rubrics: Mapping[str, str]) -> dict[Key, list[Point]]:
    """Return where each competency showed, by the rubric that the call was marked with."""
    found: dict[Key, list[Point]] = defaultdict(list)
    for row in rows:
        one = row.result
        if one.level is not None:
            at = datetime.fromisoformat(row.at)
            point = Point(row.call, row.scenario, at, one.level, one.harm, one.sure, row.counts)
            found[rubrics.get(row.rubric, ""), one.competency].append(point)
    return found


def _practised(
    times: Iterable[Repeated], cards: Iterable[CardRow], rubrics: Mapping[str, Rubric]
) -> _Practised:
    drills: dict[Key, int] = defaultdict(int)
    due: dict[Key, datetime] = {}
    for one in times:
        if key := _key_of(one.card, rubrics):
            drills[key] += one.times
    for card in cards:
        if key := _key_of(card.card, rubrics):
            at = datetime.fromisoformat(card.due)
            due[key] = min(at, due.get(key, at))
    return _Practised(drills, due)


def _key_of(card: str, rubrics: Mapping[str, Rubric]) -> Key | None:
    """Return the competency a card is about; None for things to know, and for what has gone."""
    named = behaviour_of(card)
    rubric = rubrics.get(named[0]) if named else None
    behaviour = rubric.behaviours.get(named[1]) if rubric and named else None
    return (rubric.id, behaviour.competency) if rubric and behaviour else None


def _standings(
    points: Mapping[Key, Sequence[Point]],
    practised: _Practised,
    rubrics: Mapping[str, Rubric],
    now: datetime,
) -> Iterable[Standing]:
    """Yield every competency in the order of its rubric, then those that no rubric has now."""
    known = [(rubric.id, one) for rubric in rubrics.values() for one in rubric.competencies]
    gone = sorted(key for key in points if key not in known)
    for key in (*known, *gone):
        rubric = rubrics.get(key[0])
        competency = rubric.competencies.get(key[1]) if rubric else None
        own = tuple(points.get(key, ()))
        due = practised.due.get(key)
        yield Standing(
            rubric=key[0],
            id=key[1],
            name=competency.name if competency else key[1].replace("-", " ").capitalize(),
            practise=competency.practise if competency else "",
            points=own,
            drills=practised.drills.get(key, 0),
            due=due,
            confidence=_confidence(own),
            is_due=due is not None and due <= now,
        )


def _confidence(points: Iterable[Point]) -> Confidence:
    """Return how sure somebody was lately: views of years ago say nothing of today."""
    too_sure = too_unsure = right = 0
    for one in [one for one in points if one.sure is not None][-LATELY:]:
        sure, sound = (one.sure or 0) >= SURE, one.level >= SOUND
        too_sure += sure and not sound
        too_unsure += sound and not sure
        right += sure == sound
    return Confidence(too_sure, too_unsure, right)
