"""The laws of a call, over random scenarios and random plays of them."""

import json

import pytest
from hypothesis import given, strategies as st

from hotline_sim.call.call import Call, resume_call
from hotline_sim.call.events import (
    CallLeft,
    CallOpened,
    Decision,
    Event,
    HungUp,
    NoteMade,
    RecordFieldSet,
    ReferralDecided,
    ReferralWithdrawn,
    ResponseGiven,
    SeenAlike,
    SeenDifferently,
    SelfRated,
    SilenceKept,
)
from hotline_sim.call.log import MemoryLog, as_event, as_row
from hotline_sim.call.paperwork import Written
from hotline_sim.errors import StoreFull, StoreUnusable
from hotline_sim.referral.decision import Referral
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, after, open_moves
from hotline_sim.storage.rows import Outcome
from tests.reference import Reference
from tests.samples import opened
from tests.strategies import RandomScenario, random_plays, random_scenarios


def _resumed(scenario: CompiledScenario, events: list[Event]) -> Call:
    return resume_call(scenario, MemoryLog(), events)


def _sheet(call: Call) -> tuple[object, ...]:
    return call.notes, call.record, call.referrals, call.rated


def _decide(call: Call, what: Decision) -> None:
    """Decide the same once more."""
    match what:
        case SeenDifferently():
            call.see_differently(what.about, what.note)
        case SeenAlike():
            call.see_alike(what.about)
        case SelfRated():
            call.rate(what.overall, what.note, what.sure)
        case NoteMade() | RecordFieldSet() | ReferralDecided() | ReferralWithdrawn():
            _write(call, what)
        case _:
            _move(call, what)


def _move(call: Call, what: Decision) -> None:
    match what:
        case ResponseGiven():
            call.respond(what.response)
        case SilenceKept():
            call.keep_silence()
        case HungUp():
            call.hang_up()
        case CallLeft():
            call.leave()


def _write(call: Call, what: Decision) -> None:
    match what:
        case NoteMade():
            call.note(what.text)
        case RecordFieldSet():
            call.set_field(what.field, what.value)
        case ReferralDecided():
            call.refer(Referral(*what))
        case ReferralWithdrawn():
            call.withdraw(what.service)


@given(random_plays())
def test_replaying_a_call_equals_having_played_it(play: tuple[RandomScenario, Call]) -> None:
    """State, transcript, menu and ending all fold out of the events."""
    scenario, call = play
    again = _resumed(scenario.compiled, call.events)
    assert again.state == call.state
    assert again.transcript == call.transcript
    assert again.menu() == call.menu()
    assert (again.ending, again.left) == (call.ending, call.left)
    assert _sheet(again) == _sheet(call)


@given(random_plays(), st.data())
def test_every_prefix_resumes_and_goes_on_to_the_same_call(
    play: tuple[RandomScenario, Call], data: st.DataObject
) -> None:
    """Killed after any event, a call goes on as if nothing had happened."""
    scenario, call = play
    cut = data.draw(st.integers(1, len(call.events)))
    part = _resumed(scenario.compiled, call.events[:cut])
    for event in call.events[cut:]:
        _decide(part, event.what)
    assert [event.what for event in part.events] == [event.what for event in call.events]
    assert part.state == call.state
    assert part.transcript == call.transcript
    assert _sheet(part) == _sheet(call)


@given(random_plays())
def test_what_is_written_moves_no_call(play: tuple[RandomScenario, Call]) -> None:
    """The same moves without the paperwork come to the same call."""
    scenario, call = play
    silent = opened(scenario.compiled, seed=call.opened.seed)
    for event in call.events[1:]:
        if not isinstance(event.what, Written):
            _decide(silent, event.what)
    assert silent.state == call.state
    assert silent.menu() == call.menu()
    assert [line._replace(at=0) for line in silent.transcript] == [
        line._replace(at=0) for line in call.transcript
    ]


