"""The store's tables at the newest version; a change here comes with its migration."""

import json
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

METADATA = MetaData()

_JSON = json.JSONEncoder(separators=(",", ":"), allow_nan=False)


class Flag(TypeDecorator[bool]):
    """True or false as 1 or 0, because a STRICT table knows no boolean."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Return what is written."""
        return None if value is None else int(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> bool | None:
        """Return what was meant."""
        return None if value is None else bool(value)


class Body(TypeDecorator[dict[str, object]]):
    """A mapping as JSON text, escaped to ASCII so that any string comes back as it went in."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dict[str, object] | None, dialect: Dialect) -> str | None:
        """Return what is written."""
        return None if value is None else _JSON.encode(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[str, object] | None:
        """Return what was meant."""
        return None if value is None else json.loads(value)


def _text(name: str, *, null: bool = False, key: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null, primary_key=key)


def _of(name: str, target: str, *, key: bool = False, erased_with: bool = True) -> Column[str]:
    rule = ForeignKey(target, ondelete="CASCADE" if erased_with else None)
    return Column(name, Text, rule, nullable=False, primary_key=key)


def _used(name: str) -> Column[str]:
    return Column(name, Text, ForeignKey("contents.digest"), nullable=True)


def _table(name: str, *parts: Column[Any] | Index, rowid: bool = True) -> Table:
    return Table(name, METADATA, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


version = _table("hotline_sim_store", Column("version", Integer, nullable=False))

people = _table("people", _text("code", key=True), _text("since"))

contents = _table(
    "contents", _text("digest", key=True), _text("kind"), _text("name"), _text("text")
)

calls = _table(
    "calls",
    _text("id", key=True),
    _of("person", "people.code"),
    _text("scenario"),
    _of("scenario_digest", "contents.digest", erased_with=False),
    _of("rubric_digest", "contents.digest", erased_with=False),
    _text("variant", null=True),
    Column("seed", BigInteger().with_variant(Integer, "sqlite"), nullable=False),
    _text("player"),
    Column("seen_before", Flag, nullable=False),
    _text("purpose"),
    _text("opened_at"),
    _used("form_digest"),
    _used("directory_digest"),
    Index("calls_by_person", "person"),
    Index("calls_by_scenario", "scenario"),
)

events = _table(
    "events",
    _of("call", "calls.id", key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _text("at"),
    _text("kind"),
    Column("body", Body, nullable=False),
    rowid=False,
)

reviews = _table(
    "reviews",
    _text("id", key=True),
    _of("person", "people.code"),
    _text("at"),
    _text("card"),
    Column("rating", Integer, nullable=False),
    _text("source"),
    Column("body", Body, nullable=False),
    Index("reviews_by_person", "person", "at"),
    Index("reviews_by_card", "person", "card"),
    Index("reviews_by_source", "source"),
)
"""What was practised: of a drill, a fact card, or a call taken in full; never changed."""

workshops = _table(
    "workshops",
    _text("id", key=True),
    _text("title"),
    _text("plan"),
    _text("secret"),
    _text("opened_at"),
)
"""A workshop, the text of its plan, and the hash of its facilitator's secret."""

workshop_events = _table(
    "workshop_events",
    _of("workshop", "workshops.id", key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("person", Text, ForeignKey("people.code", ondelete="CASCADE"), nullable=True),
    _text("at"),
    _text("kind"),
    Column("body", Body, nullable=False),
    Index("workshop_events_by_person", "person"),
    rowid=False,
)
"""What happened in a room; what one person did goes with that person."""

sessions = _table(
    "sessions",
    _text("token", key=True),
    Column("workshop", Text, ForeignKey("workshops.id", ondelete="CASCADE"), nullable=True),
    Column("person", Text, ForeignKey("people.code", ondelete="CASCADE"), nullable=True),
    Column("body", Body, nullable=False),
    _text("seen_at"),
    Index("sessions_by_person", "person"),
)
"""Who a browser is, by the hash of what its cookie holds."""

outcomes = _table(
    "outcomes",
    _of("call", "calls.id", key=True),
    _text("state"),
    _text("ending", null=True),
    _text("kind", null=True),
    _text("at"),
)

results = _table(
    "results",
    _of("call", "calls.id", key=True),
    _text("competency", key=True),
    Column("level", Integer, nullable=True),
    Column("harm", Flag, nullable=False),
    Column("sure", Integer, nullable=True),
    rowid=False,
)
"""Derived: how each competency showed in a call, beside how sure the trainee was of it."""

cards = _table(
    "cards",
    _of("person", "people.code", key=True),
    _text("card", key=True),
    _text("due"),
    _text("seen"),
    Column("body", Body, nullable=False),
    Index("cards_due", "person", "due"),
    Index("cards_seen", "person", "seen"),
    rowid=False,
)
"""Derived from the reviews: when each behaviour and fact is due again."""
