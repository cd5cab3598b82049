"""Collects every code the program can raise, by reading its source.

A code is a word handed to one of a few functions, always written out there, so that this and a
search find it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "hotline_sim"
PLACES = {
    **dict.fromkeys(("error", "warn", "advise", "note", "_refuse", "said", "Said"), 0),
    "add": 1,
    "Diagnostic": 2,
}
"""The functions that take a code, and which of their arguments it is."""
HANDED_ON = {"code", "kind"}
"""What the code is called where one of them hands it on to another."""


def codes(folder: str = "") -> set[str]:
    """Return every code written in the source, or in one folder of it."""
    paths = (SOURCE / folder).rglob("*.py")
    return {code for path in paths for code, _ in _arguments(path) if code}


def computed() -> list[str]:
    """Return where something else than a written code or one handed on is given as a code."""
    return [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path in SOURCE.rglob("*.py")
        for code, node in _arguments(path)
        if not code and not (isinstance(node, ast.Name) and node.id in HANDED_ON)
    ]


def _arguments(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """Yield each code given in a file (or nothing, if it is not written out), and its place."""
    text = path.read_text("utf-8")
    if not any(word in text for word in ("Findings", "authored import", 'Said("')):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and _name(node.func) in PLACES:
            place = PLACES[_name(node.func)]
            if len(node.args) > place + 1:
                argument = node.args[place]
                value = argument.value if isinstance(argument, ast.Constant) else ""
                yield str(value), argument


def _name(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))
