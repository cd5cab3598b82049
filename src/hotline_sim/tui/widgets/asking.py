"""A question to a field: how it is answered, by what, and which answers fit what is typed."""

from typing import NamedTuple

from hotline_sim.language.comparing import alike
from hotline_sim.tui.widgets.row_sheet import SheetRow

PICK, TICK, KEYS, LINE, LINES = "pick", "tick", "keys", "line", "lines"
"""How a field is answered: one of a list, several of it, by one key, by a line, by several."""

EMPTY_IT = ":empty"
"""The id of the answer that takes out what stands there."""


class Option(NamedTuple):
    """One answer."""

    id: str
    label: str
    help: str = ""
    key: str = ""
    """The key that takes it at once, where the field is answered by keys."""
    alone: bool = False
    """Whether it cannot stand beside another."""


class Ask(NamedTuple):
    """One question as it is put."""

    path: str
    heading: str
    how: str
    help: str = ""
    aside: str = ""
    """Such as the how-manieth part of how many."""
    options: tuple[Option, ...] = ()
    chosen: tuple[str, ...] = ()
    text: str = ""
    longest: int = 0
    hint: str = ""
    """What stands in an empty line."""


def heading(ask: Ask, meant: str = "") -> tuple[SheetRow, ...]:
    """Return what stands above the answers: what the marked one means, or else what is asked."""
    title = SheetRow("title", ask.heading, ask.aside)
    more = meant or ask.help
    return (title, SheetRow("quiet", more)) if more else (title,)


def numbered(ask: Ask, typed: str) -> str:
    """Return the id of the answer with a typed number; empty where it is no such number."""
    if not (typed.isascii() and typed.isdigit()):
        return ""
    number = int(typed)
    return ask.options[number - 1].id if 0 < number <= len(ask.options) else ""


def fitting(options: tuple[Option, ...], typed: str) -> list[Option]:
    """Return the answers that have all the typed words; those that begin so come first."""
    words = alike(typed).split()
    names = {one.id: alike(f"{one.label} {one.id}") for one in options}
    there = [one for one in options if all(word in names[one.id] for word in words)]
    return sorted(there, key=lambda one: not names[one.id].startswith(alike(typed).strip()))


def option_row(ask: Ask, one: Option, *, chosen: bool) -> SheetRow:
    """Return the row of one answer, with its key, its tick or its number."""
    number = ask.options.index(one) + 1
    if ask.how == KEYS:
        lead = f"{one.key}  {'● ' if chosen else ''}"
    elif ask.how == TICK:
        lead = f"{'☑' if chosen else '☐'} "
    else:
        lead = f"{number:>2} {'●' if chosen else ' '} "
    return SheetRow("text", one.label, sign=lead, key=one.id)
