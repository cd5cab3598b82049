"""A form as somebody fills it in: what is asked for, what stands there, what is lacking."""

from hotline_sim.intake.form import Form, Record
from hotline_sim.intake.sheet import (
    asked,
    field_words,
    found_fields,
    leaves_to_fill,
    must_fill,
    rows_of,
    tally,
    written_in,
)
from tests.content.shipped import library

FORM: Form = library().form("hotline-call-record")
FILLED: Record = {
    "urgency": "U2",
    "risk_flags": ("confinement", "weapon"),
    "safe_callback.allowed": "yes",
    "safe_callback.number": "+000205550100",
}


def _field(name: str) -> str:
    field = next(one for one in FORM.fields if one.id == name)
    return field_words(FORM, field, FILLED)


def test_what_stands_in_a_field_is_said_as_the_form_names_it() -> None:
    assert _field("urgency") == "U2 within 24 hours"
    assert _field("risk_flags") == "Confinement, Weapon"
    assert _field("safe_callback") == "May we call back: Yes · +000205550100"
    assert _field("gender") == ""


def test_a_field_that_waits_for_an_answer_is_asked_for_only_with_it() -> None:
    names = [one.id for one in asked(FORM, {})]
    assert "role_details" not in names and "staff_code" not in names
    told: Record = {"role_in_process": ("Smuggler",)}
    assert "role_details" in [one.id for one in asked(FORM, told)]


def test_critical_fields_lack_something_until_each_part_that_is_asked_for_is_filled() -> None:
    assert {"urgency", "safe_callback", "current_place"} <= set(must_fill(FORM, {}))
    partly = must_fill(FORM, FILLED)
    assert "urgency" not in partly and "safe_callback" in partly
    no_call = {**FILLED, "safe_callback.allowed": "no"}
    assert "safe_callback" not in must_fill(FORM, no_call)


def test_fields_are_counted_as_wholes() -> None:
    filled, count = tally(FORM, FILLED)
    assert (filled, count) == (3, len(asked(FORM, FILLED)))
    field = next(one for one in FORM.fields if one.id == "safe_callback")
    assert written_in(field, FILLED) == ["safe_callback.allowed", "safe_callback.number"]


def test_a_field_is_found_by_its_name_a_part_and_an_answer() -> None:
    assert found_fields(FORM, "urg")[0] == "urgency"
    assert "current_place" in found_fields(FORM, "landmark")
    assert "risk_flags" in found_fields(FORM, "confine")
    assert found_fields(FORM, "zebra") == []


def test_a_repeated_field_offers_a_new_row_after_those_that_hold_something() -> None:
    repeated = next((one for one in FORM.fields if one.kind == "repeat"), None)
    assert repeated is not None
    first = repeated.parts[0].id
    record: Record = {f"{repeated.id}.2.{first}": "x"}
    assert rows_of(record, repeated.id) == [2]
    assert leaves_to_fill(FORM, record, repeated.id)[0] == f"{repeated.id}.3.{first}"
    assert leaves_to_fill(FORM, {}, "urgency") == ["urgency"]
