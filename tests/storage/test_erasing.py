"""One person erased: gone from every table, from the bytes of the file, and nobody else is."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, strategies as st
from sqlalchemy import Table, insert

from hotline_sim.errors import CallElsewhere, StoreLocked, UnknownName
from hotline_sim.storage import erasing
from hotline_sim.storage.backup import reading_only
from hotline_sim.storage.erasing import calls_before, clear_traces, erase_calls, erase_person
from hotline_sim.storage.lease import Lease
from hotline_sim.storage.personal import rows_of
from hotline_sim.storage.reviews import CardRow, ReviewRow
from hotline_sim.storage.rows import ContentRow, EventRow, Outcome
from hotline_sim.storage.schema import METADATA, results, sessions, workshop_events, workshops
from hotline_sim.storage.store import Store
from tests.storage.stores import FILE, at, call_row, event, opened, with_call

WORDS = "zebra under the stairs"


def practise(store: Store, person: str, calls: int = 2, words: str = "") -> None:
    """Have something of a person in every table."""
    for number in range(calls):
        name = with_call(store, call_row(f"{person}-call-{number}", person))
        store.append(name, event(1, note=words), Outcome("ended", "safe-plan", "safe", at(1)))
        put(store, results, call=name, competency="x", harm=False)
    review = ReviewRow(f"{person}-r", person, at(2), f"card-{person}", 3, "drill", {"why": words})
    store.reviews.add(person, [review], lambda rows: CardRow(rows[0].card, at(3), at(2), {}))
    browser = {"token": f"hash-{person}", "person": person, "seen_at": at(3), "body": {}}
    put(store, sessions, **browser)
    happened = {"workshop": "w1", "person": person, "at": at(4), "kind": "Rated"}
    seq = sum(map(ord, person))
    put(store, workshop_events, seq=seq, body={"note": words}, **happened)


def in_a_room(store: Store) -> None:
    """Have a workshop whose facilitator wrote down who is in which group."""
    room = {"id": "w1", "title": "A room", "plan": "", "secret": "hash", "opened_at": at(0)}
    put(store, workshops, **room)
    groups = {"groups": [["T01", "T02"]], "roles": {"T01": "caller", "T02": "responder"}}
    event = {"workshop": "w1", "seq": 0, "person": None, "at": at(0), "kind": "Grouped"}
    put(store, workshop_events, body=groups, **event)


def put(store: Store, table: Table, **values: object) -> None:
    """Put a row into a table."""
    store.change(lambda db: db.execute(insert(table).values(**values)).rowcount)


def bytes_left(folder: Path) -> bytes:
    """Return all the bytes there are: of the file, of what lies beside it, and of the locks."""
    files = [one for one in folder.rglob("*") if one.is_file()]
    return b"".join(one.read_bytes() + one.name.encode() for one in files)


def test_no_byte_of_the_person_is_left(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        in_a_room(store)
        practise(store, "T01", words=WORDS)
        practise(store, "T02", words="kept")
        own = ContentRow("only-theirs", "scenario", "their-own", f"title: {WORDS}\n")
        store.keep_content(own)
        row = call_row("T01-own", "T01")._replace(scenario_digest="only-theirs")
        store.open_call(row, EventRow(0, at(0), "CallOpened", {}))
        Lease.take(store.locks, row.id).release()
        assert bytes_left(tmp_path).count(WORDS.encode()) > 5
        erased = erase_person(store, "T01")
        assert clear_traces(store)
        left = bytes_left(tmp_path)
        assert WORDS.encode() not in left
        assert b"T01" not in left
        assert b"only-theirs" not in left
        assert b"kept" in left
        assert not list(store.locks.glob("call-*")), "the lock of the call has gone with it"
    assert erased.rows == {
        "results": 2,
        "outcomes": 2,
        "events": 5,
        "calls": 3,
        "contents": 1,
        "cards": 1,
        "reviews": 1,
        "sessions": 1,
        "workshop_events": 1,
        "people": 1,
    }
    assert erased.named == 1


@given(st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
def test_erasing_one_leaves_the_others_as_they_were(mine: int, others: int, old: int) -> None:
    with TemporaryDirectory() as folder, opened(Path(folder)) as store:
        in_a_room(store)
        for person, calls in (("T01", mine), ("T02", others), ("T010", old)):
            practise(store, person, calls, f"words of {person}")
        before = {one: rows_of(store, one) for one in ("T02", "T010")}
        erase_person(store, "T01")
        clear_traces(store)
        assert {one: rows_of(store, one) for one in ("T02", "T010")} == before
        assert [one.code for one in store.people()] == ["T010", "T02"]


def test_every_table_with_a_person_in_it_is_known_to_erasing() -> None:
    tables = METADATA.tables.values()
    with_person = {one.name for one in tables if "person" in one.columns} - {"calls"}
    with_call = {one.name for one in tables if "call" in one.columns}
    assert {one.name for one in erasing.OF_A_PERSON} == with_person
    assert {one.name for one in erasing.OF_A_CALL} == with_call


def test_a_call_that_is_open_in_a_window_keeps_everything(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        in_a_room(store)
        practise(store, "T01")
        before = rows_of(store, "T01")
        with Lease.take(store.locks, "T01-call-1"), pytest.raises(CallElsewhere):
            erase_person(store, "T01")
        assert rows_of(store, "T01") == before
        erase_person(store, "T01")


def test_nobody_of_that_name(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        in_a_room(store)
        practise(store, "T01")
        with pytest.raises(UnknownName, match="Did you mean “T01”"):
            erase_person(store, "T1")


def test_a_reader_that_stays_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasing, "TRIES", 2)
    with opened(tmp_path) as store:
        in_a_room(store)
        practise(store, "T01", words=WORDS)
        with closing(reading_only(tmp_path / FILE)) as other:
            other.execute("BEGIN")
            other.execute("SELECT * FROM calls").fetchone()
            erase_person(store, "T01")
            with pytest.raises(StoreLocked, match="hotline-sim data tidy"):
                clear_traces(store)
        assert clear_traces(store)
        assert WORDS.encode() not in bytes_left(tmp_path)


@pytest.mark.parametrize("left", [lambda one: one.opened_at >= at(5)])
def test_old_calls_go_and_newer_ones_stay(tmp_path: Path, left: Callable[[Any], bool]) -> None:
    with opened(tmp_path) as store:
        for minute in range(10):
            with_call(store, call_row(f"call-{minute}", "T01", at(minute)))
        old = calls_before(store, at(5))
        assert old == calls_before(store, at(5), "T01")
        assert calls_before(store, at(5), "T02") == []
        erased = erase_calls(store, old)
        assert (erased.rows["calls"], erased.rows["events"], erased.rows["contents"]) == (5, 5, 0)
        assert len(store.calls()) == 5
        assert all(left(one.call) for one in store.calls())
