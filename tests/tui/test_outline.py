"""Rows in columns: nothing is lost at any width, and one walks from end to end."""

from hypothesis import given, strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult

from hotline_sim.tui.widgets.finding_list import FindingList
from hotline_sim.tui.widgets.outline import FINDING, MOMENT, Outline
from hotline_sim.tui.widgets.row_sheet import SheetRow

WORDS = st.lists(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12), max_size=9)


@given(st.sampled_from([MOMENT, FINDING]), WORDS, WORDS, WORDS, st.integers(40, 90))
def test_every_word_of_a_row_is_drawn_within_the_width(
    look: str, label: list[str], value: list[str], aside: list[str], width: int
) -> None:
    row = SheetRow(look, " ".join(label), " ".join(value), "✕", "x", " ".join(aside[:1]))
    lines = list(Outline((row,)).drawn(row, width))
    assert all(sum(cell_len(text) for text, _ in line) + 2 <= width for line in lines)
    texts = [text for line in lines for text, _ in line[1:]]
    drawn = "".join("".join(texts).split())
    wanted = (*label, *value, *aside[:1])
    assert sorted(drawn.replace(":", "")) == sorted("".join(wanted))
    assert [line[0] for line in lines][:1] == [("✕ ", "grave")]


class _Lists(App[None]):
    told: list[str]

    def compose(self) -> ComposeResult:
        rows = tuple(SheetRow(MOMENT, f"row {one}", key=str(one)) for one in range(30))
        yield Outline((SheetRow("heading", "ROWS"), *rows), id="one")
        yield FindingList((SheetRow("title", "NONE"),), id="two")

    def on_mount(self) -> None:
        self.told = []

    def on_outline_marked(self, event: Outline.Marked) -> None:
        self.told.append(event.key)

    def on_outline_opened(self, event: Outline.Opened) -> None:
        self.told.append(f"open {event.key}")

    def get_css_variables(self) -> dict[str, str]:
        return {**super().get_css_variables(), "quiet": "#888888", "chosen": "#333333"}


async def test_one_walks_with_the_keys_and_opens_what_is_current() -> None:
    app = _Lists()
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("down", "down", "end", "up", "home", "pagedown", "enter")
        await pilot.pause()
        assert app.told == ["0", "1", "2", "29", "28", "0", "10", "open 10"]
        assert app.query_one("#one", Outline).scroll_offset.y > 0


async def test_a_click_goes_there_and_another_opens() -> None:
    app = _Lists()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.click("#one", offset=(5, 2))
        await pilot.click("#one", offset=(5, 2))
        await pilot.click("#one", offset=(5, 0))
        await pilot.pause()
        assert app.told[-2:] == ["1", "open 1"], "a heading is no row"


async def test_an_empty_list_opens_nothing() -> None:
    app = _Lists()
    async with app.run_test(size=(40, 10)) as pilot:
        app.query_one("#two").focus()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.told == ["0"], "the first was focused before"
