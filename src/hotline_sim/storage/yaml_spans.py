"""Where every value of a YAML text begins and ends, for writing the text anew around them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, NamedTuple, Self

import yaml

from hotline_sim.storage.yaml_source import LOADER

WHITE = " \t"
"""What can be seen only by what stands around it."""


class Spot(NamedTuple):
    """A line and a column, both from 0."""

    line: int
    column: int


class Style(Enum):
    """How a value is written."""

    EMPTY = auto()
    WORDS = auto()
    """A text, plain or in quotation marks, on one line or on several."""
    TEXT = auto()
    """A text of lines under | or >."""
    BRACKETS = auto()
    """A list or a group between brackets or braces."""
    LIST = auto()
    """Items begun with hyphens."""
    GROUP = auto()
    """Keys on lines of their own."""


@dataclass(slots=True)
class Span:
    """One value, and what stands in it."""

    style: Style
    start: Spot
    end: Spot
    name: str = ""
    """What a key is called; of a value, nothing."""
    children: list[tuple["Span | None", "Span"]] = field(default_factory=list)
    """Each key with its value; the items of a list have no key."""


def span_of(text: str) -> Span:
    """Return the spans of a text that `yaml_source.parse` has read without an error."""
    events = yaml.parse(text, Loader=LOADER)
    return next(_span(event, events) for event in events if isinstance(event, yaml.NodeEvent))


def _span(event: Any, events: Iterator[Any]) -> Span:
    if isinstance(event, yaml.ScalarEvent):
        start, end = _spots(event)
        return Span(_style(event, start, end), start, end, event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        return _collection(event, Style.LIST, _items(events))
    return _collection(event, Style.GROUP, _entries(events))


def _items(events: Iterator[Any]) -> Iterator[Any]:
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            yield event
            return
        yield None, _span(event, events)


def _entries(events: Iterator[Any]) -> Iterator[Any]:
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            yield event
            return
        key = _span(event, events)
        yield key, _span(next(events), events)


def _collection(event: Any, style: Style, parts: Iterator[Any]) -> Span:
    *children, end = parts
    if event.flow_style:
        return Span(Style.BRACKETS, _spots(event)[0], _spots(end)[1], children=children)
    return Span(style, _spots(event)[0], children[-1][1].end, children=children)


def _style(event: yaml.ScalarEvent, start: Spot, end: Spot) -> Style:
    if event.style in {"|", ">"}:
        return Style.TEXT
    return Style.EMPTY if start == end else Style.WORDS


def _spots(event: Any) -> tuple[Spot, Spot]:
    start, end = event.start_mark, event.end_mark
    return Spot(start.line, start.column), Spot(end.line, end.column)


def is_blank(line: str) -> bool:
    """Return whether nothing can be seen on a line."""
    return not line.strip(WHITE)


class Header(NamedTuple):
    """What stands after | or > on the line where a text of lines begins."""

    keeps: bool
    """Whether the empty lines after it belong to it: |+."""
    indent: int
    """How far its lines are indented, where that is said: |2. Else 0."""

    @classmethod
    def of(cls, line: str) -> Self:
        """Read it from where the sign stands."""
        signs = line.split("#", 1)[0]
        digits = [int(one) for one in signs if one.isdigit()]
        return cls("+" in signs, digits[0] if digits else 0)

    def margin(self, column: int, body: list[str]) -> int:
        """Return how far its lines are indented in the file, in a block that begins at a column."""
        if self.indent:
            return column + self.indent
        written = [line for line in body if not is_blank(line)]
        first = written[0] if written else max(body, key=len, default="")
        return len(first) - len(first.lstrip(" "))
