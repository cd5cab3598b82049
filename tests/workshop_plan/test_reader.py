"""The plan of a workshop: read, or every mistake of it told with its place and the near miss."""

import pytest

from hotline_sim.diagnostic import Findings
from hotline_sim.workshop_plan.plan import Agency, PlannedRound, RoundKind
from hotline_sim.workshop_plan.reader import Call, Known, read_plan

PLAN = """\
id: two-desks
title: An afternoon
dates: [2026-12-09]
languages: [en, lo]
agencies:
  river: {name: River desk, form: small-record}
rounds:
  - {kind: call, at: '13:00', minutes: 20, scenario: small-call}
"""
SLIP = "A slip that stays"
KNOWN = Known(
    {"small-call": Call(("wary",), (SLIP,)), "tower-room": Call()},
    {"small-record"},
    ("en", "lo", "th"),
)

NEAR = "Did you mean"


def said(text: str, known: Known = KNOWN) -> list[str]:
    findings = Findings("plan.yaml")
    read = read_plan(text.encode(), findings, known)
    assert (read is None) == findings.refused
    return [str(one).removeprefix("plan.yaml:") for one in findings]


def with_rounds(*rounds: str) -> str:
    head = PLAN[: PLAN.index("rounds:")]
    return head + "rounds:\n" + "".join(f"  - {one}\n" for one in rounds)


def test_a_plan_is_read_with_what_it_leaves_out() -> None:
    plan = read_plan(PLAN.encode(), Findings("plan.yaml"), KNOWN)
    assert plan is not None
    assert plan.agencies == {"river": Agency("river", "River desk", "small-record")}
    assert plan.rounds == (PlannedRound(RoundKind.CALL, "A call", 20, "13:00", ("small-call",)),)
    assert (plan.group_size, plan.mixed) == (3, True)


def test_names_that_are_not_there_are_told_with_the_near_miss() -> None:
    text = PLAN.replace("[en, lo]", "[en, lao]").replace("form: small-record", "form: smal-record")
    text = text.replace("scenario: small-call", "scenario: smal-call")
    assert [one.split(" error ") for one in said(text)] == [
        ["4:17 dangling-reference", "There is no language “lao”. Did you mean “lo”?"],
        ["6:35 dangling-reference", f"There is no form “smal-record”. {NEAR} “small-record”?"],
        ["8:54 dangling-reference", f"There is no scenario “smal-call”. {NEAR} “small-call”?"],
    ]


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("variant: warry", "There is no variant of “small-call” “warry”. Did you mean “wary”?"),
        (
            "play: A slip that stay",
            f"There is no declared play of “small-call” “A slip that stay”. {NEAR} “{SLIP}”?",
        ),
    ],
)
def test_variants_and_plays_are_looked_up_in_their_call(part: str, wrong: str) -> None:
    text = with_rounds(f"{{kind: observe, minutes: 5, scenario: small-call, {part}}}")
    (found,) = said(text)
    assert found.endswith(f"dangling-reference error {wrong}")


def test_what_is_not_known_is_not_looked_up() -> None:
    text = with_rounds("{kind: observe, minutes: 5, scenario: tower-room, variant: anything}")
    assert said(text) == []
    assert said(PLAN.replace("small-call", "whatever"), Known()) == []


@pytest.mark.parametrize(
    ("round_", "code"),
    [
        ("{kind: call, minutes: 5}", "missing-key"),
        ("{kind: call, minutes: 5, scenario: ''}", "missing-key"),
        ("{kind: plan, minutes: 5, scenario: small-call}", "wrong-for-kind"),
        ("{kind: observe, minutes: 5, scenario: [small-call]}", "wrong-for-kind"),
        ("{kind: threes, minutes: 5, scenario: small-call, variant: wary}", "wrong-for-kind"),
        ("{kind: record, minutes: 5, scenario: small-call, calls: same}", "wrong-for-kind"),
        (
            "{kind: call, minutes: 5, scenario: small-call, calls: parallel, variant: wary}",
            "wrong-for-kind",
        ),
        ("{kind: cal, minutes: 5, scenario: small-call}", "wrong-value"),
        ("{kind: plan, minutes: 0}", "wrong-value"),
        ("{kind: plan, minutes: 5, at: 25:00}", "wrong-value"),
        ("{kind: plan}", "missing-key"),
    ],
)
def test_a_round_has_what_its_kind_takes_and_nothing_else(round_: str, code: str) -> None:
    (found,) = said(with_rounds(round_))
    assert found.split(" ")[1] == code, found


def test_a_role_play_takes_another_call_for_each_turn_and_the_same_again() -> None:
    text = with_rounds("{kind: threes, minutes: 5, scenario: [small-call, tower-room, small-call]}")
    assert said(text) == []


def test_a_round_that_begins_too_early_is_most_likely_a_mistake() -> None:
    text = with_rounds(
        "{kind: call, at: '13:00', minutes: 20, scenario: small-call}",
        "{kind: plan, minutes: 15}",
        "{kind: plan, at: '13:30', minutes: 15}",
        "{kind: plan, at: '13:45', minutes: 15}",
    )
    (found,) = said(text)
    wrong = "This round begins at 13:30, and the one before it ends at 13:35."
    assert found.startswith(f"10:22 round-overlap warning {wrong}")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("[2026-12-09]", "[9 December]", "bad-date"),
        ("[en, lo]", "[]", "wrong-value"),
        ("[en, lo]", "[en, en]", "wrong-value"),
        ("id: two-desks", "id: Two Desks", "bad-id"),
        ("title: An afternoon", "titel: An afternoon", "unknown-key"),
        ("  river: {name: River desk, form: small-record}", "  {}", "wrong-value"),
        ("agencies:", "groups: {size: 9}\nagencies:", "wrong-value"),
    ],
)
def test_other_mistakes_are_told_as_everywhere(old: str, new: str, code: str) -> None:
    assert old in PLAN
    found = said(PLAN.replace(old, new))
    assert code in {one.split(" ")[1] for one in found}, found
