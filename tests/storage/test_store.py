"""What the store keeps comes back as it was given."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlalchemy.exc import IntegrityError

from hotline_sim.errors import CallElsewhere, StoreError
from hotline_sim.storage.rows import ContentRow, EventRow, Outcome, PersonRow
from tests.storage.stores import at, call_row, event, opened, with_call

SAFE = Outcome("ended", "safe-plan", "safe", at(9))

any_text = st.text(st.characters())
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | any_text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


def test_a_call_comes_back_as_it_was_opened(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        name = with_call(store)
        assert store.call(name) == call_row()
        assert store.events(name) == [EventRow(0, at(0), "CallOpened", {"seed": 2**62})]


def test_events_come_back_in_order_after_the_store_was_closed(tmp_path: Path) -> None:
    kept = [event(seq, response=f"r{seq}", words="ສະບາຍດີ") for seq in range(1, 20)]
    with opened(tmp_path) as store:
        name = with_call(store)
        for one in kept:
            store.append(name, one)
    with opened(tmp_path) as store:
        assert store.events(name)[1:] == kept


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(body=st.dictionaries(any_text, json_values, max_size=4))
def test_any_body_comes_back_as_it_was_given(tmp_path: Path, body: dict[str, object]) -> None:
    with opened(tmp_path) as store:
        name = "call-1" if store.calls() else with_call(store)
        one = EventRow(len(store.events(name)), at(1), "NoteMade", body)
        store.append(name, one)
        assert store.events(name)[-1] == one


def test_a_place_in_a_call_is_taken_once(tmp_path: Path) -> None:
    with opened(tmp_path) as here, opened(tmp_path) as there:
        name = with_call(here)
        here.append(name, event(1, response="wait"))
        with pytest.raises(CallElsewhere, match="another window"):
            there.append(name, event(1, response="wait"))
        with pytest.raises(CallElsewhere):
            there.append(name, event(1, response="other"), SAFE)
        assert here.events(name)[1:] == [event(1, response="wait")]
        assert here.calls()[0].outcome is None


def test_a_call_opens_once(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_call(store)
        with pytest.raises(CallElsewhere, match="opened already"):
            store.open_call(call_row(), event(0))


def test_a_call_without_its_content_is_our_mistake(tmp_path: Path) -> None:
    """Yesterday's debrief needs yesterday's text: it is kept before the call or not at all."""
    with opened(tmp_path) as store:
        with pytest.raises(IntegrityError):
            store.open_call(call_row(), event(0))
        assert store.people() == []


def test_an_event_for_a_call_erased_elsewhere_says_so(tmp_path: Path) -> None:
    with opened(tmp_path) as store, pytest.raises(StoreError, match="no longer"):
        store.append("gone", event(1))


def test_the_event_that_ends_a_call_brings_its_outcome(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        name = with_call(store)
        store.append(name, event(1), SAFE)
        store.append(name, event(2))
        [summary] = store.calls()
        assert (summary.call, summary.outcome) == (call_row(), SAFE)
        assert (summary.last_seq, summary.last_at) == (2, at(2))


def test_outcomes_can_be_dropped_and_put_again(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        name = with_call(store)
        store.append(name, event(1), SAFE)
        store.drop_outcomes()
        assert store.calls()[0].outcome is None
        store.put_outcome(name, SAFE)
        store.put_outcome(name, SAFE._replace(kind="lost"))
        assert store.calls()[0].outcome == SAFE._replace(kind="lost")


def test_content_is_kept_once_and_its_first_text_stays(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.keep_content(ContentRow("d1", "scenario", "tower-room", "id: tower-room\n\x00\n"))
        store.keep_content(ContentRow("d1", "scenario", "copy", "another"))
        assert store.content("d1") == "id: tower-room\n\x00\n"
        with pytest.raises(StoreError, match="d2"):
            store.content("d2")


def test_people_are_known_from_their_first_moment(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.ensure_person("VT-2", at(3))
        store.ensure_person("VT-2", at(4))
        with_call(store)
        assert store.people() == [PersonRow("MK-1", at(0)), PersonRow("VT-2", at(3))]
