"""Declared plays, and the model path: each that does not hold is said where it is written."""

import pytest

from hotline_sim.authoring.model_path import check_model_paths
from hotline_sim.authoring.paths import check_paths, model_call
from hotline_sim.authoring.read_subject import subject_in
from hotline_sim.call.events import RecordFieldSet, ResponseGiven
from hotline_sim.call.sheets import Sheets
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.kept import Nameable
from tests.diagnostics.reading import call_with, lines, variants_of
from tests.samples import recorded_scenario, small_directory, small_form, small_rubric

GOOD = "pickup.safe, hub.danger, hub.feeling, guard.wait, hub.close"
KEY = "model_path: [pickup"


def said_of(plays: str, *changes: tuple[str, str]) -> list[str]:
    """Return the findings about plays of the small call."""
    findings = Findings("p.yaml")
    check_paths(plays.encode(), variants_of(*changes), small_rubric(), findings)
    return [str(one) for one in findings]


def said_of_model_path(*changes: tuple[str, str]) -> list[str]:
    """Return the findings about the model path of the small call with texts replaced."""
    findings = Findings("call.yaml")
    subject = subject_in(call_with(*changes), Nameable({"small": small_rubric()}), findings)
    assert subject is not None, list(findings)
    check_model_paths(subject, findings)
    return [str(one) for one in findings]


def test_a_play_that_holds_has_no_findings() -> None:
    assert (
        said_of(f"""
- path: the model call
  give: [{GOOD}]
  ends_at: plan
  verdict: ready
  shows: [asks-safe, asks-danger]
- path: a slip, mended
  give: [name, silence, hub.silence, wait, sorry, close]
  ends_at: half
  repaired: [pushes]
- path: hangs up, and says how it went
  give: [hang-up, rate: {{overall: 2, note: too early}}]
  ends_at: hang-up
  verdict: unsafe
  slips: [ends-call-first]
""")
        == []
    )


@pytest.mark.parametrize(
    ("play", "said"),
    [
        (
            "give: [pickup.safe]\n  ends_at: plan",
            """3:3 path-differs error “a play” does not come to an end; it should end at
                “plan”.""",
        ),
        (
            f"give: [{GOOD}]\n  ends_at: half",
            "3:3 path-differs error “a play” ends at “plan”; it should end at “half”.",
        ),
        (
            f"give: [{GOOD}]\n  shows: [asks-safe, summarises, gives-cover]\n  missed: [asks-safe]",
            "4:3 path-differs error “a play” should miss, and does not: asks-safe.",
        ),
        (
            f"give: [{GOOD}]\n  slips: [pushes, rushes]",
            "3:3 path-differs error “a play” should have as a slip, and does not: pushes, rushes.",
        ),
        (
            f"give: [{GOOD}]\n  slips: [pushs]\n  ends_at: plann",
            """3:11 dangling-reference error There is no behaviour “pushs”. Did you mean “pushes”?
p.yaml:4:12 dangling-reference error There is no ending “plann”. Did you mean “plan”?""",
        ),
        (
            "give: [pickup.safe]\n  variant: minor",
            "3:3 dangling-reference error There is no variant “minor”.",
        ),
        (
            "give: [pickup.safe]\n  verdict: redy",
            """3:12 wrong-value error “verdict” is “redy”; it can be ready, practise, unsafe or
                unfinished. Did you mean “ready”?""",
        ),
        (
            "give: [pickup.safe, {say: hub.danger}]",
            """2:23 wrong-value error This answer is “say”. An answer is a response, silence,
                hang-up, or one of record, refer, withdraw, note and rate.""",
        ),
        (
            "give: [hang-up, rate: 5]",
            "2:19 wrong-value error “rate” is 1, 2, 3 or 4, and not “5”.",
        ),
        (
            "give: [hang-up, rate: {overall: 3, nots: x}]",
            "2:38 wrong-value error “rate” has “overall”, “note” and “sure”, and not “nots”.",
        ),
        (
            "gives: []",
            """1:3 missing-key error Item 1 has no “give”. Add it.
p.yaml:2:3 unknown-key error The key “gives” is not known in item 1. Did you mean “give”?""",
        ),
    ],
)
def test_what_does_not_hold_is_said_where_it_is_written(play: str, said: str) -> None:
    assert said_of(f"- path: a play\n  {play}\n") == lines(f"p.yaml:{said}")


def test_an_answer_that_is_not_open_is_shown_with_what_is() -> None:
    (said,) = said_of("- path: a play\n  give:\n    - pickup.safe\n    - hub.sorry\n")
    assert said.startswith("p.yaml:4:7 path-not-open error “a play” cannot be played. ")
    assert "danger" in said


def test_an_answer_that_is_nowhere_in_the_call_is_shown_with_the_near_miss() -> None:
    assert said_of("- path: a play\n  give: [pickup.saf, dangr, hub.hangup]\n") == lines("""
        p.yaml:2:10 dangling-reference error There is no response “pickup.saf”. Did you mean
            “pickup.safe”?
        p.yaml:2:22 dangling-reference error There is no response “dangr”. Did you mean “danger”?
        p.yaml:2:29 dangling-reference error There is no response “hub.hangup”. Did you mean
            “hub.hang-up”?
    """)


def test_a_response_may_be_called_rate() -> None:
    changes = (("      safe: {say", "      rate: {say"), ("[pickup.safe,", "[pickup.rate,"))
    assert said_of("- {path: a play, give: [rate, danger]}\n", *changes) == []


