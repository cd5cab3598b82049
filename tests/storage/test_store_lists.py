"""Calls are found by the start of their ids, listed, and picked up where they wait."""

from pathlib import Path

import pytest

from hotline_sim.errors import UserError
from hotline_sim.storage.rows import CallSummary, EventRow, Outcome
from tests.storage.stores import at, call_row, event, opened, with_call

SAFE = Outcome("ended", "safe-plan", "safe", at(9))


def test_a_call_is_found_by_the_start_of_its_id(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        for name in ("ab", "abc", "abd%", "XY"):
            with_call(store, call_row(name))
        assert [found.id for name in ("ab", "abd", "X") if (found := store.call(name))] == [
            "ab",
            "abd%",
            "XY",
        ]
        assert [store.call(name) for name in ("", "x", "ab_", "%", "abcd")] == [None] * 5
        with pytest.raises(UserError, match="3 calls begin with “a”: ab, abc, abd%"):
            store.call("a")


def test_calls_are_listed_newest_first(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        for minute, person in enumerate(("A", "B", "A")):
            with_call(store, call_row(f"call-{minute}", person, at(minute)))
        assert [one.call.id for one in store.calls()] == ["call-2", "call-1", "call-0"]
        assert [one.call.id for one in store.calls(person="A")] == ["call-2", "call-0"]
        assert len(store.calls(scenario="tower-room")) == 3
        assert store.calls(scenario="other") == store.calls(person="C") == []


def named(summary: CallSummary | None) -> str:
    """Return the id of a call that must be there."""
    assert summary
    return summary.call.id


def test_the_latest_call_is_the_one_moved_last(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert store.latest_unfinished() is store.latest_ended() is None
        for minute, person in enumerate(("A", "B", "A", "B")):
            with_call(store, call_row(f"call-{minute}", person, at(minute)))
        store.append("call-0", event(1, minute=30))
        assert named(store.latest_unfinished()) == "call-0"
        assert named(store.latest_unfinished("B")) == "call-3"
        store.append("call-0", event(2, minute=31), SAFE)
        store.append("call-1", event(1, minute=40), Outcome("left", None, None, at(40)))
        assert named(store.latest_ended()) == "call-0"
        assert named(store.latest_unfinished()) == "call-3"
        assert store.latest_ended("B") is None


def test_a_call_waits_for_its_record_until_an_event_closes_it(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_form = call_row()._replace(form_digest="scenario-digest")
        with_call(store, call_row("no-form"))
        with_call(store, with_form._replace(id="scripted", player="script"))
        with_call(store, with_form._replace(id="what-if", purpose="what-if"))
        for name in ("first", "second", "on-the-line"):
            with_call(store, with_form._replace(id=name))
        for number, name in enumerate(("no-form", "scripted", "what-if", "first", "second")):
            store.append(name, event(1, minute=10 + number), SAFE)
        assert named(store.latest_to_write_up("Closed")) == "second"
        store.append("second", EventRow(2, at(20), "Closed", {}))
        assert named(store.latest_to_write_up("Closed", "MK-1")) == "first"
        assert store.latest_to_write_up("Closed", "B") is None
