"""Each damage that is planted in a store is found, and what is derived is made anew."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hotline_sim.derived import catch_up
from hotline_sim.exchange.verifying import Verified, verify
from hotline_sim.library import Library
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.store import Store
from tests.practised import Practice, opened, practise
from tests.samples import FIXTURES

PLANTED = {
    "an outcome that never was": (
        "UPDATE outcomes SET ending = 'safe-plan', kind = 'safe'",
        "outcome",
    ),
    "an outcome that is missing": ("DELETE FROM outcomes", "outcome"),
    "a level that was never shown": ("UPDATE results SET level = 4, harm = 0", "results"),
    "a level that is missing": (
        "DELETE FROM results WHERE competency = (SELECT min(competency) FROM results)",
        "results",
    ),
    "a card that is due another day": ("UPDATE cards SET due = '2030-01-01'", "cards"),
    "a card that is missing": ("DELETE FROM cards WHERE card LIKE '%:1'", "cards"),
    "a card that cannot be read": ("UPDATE cards SET body = '{'", "cards"),
    "a derived row of nobody": ("INSERT INTO results VALUES ('gone', 'x', 1, 0, 1)", "results"),
    "a text that was changed": ("UPDATE contents SET text = text || '#'", "text"),
    "an event that is missing": ("DELETE FROM events WHERE seq = 1", "call"),
    "a call without events": ("DELETE FROM events", "call"),
    "a decision that never was open": (
        "UPDATE events SET body = '{\"response\": \"pickup.never\"}' WHERE kind = 'ResponseGiven'",
        "call",
    ),
    "an event of no known kind": ("UPDATE events SET kind = 'Sang' WHERE seq = 2", "call"),
    "an event that is no JSON": ("UPDATE events SET body = '{' WHERE seq = 1", "call"),
    "an event at no time": ("UPDATE events SET at = 'noon' WHERE seq = 1", "call"),
    "a review that cannot be read": ("UPDATE reviews SET at = 'noon'", "reviews"),
    "a call of nobody": ("DELETE FROM people", "file"),
}
REBUILT = {"outcome", "results", "cards"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as one:
        practise(one, Practice("T01", 3, 4, "a door"))
        practise(one, Practice("T02", 1, 1))
        assert catch_up(one, library(tmp_path)) == 0
        yield one


def library(folder: Path) -> Library:
    return Library((FIXTURES,), Cache(folder / "cache"))


def looked(store: Store, folder: Path, *, rebuild: bool = False) -> Verified:
    return verify(store, library(folder), fold, rebuild=rebuild)


def plant(folder: Path, damage: str) -> None:
    with closing(sqlite3.connect(folder / "store.sqlite3")) as db, db:
        db.execute(damage)


def test_what_is_whole_is_said_to_be(store: Store, tmp_path: Path) -> None:
    assert looked(store, tmp_path) == Verified(4, 2, ())


@pytest.mark.parametrize(("damage", "kind"), PLANTED.values(), ids=PLANTED)
def test_a_damage_is_found(store: Store, tmp_path: Path, damage: str, kind: str) -> None:
    plant(tmp_path, damage)
    found = looked(store, tmp_path)
    assert kind in {one.kind for one in found.faults}
    assert all(one.said.endswith(".") and one.todo for one in found.faults)
    after = looked(store, tmp_path, rebuild=True)
    if kind in REBUILT:
        assert after.faults == () and after.rebuilt
        assert looked(store, tmp_path) == Verified(4, 2, ())
    else:
        assert kind in {one.kind for one in after.faults}, "what happened is never made up"


def test_a_page_that_was_overwritten_is_found(store: Store, tmp_path: Path) -> None:
    store.close()
    file = tmp_path / "store.sqlite3"
    whole = bytearray(file.read_bytes())
    middle = len(whole) // 8192 * 4096
    whole[middle : middle + 4096] = bytes(4096)
    file.write_bytes(whole)
    with opened(tmp_path) as again:
        assert {one.kind for one in looked(again, tmp_path).faults} == {"file"}
