"""Full, locked, read-only, damaged: the message says so, nothing is lost, trying again works."""

import errno
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from hotline_sim.errors import (
    CallElsewhere,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreReadOnly,
    StoreUnusable,
)
from hotline_sim.storage import engine
from hotline_sim.storage.rows import ContentRow, Outcome
from hotline_sim.storage.store import Store
from tests.storage.stores import FILE, at, call_row, event, opened, with_call

NOT_MOVED = "Your last choice was not saved and the call has not moved."
LONG = "x" * 20_000
ENDED = Outcome("ended", "safe-plan", "safe", at(1))


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait two seconds for a lock that will not be freed."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)


def setting(store: Store, pragma: str) -> None:
    """Change how SQLite treats the connection that writes."""
    with store._writer.writing() as db:
        db.exec_driver_sql(f"PRAGMA {pragma}").close()


def refused(store: Store, kind: type[StoreError], file: Path) -> None:
    """An event is refused, with what happened, where, and what to do; nothing is kept."""
    before = store.events("call-1"), store.calls()
    with pytest.raises(kind, match=re.escape(NOT_MOVED)) as told:
        store.append("call-1", event(1, words=LONG), ENDED)
    assert type(told.value) is kind
    assert str(file) in str(told.value)
    assert "try again" in str(told.value)
    assert "xxx" not in str(told.value)
    assert (store.events("call-1"), store.calls()) == before


def goes_on(store: Store) -> None:
    """The same event can be tried again, and the call goes on."""
    store.append("call-1", event(1, words=LONG), ENDED)
    store.append("call-1", event(2))
    assert [one.seq for one in store.events("call-1")] == [0, 1, 2]
    assert store.calls()[0].outcome == ENDED


def test_a_full_disk(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_call(store)
        setting(store, "max_page_count=1")  # which means: no more than there are
        refused(store, StoreFull, tmp_path / FILE)
        store._engine.dispose()
        goes_on(store)


def test_a_store_that_turns_read_only(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_call(store)
        setting(store, "query_only=on")
        refused(store, StoreReadOnly, tmp_path / FILE)
        store._engine.dispose()
        goes_on(store)


def test_a_read_only_store_can_be_read(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_call(store)
    url = f"sqlite:///file:{tmp_path / FILE}?mode=ro&uri=true"
    with Store.open(url, locks=tmp_path / "locks") as store:
        assert store.content("rubric-digest")
        store.ensure_person("MK-1", at(5))
        with_nothing_new = ContentRow(
            "rubric-digest", "rubric", "hotline-core", "id: hotline-core\n"
        )
        store.keep_content(with_nothing_new)
        refused(store, StoreReadOnly, tmp_path / FILE)
        with pytest.raises(StoreReadOnly, match="The call has not begun"):
            store.open_call(call_row("call-2"), event(0))


def test_another_program_at_work(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_call(store)
        with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            refused(store, StoreLocked, tmp_path / FILE)
            other.execute("ROLLBACK")
        goes_on(store)


def test_a_failing_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        with_call(store)
        with monkeypatch.context() as patch:
            patch.setattr(store._writer, "writing", _failing(store, after=False))
            refused(store, StoreUnusable, tmp_path / FILE)
        goes_on(store)


def test_an_event_kept_by_a_try_that_seemed_to_fail_is_not_refused_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server's answer to a commit may be lost on its way; then only we know the event is ours."""
    with opened(tmp_path) as store, opened(tmp_path) as other:
        with_call(store)
        with monkeypatch.context() as patch:
            patch.setattr(store._writer, "writing", _failing(store, after=True))
            with pytest.raises(StoreUnusable):
                store.append("call-1", event(1, words=LONG), ENDED)
        with pytest.raises(CallElsewhere):
            other.append("call-1", event(1, words=LONG), ENDED)
        with pytest.raises(CallElsewhere):
            store.append("call-1", event(1, words="other"))
        goes_on(store)


def _failing(store: Store, *, after: bool) -> Callable[[], AbstractContextManager[Connection]]:
    writing = store._writer.writing

    @contextmanager
    def fails() -> Iterator[Connection]:
        with writing() as db:
            yield db
            if not after:
                raise OSError(errno.EIO, "input/output error")
        raise OSError(errno.EIO, "input/output error")

    return fails


def test_an_address_in_memory_serves_for_a_moment(tmp_path: Path) -> None:
    with Store.open("sqlite://", locks=tmp_path) as store:
        with_call(store)
        goes_on(store)
