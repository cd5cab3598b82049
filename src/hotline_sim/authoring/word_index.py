"""Looking for words in texts: taken apart once, however many words are looked for."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

MARKS = " .,:;!?…\"'“”„«»‘’()[]{}<>*/\\—–-"
"""What stands around words, and is none of them."""

END = "\0"
"""Stands between two texts: no text holds it, and no word reaches over it."""


def folded(text: str) -> str:
    """Return a text in small letters, with straight apostrophes, and single spaces for dashes."""
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    plain = text.casefold()
    if plain.isascii():
        return plain
    return plain.replace("’", "'").replace("—", " ").replace("…", " … ")


def words_in(text: str) -> list[str]:
    """Return the words of a text, folded, with the hyphens and apostrophes within them."""
    return [word for one in _plain(text).split() if (word := one.strip(MARKS))]


class WordIndex:
    """Which of some texts hold which words."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Join the texts and list their words."""
        self._all = f" {folded(f' {END} '.join(texts))} "
        self._starts = [0, *accumulate(len(text) + 1 for text in self._all.split(END))]
        self._words = {one.strip(MARKS) for one in set(self._all.split(" "))}

    def found(self, terms: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Yield each of some words and phrases that is there, and the number of the text."""
        for term in terms:
            if term.partition(" ")[0] in self._words:
                for place in self._places(term):
                    yield term, bisect(self._starts, place) - 1

    def _places(self, term: str) -> Iterator[int]:
        """Yield where a term stands as whole words."""
        place = self._all.find(term)
        while place >= 0:
            end = place + len(term)
            if not (_in_word(self._all[place - 1]) or _in_word(self._all[end])):
                yield place
            place = self._all.find(term, end)


def _in_word(one: str) -> bool:
    return one.isalnum() or one in "'-"
