"""Our own sentences, by their ids, as they stand in the source.

In code a sentence is `worded("id", "English {name}", name=…)`, in a page `say("id", "English")`,
and `words("id", "English")` where no tags may stand. All are always written out, so that this
finds them.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from hotline_sim.language.source import Source, each_once
from hotline_sim.language.text import VALUE, has_words

SOURCE = Path(__file__).parents[2]
"""The folder of the package, also in a wheel."""

PAGES = "*.html"
"""How files of pages are called."""

CALLED = {"worded", "wording", "say"}
"""The functions that a sentence is handed to."""

IN_PAGE = re.compile(
    r"""\b(?:say|words|worded)\(\s*(["'])(?P<id>[a-z0-9.-]+)\1\s*,\s*(["'])(?P<text>.*?)(?<!\\)\3\s*[,)]""",
    re.DOTALL,
)
"""A sentence in a page."""


def interface_texts(folder: Path = SOURCE) -> list[Source]:
    """Return every sentence of ours, by id. ValueError where one id has two of them."""
    return list(_read(folder))


@cache
def _read(folder: Path) -> tuple[Source, ...]:
    found = each_once(sorted((*_in_code(folder), *_in_pages(folder)), key=lambda one: one.context))
    for first, second in pairwise(found):
        if first.context == second.context:
            message = (
                f"“{first.context}” is the id of two sentences: “{first.text}” ({first.about})"
                f" and “{second.text}” ({second.about})."
            )
            raise ValueError(message)
    return tuple(found)


def _in_code(folder: Path) -> Iterator[Source]:
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text("utf-8")
        if any(f"{name}(" in text for name in CALLED):
            yield from _called_in(ast.parse(text), _named(path, folder))


def _called_in(tree: ast.Module, file: str) -> Iterator[Source]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in CALLED:
            words = [one.value for one in node.args[:2] if isinstance(one, ast.Constant)]
            match words:
                case [str() as context, str() as text] if has_words(text):
                    yield Source(context, text, f"In {file}.{_values(text)}")


def _name(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def _in_pages(folder: Path) -> Iterable[Source]:
    for path in sorted(folder.rglob(PAGES)):
        for found in IN_PAGE.finditer(path.read_text("utf-8")):
            text = re.sub(r"\\(.)", r"\1", found["text"])
            if has_words(text):
                yield Source(found["id"], text, f"In {_named(path, folder)}.{_values(text)}")


def _values(text: str) -> str:
    """Say that a sentence holds values, which a translation has to keep."""
    return " Keep each {name} as it is." if VALUE.search(text) else ""


def _named(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
