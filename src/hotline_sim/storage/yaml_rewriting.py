"""A YAML text written anew: keys in a given order, two spaces further in, one empty line between.

No library does it: those that keep comments put them elsewhere when keys move, and write every
text anew. Here the lines of a value stay as they are, and move with the comments above them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hotline_sim.storage.yaml_layout import Block, Entry, Layout, layout_of
from hotline_sim.storage.yaml_spans import WHITE, Header, Span, Style, is_blank

Path = tuple[str | int, ...]

Order = Callable[[Path], Sequence[str]]
"""Gives the keys known at a path in their order; none where the order is the author's own."""

STEP = 2


def rewritten(text: str, order: Order, apart: Callable[[Path], bool]) -> str:
    """Return a text that reads without an error, written anew.

    `apart` says at which paths an empty line stands between what is there. OddLayout where a line
    cannot be moved.
    """
    layout = layout_of(text)
    if layout.root is None:
        return "\n".join(layout.lines).rstrip("\n") + "\n"
    writer = _Writer(layout, order, apart)
    writer.write_loose(layout.head, "")
    writer.write(layout.root, (), 0, "")
    return "\n".join(writer.out).lstrip("\n") + "\n"


@dataclass(slots=True)
class _Writer:
    """Writes the blocks of one file."""

    layout: Layout
    order: Order
    apart: Callable[[Path], bool]
    out: list[str] = field(default_factory=list)
    keeps: bool = False
    """Whether an empty line would now belong to the text before it."""

    def write(self, block: Block, path: Path, indent: int, lead: str) -> None:
        """Write a block; `lead` stands before its first line, as the hyphens of a list do."""
        apart = self.apart(path)
        for number, (step, entry) in enumerate(self._sorted(block, path)):
            margin = " " * indent if number else lead
            above = entry.above if number else _without_first_blanks(entry.above)
            if number and apart and above[:1] != [""]:
                above = ["", *above]
            self.write_loose(above, margin)
            self._write_entry(entry, (*path, step), indent, margin)
        self.write_loose(block.below, " " * indent)

    def write_loose(self, lines: Sequence[str], margin: str) -> None:
        """Write comments and empty lines, never two empty ones in a row."""
        indent = " " * (len(margin) - len(margin.lstrip(" ")))
        for line in lines:
            if line:
                self._line(indent + line)
            elif self.out[-1:] != [""] and not self.keeps:
                self.out.append("")

    def _line(self, line: str) -> None:
        """Write a line that is no text under a sign that keeps empty lines."""
        self.out.append(line)
        self.keeps = False

    def _sorted(self, block: Block, path: Path) -> list[tuple[str | int, Entry]]:
        known = {name: place for place, name in enumerate(self.order(path))}
        named = [
            (entry.name if entry.key else place, entry) for place, entry in enumerate(block.entries)
        ]
        return sorted(named, key=lambda one: known.get(one[1].name, -1) if known else 0)

    def _write_entry(self, entry: Entry, path: Path, indent: int, margin: str) -> None:
        if entry.block and entry.key:
            self._line(f"{margin}{self._key(entry.key)}{self._after_key(entry.key)}")
            inner = indent + STEP
            self.write(entry.block, path, inner, " " * inner)
        elif entry.block:
            beside = self.layout.lines[entry.at.line][entry.at.column + 1 :].strip(WHITE)
            if beside.startswith("#"):
                self.write_loose([beside], margin)
            self.write(entry.block, path, indent + STEP, f"{margin}- ")
        else:
            self._write_value(entry, path, indent, margin)

    def _key(self, key: Span) -> str:
        return f"{self.layout.within(key)}:"

    def _after_key(self, key: Span) -> str:
        """Return what stands after the colon of a key on its line."""
        after = self.layout.lines[key.end.line][key.end.column :]
        return _trimmed(after.partition(":")[2])

    def _write_value(self, entry: Entry, path: Path, indent: int, margin: str) -> None:
        value, lines = entry.value, self.layout.lines
        start = self._key(entry.key) if entry.key else "-"
        if value.style is Style.EMPTY or value.start.line > entry.at.line:
            after = lines[entry.at.line][entry.at.column + 1 :]
            rest = self._after_key(entry.key) if entry.key else _trimmed(after)
            self._line(f"{margin}{start}{rest}")
        else:
            self._line(f"{margin}{start} {self._first_line(value, path)}")
        body = lines[entry.at.line + 1 : entry.last + 1]
        if value.style is Style.TEXT:
            self._write_text(value, body, indent, entry.at.column)
        elif value.style is Style.BRACKETS:
            self.out += [_shifted(line, indent - entry.at.column) for line in body]
        else:
            inner = " " * (indent + STEP)
            self.out += [
                "" if is_blank(line) else inner + _trimmed(line.lstrip(WHITE)) for line in body
            ]

    def _first_line(self, value: Span, path: Path) -> str:
        line = self.layout.lines[value.start.line]
        if value.style is Style.BRACKETS and value.start.line == value.end.line:
            return self._in_brackets(value, path) + _trimmed(line[value.end.column :])
        return _trimmed(line[value.start.column :])

    def _in_brackets(self, value: Span, path: Path) -> str:
        """Return a value between brackets on one line, its keys in order."""
        if not value.children:
            return self.layout.within(value)
        line = self.layout.lines[value.start.line]
        known = {name: place for place, name in enumerate(self.order(path))}
        pieces, gaps, done = [], [], value.start.column
        for place, (key, one) in enumerate(value.children):
            begins = (key or one).start.column
            gaps.append(line[done:begins])
            step = key.name if key else place
            within = self._in_brackets(one, (*path, step))
            pieces.append(
                (known.get(str(step), -1) if known else 0, line[begins : one.start.column] + within)
            )
            done = one.end.column
        pieces.sort(key=lambda piece: piece[0])
        written = "".join(gap + piece for gap, (_, piece) in zip(gaps, pieces, strict=True))
        return written + line[done : value.end.column]

    def _write_text(self, value: Span, body: list[str], indent: int, column: int) -> None:
        """Write the lines of a text under | or >, all of them as far further in as they must."""
        line = self.layout.lines[value.start.line]
        header = Header.of(line[value.start.column :])
        old = header.margin(column, body)
        new = indent + (header.indent or STEP)
        self.out += [
            "" if is_blank(one) and len(one) <= old else " " * new + one[old:] for one in body
        ]
        self.keeps = header.keeps


def _without_first_blanks(lines: Sequence[str]) -> Sequence[str]:
    """Return lines from the first that is not empty on."""
    written = next((number for number, line in enumerate(lines) if line), len(lines))
    return lines[written:]


def _trimmed(line: str) -> str:
    """Return a line without the blanks at its end; after a backslash a blank is text."""
    short = line.rstrip(WHITE)
    return line if short.endswith("\\") else short


def _shifted(line: str, by: int) -> str:
    if is_blank(line):
        return ""
    indent = len(line) - len(line.lstrip(" "))
    return " " * max(0, indent + by) + _trimmed(line.lstrip(" "))
