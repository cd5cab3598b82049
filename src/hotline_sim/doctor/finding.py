"""One thing that was looked at on this machine."""

from enum import StrEnum
from typing import NamedTuple


class State(StrEnum):
    """How something is."""

    FINE = "fine"
    MEND = "mend"
    """It works, and could work better."""
    BROKEN = "broken"
    """No call can be taken with it as it is."""
    UNKNOWN = "unknown"
    """It could not be looked at from here."""


SIGNS = {State.FINE: "✓", State.MEND: "!", State.BROKEN: "✕", State.UNKNOWN: "·"}
"""What stands before each, so that nothing is told by colour alone."""


class Finding(NamedTuple):
    """What was looked at, how it is, and what to do where it is not as it should be."""

    topic: str
    """`terminal`, `language`, `store`, `files` or `versions`."""
    name: str
    state: State
    said: str
    todo: str = ""


def fine(topic: str, name: str, said: str) -> Finding:
    """Return that something is as it should be."""
    return Finding(topic, name, State.FINE, said)


def mend(topic: str, name: str, said: str, todo: str) -> Finding:
    """Return that something could be better, and what to do."""
    return Finding(topic, name, State.MEND, said, todo)


def broken(topic: str, name: str, said: str, todo: str) -> Finding:
    """Return that something keeps calls from being taken, and what to do."""
    return Finding(topic, name, State.BROKEN, said, todo)


def unknown(topic: str, name: str, said: str) -> Finding:
    """Return that something could not be looked at."""
    return Finding(topic, name, State.UNKNOWN, said)
