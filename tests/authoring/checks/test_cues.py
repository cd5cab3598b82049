"""The best response must not be told by its looks, and is not said to be where it is not."""

from collections.abc import Sequence

import pytest

from hotline_sim.authoring.checks.absolutes_cue import absolutes_cue
from hotline_sim.authoring.checks.length_cue import length_cue
from hotline_sim.authoring.checks.politeness_cue import politeness_cue
from hotline_sim.authoring.checks.position_cue import position_cue
from hotline_sim.authoring.checks.punctuation_cue import punctuation_cue
from hotline_sim.authoring.subject import Check, Subject
from tests.authoring.subjects import DO, Said, beat, call, messages, subject

EIGHT_OF_EIGHT = "is right at 8 of 8 moments; chance would be right at 3"
CUES = (length_cue, position_cue, punctuation_cue, politeness_cue, absolutes_cue)


def made(best: Sequence[str], others: Sequence[Sequence[str]], **more: str) -> Subject:
    """Return a call with a moment for each best response, which stands now here, now there."""
    beats = []
    for number, (good, bad) in enumerate(zip(best, others, strict=True)):
        responses = [Said(one) for one in bad]
        responses.insert(number % (len(bad) + 1), Said(good, DO))
        beats.append(responses)
    return call(*beats, **more)


def alike(best: str, one: str = "I see that.", other: str = "So it is.", times: int = 8) -> Subject:
    return made([best] * times, [[one, other]] * times)


@pytest.mark.parametrize("check", CUES)
def test_a_call_without_a_habit_has_none(check: Check) -> None:
    assert messages(check, alike("Who is it.")) == []


@pytest.mark.parametrize(
    ("check", "best", "said"),
    [
        (length_cue, "And who is it now, do you think.", "Picking the longest response"),
        (length_cue, "Who.", "Picking the shortest response"),
        (punctuation_cue, "Who is it?", "Picking the only response with a question mark"),
        (punctuation_cue, "Hear, hear!", "Picking the only response with an exclamation mark"),
        (punctuation_cue, "Is “it”…", "Picking the only response with quotation marks"),
        (punctuation_cue, "Who — you.", "Picking the only response with a dash"),
        (punctuation_cue, "Yes; who.", "Picking the only response with a semicolon"),
        (
            politeness_cue,
            "Thank you.",
            "Picking the only response with “please”, “thank” or “sorry”",
        ),
        (
            absolutes_cue,
            "I never do.",
            "Picking the only response with “always”, “never” or the like",
        ),
    ],
)
def test_a_habit_is_told_with_its_figures(check: Check, best: str, said: str) -> None:
    assert messages(check, alike(best)) == [f"{said} {EIGHT_OF_EIGHT}."]


def test_the_only_one_without_a_mark_tells_as_well() -> None:
    found = messages(punctuation_cue, alike("Who is it.", "Is it so?", "And you?"))
    assert found == [f"Picking the only response without a question mark {EIGHT_OF_EIGHT}."]


def test_absolutes_that_are_always_wrong_can_be_passed_over() -> None:
    found = messages(absolutes_cue, alike("Who is it.", "It never is.", times=14))
    said = "Passing over the only response with “always”, “never” or the like"
    assert found == [f"{said} is right at 14 of 14 moments; chance would be right at 9."]


def test_a_response_a_little_longer_does_not_stand_out() -> None:
    assert (
        messages(length_cue, alike("Who was it then.", "I see that, too.", "And it is so..")) == []
    )


def test_two_that_are_as_long_do_not_stand_out() -> None:
    long = "And what does she do when she comes home at night."
    assert messages(length_cue, alike(long, long)) == []


def test_what_is_right_half_of_the_time_is_no_habit() -> None:
    best = ["Who is it?", "Who is it."] * 4
    others = [["I see that.", "So it is."], ["I see that?", "So it is."]] * 4
    assert messages(punctuation_cue, made(best, others)) == []


def test_too_few_moments_tell_nothing() -> None:
    for check in CUES:
        assert messages(check, alike("Thank you, I never was so sure; who is it?", times=5)) == []


def test_word_lists_are_for_english_alone() -> None:
    call_in_lao = made(["Thank you."] * 8, [["I see that.", "So it is."]] * 8, language="lo")
    assert messages(politeness_cue, call_in_lao) == []


def test_a_place_in_the_file_is_told_as_what_it_is() -> None:
    beats = [[Said("Other."), Said("Best one.", DO), Said("Another.")]] * 8
    (found,) = messages(position_cue, call(*beats))
    assert found.startswith(f"Picking the second response in the file {EIGHT_OF_EIGHT}. The app")


def test_where_the_order_is_kept_it_is_the_trainee_who_sees_it() -> None:
    names = [f"beat-{number}" for number in range(1, 9)]
    responses = [Said("Best one.", DO), Said("Other."), Said("Another.")]
    beats = {
        name: {**beat(responses, leads_to), "keep_order": True}
        for name, leads_to in zip(names, [*names[1:], "end"], strict=True)
    }
    (found,) = messages(position_cue, subject(beats=beats))
    assert found == (
        f"Picking the first response in the file {EIGHT_OF_EIGHT}. "
        "These beats keep their order, so a trainee sees it."
    )
