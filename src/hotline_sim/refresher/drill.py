"""A drill: one question of two minutes, with everything that is told once it is answered.

Made by the program and never written twice. The faces draw it; nothing of it changes.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, Self


class Kind(StrEnum):
    """What is asked."""

    CHOOSE = "choose"
    """What to say at a moment of a call."""
    SLIP = "slip"
    """Which of some lines was the slip."""
    ORDER = "order"
    """What comes first, and what after."""
    CODE = "code"
    """How a sentence is written into the record."""
    REFER = "refer"
    """To whom a caller is passed on."""
    FACT = "fact"
    """What a field or a code means, who does what, what the rule says."""


class Line(NamedTuple):
    """One line of what went before, as `call.transcript` has it."""

    voice: str
    """`sound`, `caller`, `response`, `silence`, or `gap`: something is left out here."""
    text: str
    number: int = 0
    """Which line it is where a question asks for lines; else 0."""


class Option(NamedTuple):
    """One answer to choose."""

    id: str
    text: str
    is_right: bool
    rating: int
    """How choosing it is rated, as in `schedule.Rating`."""
    why: str = ""
    """Why it is right, or what it does."""
    label: str = ""
    """The slip it is, as the rubric calls it; empty where it is none."""
    better: str = ""
    """What to say instead; empty where it is right."""
    is_red: bool = False
    """Whether it crosses a red line."""
    slips: tuple[str, ...] = ()
    """The cards of the don'ts it shows."""
    sources: tuple[str, ...] = ()


class Drill(NamedTuple):
    """One question, made from one place of one file."""

    id: str
    """`kind:scenario:beat[:…]`, stable as long as that place of the file stands."""
    kind: Kind
    card: str
    """What it trains, as in `cards`."""
    about: str
    """What it trains, in words; told with the answer, for it would give it away."""
    scenario: str
    """The scenario, form, directory or rubric it is made from."""
    place: str
    """The beat, fact, field or service it is about: never asked twice in a row."""
    title: str
    """Of the call or the paper it is cut from."""
    difficulty: int
    """1 to 3, as the call's; 1 for something to know."""
    setting: str
    """Where and who, in a sentence or two."""
    recap: tuple[Line, ...]
    question: str
    options: tuple[Option, ...]
    """In the order of the file; of an order drill, in the right order."""
    why: str = ""
    """The reason that is told whatever was answered."""
    better: str = ""
    """What to say instead, told whatever was answered."""
    sources: tuple[tuple[str, str], ...] = ()
    """What it rests on: id and title of each source."""
    language: str = "en"
    prefers: bool = False
    """Whether its author marked the place as a good drill."""
    caller: str = ""
    """What the caller is called; empty where nobody calls."""

    def said(self, again: Callable[[str], str]) -> Self:
        """Return the drill with our own sentences said again in another language."""
        options = tuple(one._replace(text=again(one.text)) for one in self.options)
        return self._replace(
            about=again(self.about),
            setting=again(self.setting),
            question=again(self.question),
            why=again(self.why),
            options=options,
        )

    @property
    def right(self) -> tuple[str, ...]:
        """The ids of the right answers: any one of them, or all of them in order."""
        if self.kind is Kind.ORDER:
            return tuple(one.id for one in self.options)
        return tuple(one.id for one in self.options if one.is_right)

    def option(self, name: str) -> Option:
        """Return an option by its id. KeyError where there is none."""
        for one in self.options:
            if one.id == name:
                return one
        raise KeyError(name)
