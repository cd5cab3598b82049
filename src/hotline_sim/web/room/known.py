"""What a room knows of the library: read again after a while, and not for each page of it.

When a round opens a hundred pages ask at once what its call is about, and the board asks what else
there is each time anything moves.
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar, cast

from hotline_sim.practice import shelved
from hotline_sim.taken import content_in

if TYPE_CHECKING:
    from hotline_sim.desk import Desk
    from hotline_sim.scenario.compiled import Brief

T = TypeVar("T")

FRESH = 20.0
"""Seconds after which files are looked at again: a call that is added shows soon."""


class Known:
    """Briefs of calls; on the event loop, which does not wait for the files."""

    def __init__(self, desk: "Desk", clock: Callable[[], float]) -> None:
        """Know nothing yet of what lies at a desk."""
        self._desk = desk
        self._clock = clock
        self._reading = asyncio.Lock()
        self._read: dict[tuple[str, ...], tuple[float, object]] = {}

    async def all(self) -> "list[Brief]":
        """Return the briefs of every call that can be read, by title."""

        def read() -> "list[Brief]":
            briefs = (one for _, one in self._desk.library.briefs())
            return sorted(briefs, key=lambda one: one.title)

        return await self._fresh(("all",), read)

    async def brief(self, scenario: str, language: str) -> "Brief":
        """Return the brief of one call in a language. UserError where it cannot be read."""
        return await self._fresh(
            ("one", scenario, language),
            lambda: shelved(self._desk, "", scenario, language).brief,
        )

    async def make_ready(self, scenario: str, languages: Iterable[str]) -> None:
        """Read what everybody asks for at once when a round opens: its call, in each language."""
        for language in languages:
            await self.brief(scenario, language)
            await asyncio.to_thread(self._translate, scenario, language)

    def _translate(self, scenario: str, language: str) -> None:
        """Have the texts of a call in a language; the library remembers them."""
        library = self._desk.library
        read = library.read(library.scenario_path(scenario))
        for variant in read.variants.values():
            content_in(read, variant).in_language(language, library.catalogues)

    async def _fresh(self, key: tuple[str, ...], read: Callable[[], T]) -> T:
        """Return what is known, or read it: once, whoever else waits for it."""
        if (known := self._lately(key)) is None:
            async with self._reading:
                if (known := self._lately(key)) is None:
                    known = self._clock(), await asyncio.to_thread(read)
                    self._read[key] = known
        return cast("T", known[1])

    def _lately(self, key: tuple[str, ...]) -> tuple[float, object] | None:
        known = self._read.get(key)
        return known if known and self._clock() - known[0] <= FRESH else None
