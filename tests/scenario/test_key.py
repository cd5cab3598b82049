"""The key compiled: leaf by leaf, with its guards; and what it may name of form and directory."""

import pytest

from hotline_sim.diagnostic import Findings
from hotline_sim.scenario import codec
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.reader import read_scenario
from hotline_sim.scenario.state import chosen
from tests.diagnostics.reading import lines
from tests.samples import (
    played,
    recorded_scenario,
    recorded_text,
    small_directory,
    small_form,
    small_rubric,
)


def read(*changes: tuple[str, str]) -> tuple[CompiledScenario | None, list[str]]:
    """Return the recorded call with texts replaced, and the findings about it."""
    text = recorded_text()
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    findings = Findings("call.yaml")
    rubrics, forms = {"small": small_rubric()}, {"small-record": small_form()}
    directories = {"small-services": small_directory()}
    found = read_scenario(text.encode(), rubrics, findings, forms, directories)
    assert (found is None) == findings.refused
    return found[""] if found else None, [str(one) for one in findings]


def said(*changes: tuple[str, str]) -> list[str]:
    """Return what is said of the recorded call with texts replaced."""
    return read(*changes)[1]


def place(old: str, new: str, at: str) -> str:
    """Return where in the changed call a part of the new text stands."""
    text = recorded_text().replace(old, new)
    before = text[: text.index(new) + new.index(at)]
    return f"call.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def key_with(record: str) -> CompiledScenario:
    """Return the recorded call with another line in the record of its key."""
    found, findings = read(('    safe_callback: {number: ""}\n', f"    {record}\n"))
    assert found is not None, findings
    return found


def test_a_fact_says_leaves_and_several_codes_are_several() -> None:
    locked, friday = recorded_scenario().facts
    assert locked.record == {"risk_flags": ("confinement",), "safe_callback.allowed": "no"}
    assert friday.record == {"risk_flags": ("sold-on-threat",), "age_band": "18-24"}


def test_a_key_asks_the_last_state_of_the_call() -> None:
    scenario = recorded_scenario()
    heard = played(scenario, "safe", "danger", "feeling", "guard.wait").state
    unheard = played(scenario, "name").state
    for state, urgency, also, talk in (
        (heard, "U1", (), "partly"),
        (unheard, "U2", ("U3",), "not-asked"),
    ):
        assert chosen(scenario.key.urgency, state) == urgency
        assert chosen(scenario.key.accept["urgency"], state) == also
        assert chosen(scenario.key.record["safe_to_talk"], state) == talk
        assert chosen(scenario.key.assessment, state) == "possible-tip"
        assert chosen(scenario.key.record["safe_callback.number"], state) == ""
        assert chosen(scenario.key.accept["age_band"], state) == ("unknown",)


def test_a_key_knows_to_whom_the_caller_goes() -> None:
    referrals = recorded_scenario().key.referrals
    assert referrals is not None
    assert referrals.none == (((), False),)
    assert referrals.primary == (((), ("all", ("night-desk",))),)
    assert referrals.acceptable == (((), ("womens-house",)),)
    assert referrals.harmful == (((), ()),)


@pytest.mark.parametrize(
    ("record", "leaf", "values"),
    [
        ("risk_flags: child", "risk_flags", [("child",)]),
        ("risk_flags: [child, confinement]", "risk_flags", [("confinement", "child")]),
        ("risk_flags:", "risk_flags", [()]),
        ("helpers: 3", "helpers", [3]),
        ("age_band: not-asked", "age_band", ["not-asked"]),
        ("safe_callback: {number: 020 55 100}", "safe_callback.number", ["02055100"]),
        ("safe_callback.allowed: no", "safe_callback.allowed", ["no"]),
        ("consent_share: {overridden: child-at-risk}", "consent_share", ["overridden"]),
        (
            "consent_share: {overridden: child-at-risk}",
            "consent_share.reason",
            ["child-at-risk"],
        ),
        (
            "safe_callback: {allowed: [{when: {turns: {at_least: 2}}, is: no}, {is: yes}]}",
            "safe_callback.allowed",
            ["no", "yes"],
        ),
        (
            "safe_callback: [{when: {turns: {at_least: 2}}, is: {allowed: no}}, {is: {}}]",
            "safe_callback.allowed",
            ["no", ""],
        ),
    ],
)
def test_a_key_says_what_a_leaf_should_hold(record: str, leaf: str, values: list[object]) -> None:
    assert [value for _, value in key_with(record).key.record[leaf]] == values


def test_a_variant_has_a_key_of_its_own() -> None:
    text = (
        recorded_text() + "variants:\n  minor:\n    key: {urgency: U2, record: {age_band: 15-17}}\n"
    )
    found = read_scenario(
        text.encode(),
        {"small": small_rubric()},
        Findings("call"),
        {"small-record": small_form()},
        {"small-services": small_directory()},
    )
    assert found is not None
    assert found["minor"].key.urgency == (((), "U2"),)
    assert found["minor"].key.record["age_band"] == (((), "15-17"),)
    assert found["minor"].key.record["safe_to_talk"] == found[""].key.record["safe_to_talk"]
    assert "age_band" not in found[""].key.record


