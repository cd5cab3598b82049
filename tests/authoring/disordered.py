"""Writes a value as YAML in any order and any style, with comments wherever one may stand."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from hotline_sim.diagnostic import Findings
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import parse

DEEPEST = 9
"""How far comments are indented at most."""


class Disorder:
    """Writes one file by chance; every comment has a number of its own."""

    def __init__(self, chance: Random) -> None:
        """Write as these numbers fall."""
        self.chance = chance
        self.comments: list[str] = []
        self._deepest = DEEPEST

    def text(self, value: Any) -> str:
        """Return a value as a file."""
        ends = "\n" * self.chance.choice((0, 1, 1, 3))
        return "\n".join([*self._loose(), *self._block(value, 0), *self._loose()]) + ends

    def _block(self, value: Any, indent: int) -> Iterator[str]:
        """Yield the lines of a list or a group."""
        if isinstance(value, tuple):
            for one in value:
                yield from self._loose()
                yield from self._item(one, indent)
            return
        keys = list(value)
        self.chance.shuffle(keys)
        for key in keys:
            yield from self._loose()
            yield from self._entry(key, value[key], indent)

    def _entry(self, key: str, value: Any, indent: int) -> Iterator[str]:
        self._deepest = DEEPEST
        start = " " * indent + self._word(key, plain=True) + self.chance.choice((":", ":", " :"))
        if self._stands_alone(value):
            yield start + self._beside()
            less = isinstance(value, tuple) and self.chance.random() < 0.3
            yield from self._block(value, indent if less else indent + self.chance.randint(1, 5))
        else:
            yield from self._value(start, value, indent)

    def _item(self, value: Any, indent: int) -> Iterator[str]:
        start = " " * indent + "-"
        if not self._stands_alone(value):
            self._deepest = DEEPEST
            yield from self._value(start, value, indent)
        elif self.chance.random() < 0.2:
            self._deepest = DEEPEST
            yield start + self._beside()
            yield from self._block(value, indent + self.chance.randint(1, 4))
        else:
            inner = indent + self.chance.randint(2, 4)
            lines = list(self._block(value, inner))
            first = next(number for number, line in enumerate(lines) if _has_words(line))
            yield from lines[:first]
            yield start + lines[first][len(start) :]
            yield from lines[first + 1 :]

    def _stands_alone(self, value: Any) -> bool:
        return bool(isinstance(value, dict | tuple) and value) and self.chance.random() < 0.8

    def _value(self, start: str, value: Any, indent: int) -> Iterator[str]:
        """Yield a value that begins on the line of its key."""
        gap = " " * self.chance.choice((1, 1, 1, 3))
        if isinstance(value, str) and _fits_lines(value) and self.chance.random() < 0.5:
            inner = " " * (indent + self.chance.randint(1, 5))
            yield f"{start}{gap}|{'' if value.endswith(chr(10)) else '-'}{self._beside()}"
            yield from (
                inner + line if line else "" for line in value.removesuffix("\n").split("\n")
            )
            self._deepest = indent  # a comment further in would be text
            return
        yield f"{start}{gap}{self._inline(value, indent)}{self._beside()}"

    def _inline(self, value: Any, indent: int) -> str:
        if isinstance(value, dict):
            keys = list(value)
            self.chance.shuffle(keys)
            parts = [f"{self._word(key)}: {self._inline(value[key], indent)}" for key in keys]
            return f"{{{self._joined(parts, indent)}}}"
        if isinstance(value, tuple):
            return f"[{self._joined([self._inline(one, indent) for one in value], indent)}]"
        if isinstance(value, str):
            return self._word(value)
        return "null" if value is None else json.dumps(value)

    def _joined(self, parts: list[str], indent: int) -> str:
        """Return what stands between brackets, now and then on lines of its own."""
        if not parts or self.chance.random() < 0.8:
            return ", ".join(parts)
        inner = "\n" + " " * (indent + self.chance.randint(1, 8))
        *first, last = parts
        lines = [f"{inner}{one},{self._beside()}" for one in first]
        return "".join([*lines, inner, last, "\n", " " * (indent + 1)])

    def _word(self, text: str, *, plain: bool = False) -> str:
        """Return a text in one of the ways it can be written."""
        tree = parse(f"[{text}]".encode(), Findings(""))
        bare = tree is not None and value_of(tree) == (text,) and text.isprintable()
        if bare and (plain or self.chance.random() < 0.6):
            return text
        if "\n" not in text and text.isprintable() and self.chance.random() < 0.5:
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=False)

    def _beside(self) -> str:
        """Return what stands at the end of a line: a comment, blanks, mostly nothing."""
        if self.chance.random() < 0.1:
            return f" {self._comment()}"
        return " " * self.chance.choice((0, 0, 0, 0, 2))

    def _loose(self) -> Iterator[str]:
        """Yield comments and empty lines, indented anyhow."""
        while self.chance.random() < 0.2:
            comment = self._comment() if self.chance.random() < 0.6 else ""
            yield " " * self.chance.randint(0, self._deepest) + comment

    def _comment(self) -> str:
        comment = f"# remark {len(self.comments)}, that's “it”: {{[- "
        self.comments.append(comment.rstrip())
        return comment


def _has_words(line: str) -> bool:
    return line.strip()[:1] not in {"", "#"}


def _fits_lines(text: str) -> bool:
    """Return whether a text can be written line by line under a sign that keeps no ends."""
    lines = text.removesuffix("\n").split("\n")
    return all(line.isprintable() for line in lines) and lines[0][:1].strip() != "" != lines[-1]
