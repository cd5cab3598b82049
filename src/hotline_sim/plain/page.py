"""Text on plain lines: wrapped, indented, and safe for any terminal."""

import textwrap
from typing import TextIO

from hotline_sim.storage.characters import shown

WIDTH = 80


class Page:
    """Writes paragraphs to a stream."""

    def __init__(self, out: TextIO) -> None:
        """Write to `out`."""
        self._out = out

    def line(self, text: str = "", indent: str = "", first: str | None = None) -> None:
        """Write a text, wrapped; `first` stands before its first line instead of the indent."""
        lead = indent if first is None else first
        for number, part in enumerate(text.splitlines() or [""]):
            begin = lead if number == 0 else indent
            wrapped = textwrap.fill(
                shown(part), WIDTH, initial_indent=begin, subsequent_indent=indent
            )
            self._out.write((wrapped or begin).rstrip() + "\n")

    def heading(self, text: str) -> None:
        """Write a heading after an empty line."""
        self._out.write(f"\n{shown(text).upper()}\n")

    def prompt(self, text: str) -> None:
        """Ask for a line."""
        self._out.write(text)
        self._out.flush()

    def flush(self) -> None:
        """Make sure that what was written is seen."""
        self._out.flush()
