"""Values as authors would write them: on one line where they fit, else each part on its own."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from hotline_sim.diagnostic import Findings
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import parse

STEP = "  "

ELSEWHERE = frozenset({"yes", "no", "on", "off", "y", "n"})
"""Words to us, and truths to readers of an older YAML."""

WIDEST = 100
"""How wide a line gets before a list or a group takes more than one."""


def written(value: Any, indent: str = "") -> Iterator[str]:
    """Yield the lines of a list or a group of keys."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _part(f"{indent}{word(key)}:", one, indent)
        return
    for one in value:
        first, *rest = _item(one, indent)
        yield f"{indent}- {first.removeprefix(indent + STEP)}"
        yield from rest


def _part(start: str, value: Any, indent: str) -> Iterator[str]:
    beside = f"{start} {_beside(value)}".rstrip()
    if _fits(value, beside):
        yield beside
    else:
        yield start
        yield from written(value, indent + STEP)


def _item(value: Any, indent: str) -> list[str]:
    inner = indent + STEP
    beside = inner + (_beside(value) or "null")
    if _fits(value, beside) and not (isinstance(value, Mapping) and len(value) == 1):
        return [beside]
    return list(written(value, inner))


def _fits(value: Any, line: str) -> bool:
    """Return whether a value stands on one line: what has no parts does however long it is."""
    return not value or not isinstance(value, Mapping | list | tuple) or len(line) <= WIDEST


def _beside(value: Any) -> str:
    """Return a value as it stands beside its key, with nothing around it."""
    return word(value, "- {}") if isinstance(value, str) else in_line(value)


def in_line(value: Any) -> str:
    """Return a value as it is written on one line, wherever that is."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{word(key)}: {in_line(one)}' for key, one in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(in_line(one) or 'null' for one in value)}]"
    if isinstance(value, str):
        return word(value)
    return "" if value is None else json.dumps(value)


def word(text: str, around: str = "[{}]") -> str:
    """Return a text as it is written: in quotation marks only where it needs them.

    `around` is the list it stands in, one between brackets where nobody says; less of it can stand
    there bare.
    """
    bare = text.isprintable() and text.lower() not in ELSEWHERE
    if bare and _read_back(around.replace("{}", text)) == (text,):
        return text
    return json.dumps(text, ensure_ascii=False)


def _read_back(written_so: str) -> Any:
    """Return what a reader makes of a text, or None."""
    findings = Findings("")
    tree = parse(written_so.encode(errors="replace"), findings)
    return None if tree is None or findings.refused else value_of(tree)
