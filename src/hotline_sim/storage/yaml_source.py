"""YAML as authors write it: a tree in which every value knows its line and column.

Read from the parser's event stream, with limits on size and depth checked as events arrive,
because `yaml.load` keeps the last of two equal keys without a word and breaks the interpreter
on deep nesting. Anchors, aliases, tags and second documents are refused.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import yaml

from hotline_sim.diagnostic import START, Findings, Place
from hotline_sim.storage.characters import ESCAPES, REFUSED, name_of, quoted
from hotline_sim.storage.files import MAX_BYTES
from hotline_sim.storage.not_yaml import fault_in

MAX_DEPTH = 24
"""How deep lists and mappings may nest."""

MAX_VALUES = 100_000
"""How many keys and values a file may hold: a long call has some four thousand."""

MOST_REFUSED = 50
"""How many refused characters of one file are each said: a picture saved as a call has more."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(NamedTuple):
    """One word, number or text, as written."""

    text: str
    plain: bool
    place: Place


class Sequence(NamedTuple):
    """A list."""

    place: Place
    items: list["Node"]


class Entry(NamedTuple):
    """A key of a mapping, where it stands, and its value."""

    place: Place
    value: "Node"


class Mapping(NamedTuple):
    """Keys and values, in the order of the file."""

    place: Place
    entries: dict[str, Entry]


Node = Scalar | Sequence | Mapping


_made = tuple.__new__
"""Makes a named tuple of its values at a third of the cost, where every value of a file is one."""

_ESCAPING = '"'
"""The style of a text in which any sign can be spelled out."""

_SCALAR, _LIST_BEGINS = yaml.ScalarEvent, yaml.SequenceStartEvent
_LIST_ENDS, _GROUP_ENDS = yaml.SequenceEndEvent, yaml.MappingEndEvent
"""The events of which a file is made, named once, because each of its values asks for them."""


class _Broken(Exception):
    """The rest of the file cannot be read; why has been said."""


def parse(data: bytes, findings: Findings) -> Node | None:
    """Return the tree of one YAML document, or None where the findings say why not."""
    text = decoded(data, findings)
    if text is None:
        return None
    try:
        tree = _Reader(iter(LOADER(text).get_event, None), findings).document()
    except _Broken:
        return None
    except yaml.YAMLError as problem:
        findings.error("not-yaml", *fault_in(text, problem))
        return None
    if tree is None or (isinstance(tree, Scalar) and tree.plain and not tree.text):
        findings.error("empty-file", START, "The file holds nothing.")
        return None
    return tree


