"""The transcript: rows wrapped by cells, drawn only where in sight."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from hotline_sim.tui.screens.call import CallScreen
from hotline_sim.tui.widgets.transcript import Entry, Transcript
from hotline_sim.tui.widgets.wrapping import wrapped
from tests.tui.sitting import sitting


@given(
    st.text(
        st.characters(blacklist_categories=("C", "Z"), blacklist_characters="\n") | st.just(" ")
    ),
    st.integers(2, 60),
)
def test_wrapping_keeps_every_word_and_every_width(text: str, width: int) -> None:
    rows = wrapped(text, width)
    assert all(cell_len(row) <= width for row in rows)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "rows"), [("", [""]), ("one two", ["one", "two"]), ("abcdef", ["abcd", "ef"])]
)
def test_long_words_are_cut(text: str, rows: list[str]) -> None:
    assert wrapped(text, 4) == rows


def many(count: int) -> list[Entry]:
    return [Entry("caller", "NOY", f"line {number} " * 30, "call") for number in range(count)]


async def test_only_rows_in_sight_are_wrapped(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        line = sat.call.query_one(Transcript)
        line.extend(many(5000))
        await sat.pilot.pause()
        cut: list[int] = []
        original = Transcript._cut

        def counted(self: Transcript, number: int) -> list[str]:
            cut.append(number)
            return original(self, number)

        monkeypatch.setattr(Transcript, "_cut", counted)
        line.scroll_to(y=2000, animate=False)
        await sat.pilot.pause()
        assert 0 < len(set(cut)) <= 2 * line.size.height
        cut.clear()
        line.extend(many(3))
        assert len([one for one in cut if one >= 5004]) >= 3
        assert len(cut) < 100


async def test_new_lines_are_followed_unless_one_reads_back(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        line = sat.call.query_one(Transcript)
        line.extend(many(50))
        await sat.pilot.pause()
        assert line.scroll_offset.y == line.max_scroll_y
        line.scroll_to(y=3, animate=False)
        await sat.pilot.pause()
        line.extend(many(1))
        await sat.pilot.pause()
        assert line.scroll_offset.y == 3


async def test_another_width_wraps_anew(home: Path) -> None:
    async with sitting(home, size=(100, 40)) as sat:
        await sat.pick_up()
        line = sat.call.query_one(Transcript)
        line.extend(many(20))
        await sat.pilot.pause()
        wide = line.virtual_size.height
        await sat.pilot.resize_terminal(80, 40)
        await sat.pilot.pause()
        assert line.virtual_size.height > wide
        assert isinstance(sat.app.screen, CallScreen)
        assert "line 19" in sat.text


async def test_it_shows_after_another_page_was_scrolled(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("h", "1", "enter", "escape", "pagedown", "3")
        assert "The ferry goes at six." in sat.text
