"""What happened in a room: decisions, and nothing that can be derived from them.

Each stands under the person whose deed it is, or whom it is about, and is erased with them. So none
holds the code of a second person, and what belongs to everybody stands under nobody.
"""

from datetime import datetime
from typing import NamedTuple, get_args

from hotline_sim.intake.form import Value


class RoomOpened(NamedTuple):
    """The doors were opened; each time they are, the room says by which code."""

    code: str
    """The join code: six letters and digits."""


class Joined(NamedTuple):
    """A person came in."""

    nickname: str
    agency: str
    language: str
    rejoin: str
    """The hash of the code by which they come back on another device."""
    form: str
    """The hash of the form they sent, so that sending it twice is coming in once."""


class Rejoined(NamedTuple):
    """A person came back with their own code."""


class RejoinCodeGiven(NamedTuple):
    """A person was given another code to come back with."""

    rejoin: str


class Renamed(NamedTuple):
    """A person goes by another nickname."""

    nickname: str


class AgencyChosen(NamedTuple):
    """A person said which agency they are from."""

    agency: str


class LanguageChosen(NamedTuple):
    """A person reads in this language from now on."""

    language: str


class GroupSet(NamedTuple):
    """A person sits with a group; with an empty name, with none."""

    group: str


class Left(NamedTuple):
    """A person went home."""


class Removed(NamedTuple):
    """The facilitator closed the room to a person."""


class SteppedOut(NamedTuple):
    """A person stepped out for a moment."""


class CameBack(NamedTuple):
    """A person is back."""


class HelpAsked(NamedTuple):
    """A person asked for the facilitator, privately."""


class HelpGiven(NamedTuple):
    """The facilitator went to them."""


class RoundOpened(NamedTuple):
    """A round was opened."""

    round: int
    """From 1, in the order in which they were opened."""
    kind: str
    """One of `workshop_plan.plan.RoundKind`."""
    title: str
    minutes: int
    scenarios: tuple[str, ...] = ()
    """The calls of it; in a role-play, of one turn after the other."""
    variants: tuple[str, ...] = ("",)
    """Which truths of the call are dealt out, evenly."""
    seed: int = 0
    digest: str = ""
    """Of a call that everyone is shown: the hash of its text, which is kept."""
    rubric: str = ""
    """The hash of the text of its rubric."""
    shown: tuple[str, ...] = ()
    """The answers of that call."""


class RoundEnded(NamedTuple):
    """A round was ended; calls in it stay where they are."""

    round: int


class RoundReopened(NamedTuple):
    """A round was taken up again."""

    round: int


class Paused(NamedTuple):
    """The facilitator asked everyone to stop and look up."""


class Continued(NamedTuple):
    """Everyone goes on."""


class CallTaken(NamedTuple):
    """A person takes a call in a round; the call is opened under this id."""

    round: int
    call: str
    scenario: str
    variant: str
    seed: int
    turn: int = 0
    """Of a role-play: the how-manieth of its group, from 1."""


class RoleSet(NamedTuple):
    """A person plays a role in a turn of their group."""

    round: int
    turn: int
    group: str
    role: str
    """`caller`, `responder` or `observer`."""


class BehaviourMarked(NamedTuple):
    """A person heard a behaviour of the rubric."""

    round: int
    mark: str
    """Its id, from the one who marks: the same one twice is one mark."""
    behaviour: str
    at: int
    """The seq of the event of the call it is about."""
    beat: str
    call: str = ""
    """The call of a role-play; empty for the one that everyone is shown."""


class MarkTakenBack(NamedTuple):
    """A person took a mark back."""

    round: int
    mark: str


class SheetFieldSet(NamedTuple):
    """A person wrote into their agency's form about the call that everyone is shown."""

    round: int
    form: str
    field: str
    """The path of a leaf, as in `intake.form`."""
    value: Value | None = None


class SheetHandedIn(NamedTuple):
    """A person is done with their form."""

    round: int


class PlanItemPut(NamedTuple):
    """A group wrote down something for the plan, or wrote it anew."""

    item: str
    """Its id, from the one who writes: the same one again replaces it."""
    group: str
    challenge: str
    solution: str
    who: str
    by: str
    """By when: a date as 2026-05-04, or words."""


class PlanItemMerged(NamedTuple):
    """One thing on the plan is the same as another, and stands with it."""

    item: str
    into: str
    """Empty: it stands on its own again."""


class PlanItemRemoved(NamedTuple):
    """Something was taken off the plan."""

    item: str


class NamesShown(NamedTuple):
    """Whether the board of the room's choices says who chose what."""

    shown: bool


class RoomClosed(NamedTuple):
    """The workshop is over: nobody comes in any more, and nothing moves."""


What = (
    RoomOpened
    | Joined
    | Rejoined
    | RejoinCodeGiven
    | Renamed
    | AgencyChosen
    | LanguageChosen
    | GroupSet
    | Left
    | Removed
    | SteppedOut
    | CameBack
    | HelpAsked
    | HelpGiven
    | RoundOpened
    | RoundEnded
    | RoundReopened
    | Paused
    | Continued
    | CallTaken
    | RoleSet
    | BehaviourMarked
    | MarkTakenBack
    | SheetFieldSet
    | SheetHandedIn
    | PlanItemPut
    | PlanItemMerged
    | PlanItemRemoved
    | NamesShown
    | RoomClosed
)

KINDS: dict[str, type[What]] = {kind.__name__: kind for kind in get_args(What)}
"""Every kind of event by the name it is kept under."""


class RoomEvent(NamedTuple):
    """One event: its place in the room, when (UTC), and whose deed it is."""

    seq: int
    at: datetime
    person: str | None
    what: What
