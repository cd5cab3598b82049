"""Reads the part of Mermaid's flowcharts that is emitted, and refuses everything else."""

import json
import re
from html import unescape
from typing import NamedTuple

_LABEL = r'"((?:[^"#]|#\d+;)*)"'
_NODE = re.compile(rf"(\w+)(\[|\(\[|\{{\{{){_LABEL}(\]|\]\)|\}}\}})")
_LINK = re.compile(rf"(\w+) (-->|-\.->)\|{_LABEL}\| (\w+)")
_LOOK = re.compile(r"classDef (\w+) [\w#:,-]+")
_CLASS = re.compile(r"class ([\w,]+) (\w+)")
_SHAPES = {"[": "]", "([": "])", "{{": "}}"}
_BREAK = "<br/>"


class Flowchart(NamedTuple):
    """What a text draws."""

    title: str
    nodes: dict[str, tuple[str, tuple[str, ...]]]
    """By id: the bracket that opens its shape, and the lines of its label."""
    links: list[tuple[str, str, str, str]]
    """From, to, the arrow, the label."""
    classes: dict[str, str]


def read(text: str) -> Flowchart:
    """Return what a flowchart draws; AssertionError at the first line that is none of it."""
    fence, title, end, kind, *lines = text.split("\n")
    assert (fence, end, kind, lines.pop()) == ("---", "---", "flowchart TD", "")
    found = Flowchart(json.loads(title.removeprefix("title: ")), {}, [], {})
    looks: set[str] = set()
    for line in (one.removeprefix("  ") for one in lines):
        if node := _NODE.fullmatch(line):
            name, opens, label, closes = node.groups()
            assert _SHAPES[opens] == closes and name not in found.nodes
            found.nodes[name] = opens, tuple(map(_text, label.split(_BREAK)))
        elif link := _LINK.fullmatch(line):
            source, arrow, label, target = link.groups()
            assert {source, target} <= found.nodes.keys()
            found.links.append((source, target, arrow, _text(label)))
        elif look := _LOOK.fullmatch(line):
            looks.add(look[1])
        else:
            given = _CLASS.fullmatch(line)
            assert given and given[2] in looks, line
            found.classes.update(dict.fromkeys(given[1].split(","), given[2]))
    assert found.classes.keys() <= found.nodes.keys()
    return found


def _text(label: str) -> str:
    """Return a label as it is read: numbers in place of signs are signs again."""
    assert not re.search(r"[<>&`\\]", label), label
    return unescape(re.sub(r"#(\d+);", r"&#\1;", label))
