"""All of one person's practice as a file: JSON, which can be merged again, or CSV to look at."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from hotline_sim import __version__
from hotline_sim.call.events import NoteMade, RecordFieldSet, ReferralDecided
from hotline_sim.storage.personal import Row, Tables
from hotline_sim.storage.spreadsheet import guarded

SCHEMA = "hotline-sim/practice/1"
"""The name of the JSON form; it changes only when a reader of the old one would break."""

COLUMNS = {
    "notes": ("call", "at", "text"),
    "record": ("call", "at", "field", "value"),
    "referrals": ("call", "at", "service", "how", "consent", "urgency", "reason", "passes", "next"),
}
"""What is drawn from the events so that it can be read, and its columns."""


def as_data(tables: Tables, person: str, now: datetime) -> dict[str, Any]:
    """Return one person's practice as one JSON object; docs/your-data.md says what it holds."""
    return {
        "schema": SCHEMA,
        "program": __version__,
        "exported_at": now.isoformat(),
        "person": person,
        "tables": dict(tables),
    }


def as_text(data: Mapping[str, Any]) -> str:
    """Return it as the text of a file, in letters that every program can read."""
    return json.dumps(data, ensure_ascii=True, indent=1) + "\n"


def as_sheets(tables: Tables) -> dict[str, str]:
    """Return one person's practice as CSV files, by name: every table, and what was written."""
    written = {name: _written(tables["events"], name) for name in COLUMNS}
    sheets = {**tables, **written}
    return {f"{name}.csv": _sheet(rows, COLUMNS.get(name, ())) for name, rows in sheets.items()}


def _written(events: Sequence[Row], name: str) -> list[Row]:
    """Return the notes, the entries or the referrals there are in the events, as they were made."""
    kinds = {"notes": NoteMade, "record": RecordFieldSet, "referrals": ReferralDecided}
    own = (one for one in events if one["kind"] == kinds[name].__name__)
    return [{"call": one["call"], "at": one["at"], **one["body"]} for one in own]


def _sheet(rows: Sequence[Row], columns: Sequence[str]) -> str:
    named = tuple(columns or dict.fromkeys(key for row in rows for key in row))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(named)
    writer.writerows(list(_cells(row, named)) for row in rows)
    return text.getvalue()


def _cells(row: Row, columns: Sequence[str]) -> Iterator[str]:
    for column in columns:
        value = row.get(column)
        yield guarded(value) if isinstance(value, str) else _cell(value)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)
