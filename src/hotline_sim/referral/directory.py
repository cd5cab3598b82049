"""A directory of services: who does what, where, when, and in which languages."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

OLD_AFTER = timedelta(days=365)
"""After so long an entry that nobody has tried again is no longer to be relied on."""

ANYONE = "anyone"
"""Among those whom a service serves: everybody."""


class Service(NamedTuple):
    """One place a caller can be passed on to."""

    id: str
    name: str
    short: str
    about: str
    """What to use it for, in one or two sentences."""
    needs: tuple[str, ...]
    """Codes of the field `needs` of the shared record that it serves."""
    serves: tuple[str, ...]
    """Whom: women, men, children, families, workers, migrants, foreigners, journalists, anyone."""
    area: tuple[str, ...]
    """Countries, provinces or zones it acts in."""
    hours: str
    languages: tuple[str, ...]
    """In words, as people speak of them."""
    contacts: tuple[tuple[str, str], ...]
    """Whom to ask for, and the fictitious number or place."""
    verified_on: str
    """When somebody last checked the entry, as a date."""
    caution: str
    """What to know before passing a caller on; empty where there is nothing."""
    accepts: tuple[str, ...]
    """How it takes callers: information, cold, warm, emergency."""
    sources: tuple[str, ...] = ()

    @property
    def whom(self) -> str:
        """Whom it serves, in words: those it is made for stand behind anyone it takes."""
        special = [one for one in self.serves if one != ANYONE]
        if ANYONE not in self.serves:
            return ", ".join(special)
        return f"{ANYONE}, above all {', '.join(special)}" if special else ANYONE

    def is_old(self, today: date) -> bool:
        """Return whether nobody has checked the entry for more than a year."""
        return today - date.fromisoformat(self.verified_on) > OLD_AFTER


class Directory(NamedTuple):
    """A directory file, with what a local one has changed in it."""

    id: str
    title: str
    about: str
    digest: str
    """The sha256 of the text that `codec.text_of` makes of it."""
    services: dict[str, Service]
    within: dict[str, str] = {}  # noqa: RUF012 - never changed
    """By place: the place it lies in."""
    sources: dict[str, str] = {}  # noqa: RUF012

    def around(self, place: str) -> Iterator[str]:
        """Yield a place and every place it lies in, the nearest first."""
        seen: set[str] = set()
        while place and place not in seen:
            seen.add(place)
            yield place
            place = self.within.get(place, "")
