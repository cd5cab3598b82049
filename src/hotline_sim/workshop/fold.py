"""A room from its events: each changes what is so, and one that no longer fits changes nothing.

Where a person was erased their events are missing from the middle. What is left may speak of what
they had begun: a mark taken back that was never made, a call of a round nobody opened.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hotline_sim.workshop import events as e
from hotline_sim.workshop.fold_plan import PLAN
from hotline_sim.workshop.fold_rounds import ROUND
from hotline_sim.workshop.state import Person, RoomState, Round

Changes = Mapping[str, Any]
"""By the name of what changes: what it is from now on."""


def folded(events: Iterable[e.RoomEvent], state: RoomState | None = None) -> RoomState:
    """Return the room after some events."""
    state = RoomState() if state is None else state
    for event in events:
        state = after(state, event)
    return state


def after(state: RoomState, event: e.RoomEvent) -> RoomState:
    """Return the room after one more event."""
    kind = type(event.what)
    if kind is e.Joined:
        state = _joined(state, event, event.what)
    elif kind in _PERSON:
        state = _of_person(state, event)
    elif kind in ROUND:
        state = _of_round(state, event, event.what)
    elif kind in PLAN:
        state = state._replace(items=PLAN[kind](state.items, event.what))
    elif isinstance(event.what, e.RoundOpened):
        state = _round_opened(state, event, event.what)
    else:
        state = state._replace(**_ROOM[kind](event, event.what))
    return state._replace(next_seq=event.seq + 1)


def _joined(state: RoomState, event: e.RoomEvent, what: Any) -> RoomState:
    code = event.person or ""
    nickname, agency, language, rejoin, form = what
    person = Person(code, nickname, agency, language, rejoin, form, event.at)
    return state._replace(people={**state.people, code: person})


def _of_person(state: RoomState, event: e.RoomEvent) -> RoomState:
    """Change what is so of the person an event is about, who may be gone from the record."""
    person = state.people.get(event.person or "")
    if person is None:
        return state
    changed = person._replace(**_PERSON[type(event.what)](person, event, event.what))
    return state._replace(people={**state.people, person.code: changed})


def _round_opened(state: RoomState, event: e.RoomEvent, what: e.RoundOpened) -> RoomState:
    values = what._asdict()
    opened = Round(number=values.pop("round"), opened_at=event.at, **values)
    return state._replace(rounds={**state.rounds, opened.number: opened})


def _of_round(state: RoomState, event: e.RoomEvent, what: Any) -> RoomState:
    """Change what is so of the round an event is about."""
    one = state.rounds.get(what.round)
    if one is None:
        return state
    changed = one._replace(**ROUND[type(what)](one, event, what))
    return state._replace(rounds={**state.rounds, one.number: changed})


_GONE = {"stepped_out": None, "asked_help": None}

_PERSON: dict[type, Callable[[Person, e.RoomEvent, Any], Changes]] = {
    # Whose values are those of a person, under the same names.
    **dict.fromkeys(
        (e.RejoinCodeGiven, e.Renamed, e.AgencyChosen, e.LanguageChosen, e.GroupSet),
        lambda _, __, what: what._asdict(),
    ),
    # Who went home may come again; to whom the room was closed may not.
    e.Rejoined: lambda person, _, __: {"gone": "" if person.gone == "left" else person.gone},
    e.Left: lambda _, __, ___: {"gone": "left", **_GONE},
    e.Removed: lambda _, __, ___: {"gone": "removed", **_GONE},
    e.SteppedOut: lambda _, event, __: {"stepped_out": event.at},
    e.CameBack: lambda _, __, ___: {"stepped_out": None},
    e.HelpAsked: lambda _, event, __: {"asked_help": event.at},
    e.HelpGiven: lambda _, __, ___: {"asked_help": None},
}

_ROOM: dict[type, Callable[[e.RoomEvent, Any], Changes]] = {
    e.RoomOpened: lambda _, what: {"code": what.code, "closed": False},
    e.Paused: lambda event, _: {"paused_since": event.at},
    e.Continued: lambda event, _: {"paused_since": None, "went_on_at": event.at},
    e.NamesShown: lambda _, what: {"names_shown": what.shown},
    e.RoomClosed: lambda _, __: {"closed": True},
}
