"""A workshop's plan as a facilitator writes it."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag

from hotline_sim.storage.authored import Authored, Day, Slug, Text, meanings, said

TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")

LONGEST_DAY = 720
"""How many minutes one round has at most."""


def _time(text: str) -> str:
    if TIME.fullmatch(text):
        return text
    message = f"{{thing}} is “{text[:40]}”, and no time of day."
    raise said("wrong-value", message, "Write it like 09:30.")


def _any(listed: tuple[object, ...]) -> tuple[object, ...]:
    # Not min_length, which would call a list empty because of the one item that is wrong.
    if not listed:
        raise said("wrong-value", "{thing} is empty, and needs at least one.")
    return listed


def _some(listed: tuple[str, ...]) -> tuple[str, ...]:
    _any(listed)
    if len(set(listed)) < len(listed):
        raise said("wrong-value", "{thing} names something twice.", "Take one of them out.")
    return listed


NotEmpty = AfterValidator(_any)
Some = AfterValidator(_some)

Kind = Annotated[
    Literal["call", "threes", "observe", "record", "plan"],
    meanings(
        {
            "call": "Everybody takes a call, each at their own screen.",
            "threes": "Role-play: one calls, one answers aloud, one observes; roles rotate.",
            "observe": "One call is shown, and everybody marks what they hear.",
            "record": "One call is shown, and everybody writes it up in their agency's form.",
            "plan": "Challenges and solutions are gathered: who does what, by when.",
        }
    ),
]

Calls = Annotated[
    Literal["same", "parallel"],
    meanings(
        {
            "same": "Everybody takes the same call.",
            "parallel": "Its variants are dealt out: neighbours have another truth of it.",
        }
    ),
]


_TEXT, _LIST = "\0text", "\0list"


def _shape(value: Any) -> str:
    return _LIST if isinstance(value, tuple) else _TEXT


Calling = Annotated[
    Annotated[str, Tag(_TEXT)] | Annotated[tuple[str, ...], Tag(_LIST)], Discriminator(_shape)
]
"""One call, or a list of calls."""


class AuthoredAgency(Authored):
    """One of those who come."""

    name: Text
    """What it is called on screen."""
    form: str = ""
    """The form of its call record, by id. Left out: the one that the call names."""


class AuthoredGroups(Authored):
    """How people are dealt into groups."""

    size: Annotated[int, Field(ge=2, le=6)] = 3
    """How many sit together; what does not come out even makes some one larger or smaller."""
    mixed: bool = True
    """Whether each group mixes the agencies, or each agency sits together."""


class AuthoredRound(Authored):
    """One round: what everybody does for a while."""

    kind: Kind
    """What is done in it."""
    title: str = ""
    """What it is called on screen. Left out: the title of its call, or what is done."""
    at: Annotated[str, AfterValidator(_time)] | None = None
    """When it should begin: 09:30. What lies between two rounds is a break, or talk."""
    minutes: Annotated[int, Field(ge=1, le=LONGEST_DAY)]
    """How long it should take. Nothing ends by itself."""
    scenario: Calling = ""
    """The call it is about, by id; in a role-play a list, one for each turn."""
    calls: Calls = "same"
    """Of a round in which everybody takes a call: whether all take the same truth of it."""
    variant: str = ""
    """Which variant of the call. Left out: the call as written."""
    play: str = ""
    """Of a call that is shown: which of its declared plays, by its `path`. Left out: the best."""
    note: str = ""
    """What you want to say or do in it; only you see it."""


class AuthoredPlan(Authored):
    """The plan of a workshop."""

    id: Slug
    """How commands name it, and the name of its file."""
    title: Text
    """What it is called on screen."""
    about: str = ""
    """What it is for, in a few sentences."""
    dates: tuple[Day, ...] = ()
    """On which days it is held: 2026-12-09."""
    languages: Annotated[tuple[str, ...], Some]
    """In which languages people can read: en, lo, th. The first stands first in the list."""
    agencies: dict[Slug, AuthoredAgency] = Field(min_length=1)
    """Who comes: each agency under an id of its own."""
    groups: AuthoredGroups = AuthoredGroups()
    """How people are dealt into groups."""
    rounds: Annotated[tuple[AuthoredRound, ...], NotEmpty]
    """What is done, one after the other; you can change their order while it goes on."""
