"""Packs of synthetic calls on the disk, each file with words of its own."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml
from onward import onward
from synthetic import Data

BEATS = 40
CONTENT = "Nothing hard is told, and nothing of it happened."

BEGIN = (
    "I hear you", "Go on", "That was a good deal at once", "Let us stay with that", "I see",
    "Thank you for saying it", "Before that", "One thing first", "If I understand you", "So",
)  # fmt: skip
MIDDLE = (
    "who has the keys of the gate", "when the truck comes back", "where the papers lie now",
    "how the pay was counted", "what the foreman said of it", "which of them speaks for the rest",
    "how far it is to the road", "whether the others know", "who rang the office",
    "what the neighbours saw", "how many sleep in the room", "why the shop was closed",
    "what was said at the border", "who paid for the ticket", "how the evening ended",
)  # fmt: skip
END = (
    "and who told you so", "as far as you know", "since the rains", "on most days",
    "when you came", "this week", "in your own words", "if you remember", "at that place",
    "before the others woke", "on the second floor", "down at the river", "by the bus station",
)  # fmt: skip
"""What sentences are put together from: some thousands of them, none of which is flawed."""


def write_pack(folder: Path, files: int) -> list[Path]:
    """Write synthetic calls into a folder; return their files."""
    folder.mkdir()
    return [write_call(folder, number) for number in range(files)]


def write_call(folder: Path, number: int) -> Path:
    """Write one synthetic call into a folder; return its file."""
    data = onward(BEATS) | {"id": f"call-{number}", "title": f"Call {number}"}
    data |= {"content_note": CONTENT, "beats": _worded(data["beats"], Random(number))}
    path = folder / f"call-{number}.yaml"
    text = yaml.dump(_plain(data), Dumper=_DUMPER, sort_keys=False, default_flow_style=None)
    path.write_text(text, "utf-8")
    return path


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _worded(beats: Data, chance: Random) -> Data:
    """Return beats with other words in the mouths of all who speak."""
    sentences = _sentences(chance)
    return {
        name: {
            **beat,
            "caller": f"{next(sentences)} {next(sentences)}",
            "responses": {
                one: {**response, "say": next(sentences)}
                for one, response in beat["responses"].items()
            },
        }
        for name, beat in beats.items()
    }


def _sentences(chance: Random) -> Iterator[str]:
    while True:
        yield f"{chance.choice(BEGIN)}, {chance.choice(MIDDLE)}, {chance.choice(END)}."


def _plain(value: Any) -> Any:
    """Return values as YAML writes them: it knows no tuples."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
