"""What the events of a round change in it."""

from collections.abc import Callable, Mapping
from typing import Any

from hotline_sim.workshop import events as e
from hotline_sim.workshop.state import Mark, Role, Round, Sheet, Taking

Changes = Mapping[str, Any]


def _call_taken(one: Round, event: e.RoomEvent, what: e.CallTaken) -> Changes:
    taking = Taking(
        call=what.call,
        person=event.person or "",
        round=what.round,
        scenario=what.scenario,
        variant=what.variant,
        seed=what.seed,
        turn=what.turn,
        at=event.at,
    )
    return {"takings": {**one.takings, what.call: taking}}


def _role_set(one: Round, event: e.RoomEvent, what: e.RoleSet) -> Changes:
    person = event.person or ""
    role = Role(person, what.turn, what.group, what.role)
    return {"roles": {**one.roles, f"{what.turn}/{person}": role}}


def _marked(one: Round, event: e.RoomEvent, what: e.BehaviourMarked) -> Changes:
    person = event.person or ""
    mark = Mark(what.mark, person, what.behaviour, what.at, what.beat, what.call, event.at)
    return {"marks": {**one.marks, f"{person}/{what.mark}": mark}}


def _mark_taken_back(one: Round, event: e.RoomEvent, what: e.MarkTakenBack) -> Changes:
    gone = f"{event.person}/{what.mark}"
    return {"marks": {name: mark for name, mark in one.marks.items() if name != gone}}


def _field_set(one: Round, event: e.RoomEvent, what: e.SheetFieldSet) -> Changes:
    """Write into a sheet; another form than before begins a new one."""
    person = event.person or ""
    sheet = one.sheets.get(person)
    before = sheet.fields if sheet and sheet.form == what.form else {}
    fields = {name: value for name, value in before.items() if name != what.field}
    if what.value is not None:
        fields[what.field] = what.value
    return {"sheets": {**one.sheets, person: Sheet(what.form, fields)}}


def _handed_in(one: Round, event: e.RoomEvent, _: e.SheetHandedIn) -> Changes:
    sheet = one.sheets.get(event.person or "")
    if sheet is None:
        return {}
    return {"sheets": {**one.sheets, event.person or "": sheet._replace(handed_in=True)}}


ROUND: dict[type, Callable[[Round, e.RoomEvent, Any], Changes]] = {
    e.RoundEnded: lambda _, event, __: {"ended_at": event.at},
    e.RoundReopened: lambda _, __, ___: {"ended_at": None},
    e.CallTaken: _call_taken,
    e.RoleSet: _role_set,
    e.BehaviourMarked: _marked,
    e.MarkTakenBack: _mark_taken_back,
    e.SheetFieldSet: _field_set,
    e.SheetHandedIn: _handed_in,
}
"""By kind of event: what it changes in the round it names."""
