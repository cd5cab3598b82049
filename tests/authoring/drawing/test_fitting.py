"""Text cut to the room there is."""

import pytest

from hotline_sim.authoring.drawing.fitting import one_line, shortened, width_of, wrapped

LAO = "ສະບາຍດີ"


def test_a_text_becomes_one_line_without_what_cannot_be_seen() -> None:
    assert one_line(" a\n\n b\tc\x00\u202ed ") == "a b c d"


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("short", 5, "short"),
        ("a longer one", 9, "a longer…"),
        ("a longer one", 4, "a l…"),
        ("電話電話", 5, "電話…"),
        ("", 5, ""),
    ],
)
def test_what_is_wider_is_cut_with_an_ellipsis(text: str, width: int, cut: str) -> None:
    assert shortened(text, width) == cut
    assert width_of(cut) <= width


def test_marks_above_and_below_a_letter_take_no_room_and_stay_with_it() -> None:
    assert width_of(LAO) < len(LAO)
    assert shortened(f"{LAO}x", width_of(LAO)) != LAO
    assert shortened(LAO, width_of(LAO)) == LAO
    assert shortened("ທີ່ທີ່ທີ່", 2) == "ທີ່…"


def test_lines_are_broken_between_words_and_the_last_is_cut() -> None:
    assert wrapped("the door is locked at night", 12, 2) == ["the door is", "locked at n…"]
    assert wrapped("the door", 12, 2) == ["the door"]
    assert wrapped("", 12, 2) == []


def test_a_word_that_is_wider_than_the_line_is_broken_within() -> None:
    assert wrapped("x" * 30, 10, 3) == ["x" * 10, "x" * 10, "x" * 10]
    assert wrapped("x" * 31, 10, 3) == ["x" * 10, "x" * 10, f"{'x' * 9}…"]
