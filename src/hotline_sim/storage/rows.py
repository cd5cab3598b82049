"""What the store keeps, as frozen rows; it reads no meaning into them."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class EventRow(NamedTuple):
    """One event of a call."""

    seq: int
    """Its place in the call, from 0."""
    at: str
    """When, as ISO 8601 in UTC."""
    kind: str
    body: dict[str, object]
    """What was decided, in values JSON knows."""


class ContentRow(NamedTuple):
    """An authored text as it was when a call used it."""

    digest: str
    """The sha256 of the text, under which it is kept once."""
    kind: str
    name: str
    text: str


class CallRow(NamedTuple):
    """What is fixed about a call when it opens."""

    id: str
    person: str
    scenario: str
    scenario_digest: str
    """The scenario's text as it was, kept under this digest."""
    rubric_digest: str
    variant: str | None
    seed: int
    player: str
    """Who plays: `person` or `script`."""
    seen_before: bool
    purpose: str
    """`result`, `practice`, `what-if`, `walk-through`, or `role-play`, where others move it."""
    opened_at: str
    form_digest: str | None = None
    """The text of the form of its record; None where it has none."""
    directory_digest: str | None = None


class Outcome(NamedTuple):
    """How a call came out: derived from its events, kept for work over many calls."""

    state: str
    """`ended` or `left`."""
    ending: str | None
    kind: str | None
    at: str


class CallSummary(NamedTuple):
    """A call with its outcome and its last event, for lists."""

    call: CallRow
    outcome: Outcome | None
    """None while the call is unfinished."""
    last_seq: int
    last_at: str


class PersonRow(NamedTuple):
    """Someone who practises, known by a code only."""

    code: str
    since: str


def as_kept(given: Mapping[str, Any]) -> dict[str, object]:
    """Return the fields of an event in values that JSON gives back; those that are None are not."""
    return {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in given.items()
        if value is not None
    }


def as_given(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an event as they were before `as_kept`."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in kept.items()}
