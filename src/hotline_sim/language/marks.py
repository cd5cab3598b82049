"""What is not translated, marked where a face can show no more than letters."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from hotline_sim.language.text import Foreign, Say

MARK = "°"
"""Stands behind a text that is not in the language asked for."""

NAME = "caller.name"
"""A name may stand in its own letters, before every line: there a mark would only be in the way."""

Thing = TypeVar("Thing")


class Marked(NamedTuple):
    """How much of something was translated."""

    some: bool
    """Whether anything stands as it was written."""
    all: bool
    """Whether everything does: then no mark stands anywhere, for it would tell nothing."""
    draft: bool = False
    """Whether no native reader has gone over it yet."""


def marked(text: str) -> str:
    """Return a text with a mark where it is not in the language asked for."""
    if not isinstance(text, Foreign):
        return text
    within = text.endswith(")")  # what happens on the line stands in brackets, and stays so
    return f"{text[:-1]} {MARK})" if within else f"{text.rstrip()} {MARK}"


def with_marks(thing: Thing, texts: Callable[[Thing, Say], Thing]) -> tuple[Thing, Marked]:
    """Return a thing with marks where it is translated in part, and how much of it is."""
    found: list[str] = []

    def noted(_: str, text: str) -> str:
        found.append(text)
        return text

    texts(thing, noted)
    written = [one for one in found if one.strip()]
    foreign = [one for one in written if isinstance(one, Foreign)]
    how = Marked(bool(foreign), len(foreign) == len(written))
    if not foreign or how.all:
        return thing, how
    return texts(thing, lambda what, text: text if what == NAME else marked(text)), how


def how_translated(how: Marked, language: str) -> str:
    """Return what to say once of a translation; nothing where all is there and was read over."""
    if how.all:
        return f"This call is not translated into “{language}”: it is as it was written."
    said = (
        f"What ends with {MARK} is not translated into “{language}” yet." if how.some else "",
        "The translation is a draft: no native professional has read it yet." if how.draft else "",
    )
    return " ".join(filter(None, said))
