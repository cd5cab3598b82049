"""Many threads write at once: what waits is kept together, and each is told its own."""

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, event as engine_event

from hotline_sim.errors import CallElsewhere, StoreError
from hotline_sim.storage.store import Store
from tests.storage.stores import FILE, call_row, event, opened, with_call

THREADS = 24
EACH = 20


def calls_of(store: Store, number: int) -> list[str]:
    """Open so many calls, each with its first event."""
    names = [f"call-{one}" for one in range(10, 10 + number)]
    with_call(store)
    for name in names:
        store.open_call(call_row()._replace(id=name), event(0))
    return names


def at_once(store: Store, deeds_: list[Callable[[], None]]) -> list[BaseException | None]:
    """Do all of it in threads of its own, held back until every one waits; return what failed."""
    held = threading.Event()
    blocked = threading.Thread(target=lambda: store._writer.run(lambda _: held.wait(10)))
    blocked.start()
    with ThreadPoolExecutor(len(deeds_)) as pool:
        waiting = [pool.submit(one) for one in deeds_]
        while len(store._writer._waiting) < len(deeds_):
            threading.Event().wait(0.005)
        held.set()
    blocked.join()
    return [one.exception() for one in waiting]


def test_what_many_threads_write_is_all_there_and_in_order(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        names = calls_of(store, THREADS)

        def write(name: str) -> None:
            for seq in range(1, 1 + EACH):
                store.append(name, event(seq, of=name))

        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(write, names))
        for name in names:
            assert [(one.seq, one.body.get("of")) for one in store.events(name)][1:] == [
                (seq, name) for seq in range(1, 1 + EACH)
            ]


def test_what_waits_is_kept_in_one_transaction(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        names = calls_of(store, 12)
        commits: list[Connection] = []
        engine_event.listen(store._engine, "commit", commits.append)
        failed = at_once(store, [partial(store.append, name, event(1)) for name in names])
        assert failed == [None] * len(names)
        assert len(commits) == 2, "the one that held the others back, and all of them together"


def test_one_that_cannot_be_kept_undoes_no_other(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        names = calls_of(store, 8)
        store.append(names[3], event(1, words="before"))
        failed = at_once(store, [partial(store.append, name, event(1)) for name in names])
        assert [type(one) for one in failed] == [
            CallElsewhere if name == names[3] else type(None) for name in names
        ]
        assert [len(store.events(name)) for name in names] == [2] * len(names)


def test_where_the_disk_is_full_none_of_them_is_told_that_it_was_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        names = calls_of(store, 6)
        with store._writer.writing() as db:
            pages = db.exec_driver_sql("PRAGMA page_count").scalar()
            db.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        big = "x" * 200_000
        failed = at_once(
            store, [partial(store.append, name, event(1, words=big)) for name in names]
        )
        assert all(isinstance(one, StoreError) for one in failed)
        assert [len(store.events(name)) for name in names] == [1] * len(names)
        with store._writer.writing() as db:
            db.exec_driver_sql("PRAGMA max_page_count=1000000")
        for name in names:
            store.append(name, event(1))
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_deed_gives_back_what_it_found(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert store._writer.run(lambda db: db.exec_driver_sql("SELECT 6 * 7").scalar()) == 42


def test_a_thread_that_is_stopped_leaves_the_others_their_turn(tmp_path: Path) -> None:
    def stops(db: Connection) -> None:
        raise KeyboardInterrupt

    with opened(tmp_path) as store:
        with_call(store)
        with pytest.raises(KeyboardInterrupt):
            store._writer.run(stops)
        store.append("call-1", event(1))
        assert len(store.events("call-1")) == 2
