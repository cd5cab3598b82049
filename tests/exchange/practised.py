"""People with some practice in a store: what the tests of taking it out and in stand on."""

import random
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
ANSWERS = ("safe", "danger", "how", "hang-up")


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
            practice.note,
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


def take(store: Store, person: str, call: str, note: str = "") -> None:
    """Have a person take the small call, write a note, and end it by hanging up."""
    scenario, rubric = small_scenario(), small_rubric()
    row = CallRow(
        id=call,
        person=person,
        scenario=scenario.id,
        scenario_digest=scenario.digest,
        rubric_digest=rubric.digest,
        variant=None,
        seed=1,
        player="person",
        seen_before=False,
        purpose="result",
        opened_at=START.isoformat(),
    )
    texts = [
        ContentRow(digest(text), kind, name, text)
        for kind, name, text in (
            ("scenario", "small-call", SMALL_CALL.read_text("utf-8")),
            ("rubric", "small", SMALL_RUBRIC.read_text("utf-8")),
        )
    ]
    what = CallOpened(scenario.id, "", 1, "person", seen_before=False)
    going = open_call(scenario, OpeningLog(store, row, texts), what, lambda: START)
    if note:
        going.note(note)
    going.respond("safe")
    going.hang_up()


def digest(text: str) -> str:
    """Return what a text is kept under."""
    return sha256(text.encode()).hexdigest()
