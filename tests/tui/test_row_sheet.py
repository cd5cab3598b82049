"""Rows of label and value: nothing is lost at any width, and one walks from end to end."""

from hypothesis import given, strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult

from hotline_sim.tui.widgets.row_sheet import RowSheet, SheetRow, _drawn

WORDS = st.lists(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12), max_size=9)


@given(WORDS, WORDS, st.integers(30, 90))
def test_every_word_of_a_field_is_drawn_within_the_width(
    label: list[str], value: list[str], width: int
) -> None:
    row = SheetRow("field", " ".join(label), " ".join(value), key="x")
    lines = list(_drawn(row, width))
    assert all(sum(cell_len(text) for text, _ in line) + 2 <= width for line in lines)
    drawn = dict.fromkeys(("label", "value", "empty", "sign"), "")
    for line in lines:
        for text, look in line:
            drawn[look] += text
    assert "".join(drawn["label"].split()) == "".join(label)
    assert "".join(drawn["value"].split()) == "".join(value)


class _Sheet(App[None]):
    def compose(self) -> ComposeResult:
        yield RowSheet()

    def get_css_variables(self) -> dict[str, str]:
        return {**super().get_css_variables(), "quiet": "#888888", "chosen": "#333333"}


async def test_one_walks_between_rows_that_can_be_opened_and_stops_at_the_ends() -> None:
    app = _Sheet()
    async with app.run_test(size=(40, 5)) as pilot:
        sheet = app.query_one(RowSheet)
        rows = [
            SheetRow("field", f"row {one}", key=str(one) if one % 2 else "") for one in range(9)
        ]
        sheet.rows = tuple(rows)
        await pilot.pause()
        sheet.move(1)
        assert sheet.current == "1"
        sheet.move(99)
        await pilot.pause()
        assert sheet.current == "7" and sheet.scroll_offset.y > 0
        sheet.rows = tuple(rows[:4])
        assert sheet.current == "1", "what was current is gone"
        sheet.rows = ()
        assert not sheet.current
