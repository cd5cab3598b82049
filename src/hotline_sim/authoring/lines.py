"""Every line of a scenario that somebody says or reads, with who says it and where it stands."""

import re
from collections.abc import Iterator, Set as AbstractSet
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from hotline_sim.authoring.word_index import WordIndex
from hotline_sim.diagnostic import Place
from hotline_sim.intake.narrative import QUOTED
from hotline_sim.storage.tree import child, entries, items, scalars, texts
from hotline_sim.storage.yaml_source import Node, Scalar


class Voice(StrEnum):
    """Whose line it is."""

    RESPONDER = "responder"
    CALLER = "caller"
    AUTHOR = "author"
    """What is said to the trainee about the call."""


class Line(NamedTuple):
    """One text of a scenario."""

    voice: Voice
    text: str
    place: Place
    model: bool = False
    """Whether a responder may take it for a model: it shows no don't."""

    def says(self, term: str) -> bool:
        """Return whether a word or phrase stands here outside of quotation marks."""
        return any(WordIndex([QUOTED.sub(" ", self.text)]).found([term]))


SIGNED = frozenset({"authors", "reviewed", "sources"})
"""Keys under which an author may say who and where they are."""


class Lines:
    """The lines of a scenario: what the caller can tell, then beat by beat, then the endings."""

    def __init__(self, tree: Node, donts: AbstractSet[str], language: str) -> None:
        """Gather them; `donts` are those of the rubric."""
        self.all = tuple(_lines(tree, donts))
        self.language = language
        self._tree = tree

    @property
    def english(self) -> bool:
        """Whether the word lists fit: they are English ones."""
        return self.language.partition("-")[0] == "en"

    @cached_property
    def index(self) -> WordIndex:
        """The words of every line, by the number of the line."""
        return WordIndex([one.text for one in self.all])

    @cached_property
    def _values(self) -> list[Scalar]:
        return [
            value
            for key, entry in entries(self._tree).items()
            if key not in SIGNED
            for value in scalars(entry.value)
        ]

    @cached_property
    def _joined(self) -> str:
        return "\n".join(one.text for one in self._values)

    def holding(self, *signs: str) -> Iterator[Scalar]:
        """Yield every value of the file, said aloud or not, that holds one of some signs."""
        if any(sign in self._joined for sign in signs):
            yield from (one for one in self._values if any(sign in one.text for sign in signs))

    def matching(self, pattern: re.Pattern[str]) -> Iterator[Scalar]:
        """Yield every value of the file, said aloud or not, in which a pattern is found."""
        if pattern.search(self._joined):
            yield from (one for one in self._values if pattern.search(one.text))


_OF_RESPONSE = {"say": Voice.RESPONDER, "because": Voice.AUTHOR, "better": Voice.RESPONDER}
"""Whose the texts of a response are."""


def _lines(tree: Node, donts: AbstractSet[str]) -> Iterator[Line]:
    for key in ("title", "brief"):
        yield from _of(Voice.AUTHOR, child(tree, key))
    for facts in (tree, *(one.value for one in entries(child(tree, "variants")).values())):
        for fact in entries(child(facts, "facts")).values():
            yield from _of(Voice.CALLER, child(fact.value, "says"))
    for beat in entries(child(tree, "beats")).values():
        yield from _beat(beat.value, donts)
    for ending in entries(child(tree, "endings")).values():
        yield from _of(Voice.CALLER, child(ending.value, "caller"))
        yield from _of(Voice.AUTHOR, child(ending.value, "because"))
    yield from _ways_to_hang_up(tree)


def _beat(beat: Node, donts: AbstractSet[str]) -> Iterator[Line]:
    for key in ("caller", "again"):
        yield from _of(Voice.CALLER, child(beat, key))
    yield from _of(Voice.AUTHOR, child(beat, "sounds"))
    yield from _of(Voice.AUTHOR, child(beat, "silence", "because"))
    for response in entries(child(beat, "responses")).values():
        written = entries(response.value)
        model = donts.isdisjoint(name for name, _ in texts(child(response.value, "shows")))
        for key, voice in _OF_RESPONSE.items():
            if key in written:
                heard = key == "better" or (key == "say" and model)
                yield from _of(voice, written[key].value, model=heard)
    yield from _ways_to_hang_up(beat)


def _ways_to_hang_up(node: Node) -> Iterator[Line]:
    for way in items(child(node, "on_hang_up")):
        yield from _of(Voice.AUTHOR, child(way, "because"))


def _of(voice: Voice, node: Node | None, *, model: bool = False) -> Iterator[Line]:
    """Yield the lines of one text, or of each that an ordered list chooses from."""
    for one in items(node) or (() if node is None else (node,)):
        said = child(one, "is") or one
        if isinstance(said, Scalar) and said.text.strip():
            yield Line(voice, said.text, said.place, model)
