"""Bringing a store to this program's version: made new, moved forward, or refused."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, inspect, select, update

from hotline_sim.errors import StoreTooNew, StoreUnusable
from hotline_sim.storage import schema
from hotline_sim.storage.engine import nothing_at
from hotline_sim.storage.lease import alone
from hotline_sim.storage.transactions import Writer, reading

Migration = Callable[[Connection], None]


def _call_sheets(db: Connection) -> None:
    """Take a store from version 1 to 2: a call keeps its form and its directory too."""
    for column in ("form_digest", "directory_digest"):
        db.exec_driver_sql(f"ALTER TABLE calls ADD {column} TEXT REFERENCES contents (digest)")


def _room_and_practice(db: Connection) -> None:
    """Take a store from version 2 to 3: workshops, sessions of the browser, refreshers."""
    new = (
        *(schema.reviews, schema.workshops, schema.workshop_events, schema.sessions),
        *(schema.results, schema.cards),
    )
    schema.METADATA.create_all(db, tables=list(new))


MIGRATIONS: tuple[Migration, ...] = (_call_sheets, _room_and_practice)
"""The n-th of them takes a store from version n to n + 1; a new store is made at the newest."""

NONE = 0
"""The version of a database without a store in it."""

_PREPARING = 0x686F746C
"""Our number among a server's advisory locks."""


def bring_up_to_date(
    engine: Engine, where: str, locks: Path, migrations: Sequence[Migration], *, create: bool
) -> None:
    """Make or migrate the store where that is needed, all of it or nothing, once per machine."""
    with reading(engine) as db:
        version = _version(db, where)
    if version == NONE and not create:
        raise StoreUnusable(nothing_at(where))
    if _is_current(version, 1 + len(migrations), where):
        return
    with alone(locks):
        _use_write_ahead_log(engine)
        with closing(Writer(engine)) as writer, writer.writing() as db:
            _wait_for_other_machines(db)
            _apply(db, _version(db, where), migrations, where)


def _is_current(version: int, newest: int, where: str) -> bool:
    if version > newest:
        message = (
            f"The record of practice at {where} was written by a newer hotline-sim (its version is"
            f" {version}, this program knows {newest}). It was left as it is. Install the newer"
            " hotline-sim, or name another folder with HOTLINE_SIM_HOME."
        )
        raise StoreTooNew(message)
    return version == newest


def _version(db: Connection, where: str) -> int:
    """Return the version of the store here, refusing to move in with someone else's tables."""
    names = set(inspect(db).get_table_names())
    if schema.version.name in names:
        return db.scalar(select(func.max(schema.version.c.version))) or NONE
    if names if db.dialect.name == "sqlite" else names & set(schema.METADATA.tables):
        message = (
            f"The database at {where} belongs to another program. It was left as it is."
            " Name another with HOTLINE_SIM_STORE, or another folder with HOTLINE_SIM_HOME."
        )
        raise StoreUnusable(message)
    return NONE


def _use_write_ahead_log(engine: Engine) -> None:
    """Let readers and the writer of a SQLite file work side by side; the file remembers it."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as db:
            db.exec_driver_sql("PRAGMA journal_mode=WAL")


def _wait_for_other_machines(db: Connection) -> None:
    """Be the only one to prepare a shared store; SQLite's writer is alone already."""
    if db.dialect.name == "postgresql":
        db.execute(select(func.pg_advisory_xact_lock(_PREPARING)))


def _apply(db: Connection, found: int, migrations: Sequence[Migration], where: str) -> None:
    """Apply what is pending, in order; what another window did meanwhile is not done again."""
    newest = 1 + len(migrations)
    if _is_current(found, newest, where):
        return
    if found == NONE:
        schema.METADATA.create_all(db)
        db.execute(insert(schema.version).values(version=newest))
        return
    for migrate in migrations[found - 1 :]:
        migrate(db)
    db.execute(update(schema.version).values(version=newest))
