"""What a record adds up to, by act, means and purpose, and what the trainee is told of it."""

import pytest
from hypothesis import given, strategies as st

from hotline_sim.intake.assessment import assessed
from hotline_sim.intake.form import Record, Value
from tests.content.shipped import library

ADULT: dict[str, Value] = {"is_minor": "no"}
CHILD: dict[str, Value] = {"age_band": "15-17"}
LEGS: dict[str, Value] = {
    "act": ("recruitment", "transport"),
    "means": ("fraud-deception",),
    "type_of_exploitation": ("ForcedLabour",),
}


def without(leaf: str, record: dict[str, Value] | None = None) -> Record:
    """Return the three legs, or another record, without one leaf."""
    return {path: value for path, value in (record or LEGS).items() if path != leaf}


RECORDS: list[tuple[str, Record, str]] = [
    ("an adult, all three", {**LEGS, **ADULT}, "possible-tip"),
    ("age unknown, all three", {**LEGS, "is_minor": "unknown"}, "possible-tip"),
    ("a child needs no means", {**without("means"), **CHILD}, "possible-tip"),
    (
        "a child, as written under means",
        {**LEGS, **CHILD, "means": ("not-needed-child",)},
        "possible-tip",
    ),
    ("an adult without means", {**without("means"), **ADULT}, "insufficient-information"),
    ("an adult without act", {**without("act"), **ADULT}, "insufficient-information"),
    ("means not asked", {**LEGS, **ADULT, "means": ("not-asked",)}, "insufficient-information"),
    (
        "taken over a border, and held",
        {"role_in_process": ("Smuggler",), "methods_of_control": ("DebtBondage",)},
        "possible-aggravated-smuggling",
    ),
    (
        "taken over a border by a driver",
        {"role_in_process": ("Transporter",), "risk_flags": ("in-transit",)},
        "smuggling",
    ),
    ("a driver and no border", {"role_in_process": ("Transporter",)}, "insufficient-information"),
    (
        "unpaid, asked, and free to go",
        {"needs": ("wages-labour",), "means": ("none-reported",), "act": ("recruitment",)},
        "labour-rights-violation",
    ),
    (
        "unpaid and locked in",
        {"needs": ("wages-labour",), "methods_of_control": ("RestrictsMovement",)},
        "insufficient-information",
    ),
    ("violence at home", {"risk_flags": ("violence",), **ADULT}, "other-protection-concern"),
    (
        "a child who is made to work, and no more",
        {**CHILD, "type_of_exploitation": ("ChildLabour",)},
        "other-protection-concern",
    ),
    ("a question", {"call_type": "general-information"}, "safe-migration-advice"),
    ("a prank", {"call_type": "prank-test"}, "not-related"),
    ("an empty record", {}, "insufficient-information"),
]


@pytest.mark.parametrize(
    ("record", "code"), [one[1:] for one in RECORDS], ids=[one[0] for one in RECORDS]
)
def test_the_rule(record: Record, code: str) -> None:
    assert assessed(record).code == code


def test_the_trainee_is_told_which_leg_is_there_and_which_is_not() -> None:
    form = library().form("hotline-call-record")
    because = assessed({**LEGS, **ADULT, "means": ("none-reported",)}, form).because
    assert because.startswith(
        "Act: recruitment, transport. Means: none was reported when asked. Purpose: forced labour."
    )
    assert "For possible trafficking a means would have to be there." in because
    assert "Means: it was not asked." in assessed({"means": ("not-asked",)}).because
    assert "Act: nothing is written." in assessed({}).because


def test_exploitation_that_was_only_meant_counts() -> None:
    because = assessed({**without("type_of_exploitation"), **ADULT}).because
    assert "would have to be there. Exploitation that was only meant counts." in because


def test_where_the_record_cannot_tell_the_rule_says_what_to_ask() -> None:
    unknown = assessed(without("means"))
    assert {"insufficient-information", "possible-tip"} <= set(unknown.codes)
    assert "Ask about both." in unknown.because
    unpaid = assessed({"needs": ("wages-labour",)})
    assert unpaid.codes == ("labour-rights-violation", "insufficient-information")


def test_two_ages_that_contradict_each_other_are_none() -> None:
    both = {**without("means"), "age_band": "15-17", "is_minor": "no"}
    assert assessed(both).code == "insufficient-information"


CODES = {
    leaf: [code.id for code in field.answers]
    for leaf, field in library().form("hotline-call-record").leaves.items()
    if field.kind in {"choice", "several", "ordinal", "yes_no"}
}


@given(st.fixed_dictionaries({}, optional={leaf: st.sampled_from(CODES[leaf]) for leaf in CODES}))
def test_any_record_has_an_answer_of_the_form_and_a_reason(record: dict[str, str]) -> None:
    form = library().form("hotline-call-record")
    several = {leaf for leaf, field in form.leaves.items() if field.kind == "several"}
    whole: Record = {leaf: (one,) if leaf in several else one for leaf, one in record.items()}
    found = assessed(whole, form)
    assert set(found.codes) <= set(CODES["assessment"])
    assert len(set(found.codes)) == len(found.codes)
    assert found.because.startswith("Act: ") and found.because.endswith(".")
    assert "possible-tip" not in found.codes or assessed(whole).code == found.code
