"""Committed decisions a second, beside bare inserts into the same table with the same settings."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from functools import partial
from itertools import count, islice
from pathlib import Path

from report import Report
from synthetic import chances, compiled, opened, story
from timing import interleaved, wall_each

from hotline_sim.call.call import resume_call, utc_now
from hotline_sim.call.events import Event, ResponseGiven
from hotline_sim.call.log import StoredLog, as_row, read_log
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.places import sqlite_url
from hotline_sim.storage.rows import CallRow, ContentRow
from hotline_sim.storage.store import Store

EACH = 50
"""Decisions a round."""

CALL = "benched"
GIVEN = "b0.r0"
BARE, KEPT, WHOLE = "a bare insert", "an event appended to the store", "a response given"


def measure_commits(report: Report, folder: Path, rounds: int) -> None:
    """Report how long a decision takes until it is on the disk."""
    scenario = compiled(story(20, 4), "commits")
    with ExitStack() as stack:
        files = (folder / name for name in ("bare.sqlite3", "kept.sqlite3", "whole.sqlite3"))
        bare, kept, whole = (stack.enter_context(_store(file, scenario)) for file in files)
        writers = {BARE: _bare(bare, stack), KEPT: _kept(kept), WHOLE: _whole(whole, scenario)}
        cases = {
            name: partial(wall_each, partial(_exhaust, writer), EACH)
            for name, writer in writers.items()
        }
        found = interleaved(cases, rounds)
    rows = (
        (name, *one.shown(1e-6, 0), f"{1 / one.median:,.0f}", f"{one.over(found[BARE]).median:.2f}")
        for name, one in found.items()
    )
    heads = ("committed: a file, WAL, synchronous=FULL", "µs, min", "median", "a second", "× bare")
    report.table(heads, rows)


def _exhaust(writer: Iterator[None]) -> None:
    for _ in islice(writer, EACH):
        pass


def _store(file: Path, scenario: CompiledScenario) -> Store:
    """Return a new store with one open call in it."""
    store = Store.open(sqlite_url(file), locks=file.parent / "locks")
    store.keep_content(ContentRow("digest", "scenario", "synthetic", "id: synthetic\n"))
    begun = Event(0, utc_now(), opened(scenario))
    row = CallRow(
        id=CALL,
        person="T01",
        scenario=scenario.id,
        scenario_digest="digest",
        rubric_digest="digest",
        variant=None,
        seed=1,
        player="script",
        seen_before=True,
        purpose="practice",
        opened_at=str(begun.at),
    )
    store.open_call(row, as_row(begun))
    return store


def _bare(store: Store, stack: ExitStack) -> Iterator[None]:
    """Insert events with the driver alone, into a table the store has made."""
    db = stack.enter_context(closing(sqlite3.connect(store.where, isolation_level=None)))
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.execute("PRAGMA foreign_keys=ON")
    db.execute("PRAGMA synchronous=FULL")
    at = utc_now().isoformat()
    body = f'{{"response":"{GIVEN}"}}'

    def insert() -> Iterator[None]:
        for seq in count(1):
            db.execute("BEGIN IMMEDIATE")
            db.execute(
                "INSERT INTO events VALUES (?,?,?,?,?)", (CALL, seq, at, "ResponseGiven", body)
            )
            db.execute("COMMIT")
            yield

    return insert()


def _kept(store: Store) -> Iterator[None]:
    """Append events, as the log does."""
    log = StoredLog(store, CALL)
    for seq in count(1):
        log.append(Event(seq, utc_now(), ResponseGiven(GIVEN)))
        yield


def _whole(store: Store, scenario: CompiledScenario) -> Iterator[None]:
    """Give responses: each is committed, then moves the call and is heard."""
    call = resume_call(scenario, StoredLog(store, CALL), read_log(store, CALL))
    for chance in chances(1):
        menu = call.menu()
        call.respond(menu[chance % len(menu)].name)
        yield
