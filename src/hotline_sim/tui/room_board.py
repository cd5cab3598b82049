"""The board of a room in a terminal of its own, beside the server."""

import os
from collections.abc import Callable

from textual.app import App

from hotline_sim.storage.places import home
from hotline_sim.tui.screens.board import BoardScreen
from hotline_sim.tui.settings import Settings, read_settings
from hotline_sim.tui.themes import THEMES, worn
from hotline_sim.tui.word_breaks import install
from hotline_sim.workshop.board import Board


class BoardApp(App[None]):
    """Shows one room until it is closed."""

    TITLE = "hotline-sim"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, look: Callable[[], Board], title: str, settings: Settings) -> None:
        """Show what a function sees, in the colours that were chosen."""
        super().__init__()
        self._board = BoardScreen(look, title)
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = worn(settings)
        install()

    def on_mount(self) -> None:
        """Show the board."""
        self.push_screen(self._board)


def run_board(look: Callable[[], Board], title: str) -> int:
    """Show a room until q; 0 once it is closed."""
    settings = read_settings(home(os.environ) / "settings.json")[0]
    BoardApp(look, title, settings).run()
    return 0
