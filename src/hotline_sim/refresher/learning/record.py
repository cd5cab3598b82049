"""A completion record: what was practised and at what level, with a hash over all of it.

The hash shows that the file was not changed by accident or in passing. It proves nothing against
somebody who means to forge one; the calls it names can be looked up where they were taken.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from hotline_sim import __version__
from hotline_sim.errors import UserError
from hotline_sim.refresher.learning.standing import Followed
from hotline_sim.refresher.learning.words import LICENCE, Words

SCHEMA = "hotline-sim/completion/1"
"""The name of the JSON form; it changes only when a reader of the old one would break."""


class Looked(NamedTuple):
    """What came of looking at a completion record."""

    person: str
    title: str
    at: str
    calls: tuple[str, ...]
    """The ids of the calls it names."""
    is_unchanged: bool


def completion(found: Followed, words: Words) -> dict[str, Any]:
    """Return the record of a path that is complete. UserError where it is not."""
    if not found.is_complete:
        missing = [words.step(one.step) for one in found.steps if not one.is_done]
        message = (
            f"“{found.path.title}” is not complete yet: {len(missing)} of {len(found.steps)} steps"
            f" are left. The first: {missing[0]}."
        )
        raise UserError(message)
    path = found.path
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "program": __version__,
        "person": found.person,
        "at": found.at.isoformat(timespec="seconds"),
        "path": {"id": path.id, "title": path.title, "digest": path.digest},
        "steps": [
            {**one.step._asdict(), "said": words.step(one.step), "done": one.have}
            for one in found.steps
        ],
        "levels": _levels(found),
        "calls": [one._asdict() for one in found.calls],
        "says": LICENCE,
    }
    return {**data, "hash": digest(data)}


def _levels(found: Followed) -> list[dict[str, Any]]:
    """Return each competency with the levels it showed at, the last at the end."""
    by: dict[str, list[dict[str, Any]]] = {}
    for one in found.shown:
        shown = {"call": one.call, "level": one.result.level, "harm": one.result.harm}
        by.setdefault(one.result.competency, []).append(shown)
    return [{"competency": name, "showed": shown} for name, shown in sorted(by.items())]


def digest(data: Mapping[str, Any]) -> str:
    """Return the hash of a record, over everything in it but the hash itself."""
    rest = {key: value for key, value in data.items() if key != "hash"}
    text = json.dumps(rest, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def look(data: bytes, name: str) -> Looked:
    """Return what a completion record says, and whether it is as it was written.

    UserError where the file is none.
    """
    try:
        found = json.loads(data)
        if found["schema"] != SCHEMA:
            message = f"{name} is no completion record of this version: {str(found['schema'])[:60]}"
            raise UserError(f"{message}. Nothing was checked.")
        calls = tuple(str(one["call"]) for one in found["calls"])
        said = (str(found["person"]), str(found["path"]["title"]), str(found["at"]))
        return Looked(*said, calls, is_unchanged=found["hash"] == digest(found))
    except (ValueError, KeyError, TypeError, RecursionError):
        message = f"{name} is neither a completion record nor a store. Nothing was checked."
        raise UserError(message) from None
