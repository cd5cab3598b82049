"""A scenario as its author writes it. The reference stands in docs/scenario-format.md."""

from typing import Annotated, Any, Literal

from pydantic import Field

from hotline_sim.scenario.beat_model import (
    MOST_TRIED,
    AuthoredBeat,
    AuthoredEnding,
    BeatId,
    EndingId,
    ExplainedDrill,
    ExplainedEnding,
    GaugeId,
    HangUp,
    Interruption,
)
from hotline_sim.scenario.guard import Guard
from hotline_sim.scenario.key_model import Key
from hotline_sim.storage.authored import Authored, Range, Slug, Text, meanings

MOST_VARIANTS = 12
"""How many variants one file may have: each is read and kept as a whole call."""

Channel = Annotated[
    Literal["phone", "chat", "walk-in", "interview"],
    meanings(
        {
            "phone": "A call on the line.",
            "chat": "A talk in writing.",
            "walk-in": "Somebody stands at the desk.",
            "interview": "An appointment, face to face.",
        }
    ),
]


Gender = Annotated[
    Literal["woman", "man", "trans-woman", "trans-man", "non-binary"],
    meanings(
        {
            "woman": "A woman or a girl.",
            "man": "A man or a boy.",
            "trans-woman": "A transgender woman or girl.",
            "trans-man": "A transgender man or boy.",
            "non-binary": "Neither, or both.",
        }
    ),
]


class Caller(Authored):
    """Who is on the line."""

    name: str = "Caller"
    """What the caller is called on screen; invented, or no name at all."""
    gender: Gender | None = None
    """Whom the author has in mind. No trainee is shown it: it is there to keep a pack balanced."""
    voice: str = ""
    """How the caller sounds, in a few words."""
    fears: tuple[str, ...] = ()
    """What the caller is afraid of; told in the debrief, not in the call."""


class Gauge(Authored):
    """A small bounded whole number of the caller's state."""

    start: int = 0
    """Where it stands when the call is picked up."""
    range: Range = (0, 10)
    """The lowest and the highest it can be: [0, 10]."""


class Fact(Authored):
    """Something the caller can disclose."""

    says: str = ""
    """The caller's words, spoken when the fact is first told."""
    record: dict[str, Any] = {}
    """By field of the form, what the record should then say."""
    drill: ExplainedDrill | None = None
    """Whether a refresher may ask how to write it down. Left out: where it can be."""


class PromiseThen(Authored):
    """What a promise says must have happened."""

    shown: tuple[str, ...] = ()
    """The behaviours that must have been shown."""
    disclosed: tuple[str, ...] = ()
    """The facts that must have been told."""


class PromiseBefore(Authored):
    """By when a promise must be kept: before an ending, by id or kind."""

    ending: str
    """The id of an ending, or a kind of ending."""


class Promise(Authored):
    """What the author says of every play; proved by the exact analysis."""

    if_: Guard | None = Field(None, alias="if")
    """In which plays it is promised. Left out: in all."""
    then: PromiseThen
    """What must have happened in them."""
    before: PromiseBefore | None = None
    """By which ending. Left out: by any."""


class Waiver(Authored):
    """A rule of order that makes no sense in this call."""

    rule: str
    """The rule of the rubric, named by its do."""
    because: Text
    """Why it makes no sense here."""


class Review(Authored):
    """A practitioner's review of the key."""

    by: str
    """Who answers such calls and agrees with the key."""
    on: str
    """When, such as "2026-05-04"."""


class AuthoredScenario(Authored):
    """A scenario file: one call."""

    id: Slug
    """How the call is asked for, and the name of its file: small letters, digits, hyphens."""
    title: Text
    """What it is called on screen."""
    call_type: str = ""
    """What kind of call it is, for finding it again, such as domestic-work."""
    channel: Channel = "phone"
    """How the caller reaches the desk."""
    language: str = "en"
    """The language it is written in, such as en or lo."""
    difficulty: Annotated[int, Field(ge=1, le=3)] = 1
    """1 is steady, 2 is pressed, 3 is critical."""
    minutes: Annotated[int, Field(ge=1, le=120)] = 10
    """About how long it takes, 1 to 120."""
    rubric: Text
    """The id of the rubric it is judged by, such as hotline-core."""
    form: str = ""
    """The id of the form of the call record. Left out: there is no record."""
    services: str = ""
    """The id of the directory the trainee refers from. Left out: there is no referral."""
    content_note: str = ""
    """What a trainee should know before choosing it; what is hard is mentioned, never described."""
    teaches: tuple[str, ...] = ()
    """The competencies it is for; a call is ready only if each of them was sound."""
    sources: tuple[str, ...] = ()
    """What it is founded on, by the numbers of your list."""
    brief: str = ""
    """What the trainee reads before picking up: the hour, the desk, who else is there."""
    caller: Caller = Caller()
    """Who is on the line."""
    gauges: dict[GaugeId, Gauge] = {}
    """How the caller is, in small numbers that are never shown, such as trust."""
    facts: dict[Slug, Fact] = {}
    """What the caller can tell, each under an id of its own."""
    opens_at: str
    """The beat at which the call is picked up."""
    beats: dict[BeatId, AuthoredBeat] = Field(min_length=1)
    """The moments of the call, each under an id of its own."""
    interruptions: dict[Slug, Interruption] = Field({}, max_length=MOST_TRIED)
    """Moves the call makes by itself; tried in this order after every move."""
    endings: dict[EndingId, AuthoredEnding] = Field(min_length=1)
    """What the call can come to, each under an id of its own."""
    on_hang_up: tuple[HangUp, ...] = Field((), max_length=MOST_TRIED)
    """Where hanging up leads; the first that holds. Left out: a lost ending."""
    key: Key = Key()
    """What a good call hears, writes down and decides."""
    model_path: tuple[str, ...] = ()
    """The exemplary call, answer by answer: [pickup.safe-to-talk, …]. It must be ready."""
    variants: dict[Slug, dict[str, Any]] = Field({}, max_length=MOST_VARIANTS)
    """The same call with another truth: changes to facts, gauges, key and model_path."""
    promises: tuple[Promise, ...] = ()
    """What holds in every play, whatever the trainee does; proved by the check."""
    ready_at: tuple[ExplainedEnding, ...] = ("safe",)
    """The kinds of ending at which a call can be ready."""
    waive: tuple[Waiver, ...] = ()
    """Rules of order of the rubric that make no sense in this call."""
    version: int = 1
    """Yours to keep."""
    authors: tuple[str, ...] = ()
    """Who wrote it."""
    reviewed: tuple[Review, ...] = ()
    """Who answers such calls and agrees with the key; the debrief says how many."""
