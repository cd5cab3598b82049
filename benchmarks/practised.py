"""A store with years of daily practice in it: one call a day, some drills, nothing invented twice.

python benchmarks/practised.py HOME [--years 5] [--as T01]

The plays are real: a few dozen, from clumsy to good, taken over and over on later days. Whoever
asks what such a store comes to, as `hotline-sim progress` does, finds what it would find in years.
"""

import argparse
import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, insert

from hotline_sim.call.call import open_call
from hotline_sim.call.events import CallOpened, Event
from hotline_sim.call.log import MemoryLog, as_row
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.results import results
from hotline_sim.desk import Desk
from hotline_sim.library import ReadScenario
from hotline_sim.refresher.cards import behaviour
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage import schema
from hotline_sim.storage.deeds import add_content, add_person
from hotline_sim.storage.results import Result
from hotline_sim.storage.store import Store
from hotline_sim.taken import content_in, rows_of

PLAYS = 12
"""How many plays of each call there are."""

DRILLS = 8
"""How many drills are done a day."""


class Play(NamedTuple):
    """One play of a call, to be taken on any day."""

    read: ReadScenario
    events: tuple[Event, ...]
    outcome: tuple[str, str]
    """The ending, and its kind."""
    results: tuple[Result, ...]
    reviews: dict[str, int]
    """By card, how it went."""


def main() -> int:
    """Fill the store of a home."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("home", type=Path)
    options.add_argument("--years", type=float, default=5)
    options.add_argument("--as", dest="person", default="T01")
    chosen = options.parse_args()
    chosen.home.mkdir(parents=True, exist_ok=True)
    with Desk.of({**os.environ, "HOTLINE_SIM_HOME": str(chosen.home)}) as desk:
        days = round(chosen.years * 365)
        fill(desk, chosen.person, days, datetime.now(UTC) - timedelta(days=days))
        print(f"{len(desk.store.calls())} calls of {days} days in {desk.store.where}")
    return 0


def fill(desk: Desk, person: str, days: int, start: datetime) -> None:
    """Put a person's practice of so many days into a store: a call a day, and drills."""
    chance = random.Random(7)
    plays = list(_plays(desk, chance))
    desk.store.change(lambda db: _put_calls(db, person, plays, days, start))
    _put_reviews(desk, person, days, start, chance)


def _plays(desk: Desk, chance: random.Random) -> Iterator[Play]:
    """Yield plays of every call there is, the clumsiest first."""
    reads = [desk.library.read(one.path) for one in desk.library.scenario_files().values()]
    for number in range(PLAYS):
        for read in reads:
            yield _play(read, number / PLAYS, chance)


def _play(read: ReadScenario, skill: float, chance: random.Random) -> Play:
    """Play a call: along its exemplary call as often as skill goes, else as it comes."""
    scenario = read.variants[""]
    content = content_in(read, scenario)
    log, good = MemoryLog(), set(scenario.model_path)
    call = open_call(scenario, log, CallOpened(scenario.id, "", 1, "person", seen_before=False))
    while not call.is_over:
        menu = call.menu()
        if not menu or len(call.events) > 60:
            call.hang_up()
            continue
        known = [one for one in menu if f"{call.beat.id}.{one.id}" in good or one.name in good]
        taken = known[0] if known and chance.random() < skill else chance.choice(menu)
        call.respond(taken.id)
    call.note("as they said it")
    sure = {one: chance.randint(1, 4) for one in content.rubric.competencies}
    call.rate(chance.randint(1, 4), "", sure)
    played, papers = (scenario, content.rubric), (content.form, content.directory)
    found = debrief("x", "x", *played, call.events, form=papers[0], directory=papers[1])
    marked = results(found, content.rubric, call.events)
    ending = call.ending
    assert ending is not None
    came = (ending.id, ending.ending)
    return Play(read, tuple(call.events), came, marked, _reviews(found, content.rubric.id))


def _reviews(found: Debrief, rubric: str) -> dict[str, int]:
    """Return how each behaviour of a call went, roughly as refreshers rate it."""
    rated: dict[str, int] = {}
    for one in found.competencies:
        for marks, rating in ((one.shown, 3), (one.missed, 2), (one.slips, 1)):
            rated |= {behaviour(rubric, mark.behaviour): rating for mark in marks}
    return rated


def _put_calls(db: Connection, person: str, plays: list[Play], days: int, start: datetime) -> None:
    add_person(db, person, start.isoformat())
    for text in {row.digest: row for one in plays for row in rows_of(one.read)}.values():
        add_content(db, text)
    rows: dict[str, list[dict[str, object]]] = {
        name: [] for name in ("calls", "events", "outcomes", "results", "reviews")
    }
    for day in range(days):
        better = len(plays) * day // (2 * days)
        play = plays[better + (day * 7919) % (len(plays) // 2)]
        _add(rows, person, play, f"{day:08x}", start + timedelta(days=day), again=day >= 4)
    for name, some in rows.items():
        db.execute(insert(schema.METADATA.tables[name]), some)


def _add(  # noqa: PLR0913 - a call as it is kept
    rows: dict[str, list[dict[str, object]]],
    person: str,
    play: Play,
    call: str,
    at: datetime,
    *,
    again: bool,
) -> None:
    texts = {f"{row.kind}_digest": row.digest for row in rows_of(play.read)}
    directory = texts.pop("services_digest", None)
    rows["calls"].append(
        {
            "form_digest": None,
            **texts,
            "directory_digest": directory,
            "id": call,
            "person": person,
            "scenario": play.read.variants[""].id,
            "variant": None,
            "seed": 1,
            "player": "person",
            "seen_before": again,
            "purpose": "practice" if again else "result",
            "opened_at": at.isoformat(),
        }
    )
    for event in play.events:
        row = as_row(event._replace(at=at + timedelta(seconds=10 * event.seq)))
        rows["events"].append({"call": call, **row._asdict()})
    said = max(one.seq for one in play.events[:-2])
    ended = (at + timedelta(seconds=10 * said)).isoformat()
    ending, kind = play.outcome
    rows["outcomes"].append(
        {"call": call, "state": "ended", "ending": ending, "kind": kind, "at": ended}
    )
    rows["results"] += [{"call": call, **one._asdict()} for one in play.results]
    source = f"call:{call}"
    rows["reviews"] += [
        {
            "id": f"{source}:{card}",
            "person": person,
            "at": ended,
            "card": card,
            "rating": rating,
            "source": source,
            "body": {},
        }
        for card, rating in play.reviews.items()
    ]


def _put_reviews(
    desk: Desk, person: str, days: int, start: datetime, chance: random.Random
) -> None:
    """Have some behaviours practised each day, and know when each is due again."""
    rubric = desk.library.rubric("hotline-core")
    names = list(rubric.behaviours)
    rows: list[dict[str, object]] = [
        {
            "id": f"drill-{day}-{number}",
            "person": person,
            "source": "drill",
            "at": (start + timedelta(days=day, minutes=number)).isoformat(),
            "body": {},
            "card": behaviour(rubric.id, names[(day * DRILLS + number) % len(names)]),
            "rating": chance.choice((1, 2, 3, 3, 3, 4)),
        }
        for day in range(days)
        for number in range(DRILLS)
    ]
    store: Store = desk.store
    store.change(lambda db: db.execute(insert(schema.reviews), rows).rowcount)
    store.reviews.rebuild(person, fold)


if __name__ == "__main__":
    raise SystemExit(main())
