"""What screens say to the app: each a wish of the trainee's, or something that has happened."""

from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from hotline_sim.tui.settings import Settings


class HomeShown(Message):
    """The first screen has been painted; now there is time to open the desk."""


@dataclass(repr=False, eq=False)
class WayChosen(Message):
    """The trainee chose where to go from the first screen."""

    where: str


@dataclass(repr=False, eq=False)
class BriefWanted(Message):
    """A call was chosen, to be read about before it is picked up."""

    id: str


@dataclass(repr=False, eq=False)
class PickedUp(Message):
    """The trainee picks up a call."""

    id: str


class CallFinished(Message):
    """A call is over, and the trainee has gone on."""


class CallLeftForLater(Message):
    """The trainee left a call, to be resumed."""


@dataclass(repr=False, eq=False)
class Rated(Message):
    """The trainee said how it went."""

    overall: int
    """From 1, badly, to 4, well."""
    note: str
    sure: dict[str, int]
    """By competency: from 1, not at all sure of having done it well, to 4."""


class RecordDone(Message):
    """The trainee is done with the record."""


class RecordWanted(Message):
    """The trainee wants to go back to the record."""


@dataclass(repr=False, eq=False)
class ReachWanted(Message):
    """A debrief is shown whose turning points were still being worked out."""

    call: str


@dataclass(repr=False, eq=False)
class WhatIfWanted(Message):
    """The trainee wants to play a finished call again from one of its decisions."""

    call: str
    at: int
    """The seq of the event that decided."""


@dataclass(repr=False, eq=False)
class WalkthroughWanted(Message):
    """The trainee wants to be shown how a call can go well."""

    scenario: str


@dataclass(repr=False, eq=False)
class WalkthroughSeen(Message):
    """The trainee has been shown how a call can go well: it is new to them no more."""

    scenario: str


@dataclass(repr=False, eq=False)
class DraftWanted(Message):
    """The author wants to write at a call."""

    path: Path


class RatingSkipped(Message):
    """The trainee would rather not say how it went."""


@dataclass(repr=False, eq=False)
class SettingsChanged(Message):
    """The settings are others now."""

    settings: Settings


class Closed(Message):
    """The trainee is done with a screen."""
