"""A harmful response that nobody would choose is found by signs that hardly mislead."""

import pytest

from hotline_sim.authoring.checks.implausible import implausible_response
from tests.authoring.subjects import DO, DONT, HARM, RED_LINE, Said, call, messages

GOOD = Said("Is there anybody near you at the moment?", DO)


def found(say: str, shows: str = HARM) -> list[str]:
    return messages(
        implausible_response, call([GOOD, Said(say, shows), Said("I am listening to you.")])
    )


@pytest.mark.parametrize(
    ("say", "why"),
    [
        ("Do not be so stupid, and tell me your name.", "it says “stupid”"),
        ("Your NAME first, and your ADDRESS.", "it shouts"),
        ("Your name first!! And where you are.", "it shouts"),
        ("Name?", "it has so few words beside the others"),
    ],
)
def test_what_sounds_wrong_is_found(say: str, why: str) -> None:
    assert found(say) == [f"Nobody would choose “b” at “beat-1”: {why}."]
    assert found(say, RED_LINE) == found(say)


@pytest.mark.parametrize(
    "say",
    [
        "It is only for the form. What is your full name?",
        "Was it he who called you “stupid”? Tell me his name.",
        "The ATD and the LWU would like to know your name.",
        "Your name! Quickly, before he is back.",
        "Your full name?",
    ],
)
def test_what_a_tired_person_might_say_is_not(say: str) -> None:
    assert found(say) == []


def test_what_does_no_harm_may_be_short_or_rude() -> None:
    assert found("Oh?", DONT) == []
    assert found("That is stupid of me.", DONT) == []


def test_where_two_do_the_same_harm_neither_is_alone() -> None:
    both = call([GOOD, Said("Name?", HARM), Said("And your name is what?", HARM)])
    assert messages(implausible_response, both) == []


def test_a_crude_word_of_english_may_be_a_fine_one_elsewhere() -> None:
    beats = [GOOD, Said("Do not be so stupid, and tell me your name.", HARM)]
    assert messages(implausible_response, call(beats, language="lo")) == []
