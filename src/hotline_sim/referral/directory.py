"""A directory of services: who does what, where, when, and in which languages."""

from typing import NamedTuple


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
    """Whom: women, men, children, workers, migrants, anyone."""
    area: tuple[str, ...]
    """Countries, provinces or zones it acts in."""
    hours: str
    languages: tuple[str, ...]
    contacts: tuple[tuple[str, str], ...]
    """What kind (phone, desk, duty officer) and the fictitious number or place."""
    verified_on: str
    """When somebody last checked the entry, as a date."""
    caution: str
    """What to know before passing a caller on; empty where there is nothing."""
    accepts: tuple[str, ...]
    """How it takes callers: information, cold, warm, emergency."""
    sources: tuple[str, ...] = ()


class Directory(NamedTuple):
    """A directory file."""

    id: str
    title: str
    about: str
    digest: str
    services: dict[str, Service]
