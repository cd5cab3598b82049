"""What a room knows of the library: read again after a while, and not for each page of it.

When a round opens a hundred pages ask at once what its call is about, and the board asks what else
there is each time anything moves.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from hotline_sim.practice import shelved

if TYPE_CHECKING:
    from hotline_sim.desk import Desk
    from hotline_sim.scenario.compiled import Brief

T = TypeVar("T")

FRESH = 20.0
"""Seconds after which files are looked at again: a call that is added shows soon."""


class Known:
    """Briefs of calls. Its methods may read files: call them in a thread."""

    def __init__(self, desk: "Desk") -> None:
        """Know nothing yet of what lies at a desk."""
        self._desk = desk
        self._read: dict[tuple[str, ...], tuple[float, object]] = {}

    def all(self, clock: Callable[[], float]) -> "list[Brief]":
        """Return the briefs of every call that can be read, by title."""

        def read() -> "list[Brief]":
            briefs = (one for _, one in self._desk.library.briefs())
            return sorted(briefs, key=lambda one: one.title)

        return self._fresh(("all",), read, clock)

    def brief(self, scenario: str, language: str, clock: Callable[[], float]) -> "Brief":
        """Return the brief of one call in a language. UserError where it cannot be read."""
        return self._fresh(
            ("one", scenario, language),
            lambda: shelved(self._desk, "", scenario, language).brief,
            clock,
        )

    def _fresh(self, key: tuple[str, ...], read: Callable[[], T], clock: Callable[[], float]) -> T:
        known = self._read.get(key)
        if known is None or clock() - known[0] > FRESH:
            known = self._read[key] = clock(), read()
        return cast("T", known[1])
