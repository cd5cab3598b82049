"""One leaf of a form, or one question of a referral, as a page asks it."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hotline_sim.intake.form import (
    CODED,
    OVERRIDDEN,
    RESERVED,
    Code,
    Field,
    Record,
    Value,
)
from hotline_sim.language.text import worded

PICK, TICK, LINE, LINES = "pick", "tick", "line", "lines"
"""How it is answered: one of some answers, several of them, a line, or several lines."""

TYPES = {"date": "date", "datetime": "datetime-local", "number": "number"}
"""The input that a browser offers for a kind of leaf."""

HINTS: dict[str, str] = {
    "phone": worded("record.hint.phone", "Always an invented number, such as +000 20 5550 100."),
    "name": worded("record.hint.name", "What the person wishes to be called."),
    "date": worded("record.hint.date", "As 2026-03-14."),
    "datetime": worded("record.hint.datetime", "As 2026-03-14 21:40."),
    "number": worded("record.hint.number", "A whole number."),
}
"""How something is written."""

MARKS_LENGTH = 12

MOST_IN_SIGHT = 9
"""More answers than these are unfolded from one line, where none is explained."""


class Option(NamedTuple):
    """One answer."""

    id: str
    label: str
    help: str = ""
    chosen: bool = False
    is_aside: bool = False
    """Whether every question takes it, as *unknown*; it stands after the others, without help."""


class Question(NamedTuple):
    """What is asked, what stands there, and what was wrong with what was typed."""

    name: str
    """The name of the input."""
    label: str
    how: str
    help: str = ""
    options: tuple[Option, ...] = ()
    text: str = ""
    type: str = "text"
    hint: str = ""
    critical: bool = False
    pii: bool = False
    problem: str = ""
    stands: str = ""
    """What is kept while something else was typed that cannot be; empty where that is nothing."""
    mark: str = ""
    """A mark of what stood there when the page was made: who changes nothing writes nothing."""
    after_override: bool = False
    """Whether it is the reason of a consent that was overridden."""

    @property
    def is_long(self) -> bool:
        """Whether its answers are better unfolded: many, and none of them explained."""
        named = [one for one in self.options if not one.is_aside]
        return self.how == PICK and len(named) > MOST_IN_SIGHT and not any(map(_help, named))

    @property
    def described_by(self) -> str:
        """The ids of what stands beside its input: what was wrong, its help, how it is written."""
        parts = {"problem": self.problem, "help": self.help, "hint": self.hint}
        return " ".join(f"{self.id}-{name}" for name, text in parts.items() if text)

    @property
    def id(self) -> str:
        """The id of its element."""
        return self.name.replace(".", "-")


class Tried(NamedTuple):
    """What was typed into a leaf and could not be kept, and why."""

    typed: tuple[str, ...]
    problem: str


def question(
    path: str, leaf: Field, record: Record, words: str, tried: Mapping[str, Tried]
) -> Question:
    """Return the question for a leaf; `words` says what stands there."""
    value = record.get(path)
    here = tried.get(path)
    given = here.typed if here else _as_typed(value)
    how = how_asked(leaf)
    return Question(
        name=name_of(path),
        label=leaf.label,
        how=how,
        help=leaf.help,
        options=tuple(
            Option(one.id, one.label, _own_help(one), one.id in given, one in RESERVED)
            for one in leaf.answers
        ),
        text="" if how in {PICK, TICK} else "\n".join(given),
        type="text" if here else _type(leaf, given),
        hint=HINTS.get(leaf.holds) or HINTS.get(leaf.kind, ""),
        critical=leaf.critical,
        pii=leaf.pii,
        problem=here.problem if here else "",
        stands=words if here else "",
        mark=mark_of(value),
        after_override=bool(leaf.shown_when and OVERRIDDEN in leaf.shown_when[1]),
    )


def how_asked(leaf: Field) -> str:
    """Return how a leaf is answered."""
    if leaf.kind == "several":
        return TICK
    if leaf.kind in CODED:
        return PICK
    return LINES if leaf.holds == "lines" else LINE


def _help(one: Option) -> str:
    return one.help


def _own_help(one: Code) -> str:
    """Return what an answer means; nothing for those that mean the same everywhere."""
    return "" if one in RESERVED else one.help


def name_of(path: str) -> str:
    """Return the name of a leaf's input, which is like that of nothing else in a form."""
    return f"f.{path}"


def mark_of(value: Value | None) -> str:
    """Return a short mark of what stands in a leaf."""
    return hashlib.sha256(repr(value).encode()).hexdigest()[:MARKS_LENGTH]


def _as_typed(value: Value | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (str(value),)


def _type(leaf: Field, given: Sequence[str]) -> str:
    """Return the input for a leaf: one for moments shows none that names its own time zone."""
    text = "".join(given)
    if leaf.kind == "datetime" and len(text) > len("2026-03-14 21:40"):
        return "text"
    return "tel" if leaf.holds == "phone" else TYPES.get(leaf.kind, "text")