def test_a_compiled_key_survives_being_kept() -> None:
    scenario = recorded_scenario()
    assert codec.decode(codec.encode({"": scenario})) == {"": scenario}
    assert (scenario.about.form, scenario.about.services) == ("small-record", "small-services")


@pytest.mark.parametrize(
    ("old", "new", "at", "finding"),
    [
        ("form: small-record", "form: smal-record", "smal", "There is no form “smal-record”. Did"),
        (
            "services: small-",
            "services: a-",
            "a-",
            "There is no directory of services “a-services”",
        ),
        (
            "risk_flags: confinement",
            "risk_flag: confinement",
            "risk",
            "There is no field “risk_flag”. Did you mean “risk_flags”?",
        ),
        (
            "risk_flags: confinement",
            "risk_flags: confinment",
            "conf",
            "“risk_flags” has no code “confinment”. Did you mean “confinement”?",
        ),
        (
            "safe_callback: {allowed: no}",
            "safe_callback: {alowed: no}",
            "alowed",
            "There is no field “safe_callback.alowed”. Did you mean “safe_callback.allowed”?",
        ),
        ("assessment: possible-tip", "assessment: tip", "tip", "“assessment” has no code “tip”."),
        ("accept: [U3]", "accept: [U7]", "U7", "“urgency” has no code “U7”."),
        ("{age_band: [unk", "{age_bnd: [unk", "age", "There is no field “age_bnd”. Did you mean"),
        ("age_band: [unknown]", "age_band: [old]", "old", "“age_band” has no code “old”."),
        ("is: partly}", "is: partially}", "part", "“safe_to_talk” has no code “partially”. Did"),
        (
            "{all: [night-desk]}",
            "{all: [night-dsk]}",
            "night",
            "There is no service “night-dsk”. Did you mean “night-desk”?",
        ),
        (
            "acceptable: [womens-house]",
            "acceptable: [{when: {turns: {at_least: 1}}, is: [house]}, {is: []}]",
            "house",
            "There is no service “house”.",
        ),
    ],
)
def test_what_form_and_directory_do_not_have_is_found(
    old: str, new: str, at: str, finding: str
) -> None:
    (found,) = said((old, new))
    assert found.startswith(f"{place(old, new, at)} dangling-reference error {finding}"), found


@pytest.mark.parametrize(
    ("old", "new", "at", "finding"),
    [
        (
            "safe_callback: {allowed: no}",
            "safe_callback: no",
            "safe",
            """wrong-type error “safe_callback” is a group of fields. Name its parts: allowed,
                number.""",
        ),
        (
            "age_band: 18-24}",
            "age_band: [18-24]}",
            "[",
            "wrong-type error “age_band” takes one value; it is a list. Take the brackets off.",
        ),
        (
            "age_band: 18-24}",
            "age_band: [{is: 18-24}]}",
            "{",
            "wrong-type error “age_band” takes a value or a list of codes.",
        ),
        (
            "age_band: 18-24}",
            "helpers: 30}",
            "30",
            "wrong-value error “How many others” holds a number from 0 to 20, not 30.",
        ),
        (
            "age_band: 18-24}",
            "call_id: A1}",
            "call_id",
            "wrong-value error “call_id” is filled in by the program. Take it out.",
        ),
        (
            "risk_flags: [sold-on-threat]",
            "risk_flags: [child, unknown]",
            "[",
            """wrong-value error “Risk flags” is “Unknown”, or something else: “Unknown” stands
                alone.""",
        ),
    ],
)
def test_what_a_leaf_does_not_take_is_found(old: str, new: str, at: str, finding: str) -> None:
    (expected,) = lines(finding)
    assert said((old, new)) == [f"{place(old, new, at)} {expected}"]


def test_without_forms_and_directories_only_the_shape_is_looked_at() -> None:
    text = recorded_text().replace("risk_flags: confinement", "nothing: known")
    findings = Findings("call.yaml")
    assert read_scenario(text.encode(), {"small": small_rubric()}, findings)
    assert not list(findings)


def test_a_fact_that_nobody_tells_cannot_be_asked_for() -> None:
    nobody_tells_friday = ("is: [locked, friday]", "is: [locked]")
    needed, urgency = said(nobody_tells_friday)
    for one in (needed, urgency):
        assert " undisclosed-fact error The key asks for the fact “friday”, which nothing" in one


def test_a_fact_that_nobody_tells_is_odd() -> None:
    spare = ("opens_at:", "  spare: {}\nopens_at:")
    assert said(spare) == lines(f"""
        {place(*spare, "spare")} undisclosed-fact warning Nothing discloses the fact “spare”. Let a
            beat, a response or a silence disclose it.
        """)
