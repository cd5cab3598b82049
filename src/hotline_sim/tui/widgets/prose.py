"""Paragraphs with hanging indents, so that a list stays a list at any width."""

from collections.abc import Iterable
from itertools import zip_longest
from typing import NamedTuple

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget


class Paragraph(NamedTuple):
    """A text, and what stands before its first row."""

    text: Content
    lead: Content = Content("")
    indent: int = 0
    """By how many cells its other rows stand in; never less than the lead is wide."""

    def rows(self, width: int) -> list[Content]:
        """Return its rows at a width."""
        inner = max(self.indent, self.lead.cell_length)
        rows = self.text.wrap(max(8, width - inner)) or [Content("")]
        first = Content.assemble(self.lead, " " * (inner - self.lead.cell_length), rows[0])
        return [first, *(Content.assemble(" " * inner, row) for row in rows[1:])]


class Sides(NamedTuple):
    """Two texts side by side under their names, or one below the other where that is too tight."""

    left: Content
    right: Content
    names: tuple[str, str]
    indent: int = 3

    def rows(self, width: int) -> list[Content]:
        """Return its rows at a width."""
        if width < SIDE_BY_SIDE:
            return [
                row
                for name, text in zip(self.names, (self.left, self.right), strict=True)
                for row in Paragraph(text, self._lead(name)).rows(width)
            ]
        half = (width - GAP) // 2
        columns = [
            Paragraph(text, self._lead(name)).rows(half)
            for name, text in zip(self.names, (self.left, self.right), strict=True)
        ]
        return [
            Content.assemble(left, " " * (half - left.cell_length + GAP), right)
            for left, right in zip_longest(*columns, fillvalue=Content(""))
        ]

    def _lead(self, name: str) -> Content:
        wide = max(map(len, self.names))
        return Content.assemble(" " * self.indent, (f"{name:<{wide}}  ", "$quiet"))


SIDE_BY_SIDE = 96
"""From this width on two texts stand side by side."""

GAP = 3

Block = Paragraph | Sides
"""What a page is made of."""

EMPTY = Paragraph(Content(""))
"""An empty row."""


def para(*parts: Content | str | tuple[str, str]) -> Paragraph:
    """Return a paragraph of styled parts."""
    return Paragraph(Content.assemble(*parts))


def item(lead: str, look: str, *parts: Content | str | tuple[str, str]) -> Paragraph:
    """Return a paragraph with a styled lead that its rows hang from."""
    return Paragraph(Content.assemble(*parts), Content.styled(lead, look))


class Prose(Widget):
    """A page of paragraphs."""

    DEFAULT_CSS = """
    Prose { height: auto; }
    """

    def __init__(
        self,
        paragraphs: Iterable[Block],
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        """Show these paragraphs."""
        super().__init__(id=id, classes=classes)
        self._paragraphs = list(paragraphs)
        self._rows: list[Content] = []
        self._rows_for = -1

    def show(self, paragraphs: Iterable[Block]) -> None:
        """Show other paragraphs."""
        self._paragraphs = list(paragraphs)
        self._rows_for = -1
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the paragraphs take."""
        return len(self._laid_out(width))

    def render(self) -> RenderResult:
        """Draw every row; what is out of sight is cut by the scroll around it."""
        return Content("\n").join(self._laid_out(self.content_size.width))

    def _laid_out(self, width: int) -> list[Content]:
        if self._rows_for != width:
            self._rows_for = width
            self._rows = [row for one in self._paragraphs for row in one.rows(width)]
        return self._rows
