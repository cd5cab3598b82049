"""What the store keeps, as frozen rows; it reads no meaning into them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event of a call."""

    seq: int
    """Its place in the call, from 0."""
    at: str
    """When, as ISO 8601 in UTC."""
    kind: str
    body: dict[str, object]
    """What was decided, in values JSON knows."""


@dataclass(frozen=True, slots=True)
class ContentRow:
    """An authored text as it was when a call used it."""

    digest: str
    """The sha256 of the text, under which it is kept once."""
    kind: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CallRow:
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
    """`result`, `practice`, `what-if` or `walk-through`."""
    opened_at: str
    form_digest: str | None = None
    """The text of the form of its record; None where it has none."""
    directory_digest: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a call came out: derived from its events, kept for work over many calls."""

    state: str
    """`ended` or `left`."""
    ending: str | None
    kind: str | None
    at: str


@dataclass(frozen=True, slots=True)
class CallSummary:
    """A call with its outcome and its last event, for lists."""

    call: CallRow
    outcome: Outcome | None
    """None while the call is unfinished."""
    last_seq: int
    last_at: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Someone who practises, known by a code only."""

    code: str
    since: str
