"""A text to be translated, and what a translator has to know of it."""

from collections.abc import Iterable
from typing import NamedTuple


class Source(NamedTuple):
    """A text as written, by its stable id."""

    context: str
    text: str
    about: str = ""
    """Who says it, to whom and when, in a sentence."""

    @property
    def key(self) -> tuple[str, str]:
        """What sets it apart: alternatives share an id."""
        return self.context, self.text


def each_once(sources: Iterable[Source]) -> list[Source]:
    """Return texts in order, stripped, without those that hold nothing or stood there before."""
    found: dict[tuple[str, str], Source] = {}
    for one in sources:
        if text := one.text.strip():
            found.setdefault((one.context, text), one._replace(text=text))
    return list(found.values())
