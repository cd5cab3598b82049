"""What is said in one language in place of texts written in another."""

import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from hotline_sim.language.text import Foreign, Worded, capital

BASE = "en"
"""The language our own sentences are written in."""


class Catalogue(NamedTuple):
    """Translations of texts by stable id and the words they translate.

    A text that was changed since has its id here but not its words: what stands here is stale.
    Several texts may share an id, as the alternatives of one cue do.
    """

    language: str
    texts: Mapping[tuple[str, str], str] = {}
    """By id and words as written; both as in the `.po` file. Empty where nobody translated it."""
    ids: frozenset[str] = frozenset()
    """The ids that have a translation, if of other words."""
    base: str = BASE
    """The language the texts are written in."""
    draft: bool = False
    """Whether no native reader has gone over it yet."""

    def say(self, context: str, text: str) -> str:
        """Return a text in this language; where there is none, itself, marked as foreign."""
        words = text.strip()
        if not words or self.language == self.base:
            return text
        found = self.texts.get((context, unicodedata.normalize("NFC", words)))
        if found:
            return found
        changed = found is None and context in self.ids
        return Foreign(text, self.base, "stale" if changed else "missing")

    def again(self, text: str) -> str:
        """Return a sentence of ours in this language, with what stands in it; others as they are.

        What stands in a sentence is said again too where it is a sentence of ours.
        """
        if not isinstance(text, Worded) or self.language == self.base:
            return text
        values = {
            name: self.again(one) if isinstance(one, str) else one
            for name, one in text.values.items()
        }
        found = self.say(text.context, text.template) if text.has_words else text.template
        try:
            said = found.format(**values)
        except (KeyError, IndexError, ValueError):  # a translation with a wrong name in it
            return Foreign(text.template.format(**values), self.base, "stale")
        said = capital(said) if text.begins else said
        return Foreign(said, found.language, found.why) if isinstance(found, Foreign) else said

    @property
    def is_spoken(self) -> bool:
        """Whether at least half of the texts are translated: enough to take a call in it."""
        translated = sum(map(bool, self.texts.values()))
        return translated > 0 and 2 * translated >= len(self.texts)

    @property
    def is_whole(self) -> bool:
        """Whether every text that is listed is translated."""
        return bool(self.texts) and all(self.texts.values())

    def over(self, other: "Catalogue") -> "Catalogue":
        """Return a catalogue of this one's translations, and where it has none, the other's."""
        said = {key: text for key, text in self.texts.items() if text or key not in other.texts}
        return self._replace(
            texts={**other.texts, **said},
            ids=self.ids | other.ids,
            draft=self.draft or other.draft,
        )