def decoded(data: bytes, findings: Findings) -> str | None:
    """Return the text of a file, with refused characters reported and blanked.

    Lines end as they do here, whatever system the file was saved on.
    """
    if len(data) > MAX_BYTES:
        message = f"The file has more than {MAX_BYTES:,} bytes, and no more are read."
        findings.error("too-large", START, message, "Split it.")
        return None
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode("utf-8").removeprefix("\ufeff")
        message = f"The byte 0x{data[problem.start]:02X} here is not UTF-8 text."
        findings.error(
            "not-utf8", place_in(before, len(before)), message, "Save the file as UTF-8."
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if REFUSED.search(text) is None:
        return text
    for match in islice(REFUSED.finditer(text), MOST_REFUSED):
        _refuse_character(match.group(), place_in(text, match.start()), findings)
    return REFUSED.sub(" ", text)


def place_in(text: str, offset: int) -> Place:
    """Return the line and column, from 1, of an offset in a text."""
    line = text.count("\n", 0, offset) + 1
    return Place(line, offset - (text.rfind("\n", 0, offset) + 1) + 1)


def _refuse_character(character: str, place: Place, findings: Findings) -> None:
    name = name_of(character)
    if character in ESCAPES:
        message = f"The text holds {name}, which begins an order to the terminal."
        findings.error("escape-sequence", place, message, "Take it out.")
    else:
        message = f"The text holds {name}, which cannot be seen and can mislead a reader."
        findings.error("control-character", place, message, "Take it out.")


class _Reader:
    """Builds the tree from parser events: what most files are made of first, and by type alone."""

    def __init__(self, events: Iterator[Any], findings: Findings) -> None:
        self.events = events
        self.findings = findings
        self.read = 0

    def document(self) -> Node | None:
        """Return the only document of the stream."""
        root: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "A second document begins here; a file holds one."
                    self._refuse("several-documents", event, message)
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, 1)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        place = _made(Place, (mark.line + 1, mark.column + 1))
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event, place)
        self.read += 1
        if self.read > MAX_VALUES:
            message = f"The file has more than {MAX_VALUES:,} keys and values."
            self._refuse("too-large", event, message)
        if event.__class__ is _SCALAR:
            style, text = event.style, event.value
            if style == _ESCAPING:
                self._refuse_spelled_out(text, place)
            return _made(Scalar, (text, not style, place))
        if depth > MAX_DEPTH:
            message = f"More than {MAX_DEPTH} lists and groups stand within each other here."
            self._refuse("too-deep", event, message)
        if event.__class__ is _LIST_BEGINS:
            return self._sequence(place, depth + 1)
        return self._mapping(place, depth + 1)

    def _sequence(self, place: Place, depth: int) -> Sequence:
        items: list[Node] = []
        for event in self.events:
            if event.__class__ is _LIST_ENDS:
                break
            items.append(self._node(event, depth))
        return Sequence(place, items)

    def _mapping(self, place: Place, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        events, node = self.events, self._node
        for event in events:
            if event.__class__ is _GROUP_ENDS:
                break
            key = node(event, depth)
            value = node(next(events), depth)
            if key.__class__ is Scalar and key.text not in entries:
                entries[key.text] = _made(Entry, (key.place, value))
            else:
                self._refuse_key(key, entries)
        return Mapping(place, entries)

    def _refuse_spelled_out(self, text: str, place: Place) -> None:
        """Report refused characters; those in the file as it is written were refused before."""
        for character in dict.fromkeys(REFUSED.findall(text)):
            _refuse_character(character, place, self.findings)

    def _refuse_key(self, key: Node, entries: dict[str, Entry]) -> None:
        if not isinstance(key, Scalar):
            message = "A list or a group of keys cannot be a key."
            hint = "A text that begins with { or [ needs quotation marks."
            self.findings.error("complex-key", key.place, message, hint)
            return
        message = f"The key {quoted(key.text)} stands twice in the same place."
        hint = f"It stands first on line {entries[key.text].place.line}; keep one of them."
        self.findings.error("duplicate-key", key.place, message, hint)

    def _refuse_extras(self, event: Any, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent):
            name = quoted(f"*{event.anchor}")
            self._refuse("anchor-or-alias", event, f"{name} stands for a value written elsewhere.")
        if event.anchor is not None:
            message = f"{quoted(f'&{event.anchor}')} gives a value a name to be repeated by."
            self.findings.error("anchor-or-alias", place, message, _HINTS["anchor-or-alias"])
        if event.tag is not None:
            name = quoted(event.tag.replace("tag:yaml.org,2002:", "!!"))
            message = f"{name} gives a value a type, and files hold only text."
            hint = "Take it out; a text that begins with ! needs quotation marks."
            self.findings.error("tag", place, message, hint)

    def _refuse(self, code: str, event: Any, message: str) -> None:
        """Report what makes the rest of the file unreadable, and stop."""
        self.findings.error(code, _start(event), message, _HINTS[code])
        raise _Broken


_HINTS = {
    "too-large": "Split it.",
    "several-documents": "Take out the line of --- that begins it, or make it a file of its own.",
    "anchor-or-alias": "Write the value out; a text that begins with & or * needs quotation marks.",
    "too-deep": "Nothing authored needs so many; look for brackets that are not closed.",
}


def _start(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)
