"""The record on plain lines: fields found by a few letters, set in one line, refused with why."""

from pathlib import Path

import pytest

from hotline_sim.call.events import RecordFieldSet
from hotline_sim.intake.form import Value
from tests.plain.sitting import Sitting, small_sitting


def written(folder: Path, *lines: str) -> tuple[str, dict[str, Value]]:
    """Type some lines in the record of a call; return what is read then, and the record."""
    with small_sitting(folder) as one:
        told = one.read("r", *lines)
        return told.partition("The record: ")[2], dict(one.call.record)


def fields_set(one: Sitting) -> list[tuple[str, Value | None]]:
    whats = [event.what for event in one.call.events]
    return [(what.field, what.value) for what in whats if isinstance(what, RecordFieldSet)]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("urgency: U2", "urgency", "U2"),
        ("urg = within a day", "urgency", "U2"),
        ("Risk Flags: child, confinement", "risk_flags", ("confinement", "child")),
        ("risk = may be sold on", "risk_flags", ("sold-on-threat",)),
        ("risk: conf, may be", "risk_flags", ("confinement", "sold-on-threat")),
        ("urg: within a", "urgency", "U2"),
        ("safe_callback.allowed: no", "safe_callback.allowed", "no"),
        ("call back: no", "safe_callback.allowed", "no"),
        ("others: 3", "helpers", 3),
        ("your words: he said: come at nine", "narrative", "he said: come at nine"),
        ("age: 1", "age_band", "15-17"),
    ],
)
def test_one_line_sets_a_field(tmp_path: Path, line: str, field: str, value: Value) -> None:
    told, record = written(tmp_path, line)
    assert record == {field: value}
    assert "Written. " in told


def test_part_of_a_name_opens_a_field_and_a_number_answers_it(tmp_path: Path) -> None:
    told, record = written(tmp_path, "urg", "2", "risk", "1, 3")
    assert record == {"urgency": "U2", "risk_flags": ("confinement", "sold-on-threat")}
    assert "Urgency, critical.\n1. At once\n2. Within a day\n" in told
    assert "Written. Urgency: Within a day\n" in told


def test_several_fields_with_the_same_letters_are_listed_and_a_number_opens_one(
    tmp_path: Path,
) -> None:
    told, record = written(tmp_path, "safe", "1", "partly")
    assert "1. Safe to talk: empty\n2. Safe callback: May we call back: empty\n" in told
    assert record == {"safe_to_talk": "partly"}


def test_a_line_that_may_mean_several_fields_asks_which_and_keeps_what_was_typed(
    tmp_path: Path,
) -> None:
    told, record = written(tmp_path, "safe: no", "2", "safe: yes", "")
    assert "Which of these? A number: " in told
    assert record == {"safe_callback.allowed": "no"}
    assert "Nothing was written." in told


def test_codes_are_added_and_taken_out_one_by_one(tmp_path: Path) -> None:
    lines = ("risk: unknown", "risk + child", "risk + confinement", "risk - child")
    _, record = written(tmp_path, *lines)
    assert record == {"risk_flags": ("confinement",)}


def test_lines_are_added_to_a_text(tmp_path: Path) -> None:
    _, record = written(tmp_path, "words: He whispers.", "words + On Friday they move.")
    assert record == {"narrative": "He whispers.\nOn Friday they move."}


def test_what_a_field_does_not_take_is_refused_with_what_it_does_and_nothing_changes(
    tmp_path: Path,
) -> None:
    told, record = written(tmp_path, "urgency: U2", "urgency: soon", "others: 99", "helpers: many")
    assert record == {"urgency": "U2"}
    assert "“Urgency” has no answer “soon”. It takes: U1, U2, U3, U4, U0" in told
    assert "from 0 to 20" in told
    assert "holds a whole number" in told


def test_an_open_field_asks_again_until_it_can_keep_the_answer(tmp_path: Path) -> None:
    told, record = written(tmp_path, "urgency", "soon", "9", "U1", "age", "?", "")
    assert record == {"urgency": "U1"}
    assert told.count("“Urgency” has no answer") == 2
    assert "It stays as it is." in told


