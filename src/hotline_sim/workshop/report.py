"""What a workshop came to: who took part, in numbers; each round; how the room divided; the plan.

It names nobody. Whatever few people did is told only as that: few did.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from hotline_sim.desk import Desk
from hotline_sim.errors import UserError
from hotline_sim.intake.form import Form
from hotline_sim.workshop.choices import RoomChoices, choices_of
from hotline_sim.workshop.heard import Heard, heard_in
from hotline_sim.workshop.openings import shown_call, shown_content
from hotline_sim.workshop.played import Contents, played_in
from hotline_sim.workshop.room import Room
from hotline_sim.workshop.sheets import FieldWritten, written_in
from hotline_sim.workshop.state import Item, Round
from hotline_sim.workshop_plan.plan import RoundKind

SCHEMA = "hotline-sim/workshop/1"
"""The name of the JSON form; it changes only when a reader of the old one would break."""


class RoundTold(NamedTuple):
    """One round, as it went."""

    number: int
    kind: str
    title: str
    planned_minutes: int
    minutes: int
    """How long it was open; of one that is open still, 0."""
    people: int
    """How many did something in it."""
    choices: tuple[RoomChoices, ...] = ()
    heard: Heard | None = None
    """Of a call that everybody marked."""
    written: tuple[FieldWritten, ...] = ()
    """Of a call that everybody wrote up."""


class Line(NamedTuple):
    """One line of the plan, with what stands with it."""

    item: Item
    merged: tuple[Item, ...]


class Report(NamedTuple):
    """A whole workshop."""

    id: str
    title: str
    dates: tuple[str, ...]
    opened_at: datetime
    people: int
    agencies: tuple[tuple[str, int], ...]
    """By name, how many came from it."""
    languages: tuple[tuple[str, int], ...]
    rounds: tuple[RoundTold, ...]
    plan: tuple[Line, ...]


def report_of(room: Room, opened_at: datetime, desk: Desk) -> Report:
    """Return what a workshop came to so far."""
    state, plan = room.state, room.plan
    people = state.people.values()
    agencies = Counter(plan.agencies[one.agency].name for one in people)
    languages = Counter(one.language for one in people)
    contents = Contents(desk.store, desk.library)
    return Report(
        id=room.id,
        title=plan.title,
        dates=plan.dates,
        opened_at=opened_at,
        people=len(state.people),
        agencies=tuple(agencies.most_common()),
        languages=tuple(languages.most_common()),
        rounds=tuple(_round(one, room, desk, contents) for one in state.rounds.values()),
        plan=tuple(Line(one, tuple(state.merged_with(one.id))) for one in state.plan_items),
    )


def as_data(report: Report) -> dict[str, Any]:
    """Return a report as values that JSON knows."""
    return {"schema": SCHEMA, **_plain(report)}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if hasattr(value, "_asdict"):
        return {name: _plain(one) for name, one in value._asdict().items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


def _round(one: Round, room: Room, desk: Desk, contents: Contents) -> RoundTold:
    told = RoundTold(
        one.number, one.kind, one.title, one.minutes, _minutes(one), len(people_in(one))
    )
    if one.kind in {RoundKind.CALL, RoundKind.THREES}:
        found = choices_of(played_in(one, desk.store, contents))
        return told._replace(choices=tuple(found))
    if one.kind == RoundKind.OBSERVE:
        return told._replace(heard=heard_of(one, desk))
    if one.kind == RoundKind.RECORD:
        return told._replace(written=written_of(one, room, desk))
    return told


def _minutes(one: Round) -> int:
    """Return how long a round was open: 0 while it is, and at least 1 when it is over."""
    if one.ended_at is None:
        return 0
    return max(1, round((one.ended_at - one.opened_at).total_seconds() / 60))


def people_in(one: Round) -> set[str]:
    """Return who did something in a round."""
    calls = {taking.person for taking in one.takings.values()}
    marks = {mark.person for mark in one.marks.values()}
    roles = {role.person for role in one.roles.values()}
    return calls | marks | roles | set(one.sheets)


def heard_of(one: Round, desk: Desk) -> Heard:
    """Return what the room heard in the call that it was shown."""
    content = shown_content(one, desk.library, desk.store)
    call = shown_call(one, content.scenario)
    return heard_in(content.scenario, call.events, content.rubric, list(one.marks.values()))


def written_of(one: Round, room: Room, desk: Desk) -> tuple[FieldWritten, ...]:
    """Return what the room wrote of the call that it was shown, through the crosswalks."""
    content = shown_content(one, desk.library, desk.store)
    shared_id = content.scenario.about.form
    forms = forms_of(room, shared_id, desk)
    if shared_id not in forms:
        return ()
    agencies = {
        code: room.plan.agencies[person.agency].name for code, person in room.state.people.items()
    }
    return written_in(one.sheets, agencies, forms, forms[shared_id])


def forms_of(room: Room, shared: str, desk: Desk) -> Mapping[str, Form]:
    """Return the forms of the agencies and the shared one, by id; one with errors is left out."""
    names = {shared, *(agency.form for agency in room.plan.agencies.values())} - {""}
    found: dict[str, Form] = {}
    for name in sorted(names):
        try:
            found[name] = desk.library.form(name)
        except UserError:
            continue
    return found
