"""The tones of a drawing, light and dark: one list of them for the page and for the picture."""

import re
from functools import cache
from pathlib import Path

PARTS = Path(__file__).parent / "page"
"""What the page of a graph is put together from."""

FILE = "tones.css"

_TONE = re.compile(r"--([a-z-]+): (#[0-9a-f]{6})")


def part(name: str) -> str:
    """Return one part of the page."""
    return (PARTS / name).read_text("utf-8")


@cache
def tones() -> tuple[dict[str, str], dict[str, str]]:
    """Return the tones by name: those on a light ground, and those on a dark one."""
    light, dark = part(FILE).split("@media", 1)
    return dict(_TONE.findall(light)), dict(_TONE.findall(dark))
