"""The author's guide, followed word for word: every command runs, every edit does what it says."""

import io
import re
import shlex
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from hotline_sim.diagnostic import Findings
from hotline_sim.storage.tree import child
from hotline_sim.storage.yaml_source import parse
from tests.cli.running import Command, Ran
from tests.warm import share_cache

GUIDE = Path(__file__).parents[2] / "docs" / "authors-guide.md"
FENCE = re.compile(r"^```(\w+)(?: ([^\n]*))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)

TYPED = "1\n\n\n" * 60
"""What is typed where a call is taken: the first answer, each time, and on with Enter."""

CALL = Path("my-calls/kitchen-light.yaml")


class Step(NamedTuple):
    """One fenced block of the guide."""

    form: str
    about: str
    text: str


def steps() -> list[Step]:
    """Return all that the guide asks an author to do or see, in order."""
    return [Step(*found) for found in FENCE.findall(GUIDE.read_text("utf-8"))]


def added(part: str, text: str) -> None:
    """Write lines at the end of a part of the call, as the guide asks."""
    lines = CALL.read_text("utf-8").split("\n")
    tree = parse(CALL.read_bytes(), Findings(""))
    group = child(tree, *part.split("."))
    assert group is not None, f"the call has no {part}"
    margin = " " * (group.place.column - 1)
    after = (
        number
        for number, line in enumerate(lines)
        if number >= group.place.line and line.strip() and not line.startswith(margin)
    )
    end = next(after, len(lines))
    while not lines[end - 1].strip():
        end -= 1
    lines[end:end] = [f"{margin}{line}" for line in text.rstrip("\n").split("\n")]
    CALL.write_text("\n".join(lines), encoding="utf-8")


def exchanged(text: str) -> None:
    """Put one line in the place of another, which must stand there once in what was added."""
    old, new = (line[1:].strip() for line in text.rstrip("\n").split("\n"))
    before, where, after = CALL.read_text("utf-8").partition("      who-else:\n")
    assert old in after
    CALL.write_text(before + where + after.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(autouse=True)
def _warm(monkeypatch: pytest.MonkeyPatch) -> None:
    share_cache(monkeypatch)


def test_everything_in_the_guide_works_in_order(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    command, seen = Command(capsys, tmp_path), ""
    for form, about, text in steps():
        if form == "sh":
            ran = [run(command, line, monkeypatch) for line in text.splitlines()]
            assert [one.code for one in ran] == [1 if about == "fails" else 0] * len(ran), (
                text,
                ran,
            )
            seen = "".join(one.out + one.err for one in ran)
        elif form == "text":
            assert unwrapped(text) in unwrapped(seen)
        elif form == "yaml":
            added(about, text)
        else:
            assert form == "diff"
            exchanged(text)
    assert (tmp_path / "kitchen-light.html").stat().st_size > 10_000
    assert command("fmt", "--check", "my-calls").code == 0
    assert command("check", "--strict", "my-calls").code == 0


def run(command: Command, line: str, monkeypatch: pytest.MonkeyPatch) -> Ran:
    """Run one line of the guide."""
    program, *arguments = shlex.split(line)
    assert program == "hotline-sim", line
    monkeypatch.setattr(sys, "stdin", io.StringIO(TYPED))
    return command(*arguments)


def unwrapped(text: str) -> str:
    """Return a text without the ends of its lines, which differ with the width of a terminal."""
    return " ".join(text.split())


BENCH = {"new", "author", "preview", "check", "analyse", "simulate", "graph", "paths", "fmt"}


def test_the_guide_shows_every_command_of_the_bench() -> None:
    lines = [line for form, _, text in steps() if form == "sh" for line in text.splitlines()]
    assert {shlex.split(line)[1] for line in lines} >= BENCH
