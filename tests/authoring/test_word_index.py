"""Words are found whole, in whatever case, and in the text they stand in."""

from hypothesis import given, strategies as st

from hotline_sim.authoring.word_index import WordIndex, words_in

WORDS = st.sampled_from(["can", "you", "can't", "case", "well-seen", "ລາວ", "…", "—", "don’t", "A"])


def found(texts: list[str], *terms: str) -> list[tuple[str, int]]:
    return sorted(WordIndex(texts).found(terms))


def test_a_word_is_found_where_it_stands() -> None:
    assert found(["One case.", "No.", "Case? A case!"], "case") == [
        ("case", 0),
        ("case", 2),
        ("case", 2),
    ]


def test_a_word_within_another_is_not_found() -> None:
    assert found(["Suitcases, a case-file and in-case."], "case") == []


def test_a_phrase_is_found_over_a_line_break_and_not_over_two_texts() -> None:
    assert found(["He hit\n  me.", "He hit", "me."], "hit me") == [("hit me", 0)]


def test_a_bent_apostrophe_is_as_good_as_a_straight_one() -> None:
    assert found(["I don’t know."], "don't") == [("don't", 0)]


def test_the_words_of_a_text_have_nothing_around_them() -> None:
    assert words_in("“You’re safe…now?” (well-seen — yes)") == [
        "you're",
        "safe",
        "now",
        "well-seen",
        "yes",
    ]


@given(texts=st.lists(st.lists(WORDS).map(" ".join)), term=WORDS)
def test_a_word_is_found_in_the_texts_that_have_it_among_their_words(
    texts: list[str], term: str
) -> None:
    word = "".join(words_in(term))
    if word:
        expected = {number for number, text in enumerate(texts) if word in words_in(text)}
        assert {number for _, number in WordIndex(texts).found([word])} == expected
