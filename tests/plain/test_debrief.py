"""The debrief as text: honest first, short, each thing once, and readable aloud."""

import io
import re

import pytest

from hotline_sim.call.call import Call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.plain.debrief import write_debrief
from hotline_sim.plain.page import Page
from tests.samples import played, small_rubric, small_scenario


def text_of(call: Call, width: int = 80) -> str:
    """Return the debrief of a call of the small scenario."""
    out = io.StringIO()
    found = debrief("c1", "T01", call.scenario, small_rubric(), call.events)
    write_debrief(Page(out, width), found, small_rubric(), call.scenario.about.caller)
    return out.getvalue()


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, up to the next."""
    rest = text.partition(f"\n{heading}\n")[2]
    lines = []
    for line in rest.splitlines():
        if line and line == line.upper() and line.lower() != line and not line.startswith(" "):
            break
        lines.append(line)
    return "\n".join(lines)


def test_the_verdict_and_why_come_first_and_the_call_last() -> None:
    text = text_of(played(small_scenario(), "pickup.promise", "hang-up"))
    order = [
        "DEBRIEF: A SMALL CALL",
        "UNSAFE. Not yet safe.",
        "- You crossed a red line: promising a rescue.",
        "ONE THING TO CHANGE",
        "COMPETENCIES, WEAKEST FIRST",
        "PRACTISE NEXT",
        "THE CALL, WITH WHAT YOUR LINES SHOWED",
    ]
    places = [text.index(one) for one in order]
    assert places == sorted(places)


def test_the_worst_slip_is_the_one_to_change_and_the_others_follow_once() -> None:
    text = text_of(played(small_scenario(), "pickup.promise", "hang-up"))
    change = section(text, "ONE THING TO CHANGE")
    assert "Promising a rescue." in change
    assert "You said: “We will come tonight.”" in change
    assert "Better: “I can ask.”" in change
    others = section(text, "ALSO LEFT STANDING")
    assert "- Harmful: ending the call first." in others
    assert "(You end the call.)" in others
    assert "promising" not in others


def test_what_was_put_right_is_told_with_the_words_that_did_it() -> None:
    text = text_of(played(small_scenario(), "pickup.name", "hub.sorry"))
    mended = section(text, "WHAT YOU PUT RIGHT")
    assert "- Harmful: pushing." in mended
    assert "“Your full name first.”" in mended
    assert "Mended with: “I should not have pushed.”" in mended
    assert "ALSO LEFT STANDING" not in text


def test_a_ready_call_has_no_list_of_faults() -> None:
    call = played(small_scenario(), *small_scenario().model_path)
    text = text_of(call)
    assert "READY. You are ready for a call like this one." in text
    for heading in ("ONE THING TO CHANGE", "ALSO LEFT STANDING", "PRACTISE NEXT"):
        assert heading not in text
    assert "ONE THING YOU DID WELL" in text


@pytest.mark.parametrize(
    ("rating", "answers", "says"),
    [
        (4, ("pickup.promise", "hang-up"), "You said it went well. Harm is hard to notice"),
        (1, ("pickup.promise", "hang-up"), "You said it went badly.\n"),
        (1, small_scenario().model_path, "You said it went badly. It went better than it felt."),
        (4, small_scenario().model_path, "You said it went well.\n"),
    ],
)
def test_how_it_felt_is_set_beside_how_it_went(
    rating: int, answers: tuple[str, ...], says: str
) -> None:
    call = played(small_scenario(), *answers)
    call.rate(rating)
    assert says in text_of(call)


def test_only_the_trainees_own_lines_carry_notes() -> None:
    call = played(small_scenario(), "pickup.name", "hub.danger")
    lines = section(text_of(call), "THE CALL, WITH WHAT YOUR LINES SHOWED").splitlines()
    for number, line in enumerate(lines):
        if line.startswith("    "):
            above = next(one for one in reversed(lines[:number]) if not one.startswith("    "))
            assert re.match(r"\d+\. (You: |\(You )", above)
    assert "    Harmful: pushing." in lines
    assert "    Showed: asking about danger." in lines


def test_a_call_left_is_unfinished_without_a_judgement() -> None:
    call = played(small_scenario(), "pickup.safe")
    call.leave()
    text = text_of(call)
    assert "UNFINISHED. This call was left before it ended." in text
    assert "(You left the call here.)" in text


@pytest.mark.parametrize("width", [30, 50, 80])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    text = text_of(played(small_scenario(), "pickup.promise", "hang-up"), width)
    assert max(map(len, text.splitlines())) <= width


def test_it_can_be_read_aloud() -> None:
    """No bars, boxes or bullets that a screen reader would spell, and no colour."""
    text = text_of(played(small_scenario(), "pickup.name", "hub.sorry", "hub.danger", "hang-up"))
    assert not set(text) & set("█░▁▔│─┤●▸☑☐·→×+*#|_~\x1b\t")
