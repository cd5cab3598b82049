"""A directory of services as its author writes it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from hotline_sim.storage.authored import Authored, Day, Slug, Text, meanings, said


def _some(listed: tuple[str, ...]) -> tuple[str, ...]:
    # Not min_length, which would call a list empty because of the one item that is wrong.
    if not listed:
        raise said("wrong-value", "{thing} is empty, and needs at least one.")
    return listed


Some = AfterValidator(_some)

How = Annotated[
    Literal["information", "cold", "warm", "emergency"],
    meanings(
        {
            "information": "The caller is told about it.",
            "cold": "The caller gets a number to ring.",
            "warm": "You stay on the line until it has taken over.",
            "emergency": "It is sent.",
        }
    ),
]

Whom = Annotated[
    Literal[
        "anyone",
        "women",
        "men",
        "children",
        "families",
        "workers",
        "migrants",
        "foreigners",
        "journalists",
    ],
    meanings(
        {
            "anyone": "Nobody is turned away; those it is made for may stand beside it.",
            "women": "Women and girls.",
            "men": "Men and boys.",
            "children": "Everybody under eighteen.",
            "families": "Relatives, and those with children.",
            "workers": "People in work, or owed pay for it.",
            "migrants": "People who moved for work, or mean to.",
            "foreigners": "People from another country.",
            "journalists": "The press.",
        }
    ),
]


class AuthoredService(Authored):
    """One place a caller can be passed on to."""

    name: Text
    """Its full name."""
    short: Text
    """What it is called in a list, in two or three words; no two services share one."""
    about: Text
    """What to use it for, in one or two sentences."""
    needs: Annotated[tuple[str, ...], Some]
    """What it helps with: codes of the field “needs” of the call record."""
    serves: Annotated[tuple[Whom, ...], Some]
    """Whom it is for."""
    area: Annotated[tuple[Text, ...], Some]
    """In which places it acts: names of places of this file."""
    hours: Text
    """When it can be reached, in words."""
    languages: Annotated[tuple[Text, ...], Some]
    """The languages it is spoken with in, in words: Lao, Khmu."""
    contacts: dict[Text, Text] = Field(min_length=1)
    """Whom to ask for, and the number or the place; invented ones say so."""
    verified_on: Day
    """When somebody last tried it: 2026-05-04."""
    caution: str = ""
    """What to know before passing a caller on."""
    accepts: Annotated[tuple[How, ...], Some]
    """How it takes callers."""
    sources: tuple[str, ...] = ()
    """Where it comes from, by the numbers of the list below."""


class AuthoredDirectory(Authored):
    """A directory file, or one that changes entries of another."""

    id: Slug
    """How calls name it, and the name of its file."""
    overrides: Slug | None = None
    """In place of an id: the directory of which this file changes entries."""
    title: Text
    """What it is called on screen."""
    about: str = ""
    """What it is, and whose."""
    numbers: Annotated[
        Literal["fictitious", "real"],
        meanings(
            {
                "fictitious": "Every contact is invented, and says so.",
                "real": "The contacts reach somebody: never for practice.",
            }
        ),
    ] = "fictitious"
    """Whether the contacts in this file are invented."""
    places: dict[Text, tuple[Text, ...]] = {}
    """Which places lie in which: each larger place with a list."""
    services: dict[Slug, AuthoredService] = Field(min_length=1)
    """Who a caller can be passed on to, each under an id of its own."""
    sources: dict[str, str] = {}
    """Each cited source by its number: a short reference."""
