"""Copies of a store are whole or not made, and a store gives way to one only after it is kept."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from stat import S_IMODE

import pytest

from hotline_sim.errors import StoreLocked, StoreTooNew, StoreUnusable, UserError
from hotline_sim.storage.backup import back_up, copied, looked_through
from hotline_sim.storage.lease import Lease
from hotline_sim.storage.restoring import restore
from hotline_sim.storage.store import Store
from tests.storage.stores import FILE, call_row, event, opened, url_in, with_call


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as one:
        for number in range(3):
            name = with_call(one, call_row(f"call-{number}"))
            for seq in range(1, 20):
                one.append(name, event(seq, words="x" * 2000))
        yield one


def test_a_backup_is_one_file_for_its_owner_alone(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "kept" / "copy.sqlite3"
    copy = back_up(store, target)
    assert (copy.rows["calls"], copy.rows["events"]) == (3, 60)
    assert [one.name for one in target.parent.iterdir()] == ["copy.sqlite3"]
    if os.name != "nt":
        assert S_IMODE(target.stat().st_mode) == 0o600


def test_a_backup_is_made_while_others_write(store: Store, tmp_path: Path) -> None:
    stop = threading.Event()

    def writing() -> None:
        seq = 20
        while not stop.is_set():
            store.append("call-0", event(seq, minute=1))
            seq += 1

    with opened(tmp_path) as other:
        writer = threading.Thread(target=writing)
        writer.start()
        try:
            copies = [back_up(other, tmp_path / f"copy-{number}") for number in range(5)]
        finally:
            stop.set()
            writer.join()
    assert all(copy.rows["events"] >= 60 for copy in copies)
    assert copies[-1].rows["events"] > copies[0].rows["events"], "nobody waited for the other"


def test_nothing_is_written_over(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="nothing is written over"):
        back_up(store, target)
    assert target.read_text(encoding="utf-8") == "mine"


def test_a_copy_that_is_not_whole_is_not_left(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotline_sim.storage.backup.looked_through", lambda _: {"calls": 2})
    with pytest.raises(StoreUnusable, match="has not what the store has"):
        back_up(store, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


def test_a_store_gives_way_and_is_kept(store: Store, tmp_path: Path) -> None:
    copy, aside = tmp_path / "copy", tmp_path / "aside"
    back_up(store, copy)
    with_call(store, call_row("call-late"))
    restore(url_in(tmp_path), store.locks, copy, aside)
    assert store.call("call-late") is None, "whoever had it open sees what was put in its place"
    assert len(store.events("call-0")) == 20
    assert looked_through(aside)["calls"] == 4
    with_call(store, call_row("call-new"))


def test_a_damaged_store_is_moved_aside_as_it_is(store: Store, tmp_path: Path) -> None:
    copy, aside = tmp_path / "copy", tmp_path / "aside"
    back_up(store, copy)
    store.close()
    damaged = (tmp_path / FILE).read_bytes()[:5000]
    (tmp_path / FILE).write_bytes(damaged)
    restore(url_in(tmp_path), store.locks, copy, aside)
    assert aside.read_bytes() == damaged
    with opened(tmp_path) as again:
        assert len(again.calls()) == 3
        assert with_call(again, call_row("call-new"))


def test_a_backup_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(old)) as db, db:
        db.executescript((Path(__file__).parent / "version_1.sql").read_text("utf-8"))
    restore(url_in(tmp_path), tmp_path / "locks", old, tmp_path / "aside")
    with opened(tmp_path) as store:
        assert store.calls()
        assert store.reviews.of("nobody") == []


def test_no_store_gives_way_under_a_call(store: Store, tmp_path: Path) -> None:
    back_up(store, tmp_path / "copy")
    with Lease.take(store.locks, "call-0"), pytest.raises(StoreLocked, match="A call is open"):
        restore(url_in(tmp_path), store.locks, tmp_path / "copy", tmp_path / "aside")
    assert not (tmp_path / "aside").exists()


def test_what_is_no_whole_backup_changes_nothing(store: Store, tmp_path: Path) -> None:
    back_up(store, tmp_path / "copy")
    good = (tmp_path / "copy").read_bytes()
    (tmp_path / "cut").write_bytes(good[: len(good) // 2])
    (tmp_path / "text").write_text("no database, but a text of some length\n" * 9)
    (tmp_path / "other").write_bytes(good)
    with closing(sqlite3.connect(tmp_path / "other")) as db, db:
        db.execute("DROP TABLE hotline_sim_store")
    (tmp_path / "newer").write_bytes(good)
    with closing(sqlite3.connect(tmp_path / "newer")) as db, db:
        db.execute("UPDATE hotline_sim_store SET version = 99")
    (tmp_path / "torn").write_bytes(good)
    with closing(sqlite3.connect(tmp_path / "torn")) as db, db:
        db.execute("DELETE FROM people")
    for name in ("cut", "text", "other", "newer", "torn", "missing"):
        with pytest.raises((StoreUnusable, StoreTooNew)):
            restore(url_in(tmp_path), store.locks, tmp_path / name, tmp_path / "aside")
    with pytest.raises(UserError, match="is the record of practice itself"):
        restore(url_in(tmp_path), store.locks, tmp_path / FILE, tmp_path / "aside")
    assert len(store.calls()) == 3
    assert not (tmp_path / "aside").exists()


def test_a_copy_has_what_is_still_in_the_log(store: Store, tmp_path: Path) -> None:
    assert (tmp_path / f"{FILE}-wal").stat().st_size
    assert looked_through(copied(tmp_path / FILE, tmp_path / "copy"))["events"] == 60
