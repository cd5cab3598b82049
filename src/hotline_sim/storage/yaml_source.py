"""YAML as authors write it: a tree in which every value knows its line and column.

Read from the parser's event stream, with limits on size and depth checked as events arrive,
because `yaml.load` keeps the last of two equal keys without a word and breaks the interpreter
on deep nesting. Anchors, aliases, tags and second documents are refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from hotline_sim.diagnostic import START, Findings, Place
from hotline_sim.storage.characters import ESCAPES, REFUSED, name_of, shown

MAX_BYTES = 1_000_000
"""The largest authored file, in bytes: fifty times a long call."""

MAX_DEPTH = 24
"""How deep lists and mappings may nest."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One word, number or text, as written."""

    text: str
    plain: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    place: Place
    items: list["Node"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping, where it stands, and its value."""

    place: Place
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file."""

    place: Place
    entries: dict[str, Entry] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


class _Broken(Exception):
    """The rest of the file cannot be read; why has been said."""


def parse(data: bytes, findings: Findings) -> Node | None:
    """Return the tree of one YAML document, or None where the findings say why not."""
    text = _decoded(data, findings)
    if text is None:
        return None
    try:
        tree = _Reader(yaml.parse(text, Loader=LOADER), findings).document()
    except _Broken:
        return None
    except yaml.YAMLError as problem:
        _not_yaml(problem, findings)
        return None
    except RecursionError:
        findings.error("too-deep", START, "Lists and mappings nest too deep to be read.")
        return None
    if tree is None or (isinstance(tree, Scalar) and tree.plain and not tree.text):
        findings.error("empty-file", START, "The file holds nothing.")
        return None
    return tree


def _decoded(data: bytes, findings: Findings) -> str | None:
    """Return the text of the file, with refused characters reported and blanked."""
    if len(data) > MAX_BYTES:
        size = f"{len(data):,} bytes; at most {MAX_BYTES:,} are read."
        findings.error("too-large", START, f"The file has {size}", "Split it.")
        return None
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode("utf-8", "replace")
        findings.error(
            "not-utf8",
            place_in(before, len(before)),
            f"Byte 0x{data[problem.start]:02x} is not UTF-8 text.",
            "Save the file as UTF-8.",
        )
        return None
    for match in REFUSED.finditer(text):
        _refuse_character(match.group(), place_in(text, match.start()), findings)
    return REFUSED.sub(" ", text)


def place_in(text: str, offset: int) -> Place:
    """Return the line and column, from 1, of an offset in a text."""
    line = text.count("\n", 0, offset) + 1
    return Place(line, offset - (text.rfind("\n", 0, offset) + 1) + 1)


def _refuse_character(character: str, place: Place, findings: Findings) -> None:
    name = name_of(character)
    if character in ESCAPES:
        message = f"The text holds {name}, which begins a terminal escape sequence."
        findings.error("escape-sequence", place, message, "Take it out; text is only text.")
    else:
        message = f"The text holds {name}, which cannot be seen and can mislead a reader."
        findings.error("control-character", place, message, "Take it out.")


def _not_yaml(problem: yaml.YAMLError, findings: Findings) -> None:
    mark = getattr(problem, "problem_mark", None)
    place = Place(mark.line + 1, mark.column + 1) if mark else START
    said = getattr(problem, "problem", None) or str(problem)
    findings.error(
        "not-yaml",
        place,
        f"This is not YAML: {shown(said)}.",
        "Look for a missing quote, a tab, or a line indented differently from its neighbours.",
    )


class _Reader:
    """Builds the tree from parser events."""

    def __init__(self, events: Iterator[Any], findings: Findings) -> None:
        self.events = events
        self.findings = findings

    def document(self) -> Node | None:
        """Return the only document of the stream."""
        root: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse("several-documents", event, "The file holds a second document.")
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, 1)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        place = _start(event)
        if isinstance(event, yaml.AliasEvent):
            self._refuse("anchor-or-alias", event, f"“*{shown(event.anchor)}” is an alias.")
        self._refuse_extras(event, place)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if depth > MAX_DEPTH:
            self._refuse("too-deep", event, f"More than {MAX_DEPTH} levels of nesting.")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place, depth)
        return self._mapping(place, depth)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        for match in REFUSED.finditer(event.value):
            _refuse_character(match.group(), place, self.findings)
        plain = event.style in {None, ""}
        return Scalar(event.value, plain, place)

    def _sequence(self, place: Place, depth: int) -> Sequence:
        sequence = Sequence(place)
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            sequence.items.append(self._node(event, depth + 1))
        return sequence

    def _mapping(self, place: Place, depth: int) -> Mapping:
        mapping = Mapping(place)
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            self._enter(mapping, key, value)
        return mapping

    def _enter(self, mapping: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            message = "A key must be one word, not a list or a mapping."
            hint = "A text with { or [ at its start needs quotes."
            self.findings.error("complex-key", key.place, message, hint)
        elif key.text in mapping.entries:
            first = mapping.entries[key.text].place.line
            message = f"The key “{shown(key.text)}” stands here twice."
            hint = f"It stands first on line {first}; keep one of them."
            self.findings.error("duplicate-key", key.place, message, hint)
        else:
            mapping.entries[key.text] = Entry(key.place, value)

    def _refuse_extras(self, event: Any, place: Place) -> None:
        if event.anchor is not None:
            message = f"“&{shown(event.anchor)}” is an anchor."
            self.findings.error("anchor-or-alias", place, message, "Write the value out.")
        tag = getattr(event, "tag", None)
        if tag is not None:
            message = f"“{shown(tag)}” is a tag; authored files hold no types."
            self.findings.error("tag", place, message, "Take it out; quote what must stay text.")

    def _refuse(self, code: str, event: Any, message: str) -> None:
        """Report what makes the rest of the file unreadable, and stop."""
        hints = {
            "several-documents": "Keep one document a file; a line of --- begins another.",
            "anchor-or-alias": "Write the value out.",
            "too-deep": "Flatten it.",
        }
        self.findings.error(code, _start(event), message, hints[code])
        raise _Broken


def _start(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)
