"""The practice of one person from another device, read from its export or its store."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hotline_sim.errors import StoreTooNew, UserError
from hotline_sim.exchange.personal_file import SCHEMA
from hotline_sim.storage.backup import copied, is_store
from hotline_sim.storage.personal import Tables, checked_row, rows_of
from hotline_sim.storage.places import sqlite_url
from hotline_sim.storage.store import Store

LARGEST = 1 << 30
"""The largest export that is read, in bytes: a hundred years of daily practice."""

TAKEN = ("people", "contents", "calls", "events", "reviews")
"""The tables that a merge takes over; the others are worked out again, or stay where they are."""


def read_practice(file: Path, person: str | None) -> Tables:
    """Return the rows of one person in a file, for `storage.personal.put_rows`.

    UserError where it is no practice of theirs, or was damaged; StoreTooNew where a newer
    hotline-sim wrote it.
    """
    try:
        if is_store(file):
            return _from_store(file, person)
        if file.stat().st_size > LARGEST:
            raise UserError(f"{file} is too large to be the practice of one person.")
        return _from_export(file, file.read_bytes(), person)
    except OSError as problem:
        message = f"{file} cannot be read: {problem.strerror}. Check its name and your rights."
        raise UserError(message) from problem


def _from_store(file: Path, person: str | None) -> Tables:
    """Read a copy of the store, so that the file itself stays as it is."""
    if person is None:
        message = f"{file} is a record of practice of several people. Name one with --as CODE."
        raise UserError(message)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = copied(file, Path(folder) / "copy.sqlite3")
        with Store.open(sqlite_url(copy), locks=Path(folder), create=False) as store:
            if person not in {one.code for one in store.people()}:
                raise UserError(f"There is no practice of {person} in {file}. Nothing was changed.")
            return rows_of(store, person)


def _from_export(file: Path, data: bytes, person: str | None) -> Tables:
    try:
        found = json.loads(data)
        name, _, version = str(found["schema"]).rpartition("/")
    except (ValueError, KeyError, TypeError, RecursionError):
        message = f"{file} is neither an export of hotline-sim nor a store. Nothing was changed."
        raise UserError(message) from None
    ours, _, newest = SCHEMA.rpartition("/")
    if name == ours and version.isdecimal() and int(version) > int(newest):
        message = (
            f"{file} was exported by a newer hotline-sim. Nothing was changed."
            " Install the newer one here too."
        )
        raise StoreTooNew(message)
    if found["schema"] != SCHEMA:
        raise UserError(f"{file} is something else: {str(found['schema'])[:60]}. Nothing was done.")
    return _checked(file, found, person)


def _checked(file: Path, found: Mapping[str, Any], person: str | None) -> Tables:
    """Return the rows of an export once nothing in it contradicts the rest."""
    try:
        tables: Tables = {
            name: [checked_row(name, one) for one in found["tables"][name]] for name in TAKEN
        }
        (whose,) = (one["code"] for one in tables["people"])
        wrong = next(_contradictions(tables, whose), "")
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        wrong = f"something in it is missing or of another kind ({problem})"
    if wrong:
        raise UserError(f"{file} was damaged or altered: {wrong[:200]}. Nothing was changed.")
    if person not in {None, whose}:
        message = (
            f"{file} is the practice of {whose}, not of {person}. Nothing was changed."
            " The practice of two people is not made one."
        )
        raise UserError(message)
    return tables


def _contradictions(tables: Tables, whose: str) -> Iterator[str]:
    own = {row["id"] for row in tables["calls"]}
    kept = {row["digest"] for row in tables["contents"]}
    for row in (*tables["calls"], *tables["reviews"]):
        if row["person"] != whose:
            yield f"{row['id']} is of someone else"
    for row in tables["calls"]:
        used = (value for name, value in row.items() if name.endswith("_digest"))
        if any(value is not None and value not in kept for value in used):
            yield f"a text of the call {row['id']} is missing"
    for row in tables["events"]:
        if row["call"] not in own:
            yield f"an event belongs to a call that is not there, {row['call']}"
    for row in tables["contents"]:
        # A directory is kept as what files that change each other came to: its digest is theirs.
        is_own = row["kind"] != "services"
        if is_own and hashlib.sha256(row["text"].encode()).hexdigest() != row["digest"]:
            yield f"the text of “{row['name']}” is not the one it was"
