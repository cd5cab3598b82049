"""A role-play in threes as its screens show it: who plays what, and what each sees now."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.language.text import worded
from hotline_sim.rubric.rubric import Behaviour, Rubric
from hotline_sim.web.debrief.conduct import KINDS
from hotline_sim.web.room.compared import words_of
from hotline_sim.workshop.dealing import CALLER, FEWEST, OBSERVER, RESPONDER, cast_for
from hotline_sim.workshop.heard import TurnHeard, heard_in
from hotline_sim.workshop.state import Mark, Role, RoomState, Round

ROLES = {
    CALLER: worded("threes.caller", "calls"),
    RESPONDER: worded("threes.responder", "answers"),
    OBSERVER: worded("threes.observer", "observes"),
}
"""What each does."""


class Player(NamedTuple):
    """Somebody at the table, and what they do."""

    name: str
    does: str
    me: bool
    is_here: bool


class Talked(NamedTuple):
    """One thing that was said, as a person heard it, beside what its author thinks of it."""

    number: int
    said: str
    """The author's words that it came nearest to, or what was done without words."""
    is_words: bool
    heard: tuple[tuple[str, bool], ...]
    """What the observers heard in it, and whether it is in the author's words too."""
    author: tuple[tuple[str, str], ...]
    """What the author's words show: a label, and which kind of don't it is."""
    because: str
    better: str


def players(state: RoomState, roles: Mapping[str, str], me: str) -> tuple[Player, ...]:
    """Return who plays what: whoever calls first, then whoever answers, then who observes."""
    order = [*ROLES]
    sorted_ = sorted(roles.items(), key=lambda one: order.index(one[1]))
    return tuple(
        Player(state.people[code].nickname, ROLES[role], code == me, code in state.here)
        for code, role in sorted_
        if code in state.people
    )


def cast_now(state: RoomState, one: Round, group: str) -> dict[str, str]:
    """Return who plays what in a group now, by code; latecomers observe."""
    cast = {code: role.role for code, role in one.cast(group).items()}
    late = {code: OBSERVER for code in state.groups.get(group, ()) if code not in cast}
    return {**cast, **late} if cast else {}


def cast_next(state: RoomState, one: Round, group: str) -> dict[str, str]:
    """Return who would play what in a group's next turn; nothing where they are too few."""
    members = [code for code in state.groups.get(group, ()) if not state.people[code].stepped_out]
    return cast_for(one, members) if len(members) >= FEWEST else {}


def player_of(cast: Mapping[str, Role], role: str) -> str:
    """Return who plays a role; empty where nobody does."""
    return next((code for code, one in cast.items() if one.role == role), "")


def talked(call: Call, rubric: Rubric, marks: Sequence[Mark]) -> tuple[Talked, ...]:
    """Return what was said in a role-play, with what was heard, for the talk after it."""
    turns = heard_in(call.scenario, call.events, rubric, marks).turns
    return tuple(_talked(call, rubric, number, turn) for number, turn in enumerate(turns, 1))


def _talked(call: Call, rubric: Rubric, number: int, turn: TurnHeard) -> Talked:
    behaviours = rubric.behaviours
    hung_up = turn.response.endswith(".hang-up")
    move = None if hung_up else call.scenario.moves[call.scenario.move_named(turn.response)]
    return Talked(
        number=number,
        said=words_of(turn.say, turn.response),
        is_words=bool(turn.say),
        heard=tuple((behaviours[one].label, one in turn.author) for one, _ in turn.marked),
        author=tuple((behaviours[one].label, kind_of(behaviours[one])) for one in turn.author),
        because=move.because if move else "",
        better=move.better if move else "",
    )


def kind_of(behaviour: Behaviour) -> str:
    """Return which kind of don't a behaviour is, in words; empty for a do."""
    return KINDS.get(behaviour.kind, "")