def test_a_field_is_emptied_with_nothing_after_it_or_a_dash(tmp_path: Path) -> None:
    told, record = written(tmp_path, "urgency: U2", "urgency:", "age: unknown", "age", "-")
    assert record == {}
    assert told.count("Empty now: ") == 2


def test_a_field_that_is_not_asked_for_says_when_it_is(tmp_path: Path) -> None:
    told, record = written(tmp_path, "number: +000 20 5550 100")
    assert record == {}
    asked = "“Safe callback: Number” is asked for only where “Safe callback: May we call back”"
    assert asked in " ".join(told.split())
    told, record = written(tmp_path / "again", "call back: yes", "1", "+000 20 5550 100")
    assert "With that, this is asked as well:\n1. Safe callback: Number: empty\n" in told
    assert "This can point at a person" in told
    assert record["safe_callback.number"] == "+000205550100"


def test_the_reason_for_acting_without_a_yes_is_asked_at_once(tmp_path: Path) -> None:
    _, record = written(tmp_path, "sharing it: overridden", "1", "1")
    assert record == {"consent_share": "overridden", "consent_share.reason": "child-at-risk"}


def test_what_is_empty_is_listed_critical_first_and_numbers_open_it(tmp_path: Path) -> None:
    told, record = written(tmp_path, "risk: child", "?", "2", "yes", "4", "partly")
    critical = "Critical and still empty:\n1. Urgency\n2. Sharing it\n3. Assessment\n"
    assert critical in told
    assert "Danger now: 4 Safe to talk, 5 Safe callback: May we call back." in told
    assert record["consent_share"] == "yes"
    assert record["safe_to_talk"] == "partly"


def test_what_is_filled_is_listed_by_section_and_numbers_open_it(tmp_path: Path) -> None:
    told, record = written(tmp_path, "age: 18-24", "urgency: U2", "list", "1", "U3")
    assert "Danger now:\n1. Urgency: Within a day\nThe person:\n2. Age: 18 to 24\n" in told
    assert record["urgency"] == "U3"


def test_a_name_that_no_field_has_says_so(tmp_path: Path) -> None:
    told, record = written(tmp_path, "shoe size", "shoe size: 9", "call_id: 9")
    assert told.count("No field is called “shoe size”.") == 2
    assert "is filled in by itself" in told
    assert record == {}


def test_every_set_is_an_event_and_an_empty_line_goes_back_to_the_call(tmp_path: Path) -> None:
    with small_sitting(tmp_path) as one:
        told = one.read("r", "urgency: U2", "urgency: U2", "urgency: U1", "", "@safe")
        assert fields_set(one) == [("urgency", "U2"), ("urgency", "U1")]
        assert one.call.beat.id == "hub"
    assert "You are back on the line. This was said last:" in told
    assert told.count("Noy: Hello? Quick.") == 2


def test_one_line_from_the_call_leaves_the_responses_in_sight(tmp_path: Path) -> None:
    with small_sitting(tmp_path) as one:
        told = one.read("r urgency: U2", "@safe")
        assert one.call.record == {"urgency": "U2"}
        assert one.call.beat.id == "hub"
    assert told.count("Can you talk safely?") == 2, "told once, and said once"


def test_a_line_that_leaves_a_list_stays_in_the_record_so_that_no_number_is_said(
    tmp_path: Path,
) -> None:
    with small_sitting(tmp_path) as one:
        one.read("r call back: yes", "1", "000 20 5550 100", "")
        assert one.call.record["safe_callback.number"] == "000205550100"
        assert one.call.beat.id == "pickup"


def test_who_comes_back_is_told_how_far_the_record_is(tmp_path: Path) -> None:
    with small_sitting(tmp_path) as one:
        one.call.set_field("urgency", "U2")
        told = one.read(resumed=True)
    assert "Your record: 1 field filled in, 3 critical ones still empty." in told
