"""A scenario as its author writes it. The reference stands in docs/scenario-format.md."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag

from hotline_sim.scenario.guard import (
    GRAMMAR_WORDS,
    Branch,
    Choice,
    Guard,
    IdsChoice,
    NamesChoice,
    RecordChoice,
    TextChoice,
    TruthChoice,
)
from hotline_sim.storage.authored import Authored, Range, Slug, Text, said
from hotline_sim.storage.wording import LIST

Phase = Literal["open", "listen", "urgent", "understand", "options", "consent", "refer", "close"]
PHASES: tuple[str, ...] = Phase.__args__  # type: ignore[attr-defined]
EndingKind = Literal["safe", "partial", "lost", "harm"]
ENDING_KINDS: tuple[str, ...] = EndingKind.__args__  # type: ignore[attr-defined]
RESERVED = frozenset({"silence", "hang-up", "back"})
"""Words of the answers grammar, which no beat, response or ending may be called."""


def _not_reserved(words: frozenset[str], what: str, name: str) -> str:
    if name in words:
        message = f"“{name}” is a word of the format and cannot name {what}."
        raise said("reserved-word", message, "Choose another id.")
    return name


MoveId = Annotated[Slug, AfterValidator(lambda name: _not_reserved(RESERVED, "a response", name))]
BeatId = Annotated[
    Slug, AfterValidator(lambda name: _not_reserved(RESERVED | frozenset(PHASES), "a beat", name))
]
EndingId = Annotated[Slug, AfterValidator(lambda name: _not_reserved(RESERVED, "an ending", name))]
GaugeId = Annotated[
    Slug, AfterValidator(lambda name: _not_reserved(GRAMMAR_WORDS, "a gauge", name))
]
Urgency = Literal["U0", "U1", "U2", "U3", "U4"]


MOST_VARIANTS = 12
"""How many variants one file may have: each is read and kept as a whole call."""

MOST_TRIED = 50
"""How many interruptions, or ways of hanging up, may be tried one after the other."""


class Caller(Authored):
    """Who is on the line."""

    name: str = "Caller"
    voice: str = ""
    fears: tuple[str, ...] = ()


class Gauge(Authored):
    """A small bounded whole number of the caller's state."""

    start: int = 0
    range: Range = (0, 10)


class Fact(Authored):
    """Something the caller can disclose."""

    says: str = ""
    record: dict[str, Any] = {}


class Invitation(Authored):
    """A do that the moment calls for, where it depends."""

    do: str
    when: Guard | None = None


def _invited_shape(value: Any) -> str:
    return _GROUP if isinstance(value, dict) else _TEXT


_GROUP, _TEXT = "\0group", "\0text"
Invited = Annotated[
    Annotated[str, Tag(_TEXT)] | Annotated[Invitation, Tag(_GROUP)],
    Discriminator(_invited_shape),
]
"""A do, or {do, when}."""


class Silence(Authored):
    """Saying nothing, as a move; the clock presses it after some seconds."""

    after: Annotated[int, Field(ge=1, le=600)] = 20
    leads_to: TextChoice
    shows: tuple[str, ...] = ()
    changes: dict[str, int] = {}
    discloses: IdsChoice = ()
    because: str = ""


class Response(Authored):
    """One thing the trainee can say or do at a beat."""

    say: Text
    when: Guard | None = None
    repeats: bool = False
    shows: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    changes: dict[str, int] = {}
    discloses: IdsChoice = ()
    leads_to: TextChoice
    because: str = ""
    better: str = ""


class HangUp(Authored):
    """Where hanging up leads, and what it shows."""

    when: Guard | None = None
    leads_to: str
    shows: tuple[str, ...] = ()
    because: str = ""


