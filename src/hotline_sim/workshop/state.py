"""A room as it stands: people, rounds, and what they made; never changed, only replaced."""

from datetime import datetime
from typing import NamedTuple

from hotline_sim.intake.form import Value


class Person(NamedTuple):
    """Somebody in the room, known by a code and by what they wish to be called."""

    code: str
    nickname: str
    agency: str
    """The id of an agency of the plan."""
    language: str
    rejoin: str
    """The hash of the code by which they come back."""
    form: str
    """The hash of the form by which they came in."""
    joined_at: datetime
    group: str = ""
    stepped_out: datetime | None = None
    """Since when they are out for a moment."""
    asked_help: datetime | None = None
    """Since when they wait for the facilitator."""
    gone: str = ""
    """`left` or `removed`; empty while they are here."""


class Role(NamedTuple):
    """What a person plays in a turn of their group."""

    person: str
    turn: int
    group: str
    role: str


class Taking(NamedTuple):
    """One call taken in a round."""

    call: str
    person: str
    round: int
    scenario: str
    variant: str
    seed: int
    turn: int
    at: datetime


class Mark(NamedTuple):
    """One behaviour that somebody heard."""

    id: str
    person: str
    behaviour: str
    at: int
    """The seq of the event of the call it is about."""
    beat: str
    call: str
    made_at: datetime


class Sheet(NamedTuple):
    """What one person wrote down of the call that everyone was shown."""

    form: str
    fields: dict[str, Value]
    handed_in: bool = False


class Item(NamedTuple):
    """One line of the plan."""

    id: str
    group: str
    challenge: str
    solution: str
    who: str
    by: str
    merged_into: str = ""
    """The item it stands with; empty where it stands on its own."""


class Round(NamedTuple):
    """One round, open or over."""

    number: int
    kind: str
    title: str
    minutes: int
    opened_at: datetime
    scenarios: tuple[str, ...] = ()
    variants: tuple[str, ...] = ("",)
    seed: int = 0
    digest: str = ""
    rubric: str = ""
    shown: tuple[str, ...] = ()
    ended_at: datetime | None = None
    takings: dict[str, Taking] = {}  # noqa: RUF012 - never changed
    """By the id of the call."""
    roles: dict[str, Role] = {}  # noqa: RUF012
    """What each person plays in each turn, as `turn/person`."""
    marks: dict[str, Mark] = {}  # noqa: RUF012
    """By person and the id of the mark, as `person/mark`."""
    sheets: dict[str, Sheet] = {}  # noqa: RUF012
    """By person."""

    @property
    def is_open(self) -> bool:
        """Whether it goes on."""
        return self.ended_at is None

    def scenario_of(self, turn: int = 0) -> str:
        """Return which call is taken, in a role-play in one of its turns; empty: none."""
        return self.scenarios[max(turn - 1, 0) % len(self.scenarios)] if self.scenarios else ""

    def taking_of(self, person: str, turn: int = 0) -> Taking | None:
        """Return the call a person took in this round, or in one turn of it."""
        mine = (one for one in self.takings.values() if one.person == person and one.turn == turn)
        return next(mine, None)

    def turn_of(self, group: str) -> int:
        """Return which turn of its role-play a group is at; 0 before the first."""
        return max((one.turn for one in self.roles.values() if one.group == group), default=0)

    def cast(self, group: str) -> dict[str, Role]:
        """Return who plays what in a group's turn now, by person."""
        turn = self.turn_of(group)
        now = (one for one in self.roles.values() if one.group == group and one.turn == turn)
        return {one.person: one for one in now}

    def times(self, person: str, role: str) -> int:
        """Return in how many turns somebody played a role."""
        return sum(one.person == person and one.role == role for one in self.roles.values())

    def marks_of(self, person: str) -> list[Mark]:
        """Return what one person heard, in the order of the call."""
        mine = (one for one in self.marks.values() if one.person == person)
        return sorted(mine, key=lambda one: (one.call, one.at, one.behaviour))


class RoomState(NamedTuple):
    """Everything that is so in a room now."""

    code: str = ""
    """The join code; empty before the doors first open."""
    people: dict[str, Person] = {}  # noqa: RUF012 - never changed
    """By code, in the order in which they came."""
    rounds: dict[int, Round] = {}  # noqa: RUF012
    items: dict[str, Item] = {}  # noqa: RUF012
    paused_since: datetime | None = None
    went_on_at: datetime | None = None
    """When the last pause was over."""
    names_shown: bool = False
    closed: bool = False
    next_seq: int = 0

    @property
    def here(self) -> dict[str, Person]:
        """Return those who did not leave, by code."""
        return {code: one for code, one in self.people.items() if not one.gone}

    @property
    def round(self) -> Round | None:
        """The round that is open."""
        return next((one for one in self.rounds.values() if one.is_open), None)

    @property
    def latest_round(self) -> Round | None:
        """The round that is open, or else the one opened last."""
        return self.round or (self.rounds[max(self.rounds)] if self.rounds else None)

    @property
    def groups(self) -> dict[str, list[str]]:
        """Return who sits with each group, of those who are here."""
        found: dict[str, list[str]] = {}
        for code, one in self.here.items():
            if one.group:
                found.setdefault(one.group, []).append(code)
        return dict(sorted(found.items(), key=lambda one: (len(one[0]), one[0])))

    @property
    def plan_items(self) -> list[Item]:
        """Return what stands on the plan on its own."""
        return [one for one in self.items.values() if not one.merged_into]

    def merged_with(self, item: str) -> list[Item]:
        """Return what stands with an item of the plan."""
        return [one for one in self.items.values() if one.merged_into == item]
