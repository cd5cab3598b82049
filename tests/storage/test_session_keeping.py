"""Browsers are known by the hash of their cookie, and forgotten when told."""

from pathlib import Path

import pytest

from hotline_sim.storage.places import sqlite_url
from hotline_sim.storage.session_keeping import SessionRow
from hotline_sim.storage.store import Store

EARLY, LATE = "2026-11-28T08:00:00+00:00", "2026-11-28T09:00:00+00:00"
ROW = SessionRow("hash", None, "T01", {"language": "lo"}, EARLY)
OTHER = SessionRow("other", None, "T01", {}, LATE)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(sqlite_url(tmp_path / "a.sqlite3"), locks=tmp_path / "locks")


def test_a_browser_is_known_again_after_the_store_was_closed(store: Store, tmp_path: Path) -> None:
    store.add_session(ROW)
    store.close()
    with Store.open(sqlite_url(tmp_path / "a.sqlite3"), locks=tmp_path / "locks") as again:
        assert again.session("hash") == ROW
        assert [one.code for one in again.people()] == ["T01"]


def test_what_a_browser_is_can_change(store: Store) -> None:
    store.add_session(ROW)
    store.change_session("hash", {"language": "th"}, LATE)
    assert store.session("hash") == ROW._replace(body={"language": "th"}, seen_at=LATE)


def test_a_browser_that_left_is_known_no_more(store: Store) -> None:
    store.add_session(ROW)
    store.add_session(OTHER)
    store.drop_session("hash")
    assert store.session("hash") is None
    assert store.session_count() == 1


def test_browsers_not_seen_for_long_are_forgotten(store: Store) -> None:
    store.add_session(ROW)
    store.add_session(OTHER)
    store.drop_stale_sessions(LATE)
    assert store.session("hash") is None
    assert store.session("other") is not None
