"""What is said must be easy enough to follow by ear."""

import pytest

from hotline_sim.authoring.checks.reading_level import (
    grade,
    long_sentence,
    reading_level,
    sentences_of,
    syllables_of,
)
from tests.authoring.subjects import DO, HARM, Said, beat, call, messages, subject

HARD = "Considering everything, identification of responsibilities is particularly unnecessary."
LONG = " ".join(["word"] * 26) + "."


@pytest.mark.parametrize(
    ("word", "count"),
    [("yes", 1), ("come", 1), ("little", 2), ("safety", 3), ("referral", 3), ("psst", 1)],
)
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    assert syllables_of(word) == count


def test_a_sentence_ends_at_a_stop_and_not_within_a_word() -> None:
    assert sentences_of("Yes. Is it “she”? I see… It is 3.5 km; so: go!") == 6


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    words = ["the", "cat", "sat", "on", "the", "mat", "it", "was", "a", "sunny", "day"]
    assert grade(words, 2) == pytest.approx(0.39 * 11 / 2 + 11.8 * 12 / 11 - 15.59)
    assert grade([], 1) == 0.0


def hard(times: int, shows: str, **more: str) -> list[str]:
    beats = [[Said(HARD, shows), Said("I see that.")]] * times
    return messages(reading_level, call(*beats, **more))


def test_hard_words_in_what_may_be_taken_for_a_model_are_told() -> None:
    (found,) = hard(10, DO)
    assert found == "The responder speaks harder than any schoolbook, 6 words a sentence."


def test_what_is_a_little_too_hard_is_told_with_its_grade() -> None:
    text = "I have been thinking about everything that happened to your sister."
    (found,) = messages(reading_level, call(*[[Said(text, DO), Said("No.", HARM)]] * 6))
    assert found == "The responder speaks as schoolbooks do in grade 10, 11 words a sentence."


def test_a_harmful_response_may_be_hard_to_understand() -> None:
    assert hard(10, HARM) == []


def test_a_few_words_have_no_grade() -> None:
    assert hard(3, DO) == []


def test_a_language_that_is_not_counted_is_not_graded() -> None:
    assert hard(10, DO, language="th") == []


def test_the_caller_is_heard_by_ear_as_well() -> None:
    one = {**beat([Said("I see."), Said("Yes.")], "end"), "caller": f"{HARD} " * 10}
    (found,) = messages(reading_level, subject(beats={"beat-1": one}))
    assert found.startswith("The caller speaks")


def test_a_sentence_of_more_than_25_words_is_told_and_one_of_25_is_not() -> None:
    (found,) = messages(long_sentence, call([Said(f"Yes. {LONG}", DO), Said("No.")]))
    assert found == "A sentence here has 26 words, and is heard only once."
    assert messages(long_sentence, call([Said(LONG.removeprefix("word "), DO), Said("No.")])) == []


def test_two_sentences_are_not_one() -> None:
    assert messages(long_sentence, call([Said("One word. " * 20, DO), Said("No.")])) == []
