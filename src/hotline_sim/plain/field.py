"""One field of the record on plain lines: what it asks, what it takes, and what is typed in."""

from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.intake.form import LONGEST, Field, Value
from hotline_sim.plain.asking import Asking, one_of, write_numbered
from hotline_sim.plain.page import Page

INDENT = "   "

EMPTIES = "-"
"""What is typed to take out what stands in a field."""

TAKES = {
    "number": "a whole number",
    "date": "a date, as 2026-03-14",
    "datetime": "a day and a time, as 2026-03-14 21:40",
    "name": "a name",
    "phone": "a phone number",
}
"""What a field without codes takes, by its kind or by what it holds."""

POINTS_AT_A_PERSON = "This can point at a person: write it only where it is needed."


def write_field(page: Page, words: Words, path: str, leaf: Field, now: Value | None) -> None:
    """Write what a field asks for, its answers by number, and what stands there."""
    page.line()
    page.line(f"{words.label(path)}{', critical' if leaf.critical else ''}.")
    if leaf.help:
        page.line(leaf.help, indent=INDENT)
    if leaf.pii:
        page.line(POINTS_AT_A_PERSON, indent=INDENT)
    write_numbered(page, [one.label for one in leaf.answers])
    if now:
        page.line(f"It says: {words.value(leaf, now)}")


def ask_value(ask: Asking, leaf: Field) -> str | list[str] | None:
    """Return what is typed into a field, empty to take out what stands there; None for nothing.

    `?` tells what each answer means, where the form says so.
    """
    while True:
        said = ask.line(f"{_takes(leaf)}, {EMPTIES} to empty it, Enter to leave it: ")
        if said == "?" and leaf.answers:
            _write_meanings(ask.page, leaf)
        elif said == EMPTIES:
            return ""
        else:
            return answered(leaf, said) if said else None


def answered(leaf: Field, said: str) -> str | list[str]:
    """Return what is typed, with codes in place of numbers, names, and beginnings of names."""
    options = {one.id: one.label for one in leaf.answers}
    whole = one_of(options, said) if options else ""
    if leaf.kind != "several":
        return whole or said
    parts = [one.strip() for one in said.split(",")]
    return [whole] if whole else [one_of(options, part) or part for part in parts if part]


def _takes(leaf: Field) -> str:
    if leaf.kind == "several":
        return "Numbers or names with commas, ? what they mean"
    if leaf.answers:
        return "A number or a name, ? what they mean"
    known = TAKES.get(leaf.holds) or TAKES.get(leaf.kind)
    what = known or f"words, up to {LONGEST.get(leaf.holds, LONGEST['line']):,} characters"
    return f"Type {what}"


def _write_meanings(page: Page, leaf: Field) -> None:
    for number, one in enumerate(leaf.answers, 1):
        more = f": {one.help}" if one.help else ""
        page.line(f"{one.label}{more}", indent=INDENT, first=f"{number}. ")
