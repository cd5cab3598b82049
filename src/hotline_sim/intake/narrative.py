"""Words in a narrative to look at twice: numbers that point at people, labels, blame, opinion.

Found by lists, so never certain: a hint, with its reason and what to write instead. What stands
in quotation marks is the caller's own, and only numbers are looked for in it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from hotline_sim.intake.narrative_words import en, identity, lo, th
from hotline_sim.intake.narrative_words.watch import IDENTITY, Watch

LISTS = {"lo": lo.WORDS, "th": th.WORDS}
"""Beside English, by language, as scenarios name it."""

NAMED = {"lao": "lo", "tha": "th"}
"""The same languages as records name them."""

PASSED_OVER = re.compile("|".join(identity.PASSED_OVER))

QUOTED = re.compile('“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)')
"""What stands in quotation marks, closed or not."""


class Hint(NamedTuple):
    """One thing to look at twice, and where it stands in the text."""

    kind: str
    """One of `narrative_words.watch.KINDS`."""
    start: int
    end: int
    found: str
    why: str
    better: str


def hints(text: str, language: str = "en") -> tuple[Hint, ...]:
    """Return what to look at twice, in the order of the text; of two at one place the longer.

    English is looked through in every language: many records are written in it.
    """
    folded, places = _folded(text)
    own = [match.span() for match in QUOTED.finditer(folded)]
    bare = PASSED_OVER.sub(lambda match: " " * len(match[0]), folded)
    spans = [
        (watch, *match.span())
        for watch, pattern in _patterns(NAMED.get(language, language))
        for match in pattern.finditer(bare if watch.kind == IDENTITY else folded)
    ]
    free = (
        (watch, places[start], places[end - 1] + 1)
        for watch, start, end in spans
        if watch.kind == IDENTITY or not any(a <= start and end <= b for a, b in own)
    )
    return tuple(_without_overlaps(text, free))


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text as lists know it, and for each of its letters the place in the text."""
    letters = [unicodedata.normalize("NFKC", one).casefold() for one in text]
    return "".join(letters), [at for at, one in enumerate(letters) for _ in one]


@lru_cache
def _patterns(language: str) -> tuple[tuple[Watch, re.Pattern[str]], ...]:
    words = [(one, rf"(?<!\w)(?:{one.pattern})(?!\w)") for one in en.WORDS]
    others = LISTS.get(language, ())
    words += [(one, unicodedata.normalize("NFKC", one.pattern)) for one in others]
    words += [(one, one.pattern) for one in identity.WORDS]
    return tuple((one, re.compile(pattern)) for one, pattern in words)


def _without_overlaps(text: str, spans: Iterable[tuple[Watch, int, int]]) -> Iterator[Hint]:
    last = 0
    for watch, start, end in sorted(spans, key=lambda one: (one[1], -one[2])):
        if start >= last:
            yield Hint(watch.kind, start, end, text[start:end], watch.why, watch.better)
            last = end
