"""A directory of services as its author writes it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from hotline_sim.storage.authored import Authored, Slug, Text, said


def _date(text: str) -> str:
    try:
        if date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    raise said("bad-date", f"{{thing}} is “{text[:40]}”, and no date.", "Write it like 2026-05-04.")


Day = Annotated[str, AfterValidator(_date)]
"""A date as 2026-05-04."""


def _some(listed: tuple[str, ...]) -> tuple[str, ...]:
    # Not min_length, which would call a list empty because of the one item that is wrong.
    if not listed:
        raise said("wrong-value", "{thing} is empty, and needs at least one.")
    return listed


Some = AfterValidator(_some)

How = Literal["information", "cold", "warm", "emergency"]

Whom = Literal[
    "anyone",
    "women",
    "men",
    "children",
    "families",
    "workers",
    "migrants",
    "foreigners",
    "journalists",
]


class AuthoredService(Authored):
    """One place a caller can be passed on to."""

    name: Text
    short: Text = Field(description="What it is called in a list: two or three words.")
    about: Text = Field(description="What to use it for, in one or two sentences.")
    needs: Annotated[tuple[str, ...], Some] = Field(description="Codes of the field “needs”.")
    serves: Annotated[tuple[Whom, ...], Some]
    area: Annotated[tuple[Text, ...], Some] = Field(description="Names of places of this file.")
    hours: Text
    languages: Annotated[tuple[Text, ...], Some] = Field(description="In words: Lao, Khmu.")
    contacts: dict[Text, Text] = Field(
        min_length=1, description="Whom to ask for, and the number or place."
    )
    verified_on: Day = Field(description="When somebody last tried it: 2026-05-04.")
    caution: str = Field("", description="What to know before passing a caller on.")
    accepts: Annotated[tuple[How, ...], Some] = Field(description="How it takes callers.")
    sources: tuple[str, ...] = ()


class AuthoredDirectory(Authored):
    """A directory file, or one that changes entries of another."""

    id: Slug
    title: Text
    about: str = ""
    numbers: Literal["fictitious", "real"] = Field(
        "fictitious", description="Whether the contacts in this file are invented."
    )
    places: dict[Text, tuple[Text, ...]] = Field({}, description="Which places lie in which.")
    services: dict[Slug, AuthoredService] = Field(min_length=1)
    sources: dict[str, str] = Field({}, description="Each cited source: a short reference.")
    overrides: Slug | None = Field(
        None, description="In place of an id: the directory of which this file changes entries."
    )
