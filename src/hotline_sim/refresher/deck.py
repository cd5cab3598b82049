"""The drills that this machine can make: of the calls it has, and of the papers beside them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hotline_sim.errors import UserError
from hotline_sim.library import Library
from hotline_sim.refresher.drill import Drill
from hotline_sim.refresher.making import cards_on, drills_of
from hotline_sim.taken import Content, content_in

MOST_CALLS = 12
"""From how many calls drills are made at one sitting: each takes a tenth of a second."""


class Deck:
    """Drills, by their id and by the card that they train."""

    def __init__(self, drills: Iterable[Drill], titles: dict[str, str] | None = None) -> None:
        """Take drills, the first of two with one id, and the titles of the calls there are."""
        self.drills: dict[str, Drill] = {}
        self.by_card: dict[str, list[Drill]] = {}
        self.titles = titles or {}
        """Of every call there is, by its id: one may be proposed that no drill is cut from."""
        for drill in drills:
            if drill.id not in self.drills:
                self.drills[drill.id] = drill
                self.by_card.setdefault(drill.card, []).append(drill)


class _Read(NamedTuple):
    """A call as it is written, and all it is taken with in the language that is asked for."""

    written: Content
    said: Content


def deck_of(library: Library, language: str = "", lately: Sequence[str] = ()) -> Deck:
    """Return the drills of a library; of many calls, of those not practised lately.

    `lately` names calls, those practised last first. A call that does not read is left out, as
    the library leaves it out. Without a language everything is as it is written.
    """
    found = _in_turn(list(_read(library, language)), lately)
    titles = {one.written.scenario.id: one.said.scenario.about.title for one in found}
    drills = _made(found[:MOST_CALLS])
    if language:
        again = library.catalogues.interface(language).again
        drills = (drill.said(again) for drill in drills)
    return Deck(drills, titles)


def _read(library: Library, language: str) -> Iterator[_Read]:
    for file in library.scenario_files().values():
        try:
            read = library.read(file.path)
        except UserError:
            continue
        written = content_in(read, read.variants[""])
        said = written.in_language(language, library.catalogues) if language else written
        yield _Read(written, said)


def _in_turn(found: list[_Read], lately: Sequence[str]) -> list[_Read]:
    """Return calls with those first that were practised longest ago, or never."""
    rank = {name: number for number, name in reversed(list(enumerate(lately)))}
    never = len(lately)
    return sorted(found, key=lambda one: -rank.get(one.written.scenario.id, never))


def _made(found: Sequence[_Read]) -> Iterator[Drill]:
    for one in found:
        yield from drills_of(one.written.scenario, one.said)
    papers = (
        paper
        for one in found
        for paper in (one.said.rubric, one.said.form, one.said.directory)
        if paper is not None
    )
    for paper in {one.id: one for one in papers}.values():
        yield from cards_on(paper)
