"""Conditions and ordered choices: what is wrong in one is said once, plainly, at its place."""

import pytest

from tests.diagnostics.reading import lines, said_of_call

GUARD = "when: {trust: {at_least: 4}}, is: Yes"
CLOSE = "leads_to: [{when: {disclosed: [friday]}, is: plan}, {is: half}]"
TURNS = "when: {turns: {at_least: 2}}"
GROUP = "should be a group of keys (all, any, disclosed, not, turns, unmended, used)"
TEXT = "should be text, or a list of lines with “when” and “is”"


@pytest.mark.parametrize(
    ("guard", "said"),
    [
        (
            "{disclose: [locked]}",
            """17 dangling-reference error There is no gauge or word of a condition “disclose”.
                Did you mean “disclosed”?""",
        ),
        (
            "{trsut: {at_lest: 4}}",
            """17 dangling-reference error There is no gauge or word of a condition “trsut”.
                Did you mean “trust”?""",
        ),
        (
            "{trust: {at_lest: 4}}",
            """25 unknown-key error The key “at_lest” is not known in “trust”. Did you mean
                “at_least”?""",
        ),
        (
            "{trust: 4}",
            """24 wrong-type error “trust” takes “at_least” and “at_most”; it is 4. Write
                {at_least: 4}.""",
        ),
        (
            "{disclosed: locked}",
            "28 wrong-type error “disclosed” should be a list; it is “locked”. Write [locked].",
        ),
        (
            "{disclosed: {any: locked}}",
            "34 wrong-type error “any” should be a list; it is “locked”. Write [locked].",
        ),
        (
            "{disclosed: {any: [locked], al: [friday]}}",
            """44 unknown-key error The key “al” is not known in “disclosed”. Did you mean
                “all”?""",
        ),
        ("{disclosed: {any: []}}", "29 wrong-value error “any” is empty, and needs at least one."),
        (
            "{used: [hub.dangr]}",
            "24 dangling-reference error There is no move “hub.dangr”. Did you mean “hub.danger”?",
        ),
        (
            "{unmended: pushes}",
            "27 wrong-type error “unmended” should be a list; it is “pushes”. Write [pushes].",
        ),
        (
            "{all: {trust: {at_least: 4}}}",
            "22 wrong-type error “all” should be a list; it is a group of keys.",
        ),
        ("{not: [{turns: {at_least: 4}}]}", f"22 wrong-type error “not” {GROUP}; it is a list."),
        ("trust", f"16 wrong-type error “when” {GROUP}; it is “trust”."),
    ],
)
def test_what_is_wrong_in_a_condition(guard: str, said: str) -> None:
    assert said_of_call((GUARD, f"when: {guard}, is: Yes")) == lines(f"call.yaml:27:{said}")


@pytest.mark.parametrize("word", ["true", "True", "false", "FALSE"])
def test_unmended_is_a_truth_or_a_list_of_donts(word: str) -> None:
    assert said_of_call((GUARD, f"when: {{unmended: {word}}}, is: Yes")) == []
    assert said_of_call((GUARD, "when: {unmended: [pushes]}, is: Yes")) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "leads_to: [plan, half]",
            f"""74 wrong-type error “leads_to” {TEXT}; it is a list.
                Name one, or write “when” and “is” for each.""",
        ),
        (
            "leads_to: {is: half}",
            f"""74 wrong-type error “leads_to” {TEXT}; it is a group of keys.
                Begin each line of the list with a hyphen.""",
        ),
        ("leads_to: ", f"74 wrong-type error “leads_to” {TEXT}; it is empty."),
        (
            f"leads_to: [{{{TURNS}, is: plan}}, half]",
            """117 wrong-type error Item 2 of “leads_to” should be a group of keys (accept, is,
                when); it is “half”.""",
        ),
        (
            f"leads_to: [{{is: half}}, {{{TURNS}, is: plan}}, {{is: gone}}]",
            """75 choice-list error This alternative always holds, so those after it are never
                taken. Move it to the end.""",
        ),
        (
            f"leads_to: [{{{TURNS}, is: plan}}]",
            """75 choice-list error The last of these alternatives has a “when”, so none may
                hold. End the list with one that has no “when”.""",
        ),
        (
            f"leads_to: [{{{TURNS}, is: plan}}, {{as: half}}]",
            """117 missing-key error Item 2 of “leads_to” has no “is”. Add it.
call.yaml:41:118 unknown-key error The key “as” is not known in item 2 of “leads_to”. Known here:
                accept, is, when.""",
        ),
        (
            f"leads_to: hub, discloses: [{{{TURNS}, is: locked}}, {{is: []}}]",
            "126 wrong-type error “is” should be a list; it is “locked”. Write [locked].",
        ),
        (
            f"leads_to: hub, discloses: [{{{TURNS}, is: [lockd]}}, {{is: []}}]",
            "127 dangling-reference error There is no fact “lockd”. Did you mean “locked”?",
        ),
    ],
)
def test_what_is_wrong_in_a_choice(written: str, said: str) -> None:
    assert said_of_call((CLOSE, written)) == lines(f"call.yaml:41:{said}")


def test_every_alternative_of_a_key_is_checked_too() -> None:
    urgency = "  urgency: [{when: {disclose: [friday]}, is: U1}, {is: U9}]"
    record = "  record: {status: [{is: A}, {is: B}]}"
    needed = "needed: [friday]\n"
    assert said_of_call((needed, f"{needed}{urgency}\n{record}\n")) == lines("""
        call.yaml:58:21 dangling-reference error There is no gauge or word of a condition
            “disclose”. Did you mean “disclosed”?
        call.yaml:58:56 wrong-value error “is” is “U9”; it can be U0, U1, U2, U3 or U4.
        call.yaml:59:21 choice-list error This alternative always holds, so those after it are
            never taken. Move it to the end.
    """)
