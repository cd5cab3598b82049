"""A YAML file as blocks of lines, each with the comments that belong to it.

A comment belongs to what stands below it, unless it is indented further: then it closes the block
it is indented with. Comments above the first key are the head of the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hotline_sim.storage.yaml_spans import WHITE, Header, Span, Spot, Style, is_blank, span_of

COLLECTIONS = {Style.LIST, Style.GROUP}


class OddLayout(Exception):
    """A line that is laid out in a way that cannot be moved."""

    def __init__(self, line: int) -> None:
        """Say on which line, from 0."""
        super().__init__(line)
        self.line = line


@dataclass(slots=True, eq=False)
class Entry:
    """A key with its value, or an item of a list."""

    at: Spot
    """Where its key or its hyphen stands."""
    key: Span | None
    value: Span
    block: "Block | None" = None
    """What stands in it on lines of its own."""
    last: int = 0
    """Its last line, where it has no block."""
    above: list[str] = field(default_factory=list)
    """Comments that stand above it, and empty lines."""

    @property
    def name(self) -> str:
        """What its key is called."""
        return self.key.name if self.key else ""


@dataclass(slots=True, eq=False)
class Block:
    """Keys, or items, that begin in one column."""

    column: int
    entries: list[Entry] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    """Comments that stand after the last entry."""


@dataclass(slots=True)
class Layout:
    """A file."""

    lines: list[str]
    root: Block | None
    """None where the whole file is one value between brackets."""
    head: list[str] = field(default_factory=list)

    def within(self, span: Span) -> str:
        """Return the text of a value as it is written."""
        start, end = span.start, span.end
        if start.line == end.line:
            return self.lines[start.line][start.column : end.column]
        first, *middle = self.lines[start.line : end.line]
        return "\n".join([first[start.column :], *middle, self.lines[end.line][: end.column]])


def layout_of(text: str) -> Layout:
    """Return the layout of a text that reads without an error. OddLayout where it has none."""
    lines = text.removesuffix("\n").split("\n")
    whole = span_of(text)
    if whole.style not in COLLECTIONS:
        return Layout(lines, None)
    layout = Layout(lines, _block(whole, lines))
    _hand_out_comments(layout)
    return layout


def _block(span: Span, lines: list[str]) -> Block:
    block = Block(span.start.column)
    for key, value in span.children:
        entry = Entry(key.start if key else _hyphen(value, block.column, lines), key, value)
        _check_alone(entry.at, lines)
        if value.style in COLLECTIONS:
            entry.block = _block(value, lines)
        elif value.style is Style.TEXT and value.start.line > entry.at.line:
            raise OddLayout(value.start.line)
        else:
            entry.last = max(_last_line(value, lines, entry.at.column), entry.at.line)
        block.entries.append(entry)
    return block


def _check_alone(at: Spot, lines: list[str]) -> None:
    """Refuse a key, or a hyphen, with anything but hyphens before it on its line."""
    if lines[at.line][: at.column].strip(" -"):
        raise OddLayout(at.line)


def _hyphen(item: Span, column: int, lines: list[str]) -> Spot:
    """Return where the hyphen of an item stands: on its line, or above it."""
    for number in range(item.start.line, -1, -1):
        before, after = lines[number][:column], lines[number][column : column + 2]
        if after.rstrip() == "-" and not before.strip(" -"):
            return Spot(number, column)
    raise OddLayout(item.start.line)


def _last_line(value: Span, lines: list[str], column: int) -> int:
    if value.style is not Style.TEXT:
        return value.end.line
    last = value.end.line if value.end.column else value.end.line - 1
    header = Header.of(lines[value.start.line][value.start.column :])
    if header.keeps:
        return last
    margin = header.margin(column, lines[value.start.line + 1 : last + 1])
    while last > value.start.line and is_blank(lines[last]) and len(lines[last]) <= margin:
        last -= 1
    return last


def _hand_out_comments(layout: Layout) -> None:
    """Give every line between two entries to the one below, or to a block that ends there."""
    if layout.root is None:
        return
    done, open_blocks = -1, [layout.root]
    for entry, around in _in_order(layout.root, []):
        gap = layout.lines[done + 1 : entry.at.line]
        if done < 0:
            layout.head = [line.rstrip(WHITE) for line in gap]
        else:
            ending = [one for one in open_blocks if one not in around]
            entry.above = _left_over(gap, ending, around[-1].column)
        done = entry.at.line if entry.block else entry.last
        open_blocks = around
    rest = _left_over(layout.lines[done + 1 :], open_blocks[1:], 0)
    layout.root.below += rest


def _in_order(block: Block, around: list[Block]) -> Iterator[tuple[Entry, list[Block]]]:
    """Yield every entry in the order of the file, with the blocks it stands in."""
    around = [*around, block]
    for entry in block.entries:
        yield entry, around
        if entry.block:
            yield from _in_order(entry.block, around)


def _left_over(gap: list[str], ending: list[Block], column: int) -> list[str]:
    """Give comments to blocks that end before a column; return the rest, for what comes next."""
    waiting: list[str] = []
    for number, line in enumerate(gap):
        text = line.strip(WHITE)
        waiting.append(text)
        if not text:
            continue
        indent = len(line) - len(line.lstrip(WHITE))
        ending = [one for one in ending if column < one.column <= indent]
        if not ending:
            return [*waiting, *(one.strip(WHITE) for one in gap[number + 1 :])]
        ending[-1].below += waiting
        waiting = []
    return waiting