def test_a_play_is_of_its_variant() -> None:
    variant = (KEY, f"variants: {{calm: {{gauges: {{trust: {{start: 0}}}}}}}}\n{KEY}")
    play = "- {path: a play, variant: calm, give: [pickup.name], ends_at: gone}\n"
    assert said_of(play, variant) == []


def test_a_model_path_is_playable_and_ready() -> None:
    assert said_of_model_path() == []
    (closed,) = said_of_model_path(("hub.danger, hub.feeling,", "hub.danger, hub.danger,"))
    assert closed.startswith(
        "call.yaml:58:39 model-path error The model path cannot be played. “danger” is not open."
    )
    (poor,) = said_of_model_path((f"[{GOOD}]", "[pickup.name, hub.close]"))
    assert poor.startswith(
        "call.yaml:58:1 model-path error The model path should be ready, and is “unsafe”. "
    )


def test_a_model_path_of_a_variant_is_its_own() -> None:
    own = "variants: {calm: {model_path: [pickup.safe]}, keen: {gauges: {trust: {start: 4}}}}"
    (said,) = said_of_model_path((KEY, f"{own}\n{KEY}"))
    assert said.startswith(
        "call.yaml:58:19 model-path error The model path should be ready in the variant “calm”, and"
        " is “unfinished”. "
    )


def test_a_model_path_that_fails_for_all_is_said_once() -> None:
    variants = (KEY, f"variants: {{calm: {{}}, keen: {{}}}}\n{KEY}")
    assert len(said_of_model_path(variants, (f"[{GOOD}]", "[pickup.safe]"))) == 1


SHEETS = Sheets(small_form(), small_directory(), tuple(small_rubric().competencies))


def said_of_record(play: str) -> list[str]:
    """Return the findings about one play of the call with a record."""
    findings = Findings("p.yaml")
    plays = f"- path: a play\n  {play}\n".encode()
    check_paths(plays, {"": recorded_scenario()}, small_rubric(), findings, SHEETS)
    return [str(one) for one in findings]


def test_a_play_is_written_up_as_the_key_says() -> None:
    right = f"give: [{GOOD}]\n  paperwork: right\n  verdict: ready\n  urgency: right"
    marks = "record: {risk_flags: right, safe_to_talk: right}\n  referral: {night-desk: primary}"
    assert said_of_record(f"{right}\n  {marks}") == []
    (blank,) = said_of_record(f"give: [{GOOD}]\n  verdict: ready")
    assert "gives “practise”; it should give “ready”." in blank


def test_a_play_may_write_otherwise_than_the_key_says() -> None:
    give = f"""give:
    - {GOOD.replace(", ", chr(10) + "    - ")}
    - record: {{urgency: U3, risk_flags: [confinement, child], age_band: not-asked}}
    - withdraw: night-desk
    - refer: {{service: press-office, kind: cold, consent: yes}}"""
    declared = """paperwork: right
  urgency: under
  record: {safe_to_talk: right, risk_flags: wrong, age_band: lazy-unknown}
  referral: {press-office: wrong, night-desk: missing}
  verdict: practise"""
    assert said_of_record(f"{give}\n  {declared}") == []


def test_marks_that_do_not_hold_are_said_where_they_are_declared() -> None:
    play = f"""give: [{GOOD}]
  urgency: right
  record: {{risk_flags: right, helpers: right}}
  referral: {{night-desk: primary, womens-house: wrong}}"""
    found = said_of_record(play)
    assert [one.partition("error ")[2].partition(";")[0] for one in found] == [
        "“a play” marks the urgency as “missed”",
        "“a play” marks “risk_flags” as “missed”",
        "“a play” does not mark “helpers”",
        "“a play” marks the referral to “night-desk” as “missing”",
        "“a play” does not mark the referral to “womens-house”",
    ]
    assert [one.partition(" ")[0] for one in found] == [
        f"p.yaml:{place}" for place in ("3:3", "4:12", "4:31", "5:14", "5:35")
    ]


def test_marks_of_what_is_not_there_are_dangling() -> None:
    found = said_of_record(
        "give: [pickup.safe]\n  record: {risk_flag: right}\n  referral: {nightdesk: primary}"
    )
    assert found == lines("""
        p.yaml:3:12 dangling-reference error There is no field “risk_flag”. Did you mean
            “risk_flags”?
        p.yaml:4:14 dangling-reference error There is no service “nightdesk”. Did you mean
            “night-desk”?
        """)


def test_an_entry_that_is_not_allowed_is_shown_with_what_is() -> None:
    (said,) = said_of_record("give: [pickup.safe, record: {urgency: soon}]")
    assert said.startswith("p.yaml:2:23 path-not-open error “a play” cannot be played. “Urgency”")


def test_the_model_call_writes_down_what_it_is_told() -> None:
    call = model_call(recorded_scenario(), sheets=SHEETS)
    said = [
        event.what.response if isinstance(event.what, ResponseGiven) else event.what.field
        for event in call.events
        if isinstance(event.what, ResponseGiven | RecordFieldSet)
    ]
    assert said.index("hub.danger") < said.index("risk_flags") < said.index("hub.feeling")
    assert call.record["risk_flags"] == ("confinement", "sold-on-threat")
    assert call.record["urgency"] == "U1"
    assert call.referrals["night-desk"].how == "emergency"
