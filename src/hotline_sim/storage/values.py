"""From a YAML tree to Python values, with words read as YAML 1.2 reads them.

`No`, `yes` and `22:30` stay text; `true`, `12`, `+2`, `0x10`, `0.5` and `1e3` do not. What
YAML would read as infinite, as no number, or as more digits than anybody counts stays text.
"""

import math
import re
from collections.abc import Iterable

from hotline_sim.diagnostic import Place
from hotline_sim.storage.yaml_source import Mapping, Node, Scalar, Sequence

Value = str | int | float | bool | None | tuple["Value", ...] | dict[str, "Value"]

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_BASED = re.compile(r"0x[0-9a-fA-F]{1,15}|0o[0-7]{1,20}")
_FLOAT = re.compile(r"(?=.*[.eE])[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_NUMBERS_BEGIN = frozenset("+-.0123456789")
"""What a number can begin with, so that most words need not be looked at as one."""

MAX_FLOAT = 40
"""How many characters a number with a fraction may have."""


def value_of(node: Node) -> Value:
    """Return the plain value of a tree: lists as tuples, mappings as dicts."""
    if isinstance(node, Scalar):
        return _word(node)
    if isinstance(node, Sequence):
        return tuple(value_of(item) for item in node.items)
    return {key: value_of(entry.value) for key, entry in node.entries.items()}


def is_nothing(scalar: Scalar) -> bool:
    """Return whether a value was left empty, or says that there is none."""
    return scalar.plain and _WORDS.get(scalar.text, True) is None


def place_of(node: Node, path: Iterable[str | int], *, key: bool = False) -> Place:
    """Return where the value at `path` stands; with `key`, where its key stands.

    Parts of the path that the tree does not have are passed over, so that the nearest
    thing that was really written is named.
    """
    place = node.place
    for part in path:
        if isinstance(node, Mapping) and part in node.entries:
            entry = node.entries[str(part)]
            node = entry.value
            place = entry.place if key else node.place
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            place = node.place
    return place


def _word(scalar: Scalar) -> str | int | float | bool | None:
    text = scalar.text
    if scalar.plain:
        if text in _WORDS:
            return _WORDS[text]
        if text[0] in _NUMBERS_BEGIN:
            return _number(text)
    return text


def _number(text: str) -> str | int | float:
    """Return the number a word is, or the word."""
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    if len(text) <= MAX_FLOAT and _FLOAT.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    return text
