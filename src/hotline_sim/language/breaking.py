"""Where a line may end in scripts that set no spaces between words: Lao, Thai, Khmer, Burmese.

ICU knows their words from dictionaries. It is imported only for a text that holds such letters:
everything else is cut at spaces by whoever draws it, as ever.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

UNSPACED = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\uaa60-\uaa7f\ua9e0-\ua9ff]")
"""Letters of scripts without spaces between words."""

PREPOSED = "\u0e40-\u0e44\u0ec0-\u0ec4"
"""Vowels that are written before the consonant they are spoken after: ເ ແ ໂ ໃ ໄ, เ แ โ ใ ไ."""

FOLLOWING = "\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\u0ebd\u0e2f\u0e46\u0eaf\u0ec6"
"""Vowels written after their consonant, and signs that repeat or shorten a word."""

JOINERS = "\u200c\u200d\u2060"
"""What holds letters together and is not seen."""

BAD_END = re.compile(f"[{PREPOSED}{JOINERS}]")
BAD_START = re.compile(f"[{FOLLOWING}{JOINERS}]")

MANY = 2048
"""Of how many texts the words are remembered."""


def is_unspaced(text: str) -> bool:
    """Return whether a text holds words that no spaces set apart."""
    return not text.isascii() and UNSPACED.search(text) is not None


@lru_cache(MANY)
def words(text: str) -> tuple[str, ...]:
    """Return a text in parts after each of which a line may end, with the spaces behind them.

    Put together they are the text again.
    """
    from icu4py.breakers import LineBreaker

    # Parts and not places: ICU counts places in half-words of UTF-16.
    return _merged([part for part in LineBreaker(text, "lo") if part])


def graphemes(text: str) -> tuple[str, ...]:
    """Return a text in the letters that a reader counts, each with its marks."""
    from icu4py.breakers import CharacterBreaker

    return tuple(part for part in CharacterBreaker(text, "en") if part)


def letters(text: str) -> tuple[str, ...]:
    """Return a text in the smallest parts that can stand in a row of their own."""
    return _merged(list(text))


def rows(text: str, width: int, cells: Callable[[str], int]) -> list[str]:
    """Return the rows of a one-line text, none wider than `width`; at least one.

    `cells` measures. A letter that is wider by itself stands in a row by itself.
    """
    found: list[str] = []
    row = ""
    for word in words(text):
        if cells(f"{row}{word}".rstrip(" ")) <= width:
            row += word
            continue
        if row:
            found.append(row)
        *whole, row = chopped(word, width, cells)
        found += whole
    return [one.rstrip(" ") for one in (*found, row)]


def cells_of(text: str) -> int:
    """Return how many cells of a terminal a text takes, where nobody else can say."""
    return sum(map(_cells, text))


@lru_cache(MANY)
def _cells(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def chopped(word: str, width: int, cells: Callable[[str], int]) -> list[str]:
    """Return a word in parts that fit into rows; letters stay whole."""
    if cells(word.rstrip(" ")) <= width:
        return [word]
    parts = [""]
    for letter in letters(word):
        if parts[-1] and cells(f"{parts[-1]}{letter}".rstrip(" ")) > width:
            parts.append(letter)
        else:
            parts[-1] += letter
    return parts


def _merged(parts: list[str]) -> tuple[str, ...]:
    """Return parts of a text with those put together between which no line may end."""
    found: list[str] = []
    for part in parts:
        if found and not _may_end(found[-1][-1], part[0]):
            found[-1] += part
        else:
            found.append(part)
    return tuple(found)


def _may_end(last: str, first: str) -> bool:
    if BAD_END.match(last) or BAD_START.match(first):
        return False
    return unicodedata.category(first) not in {"Mn", "Mc", "Me"}
