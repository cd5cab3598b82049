"""Looking for words in texts, each text taken apart once however many words are looked for."""

import re
from collections.abc import Iterable, Iterator, Sequence

WORD = re.compile(r"\w[\w'’-]*")
"""A word, with the hyphens and apostrophes within it."""


def folded(text: str) -> str:
    """Return a text in small letters, with straight apostrophes and single spaces."""
    return " ".join(text.replace("’", "'").casefold().split())


def words_in(text: str) -> list[str]:
    """Return the words of a text, in small letters."""
    return WORD.findall(text.casefold())


class WordIndex:
    """Which of some texts hold which words."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the texts apart."""
        self.texts = [folded(text) for text in texts]
        self.words = [WORD.findall(text) for text in self.texts]
        self._at: dict[str, list[int]] = {}
        for number, words in enumerate(self.words):
            for word in set(words):
                self._at.setdefault(word, []).append(number)

    def found(self, terms: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Yield each of some words and phrases that is there, and the number of the text."""
        for term in terms:
            first, _, more = term.partition(" ")
            for number in self._at.get(first, ()):
                if not more or _stands_in(term, self.texts[number]):
                    yield term, number


def _stands_in(phrase: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None
