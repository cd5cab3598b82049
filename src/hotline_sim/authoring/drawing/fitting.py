"""Text cut to the room there is, measured by letters: nothing is known here of fonts."""

import unicodedata

from hotline_sim.storage.characters import REFUSED

WIDE = {"W", "F"}
"""East Asian letters, as wide as two others."""


def one_line(text: str) -> str:
    """Return a text on one line, without what no reader should meet."""
    return " ".join(REFUSED.sub(" ", text).split())


def shortened(text: str, width: int) -> str:
    """Return a text on one line, cut with an ellipsis where it is wider."""
    line = one_line(text)
    if width_of(line) <= width:
        return line
    return f"{_start(line, width - 1).rstrip()}…"


def wrapped(text: str, width: int, most: int) -> list[str]:
    """Return a text in lines, broken between words where there are any; the last is cut."""
    lines: list[str] = []
    left = one_line(text)
    while left and len(lines) < most - 1:
        line = left if width_of(left) <= width else _until_space(left, width)
        lines.append(line.rstrip())
        left = left[len(line) :].lstrip()
    return [*lines, shortened(left, width)] if left else lines


def width_of(text: str) -> int:
    """Return how many letters wide a text is; marks above and below others take no room."""
    return sum(map(_width, text))


def _width(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in WIDE else 1


def _until_space(text: str, width: int) -> str:
    """Return as many whole words as fit, or a part of the first where it does not."""
    start = _start(text, width)
    if text[len(start) : len(start) + 1] == " ":
        return start
    words = start.rpartition(" ")[0]
    return words or start


def _start(text: str, width: int) -> str:
    """Return as much of a text as fits, with the marks that belong to its last letter."""
    room, end = width, 0
    for letter in text:
        room -= _width(letter)
        if room < 0:
            break
        end += 1
    return text[:end]
