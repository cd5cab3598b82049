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
from hotline_sim.storage.faults import SAVING, explained
from hotline_sim.storage.rows import Outcome
from hotline_sim.storage.store import Store
from tests.storage.stores import FILE, at, call_row, event, opened, url_in, with_call

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
        with_nothing_new = ("rubric", "hotline-core", "rubric-digest", "id: hotline-core\n")
        store.keep_content(*with_nothing_new)
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


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("Dear diary, today I took three calls.\n" * 50)
    with pytest.raises(StoreUnusable, match="not a record of practice"):
        opened(tmp_path)
    assert (tmp_path / FILE).read_text().startswith("Dear diary")


@pytest.mark.parametrize("kept", [0.6, 0.3, 0.02])
def test_a_truncated_file(tmp_path: Path, kept: float) -> None:
    file = filled(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(StoreUnusable, match=r"damaged|not a record"), opened(tmp_path) as store:
        store.events("call-1")


def test_a_damaged_file(tmp_path: Path) -> None:
    file = filled(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    with pytest.raises(StoreUnusable, match="damaged") as told, opened(tmp_path) as store:
        store.events("call-1")
    assert str(file) in str(told.value)


def filled(folder: Path) -> Path:
    """Return the file of a store with a long call in it."""
    with opened(folder) as store:
        with_call(store)
        for seq in range(1, 30):
            store.append("call-1", event(seq, words=LONG))
    return folder / FILE


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(StoreUnusable, match="cannot be opened") as told:
        opened(tmp_path / "home")
    assert "home" in str(told.value)
    assert "HOTLINE_SIM_HOME" in str(told.value)


def test_a_file_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(StoreUnusable, match="cannot be opened"):
        opened(tmp_path)


def test_a_store_that_lost_its_tables(tmp_path: Path) -> None:
    opened(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("DROP TABLE outcomes")
    with opened(tmp_path) as store, pytest.raises(StoreUnusable, match="hotline-sim doctor"):
        store.calls()


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, StoreFull),
        (errno.EROFS, StoreReadOnly),
        (errno.EACCES, StoreReadOnly),
        (errno.EIO, StoreUnusable),
        (errno.ENOTDIR, StoreUnusable),
    ],
)
def test_what_the_system_says_is_explained(number: int, kind: type[StoreError]) -> None:
    with pytest.raises(kind), explained("here", SAVING):
        raise OSError(number, "said by the system")


def test_what_a_server_says_is_explained() -> None:
    class OperationalError(Exception):
        """As a driver of PostgreSQL has it."""

        sqlstate: str | None = None

    states = {"53100": StoreFull, "25006": StoreReadOnly, "55P03": StoreLocked, None: StoreUnusable}
    for state, kind in states.items():
        error = OperationalError("said by the server")
        error.sqlstate = state
        with pytest.raises(kind), explained("there", SAVING):
            raise error


def test_our_own_mistakes_crash() -> None:
    with pytest.raises(ZeroDivisionError), explained("here", SAVING):
        _ = 1 / 0


def test_an_address_in_memory_serves_for_a_moment(tmp_path: Path) -> None:
    with Store.open("sqlite://", locks=tmp_path) as store:
        with_call(store)
        goes_on(store)


def test_a_store_can_be_opened_again_by_its_address(tmp_path: Path) -> None:
    for _ in range(2):
        with Store.open(url_in(tmp_path), locks=tmp_path / "locks", create=True) as store:
            assert store.locks == tmp_path / "locks"
