"""Text on plain lines: wrapped, indented, and safe for any terminal."""

import itertools
import textwrap
from typing import TextIO

from hotline_sim.language.breaking import cells_of, is_unspaced, rows
from hotline_sim.language.catalogue import BASE, Catalogue
from hotline_sim.storage.characters import shown

WIDTH = 80
"""As wide as reads well."""

NARROWEST = 30
"""Below this, wrapping leaves no words whole."""


class Page:
    """Writes paragraphs to a stream."""

    def __init__(self, out: TextIO, width: int = WIDTH, catalogue: Catalogue | None = None) -> None:
        """Write to `out`, in lines of at most `width`; sentences of ours by a catalogue."""
        self._out = out
        self._width = width
        self._catalogue = catalogue or Catalogue(BASE)

    def say(self, text: str) -> str:
        """Return a sentence of ours in the language of this page; others as they are."""
        return self._catalogue.again(text)

    def line(self, text: str = "", indent: str = "", first: str | None = None) -> None:
        """Write a text, wrapped; `first` stands before its first line instead of the indent."""
        text = self.say(text)
        lead = indent if first is None else first
        for number, part in enumerate(text.splitlines() or [""]):
            begin = lead if number == 0 else indent
            wrapped = _filled(shown(part), self._width, begin, indent)
            self._out.write((wrapped or begin).rstrip() + "\n")

    def heading(self, text: str) -> None:
        """Write a heading between empty lines."""
        self.line()
        self.line(text.upper())
        self.line()

    def prompt(self, text: str) -> None:
        """Ask for a line."""
        self._out.write(text)
        self.flush()

    def flush(self) -> None:
        """Make sure that what was written is seen."""
        self._out.flush()


def _filled(text: str, width: int, first: str, indent: str) -> str:
    """Return a paragraph in lines of at most `width`, with what stands before each."""
    if not is_unspaced(text):
        return textwrap.fill(
            text, width, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False
        )
    found = rows(text, width - max(cells_of(first), cells_of(indent)), cells_of)
    leads = itertools.chain([first], itertools.repeat(indent))
    return "\n".join(f"{lead}{row}" for lead, row in zip(leads, found, strict=False))
