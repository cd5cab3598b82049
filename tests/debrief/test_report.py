"""The debrief as JSON: what the paperwork adds to it."""

import json
import re
from typing import Any

from hotline_sim.debrief.paperwork.marks import FIELD_MARKS
from hotline_sim.debrief.report import as_json
from hotline_sim.library import content_root
from hotline_sim.referral.decision import Referral
from tests.content.shipped import library
from tests.debrief.calls import small
from tests.debrief.sheets import PAPER, call_of, marked

SCORING = (content_root() / "docs" / "scoring.md").read_text(encoding="utf-8")


def report() -> dict[str, Any]:
    call = call_of("ask-young", "ask-locked", "consent")
    call.set_field("age_band", "15-17")
    call.set_field("urgency", "U1")
    call.set_field("narrative", "She is naive.")
    call.refer(Referral("police", "warm", "yes", passes=("needs",), next="Monday"))
    call.rate(3, "", {"paper": 2})
    found: dict[str, Any] = json.loads(json.dumps(as_json(marked(call))))
    return found


def test_each_field_stands_under_its_leaf_with_its_moment() -> None:
    record = report()["record"]
    age = record["fields"]["age_band"]
    assert (age["recorded"], age["expected"], age["mark"], age["said_at"]) == (
        "15-17",
        "15-17",
        "right",
        1,
    )
    flags = record["fields"]["risk_flags"]
    assert (flags["recorded"], flags["expected"], flags["mark"]) == (
        None,
        ["confinement"],
        "missed",
    )
    assert flags["codes"] == {"confinement": "missed"}
    assert (record["totals"]["right"], record["totals"]["missed"]) == (1, 1)


def test_urgency_referral_worth_and_self_view_have_their_places() -> None:
    found = report()
    assert (found["urgency"]["given"], found["urgency"]["mark"]) == ("U1", "over")
    decision = found["referral"]["decisions"][0]
    assert (decision["service"], decision["how"], decision["at"]) == ("police", "warm", 8)
    assert [one["mark"] for one in found["referral"]["marks"]] == ["primary"]
    assert found["worth"].keys() == {"got", "best", "worst"}
    assert found["turning_points"] == []
    assert {"competency": "paper", "sure": 2}.items() <= found["self_view"][-1].items()


def test_what_lists_find_in_the_narrative_are_hints_and_no_marks() -> None:
    record = report()["record"]
    assert [one["words"] for one in record["hints"]] == ["naive"]
    assert record["remarks"][-1]["rule"] == "no-quotation"
    assert "narrative" not in record["fields"]


def test_what_does_not_fit_together_is_a_remark_with_its_rule() -> None:
    """The urgency is U1, and no risk flag says why."""
    remarks = {one["rule"]: one["text"] for one in report()["record"]["remarks"]}
    assert "no risk flag says why" in remarks["urgency-without-flag"]


def test_without_a_form_and_a_directory_there_is_nothing() -> None:
    found = as_json(small("safe", "hang-up"))
    assert (found["record"], found["urgency"], found["referral"]) == (None, None, None)


def test_the_page_tells_every_mark_and_every_behaviour_of_the_paperwork() -> None:
    section = SCORING.partition("## The record")[2].partition("## Urgency")[0]
    assert set(re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE)) == set(FIELD_MARKS)
    section = SCORING.partition("## What the paperwork shows")[2].partition("## Verdict")[0]
    told = set(re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE))
    assert told == set(PAPER) - {"asks-consent-per-agency"}


def test_the_rubric_we_ship_has_the_behaviours_of_the_paperwork() -> None:
    known = library().rubric("hotline-core").behaviours
    assert {name: known[name].kind for name in PAPER} == PAPER
