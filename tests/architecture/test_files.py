"""Every file is short, says what it is for, and has a name that says what it holds."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_LINES = 300
SAYS_NOTHING = {"helper", "helpers", "manager", "managers", "util", "utils"}

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*folders: str) -> list[Path]:
    """Return all Python below the folders, and what starts it."""
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path.relative_to(ROOT) for path in found] + [Path("run.py")]


SHIPPED = python_files("src", "tools", "benchmarks")
WRITTEN = python_files("src", "tools", "benchmarks", "tests")


def public(tree: ast.Module) -> Iterator[tuple[str, Documented]]:
    """Yield the module and its public classes and functions, with what each is called."""
    yield "the module", tree
    for node in tree.body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            yield node.name, node


@pytest.mark.parametrize("path", WRITTEN, ids=str)
def test_a_file_has_at_most_300_lines(path: Path) -> None:
    lines = (ROOT / path).read_text(encoding="utf-8").count("\n")
    assert lines <= MOST_LINES, f"{path} has {lines} lines; what is the second thing it does?"


@pytest.mark.parametrize("path", SHIPPED, ids=str)
def test_a_public_name_says_what_it_is_for(path: Path) -> None:
    tree = ast.parse((ROOT / path).read_bytes())
    silent = [name for name, node in public(tree) if not ast.get_docstring(node)]
    assert not silent


@pytest.mark.parametrize("path", WRITTEN, ids=str)
def test_a_file_is_named_for_what_it_holds(path: Path) -> None:
    words = {word for part in path.with_suffix("").parts for word in part.split("_")}
    assert words.isdisjoint(SAYS_NOTHING)
