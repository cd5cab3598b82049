"""A scenario as a call is played from it: one table of small integers.

Made once from the validated scenario and kept by content hash. The live call, the list of open
responses, analysis, simulation and re-scoring all read this table and no other.
"""

from typing import Any, NamedTuple

Test = tuple[Any, ...]
"""A compiled guard: an operation of `scenario.state.holds` and its operands; empty is always."""

Choice = tuple[tuple[Test, Any], ...]
"""Ordered alternatives: the value of the first whose test holds."""

MANY = 10**6
"""Higher than any count of turns: the bound of a guard that has none."""

BACK = -1
"""The place that means: the beat the interrupted move was going to."""

NOWHERE = -2
"""No pending `back`."""


class Move(NamedTuple):
    """One thing the trainee can do at a beat."""

    name: str
    """`beat.response`, or `beat.silence`."""
    beat: int
    say: str
    when: Test
    repeats: bool
    shows: tuple[str, ...]
    repairs: tuple[str, ...]
    slips: int
    """The don'ts shown, as bits of `donts`."""
    mends: int
    """The don'ts repaired, as bits of `donts`."""
    changes: tuple[tuple[int, int], ...]
    discloses: Choice
    """Choices between sets of facts, as bits."""
    leads_to: Choice
    because: str
    better: str
    halves: int
    """Worth in half points, paid the first time only."""

    @property
    def id(self) -> str:
        """The response's id within its beat."""
        return self.name.rpartition(".")[2]


class HangUp(NamedTuple):
    """One alternative of what hanging up leads to."""

    when: Test
    leads_to: int
    shows: tuple[str, ...]
    slips: int
    because: str
    halves: int
    """The cost of the don'ts it shows, in half points."""


class Beat(NamedTuple):
    """One moment of the call, or an ending: a place the call can be."""

    id: str
    phase: str
    caller: Choice
    again: Choice
    sounds: tuple[str, ...]
    invites: tuple[tuple[str, Test], ...]
    discloses: Choice
    responses: tuple[int, ...]
    silence: int
    """The move of saying nothing, or -1 where waiting does nothing."""
    after: int
    """Seconds of waiting that press the silence."""
    keep_order: bool
    can_go_back: bool
    """Whether a pending `back` can still be used from here on."""
    hang_up: tuple[HangUp, ...]
    interruptions: tuple[int, ...]
    """The interruptions that may cut in before this beat, in file order."""
    ending: str
    """The kind of ending, or empty for a beat."""
    halves: int
    because: str
    drill: str = ""
    """`good` or `bad` for a refresher, or empty."""

    @property
    def moves(self) -> tuple[int, ...]:
        """Every move here: the responses in the order of the file, then the silence."""
        return (*self.responses, self.silence) if self.silence >= 0 else self.responses


class Interruption(NamedTuple):
    """A move the call makes by itself."""

    id: str
    when: Test
    leads_to: Choice
    repeats: bool
    ends: bool
    """Whether every way it leads to is an ending."""


class Gauge(NamedTuple):
    """A bounded whole number of the caller's state."""

    id: str
    start: int
    low: int
    high: int


class Fact(NamedTuple):
    """Something the caller can disclose."""

    id: str
    says: str
    record: dict[str, Any]
    """What it says for the record, by leaf: a value, or several codes."""
    drill: str = ""
    """`good` or `bad` for a refresher, or empty."""


class ReferralKey(NamedTuple):
    """To whom the caller should be passed on, as the author sees it."""

    none: Choice
    """Between true, where no referral is right, and false."""
    primary: Choice
    """Between (`all` or `any`, services)."""
    acceptable: Choice
    wrong: Choice
    harmful: Choice
    consent: Choice
    """The services to which consent has to be asked for."""


class Key(NamedTuple):
    """The authored truth of a scenario; its guards are asked of the last state of the call."""

    needed: Choice
    """Facts a good call hears, as sets of fact bits."""
    urgency: Choice = ()
    """What the leaf `urgency` should hold; no alternatives where the author says nothing."""
    assessment: Choice = ()
    """What the leaf `assessment` should hold."""
    record: dict[str, Choice] = {}  # noqa: RUF012 - never changed
    """By any other leaf of the record: what should stand there, empty where nothing should."""
    referrals: ReferralKey | None = None
    accept: dict[str, Choice] = {}  # noqa: RUF012
    """By leaf, `urgency` and `assessment` among them: a choice between the values that are right
    as well; of a leaf that holds several codes, the codes that may stand there too."""


class Promise(NamedTuple):
    """What the author says of every play that comes to some endings."""

    when: Test
    """In which of these plays, asked of the last state of the call."""
    shown: tuple[str, ...]
    """The behaviours that must have been shown in them."""
    disclosed: int
    """The facts that must have been told, as bits."""
    endings: tuple[int, ...]


class Brief(NamedTuple):
    """What is known of a scenario without playing it."""

    id: str
    title: str
    call_type: str
    channel: str
    language: str
    difficulty: int
    minutes: int
    rubric: str
    content_note: str
    teaches: tuple[str, ...]
    sources: tuple[str, ...]
    brief: str
    caller: str
    voice: str
    variants: tuple[str, ...]
    reviews: int
    form: str = ""
    """The id of the form of its call record, or empty where there is none to fill in."""
    services: str = ""
    """The id of the directory to refer from, or empty."""
    fears: tuple[str, ...] = ()
    """What the caller is afraid of: told after the call, and to whoever plays the caller."""


class CompiledScenario(NamedTuple):
    """One scenario, in one of its variants, ready to be played."""

    about: Brief
    digest: str
    """The sha256 of the authored file."""
    variant: str
    places: tuple[Beat, ...]
    """Beats first, then endings."""
    moves: tuple[Move, ...]
    interruptions: tuple[Interruption, ...]
    gauges: tuple[Gauge, ...]
    facts: tuple[Fact, ...]
    donts: tuple[str, ...]
    """The don'ts of this scenario; their place is their bit in `unmended`."""
    opens_at: int
    key: Key
    model_path: tuple[str, ...]
    ready_at: tuple[str, ...]
    waived: tuple[str, ...]
    promises: tuple[Promise, ...] = ()
    told: int = 0
    """The facts known when the call is picked up, as bits: set by hand, in a rehearsal."""

    @property
    def id(self) -> str:
        """The scenario's id."""
        return self.about.id

    def move_named(self, name: str) -> int:
        """Return the number of the move called `beat.response`; KeyError where there is none."""
        for number, move in enumerate(self.moves):
            if move.name == name:
                return number
        raise KeyError(name)
