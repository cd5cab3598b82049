r"""Reads the pages in docs/diagnostics: what each says of its code, and the examples that raise it.

An example is a fenced block that names the file it belongs to, and after it a block of the
findings it raises. A block `diff` shows how the file is mended: its `-` lines are the mistake,
its `+` lines stand in docs/diagnostics/example/, and `@@` leaves out what is between two parts of
the file. A block `yaml` or `po` is a whole file. After the name of the file may stand `bytes` (then
`\xNN`, `\uNNNN` and `\t` stand for what cannot be shown) and `repeat=N` (the last of the `-` lines,
so many times). A block `pack` names a folder: each of its lines is van-at-five.yaml with some keys
changed.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from hotline_sim.diagnostic import Findings
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import parse

PAGES = Path(__file__).parents[2] / "docs" / "diagnostics"
EXAMPLE = PAGES / "example"
FENCE = re.compile(r"^```(\S+) ?([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """One mistake, and the findings it raises."""

    code: str
    number: int
    file: str
    """What the check is asked about: a file, or the folder of a pack."""
    written: dict[str, bytes]
    """Each file with a mistake in it."""
    findings: list[str]

    def __str__(self) -> str:
        """Return what a test of this example is called."""
        return f"{self.code}-{self.number}"


def pages() -> list[Path]:
    """Return the page of every code."""
    return [path for path in sorted(PAGES.glob("*.md")) if path.name != "README.md"]


def front_matter(page: Path) -> dict[str, str]:
    """Return what a page says of its code before its title."""
    _, head, _ = page.read_text("utf-8").split("---\n", 2)
    return dict(line.split(": ", 1) for line in head.splitlines())


def examples() -> list[Example]:
    """Return the examples of all pages."""
    return [one for page in pages() for one in examples_in(page)]


def examples_in(page: Path) -> Iterator[Example]:
    """Yield the examples of a page."""
    blocks = FENCE.findall(page.read_text("utf-8"))
    pairs = zip(blocks[::2], blocks[1::2], strict=True)
    for number, ((form, about, text), (_, _, said)) in enumerate(pairs, 1):
        file, *flags = about.split()
        written = _pack(text, file) if form == "pack" else {file: _file(form, text, file, flags)}
        yield Example(page.stem, number, file, written, said.splitlines())


def _file(form: str, text: str, file: str, flags: list[str]) -> bytes:
    """Return one file with a mistake in it."""
    broken = text if form in {"yaml", "po"} else _before(text, file, flags)
    return _unescaped(broken) if "bytes" in flags else broken.encode()


def _pack(text: str, folder: str) -> dict[str, bytes]:
    """Return the files of a pack: the longer call of the example, with some keys changed."""
    call = _values((EXAMPLE / "van-at-five.yaml").read_bytes())
    calls = [{**call, **changes} for changes in _values(text.encode())]
    return {
        f"{folder}/{one['id']}.yaml": json.dumps(one, ensure_ascii=False).encode() for one in calls
    }


def _values(data: bytes) -> Any:
    tree = parse(data, Findings(""))
    assert tree is not None
    return value_of(tree)


def _before(diff: str, file: str, flags: list[str]) -> str:
    """Return the example's file as it was before it was mended."""
    times = next((int(flag[7:]) for flag in flags if flag.startswith("repeat=")), 1)
    whole = (EXAMPLE / file).read_text("utf-8")
    for part in diff.split("@@\n"):
        whole = _spoilt(whole, part.splitlines(keepends=True), times)
    return whole


def _spoilt(whole: str, lines: list[str], times: int) -> str:
    """Return a text with one part of it as it was before it was mended."""
    last = max((number for number, line in enumerate(lines) if line[0] == "-"), default=-1)
    kept = "".join(line[1:] for line in lines if line[0] in " +")
    before = "".join(
        line[1:] * (times if number == last else 1)
        for number, line in enumerate(lines)
        if line[0] in " -"
    )
    assert whole.count(kept) == 1, f"these lines should stand once in the example:\n{kept}"
    return whole.replace(kept, before)


def _unescaped(text: str) -> bytes:
    """Return the bytes of a text, with what cannot be shown put in."""

    def put(match: re.Match[str]) -> bytes:
        word = match.group(1)
        if word == "t":
            return b"\t"
        number = int(word[1:], 16)
        return bytes([number]) if word[0] == "x" else chr(number).encode()

    parts = re.split(r"(\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|t))", text)
    pattern = re.compile(r"\\(.*)")
    return b"".join(
        put(match) if (match := pattern.fullmatch(part)) else part.encode() for part in parts
    )
