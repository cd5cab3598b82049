"""Whom calls are taken with: a room hears of every call, and may ask it to wait."""

from typing import Protocol

from hotline_sim.taken import TakenCall


class Company(Protocol):
    """What is asked and told of the calls of a server. On the event loop; it may not wait."""

    def check_move(self, person: str, call: str) -> None:
        """Refuse that a call moves now. NotOpen, with words for its person."""

    def moved(self, taken: TakenCall) -> None:
        """Hear that something was said or written in a call."""


class Alone:
    """Nobody: calls move as their person likes."""

    def check_move(self, person: str, call: str) -> None:
        """Let every call move."""

    def moved(self, taken: TakenCall) -> None:
        """Tell nobody."""
