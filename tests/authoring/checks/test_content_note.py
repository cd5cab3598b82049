"""A content note names what the call holds; what is not held need not be named."""

from typing import Any

import pytest

from hotline_sim.authoring.checks.content_note import content_note
from tests.authoring.subjects import Said, beat, messages, subject

VIOLENCE = {"record": {"risk_flags": "violence"}, "says": "Not tonight."}


def told(fact: dict[str, Any], note: str = "", **more: Any) -> list[str]:
    """Return what is said of a call in which a fact is told."""
    return messages(content_note, subject(facts={"fact": fact}, content_note=note, **more))


def heard(*cues: str, note: str = "Nothing hard.") -> list[str]:
    """Return what is said of a call in which a caller says some things."""
    names = [f"beat-{number}" for number in range(1, len(cues) + 1)]
    beats = {
        name: {**beat([Said("I hear you."), Said("Go on.")], leads_to), "caller": cue}
        for name, cue, leads_to in zip(names, cues, [*names[1:], "end"], strict=True)
    }
    return messages(content_note, subject(beats=beats, content_note=note))


def test_a_code_of_the_record_is_enough() -> None:
    (found,) = told(VIOLENCE, "It is sad.")
    assert (
        found
        == "The call tells of violence (“violence”, line 1), and its content note does not say so."
    )


def test_where_there_is_no_note_that_is_said() -> None:
    (found,) = told(VIOLENCE)
    assert found.endswith("and there is no content note.")


def test_all_that_is_missing_is_said_at_once() -> None:
    codes = {"methods_of_control": ["RestrictsMovement", "PhysicalAbuse"], "is_minor": "yes"}
    (found,) = told({"record": codes}, "It is sad.")
    assert (
        "violence (“PhysicalAbuse”, line 1) and confinement (“RestrictsMovement”, line 1)" in found
    )


def test_what_another_variant_tells_counts() -> None:
    variants = {"worse": {"facts": {"fact": {"record": {"risk_flags": "suicide"}}}}}
    (found,) = told({"says": "No."}, "It is sad.", variants=variants)
    assert "suicide" in found


@pytest.mark.parametrize(
    "note",
    ["Violence is mentioned.", "Somebody was beaten.", "A violent man.", "He HITS; not described."],
)
def test_any_word_for_it_names_it(note: str) -> None:
    assert told(VIOLENCE, note) == []


def test_a_note_in_another_language_is_taken_at_its_word() -> None:
    assert told(VIOLENCE, "ມີຄວາມຮຸນແຮງ", language="lo") == []
    assert len(told(VIOLENCE, "", language="lo")) == 1


def test_two_lines_tell_of_it_in_words() -> None:
    (found,) = heard("He beats her.", "She has bruises again.")
    assert "violence (“beats”" in found


@pytest.mark.parametrize(
    "cues",
    [
        ("He beats her.", "At last she laughed."),
        ("The line is dead.", "Dead? Then we lost her."),
        ("They hit the road, and the news hit us hard. So it is a hit.", "A hit, you say."),
        ("A child plays outside.", "The children are asleep."),
        ("The office is locked at five.", "Lock it when you go."),
        ("I hold the line.", "Sexton is a trade. Sixty of us."),
    ],
)
def test_one_line_or_a_harmless_word_does_not(cues: tuple[str, ...]) -> None:
    assert heard(*cues) == []


def test_of_what_is_worst_one_line_is_enough() -> None:
    assert "sexual exploitation" in heard("They made us sleep with men.")[0]
    assert "suicide" in heard("I want to die, and nothing else.")[0]


def test_what_the_author_says_to_the_trainee_is_no_content_of_the_call() -> None:
    made = subject(brief="He beats her. She is beaten.", content_note="Nothing hard.")
    assert messages(content_note, made) == []