class AuthoredBeat(Authored):
    """One moment: what the caller says and the responses open to the trainee."""

    phase: Phase = "listen"
    caller: TextChoice = ""
    again: TextChoice | None = None
    sounds: tuple[str, ...] = ()
    invites: tuple[Invited, ...] = ()
    discloses: IdsChoice = ()
    silence: Silence | None = None
    responses: dict[MoveId, Response] = {}
    keep_order: bool = False
    on_hang_up: Annotated[tuple[HangUp, ...], Field(max_length=MOST_TRIED)] | None = None


class Interruption(Authored):
    """A move the call makes by itself when its guard holds."""

    when: Guard | None = None
    in_: tuple[str, ...] | None = Field(None, alias="in")
    leads_to: TextChoice
    repeats: bool = False


class AuthoredEnding(Authored):
    """A final beat."""

    kind: EndingKind
    caller: TextChoice = ""
    sounds: tuple[str, ...] = ()
    worth: int = 0
    because: str = ""


class Referrals(Authored):
    """To whom the caller should be passed on, as the key sees it."""

    none: TruthChoice = False
    primary: NamesChoice = ()
    acceptable: IdsChoice = ()
    wrong: IdsChoice = ()
    harmful: IdsChoice = ()
    consent: IdsChoice = ()


Accepted = Annotated[
    Annotated[tuple[str, ...], Tag(LIST)] | Annotated[dict[str, tuple[str, ...]], Tag(_GROUP)],
    Discriminator(lambda value: _GROUP if isinstance(value, dict) else LIST),
]
"""Values that are right as well, or those of each part of a group of fields."""


class Key(Authored):
    """The authored truth of a scenario."""

    needed: IdsChoice = ()
    urgency: Choice[Urgency, Branch[Urgency]] | None = None
    assessment: TextChoice | None = None
    record: dict[str, RecordChoice] = {}
    referrals: Referrals | None = None
    accept: dict[str, Accepted] = {}


class PromiseThen(Authored):
    """What a promise says must have happened."""

    shown: tuple[str, ...] = ()
    disclosed: tuple[str, ...] = ()


class PromiseBefore(Authored):
    """By when a promise must be kept: before an ending, by id or kind."""

    ending: str


class Promise(Authored):
    """What the author says of every play; proved by the exact analysis."""

    if_: Guard | None = Field(None, alias="if")
    then: PromiseThen
    before: PromiseBefore | None = None


class Waiver(Authored):
    """A rule of order that makes no sense in this call."""

    rule: str
    because: Text


class Review(Authored):
    """A practitioner's review of the key."""

    by: str
    on: str


class AuthoredScenario(Authored):
    """A scenario file."""

    id: Slug
    title: Text
    call_type: str = ""
    channel: Literal["phone", "chat", "walk-in", "interview"] = "phone"
    language: str = "en"
    difficulty: Annotated[int, Field(ge=1, le=3)] = 1
    minutes: Annotated[int, Field(ge=1, le=120)] = 10
    rubric: Text
    form: str = ""
    services: str = ""
    content_note: str = ""
    teaches: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    brief: str = ""
    caller: Caller = Caller()
    gauges: dict[GaugeId, Gauge] = {}
    facts: dict[Slug, Fact] = {}
    opens_at: str
    beats: dict[BeatId, AuthoredBeat] = Field(min_length=1)
    interruptions: dict[Slug, Interruption] = Field({}, max_length=MOST_TRIED)
    endings: dict[EndingId, AuthoredEnding] = Field(min_length=1)
    on_hang_up: tuple[HangUp, ...] = Field((), max_length=MOST_TRIED)
    key: Key = Key()
    model_path: tuple[str, ...] = ()
    variants: dict[Slug, dict[str, Any]] = Field({}, max_length=MOST_VARIANTS)
    promises: tuple[Promise, ...] = ()
    ready_at: tuple[EndingKind, ...] = ("safe",)
    waive: tuple[Waiver, ...] = ()
    version: int = 1
    authors: tuple[str, ...] = ()
    reviewed: tuple[Review, ...] = ()
