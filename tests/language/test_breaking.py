"""Lines of Lao and Thai: they end between words, and never inside what is written as one."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from hotline_sim.language.breaking import cells_of, is_unspaced, letters, rows, words

PREPOSED = "ເແໂໃໄเแโใไ"
LAO = "ການຄ້າມະນຸດ ແມ່ນ ການຊອກຫາ ລັກພາຕົວ ໃຫ້ບ່ອນພັກເຊົາ ຜູ້ຖືກເຄາະຮ້າຍ ໂທມາຫາພວກເຮົາໄດ້ທຸກເວລາ"
THAI = "การค้ามนุษย์ไม่ใช่เรื่องไกลตัว ผู้เสียหายโทรหาเราได้ตลอดเวลา แล้วเราจะช่วยเธอ"
SYLLABLES = (
    *("ເຈົ້າ", "ໄດ້", "ຳ", "ນ້ຳ", "ໃຫ້", "ผู้", "เสีย", "ไม่", "ำ"),
    *("a", "ab", "😀", "é", "—", "“", "10", " "),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(SYLLABLES), max_size=30).map("".join),
    st.text("ກຂເແໂໃໄັິີຶື່້ົຳະາຽกขเแโใไัิีุู่้ำะา ab.", max_size=60),
)
WIDTHS = st.integers(1, 40)


def test_lao_and_thai_are_cut_between_words() -> None:
    assert words("ຜູ້ຖືກເຄາະຮ້າຍໂທມາ")[-2:] == ("ຮ້າຍ", "ໂທມາ")
    assert words("ผู้เสียหายโทรหาเรา") == ("ผู้", "เสีย", "หาย", "โทร", "หา", "เรา")


@pytest.mark.parametrize("text", [LAO, THAI])
@pytest.mark.parametrize("width", range(8, 40))
def test_every_row_of_a_real_text_ends_after_a_word(text: str, width: int) -> None:
    found = rows(text, width, cell_len)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    ends = {sum(map(len, words(text)[:number])) for number in range(len(words(text)) + 1)}
    at = 0
    for row in found:
        at = text.index(row, at) + len(row)
        after = at + len(text[at:]) - len(text[at:].lstrip(" "))
        assert after in ends or any(cell_len(word) > width for word in words(text))
        assert cell_len(row) <= width


@given(TEXTS, WIDTHS)
def test_no_row_ends_inside_a_letter_or_after_a_preposed_vowel(text: str, width: int) -> None:
    found = rows(text, width, cell_len)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    for row, later in pairwise(found):
        assert not row or row[-1] not in PREPOSED
        first = later.lstrip(" ")[:1]
        assert not first or unicodedata.category(first) not in {"Mn", "Mc", "Me"} or later[0] == " "
        assert not later or later[0] not in "ຳำະາะา"
    for row in found:
        assert cell_len(row) <= width or len(letters(row)) == 1


@given(TEXTS)
def test_words_and_letters_put_together_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text
    assert "".join(letters(text)) == text


@given(TEXTS.filter(lambda text: "😀" not in text))
def test_cells_are_counted_as_the_terminal_face_counts_them(text: str) -> None:
    assert cells_of(text) == cell_len(text)


@pytest.mark.parametrize(
    ("text", "unspaced"), [("", False), ("plain", False), ("café “x”", False), ("ກ", True)]
)
def test_only_texts_without_spaces_are_looked_up(text: str, unspaced: bool) -> None:
    assert is_unspaced(text) is unspaced
