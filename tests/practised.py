"""People with some practice in a store: what the tests of taking it out and in stand on."""

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from hotline_sim.call.call import open_call
from hotline_sim.call.events import CallOpened
from hotline_sim.call.log import OpeningLog
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage.places import sqlite_url
from hotline_sim.storage.reviews import ReviewRow
from hotline_sim.storage.rows import CallRow, ContentRow
from hotline_sim.storage.store import Store
from tests.samples import SMALL_CALL, SMALL_RUBRIC, small_rubric, small_scenario

START = datetime(2026, 3, 1, 10, tzinfo=UTC)


class Practice(NamedTuple):
    """How much one person practised."""

    person: str
    calls: int
    reviews: int
    note: str = ""


def opened(folder: Path) -> Store:
    """Open the store of a folder, made on first use."""
    return Store.open(sqlite_url(folder / "store.sqlite3"), locks=folder / "locks")


def practise(store: Store, practice: Practice, seed: int = 0) -> None:
    """Put a person's calls and reviews into a store."""
    chance = random.Random(f"{practice.person}/{seed}")
    for number in range(practice.calls):
        take(
            store,
            practice.person,
            f"{seed:02x}{number:02x}{chance.randrange(2**16):04x}",
            note=practice.note,
        )
    rows = [
        ReviewRow(
            f"{practice.person}-{seed}-{number}",
            practice.person,
            (START + timedelta(days=number)).isoformat(),
            f"behaviour:small:{number % 2}",
            chance.randint(1, 4),
            "drill",
            {},
        )
        for number in range(practice.reviews)
    ]
    if rows:
        store.reviews.add(practice.person, rows, fold)


GOOD = ("safe", "danger", "feeling", "wait", "close")
"""A call that goes well: it ends safely."""

HARMFUL = ("name", "hang-up")
"""A call that does harm in the competency of safety."""

SHORT = ("safe", "hang-up")


def take(
    store: Store,
    person: str,
    call: str,
    *,
    note: str = "",
    answers: Sequence[str] = SHORT,
    at: datetime = START,
    seen: bool = False,
    sure: Mapping[str, int] | None = None,
    purpose: str = "",
    player: str = "person",
) -> None:
    """Have a person take the small call: what they said, noted, and thought of it."""
    scenario, rubric = small_scenario(), small_rubric()
    row = CallRow(
        id=call,
        person=person,
        scenario=scenario.id,
        scenario_digest=scenario.digest,
        rubric_digest=rubric.digest,
        variant=None,
        seed=1,
        player=player,
        seen_before=seen,
        purpose=purpose or ("practice" if seen else "result"),
        opened_at=at.isoformat(),
    )
    what = CallOpened(scenario.id, "", 1, player, seen_before=seen)
    going = open_call(scenario, OpeningLog(store, row, _texts()), what, lambda: at)
    if note:
        going.note(note)
    for one in answers:
        if one == "hang-up":
            going.hang_up()
        else:
            going.respond(one)
    if sure is not None:
        going.rate(3, "", sure)


def _texts() -> list[ContentRow]:
    """Return the texts that the small call is taken with."""
    both = (("scenario", SMALL_CALL), ("rubric", SMALL_RUBRIC))
    texts = [(kind, file.stem, file.read_text("utf-8")) for kind, file in both]
    return [ContentRow(digest(text), kind, name, text) for kind, name, text in texts]


def digest(text: str) -> str:
    """Return what a text is kept under."""
    return sha256(text.encode()).hexdigest()
