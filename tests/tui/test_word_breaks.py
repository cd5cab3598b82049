"""Lao in what Textual and Rich draw: cut between words; everything else as they cut it."""

import rich._wrap
import textual._wrap
from textual.content import Content

from hotline_sim.tui.widgets.wrapping import wrapped
from hotline_sim.tui.word_breaks import install
from tests.language.test_breaking import LAO, PREPOSED

ENGLISH = "Words  of a plain sentence, and onethatistoolongforanyrowofthiswidth."


def test_lao_ends_between_words_in_text_content_and_our_own_rows() -> None:
    install()
    for width in range(8, 40):
        for rows in (
            [str(row) for row in Content(LAO).wrap(width)],
            wrapped(LAO, width),
            [LAO[a:b] for a, b in _pairs(rich._wrap.divide_line(LAO, width))],
        ):
            assert "".join(rows).replace(" ", "") == LAO.replace(" ", "")
            assert not any(row.rstrip()[-1:] in PREPOSED for row in rows if row.strip())


def _pairs(offsets: list[int]) -> list[tuple[int, int]]:
    return list(zip([0, *offsets], [*offsets, len(LAO)], strict=True))


def test_a_field_that_is_typed_into_ends_between_words() -> None:
    install()
    offsets = textual._wrap.compute_wrap_offsets(LAO, 20, 4)
    assert all(LAO[at - 1] not in PREPOSED for at in offsets)


def test_english_is_cut_as_before_and_installing_twice_changes_nothing() -> None:
    install()
    words, chunks = rich._wrap.words, textual._wrap.chunks
    install()
    assert rich._wrap.words is words
    assert textual._wrap.chunks is chunks
    assert list(rich._wrap.words(" a b")) == [(0, 3, " a "), (3, 4, "b")]
    assert list(textual._wrap.chunks(" a b")) == [(0, 1, " "), (1, 3, "a "), (3, 4, "b")]
    assert rich._wrap.divide_line(ENGLISH, 20) == [18, 32, 52]
