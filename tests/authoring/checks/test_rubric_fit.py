"""What a call can show of its rubric: dos that are invited, don'ts, repairs, rules of order."""

from dataclasses import replace
from typing import Any

import pytest

from hotline_sim.authoring.checks.invitations import unshowable_dos, untaught_competencies
from hotline_sim.authoring.checks.order_rules import unkeepable_rules
from hotline_sim.authoring.checks.slips import forced_slips, unrepairable_slips
from hotline_sim.rubric.rubric import OrderRule
from tests.authoring.subjects import DO, DONT, HARM, RED_LINE, messages, subject

SAFE = "asks-if-safe"
"""The do that a rule of the rubric wants within two turns."""


def beat(*responses: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a beat with responses called a, b and so on, each of which leads to the end."""
    said = {"say": "Yes?", "leads_to": "end"}
    return {
        "responses": {name: {**said, **one} for name, one in zip("abc", responses, strict=False)},
        **more,
    }


def shows(*behaviours: str, leads_to: str = "end") -> dict[str, Any]:
    """Return what a response shows."""
    return {"shows": list(behaviours), "leads_to": leads_to}


def test_a_do_that_is_invited_is_shown_there_or_later() -> None:
    beats = {
        "one": beat({"leads_to": "two"}, invites=[DO]),
        "two": beat(shows(DO), {"leads_to": "three"}),
        "three": beat({}, invites=[DO]),
    }
    assert messages(unshowable_dos, subject(beats=beats)) == [
        f"“three” invites “{DO}”, which no response there or later can show."
    ]


def test_a_response_that_is_never_open_shows_nothing() -> None:
    never = {**shows(DO), "when": {"turns": {"at_least": 9}}}
    made = subject(beats={"one": beat(never, {}, invites=[DO])})
    assert len(messages(unshowable_dos, made)) == 1


def test_a_competency_is_taught_where_a_do_of_it_is_invited() -> None:
    teaches = ["honest-answers", "call-safety"]
    beats = {"one": beat(shows(DO), invites=[DO])}
    assert messages(untaught_competencies, subject(beats=beats, teaches=teaches)) == [
        "The call claims to teach “call-safety”, but no beat invites a do of it."
    ]


@pytest.mark.parametrize("beside", [{}, shows(DO)])
def test_a_dont_beside_anything_good_tempts(beside: dict[str, Any]) -> None:
    assert messages(forced_slips, subject(beats={"one": beat(shows(DONT), beside)})) == []


def test_a_dont_beside_a_silence_tempts() -> None:
    made = subject(beats={"one": beat(shows(DONT), silence={"leads_to": "end"})})
    assert messages(forced_slips, made) == []


def test_a_dont_that_is_always_beside_another_tempts_nobody() -> None:
    made = subject(beats={"one": beat(shows(DONT), shows(HARM))})
    assert messages(forced_slips, made) == [
        f"“{DONT}” tempts nobody: wherever it is open, all else is bad as well.",
        f"“{HARM}” tempts nobody: wherever it is open, all else is bad as well.",
    ]


def test_a_dont_that_tempts_somewhere_may_be_forced_elsewhere() -> None:
    beats = {"one": beat(shows(DONT, leads_to="two"), {}), "two": beat(shows(DONT))}
    assert messages(forced_slips, subject(beats=beats)) == []


def test_what_is_good_and_never_open_at_the_same_time_is_not_beside_it() -> None:
    good = {**shows(DO), "when": {"used": ["one.b"]}}
    bad = {**shows(DONT), "when": {"used": ["one.a"]}}
    on = {"leads_to": "two"}
    made = subject(beats={"one": beat(on, on), "two": beat(good, bad)})
    assert messages(forced_slips, made) == [
        f"“{DONT}” tempts nobody: wherever it is open, all else is bad as well."
    ]


UNMENDED = [f"“{HARM}” can be shown, and nothing said after it repairs it."]


def test_a_harmful_dont_needs_a_repair_that_can_come_after_it() -> None:
    slip, mend = shows(HARM, leads_to="two"), {"repairs": [HARM]}
    assert (
        messages(unrepairable_slips, subject(beats={"one": beat(slip, {}), "two": beat(mend, {})}))
        == []
    )
    assert messages(unrepairable_slips, subject(beats={"one": beat(slip), "two": beat({})})) == (
        UNMENDED
    )
    before = {"one": beat(mend, {"leads_to": "two"}), "two": beat(shows(HARM), {})}
    assert messages(unrepairable_slips, subject(beats=before)) == UNMENDED


def test_one_showing_that_can_be_mended_is_enough() -> None:
    beats = {
        "one": beat(shows(HARM, leads_to="two"), shows(HARM)),
        "two": beat({"repairs": [HARM]}),
    }
    assert messages(unrepairable_slips, subject(beats=beats)) == []


@pytest.mark.parametrize("name", [DONT, RED_LINE])
def test_what_is_merely_unhelpful_or_cannot_be_mended_needs_no_repair(name: str) -> None:
    assert messages(unrepairable_slips, subject(beats={"one": beat(shows(name), {})})) == []


def in_turn(number: int) -> dict[str, Any]:
    """Return beats of which one after some turns asks whether it is safe to talk."""
    names = [f"b{one}" for one in range(1, number + 1)]
    onward = zip(names, [*names[1:], "end"], strict=True)
    return {
        name: beat({"leads_to": to, "shows": [SAFE] if name == names[-1] else []})
        for name, to in onward
    }


@pytest.mark.parametrize(("turn", "said"), [(1, False), (2, False), (3, True)])
def test_a_rule_of_turns_can_be_kept_where_its_do_can_come_in_time(turn: int, said: bool) -> None:
    late = [f"“{SAFE}” should come within 2 turns, and turn {turn} is the first that can show it."]
    assert messages(unkeepable_rules, subject(beats=in_turn(turn))) == (late if said else [])


def test_a_rule_whose_do_the_call_never_shows_is_to_be_waived() -> None:
    beats = {"one": beat({})}
    assert messages(unkeepable_rules, subject(beats=beats)) == [
        f"“{SAFE}” should come within 2 turns, and nothing shows it."
    ]
    waive = [{"rule": SAFE, "because": "Nobody is on the line."}]
    assert messages(unkeepable_rules, subject(beats=beats, waive=waive)) == []


SURE = "says-what-is-sure"


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ([shows(DO, leads_to="two")], [shows(SURE)], False),
        ([shows(SURE, leads_to="two"), shows(DO)], [{}], False),
        ([shows(SURE, DO, leads_to="two")], [{}], False),
        ([shows(DO, leads_to="two")], [{}], False),
        ([shows(SURE, leads_to="two")], [shows(DO)], True),
        ([shows(SURE, leads_to="two")], [{}], True),
    ],
)
def test_a_rule_of_order_can_be_kept_where_its_do_can_come_first(
    first: list[dict[str, Any]], second: list[dict[str, Any]], said: bool
) -> None:
    made = subject(beats={"one": beat(*first), "two": beat(*second)})
    rule = OrderRule(DO, 0, (SURE,), DONT, "First things first.")
    ruled = replace(made, rubric=made.rubric._replace(order=(rule,)))
    message = f"“{DO}” should come before “{SURE}”, and no path can show it by then."
    assert messages(unkeepable_rules, ruled) == ([message] if said else [])
