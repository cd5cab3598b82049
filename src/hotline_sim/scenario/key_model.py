"""The key as its author writes it: what a good call hears, writes down and decides."""

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from hotline_sim.scenario.guard import (
    Branch,
    Choice,
    IdsChoice,
    NamesChoice,
    RecordChoice,
    TextChoice,
    TruthChoice,
)
from hotline_sim.storage.authored import Authored, meanings
from hotline_sim.storage.wording import LIST

Urgency = Annotated[
    Literal["U0", "U1", "U2", "U3", "U4"],
    meanings(
        {
            "U0": "Nothing to be done.",
            "U1": "Now: life or serious harm, a child, somebody about to be moved.",
            "U2": "Within a day: confined, controlled, threatened.",
            "U3": "Within three working days: safe for now, and in need of help.",
            "U4": "Routine: information, wages without danger.",
        }
    ),
]


class Referrals(Authored):
    """To whom the caller should be passed on, as the key sees it."""

    none: TruthChoice = False
    """Whether passing on nobody is right; may depend, as a list of when and is."""
    primary: NamesChoice = ()
    """The services that are right: a list means one of them, {all: […]} each; may depend."""
    acceptable: IdsChoice = ()
    """The services that will do as well; may depend."""
    wrong: IdsChoice = ()
    """The services that do not help here; may depend."""
    harmful: IdsChoice = ()
    """The services that would hurt this caller: a red line; may depend."""
    consent: IdsChoice = ()
    """The services for which the caller must have been asked; may depend."""


_GROUP = "\0group"

Accepted = Annotated[
    Annotated[tuple[str, ...], Tag(LIST)] | Annotated[dict[str, tuple[str, ...]], Tag(_GROUP)],
    Discriminator(lambda value: _GROUP if isinstance(value, dict) else LIST),
]
"""Values that are right as well, or those of each part of a group of fields."""


class Key(Authored):
    """The authored truth of a scenario."""

    needed: IdsChoice = ()
    """The facts a good call hears; without all of them no call is ready. May depend."""
    urgency: Choice[Urgency, Branch[Urgency]] | None = None
    """How soon something must be done; may depend, as a list of when and is."""
    assessment: TextChoice | None = None
    """What it may be: a code of the field “assessment”; may depend."""
    record: dict[str, RecordChoice] = {}
    """By field of the form, what should stand there where no fact says it; each may depend."""
    accept: dict[str, Accepted] = {}
    """By field of the form, what counts as right as well."""
    referrals: Referrals | None = None
    """To whom the caller should be passed on."""
