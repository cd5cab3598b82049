"""The last line of a screen: the keys that work now."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType

from hotline_sim.tui.widgets.key_line import KeyLine


class _Door(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "open", "open"),
        Binding("l", "lock", "lock"),
        Binding("s", "secret", "secret", show=False),
    ]
    locked = False

    def compose(self) -> ComposeResult:
        yield KeyLine()

    def action_lock(self) -> None:
        self.locked = True


async def test_keys_that_are_shown_stand_with_what_they_do() -> None:
    app = _Door()
    async with app.run_test():
        line = app.query_one(KeyLine)
        first, second = line.working()[:2]
        assert (first.words, second.words) == ("open", "lock")
        assert "secret" not in line.render().plain


async def test_a_click_presses_the_key_under_it() -> None:
    app = _Door()
    async with app.run_test() as pilot:
        await pilot.click(KeyLine, offset=(len(" o open  l"), 0))
        await pilot.pause()
        assert app.locked
