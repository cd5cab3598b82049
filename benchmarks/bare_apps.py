"""Bare Textual apps to be measured beside: one label, or four rows and a highlight that moves.

python benchmarks/bare_apps.py label|rows
"""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Label, OptionList

LABEL = "Ready."
ROWS = ("the first row", "the second row", "the third row", "the fourth row")


class LabelApp(App[None]):
    """Shows a label."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Label(LABEL)


class RowsApp(App[None]):
    """Moves a highlight."""

    def compose(self) -> ComposeResult:
        """Show the rows."""
        yield OptionList(*ROWS)


if __name__ == "__main__":
    (LabelApp if sys.argv[1:] == ["label"] else RowsApp)().run()
