"""A store of an older program is moved forward, in order, all the way or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from hotline_sim.errors import StoreReadOnly, StoreTooNew, StoreUnusable
from hotline_sim.storage.migrations import Migration
from hotline_sim.storage.rows import Outcome
from hotline_sim.storage.store import Store
from tests.storage.stores import FILE, at, call_row, event, opened, url_in

VERSION_1 = Path(__file__).with_name("version_1.sql")
"""A store as version 1 wrote it, with one call; it must be readable for ever."""


def version_1(folder: Path) -> Path:
    """Make a store as version 1 left it."""
    file = folder / FILE
    with closing(sqlite3.connect(file)) as db:
        db.executescript(VERSION_1.read_text(encoding="utf-8"))
    return file


def shape(file: Path) -> dict[str, set[tuple[object, ...]]]:
    """Return the tables of a file by name: kind, columns in order, keys and indexes."""
    with closing(sqlite3.connect(file)) as db:
        tables = db.execute("SELECT name, wr, strict FROM pragma_table_list").fetchall()
        return {
            name: {("table", *kind)}
            | {
                (what, *row)
                for what in ("table_xinfo", "foreign_key_list", "index_list")
                for row in _without_number(db.execute(f"PRAGMA {what}('{name}')").fetchall(), what)
            }
            for name, *kind in tables
        }


def _without_number(rows: list[tuple[object, ...]], what: str) -> list[tuple[object, ...]]:
    """Return rows without the number by which SQLite counts them; columns keep theirs."""
    return rows if what == "table_xinfo" else [row[1:] for row in rows]


def adds_topic(db: Connection) -> None:
    """Take a store from version 1 to 2."""
    db.exec_driver_sql("CREATE TABLE topics (name TEXT PRIMARY KEY) STRICT")


def names_topic(db: Connection) -> None:
    """Take a store from version 2 to 3; fails unless 2 came first."""
    db.exec_driver_sql("INSERT INTO topics VALUES ('safety')")


def fails(db: Connection) -> None:
    """Run out of room in the middle."""
    names_topic(db)
    raise OSError(5, "input/output error")


def migrated(folder: Path, *migrations: Migration) -> Store:
    """Open the folder's store with a program that knows these migrations."""
    return Store.open(url_in(folder), locks=folder / "locks", migrations=migrations)


def test_a_call_kept_by_version_1_can_still_be_read(tmp_path: Path) -> None:
    version_1(tmp_path)
    with opened(tmp_path) as store:
        [summary] = store.calls()
        assert summary.call == call_row()
        assert summary.outcome == Outcome("ended", "safe-plan", "safe", at(1))
        assert store.events("call-1")[1] == event(1, response="safe-to-talk", words="ສະບາຍດີ")
        assert store.content(summary.call.scenario_digest) == "id: tower-room\n"


def test_an_old_store_moved_forward_has_the_shape_of_a_new_one(tmp_path: Path) -> None:
    for folder in ("old", "new"):
        (tmp_path / folder).mkdir()
    old = version_1(tmp_path / "old")
    opened(tmp_path / "old").close()
    opened(tmp_path / "new").close()
    assert shape(old) == shape(tmp_path / "new" / FILE)


def test_pending_migrations_run_in_order_and_once(tmp_path: Path) -> None:
    version_1(tmp_path)
    migrated(tmp_path, adds_topic).close()
    for _ in range(2):
        with migrated(tmp_path, adds_topic, names_topic) as store:
            assert len(store.events("call-1")) == 2
            with store._writer.writing() as db:
                assert db.exec_driver_sql("SELECT name FROM topics").all() == [("safety",)]
    with pytest.raises(StoreTooNew):
        migrated(tmp_path, adds_topic)


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    file = version_1(tmp_path)
    before = shape(file)
    with pytest.raises(StoreUnusable, match="Nothing was changed"):
        migrated(tmp_path, adds_topic, fails)
    assert shape(file) == before
    with opened(tmp_path) as store:
        assert len(store.calls()) == 1


def test_an_old_store_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    file = version_1(tmp_path)
    url = f"sqlite:///file:{file}?mode=ro&uri=true"
    with pytest.raises(StoreReadOnly):
        Store.open(url, locks=tmp_path / "locks", migrations=[adds_topic])


def test_a_new_store_is_made_at_the_newest_version(tmp_path: Path) -> None:
    """Its tables are the newest already, so no migration touches them."""
    with (
        migrated(tmp_path, adds_topic, names_topic),
        closing(sqlite3.connect(tmp_path / FILE)) as db,
    ):
        assert db.execute("SELECT version FROM hotline_sim_store").fetchall() == [(3,)]