@given(random_plays(), st.data())
def test_no_event_moves_a_call_twice(
    play: tuple[RandomScenario, Call], data: st.DataObject
) -> None:
    """An event that stands twice in a log is refused, never applied again."""
    scenario, call = play
    twice = data.draw(st.integers(0, len(call.events) - 1))
    doubled = [*call.events[: twice + 1], *call.events[twice:]]
    with pytest.raises(StoreUnusable):
        _resumed(scenario.compiled, doubled)


@given(random_plays())
def test_an_event_survives_being_stored(play: tuple[RandomScenario, Call]) -> None:
    """Rows and events are the same thing."""
    _, call = play
    for event in call.events:
        row = as_row(event)
        stored = row._replace(body=json.loads(json.dumps(row.body)))
        assert stored == row
        assert as_event(stored) == event


class _RefusingLog(MemoryLog):
    """A full disk, until it is not."""

    def __init__(self) -> None:
        super().__init__()
        self.full = False

    def append(self, event: Event, outcome: Outcome | None = None) -> None:
        if self.full:
            message = "No room."
            raise StoreFull(message)
        super().append(event, outcome)


@given(random_scenarios(), st.data())
def test_a_call_whose_event_is_refused_has_not_moved(
    scenario: RandomScenario, data: st.DataObject
) -> None:
    """Write before you move: nothing changes until the event is kept, and trying again works."""
    log = _RefusingLog()
    call = opened(scenario.compiled, log)
    twin = opened(scenario.compiled)
    for _ in range(6):
        moves = [move.name for move in call.menu()]
        if not moves:
            break
        name = data.draw(st.sampled_from(moves))
        before = (call.state, list(call.transcript), list(call.events), call.menu())
        log.full = True
        with pytest.raises(StoreFull):
            call.respond(name)
        assert (call.state, call.transcript, call.events, call.menu()) == before
        log.full = False
        call.respond(name)
        twin.respond(name)
        assert call.state == twin.state
        assert call.transcript == twin.transcript
        assert [event.what for event in log.events] == [event.what for event in call.events]


@given(random_scenarios(), st.data())
def test_machine_table_and_design_agree_on_every_step(
    scenario: RandomScenario, data: st.DataObject
) -> None:
    """The machine, the table it shares, and a plain second reading of the design are one."""
    call = opened(scenario.compiled)
    reference = Reference(scenario.authored)
    reference.open()
    for _ in range(12):
        _assert_same(scenario.compiled, call.state, reference)
        numbers = open_moves(scenario.compiled, call.state)
        assert {scenario.compiled.moves[one].name for one in numbers} == reference.open_moves()
        if not numbers or call.is_over:
            break
        number = data.draw(st.sampled_from(numbers))
        name = scenario.compiled.moves[number].name
        expected = after(scenario.compiled, call.state, number).state
        _ = call.keep_silence() if name.endswith(".silence") else call.respond(name)
        reference.give(name)
        assert call.state == expected


def _assert_same(scenario: CompiledScenario, state: State, reference: Reference) -> None:
    assert scenario.places[state.place].id == reference.place
    assert dict(zip((one.id for one in scenario.gauges), state.gauges, strict=True)) == (
        reference.gauges
    )
    assert {one.id for bit, one in enumerate(scenario.facts) if state.facts >> bit & 1} == (
        reference.facts
    )
    assert {one.name for bit, one in enumerate(scenario.moves) if state.used >> bit & 1} == (
        reference.used
    )
    assert {one for bit, one in enumerate(scenario.donts) if state.unmended >> bit & 1} == (
        reference.unmended
    )
    back = scenario.places[state.back].id if state.back >= 0 else ""
    assert (state.turns, back) == (reference.turns, reference.back)


def test_the_opening_event_comes_first() -> None:
    """A call holds its seed, its variant and who plays from its first event on."""
    from tests.samples import small_scenario

    call = opened(small_scenario(), seed=7)
    assert call.events[0].what == CallOpened("small-call", "", 7, "person", seen_before=False)
