"""What the parser could not read, in the words of somebody who writes calls and not programs."""

from typing import NamedTuple

import yaml

from hotline_sim.diagnostic import START, Place
from hotline_sim.storage.characters import quoted


class Fault(NamedTuple):
    """Why a text is not YAML, and where."""

    place: Place
    message: str
    hint: str


LOOK = "Look for a missing quotation mark, or a line indented differently from its neighbours."

_WORDS = {
    "mapping values are not allowed": (
        "A colon stands where none can.",
        "Put quotation marks round a text with a colon, or move the key under its neighbours.",
    ),
    "expected ',' or ']'": (
        "The list opened with [ on line {line} is not closed before this.",
        "Close it with ], and put quotation marks round a text with a comma or a bracket in it.",
    ),
    "expected ',' or '}'": (
        "The group opened with { on line {line} is not closed before this.",
        "Close it with }, and put quotation marks round a text with a comma or a bracket in it.",
    ),
    "expected '-' indicator": (
        "This stands in a list, and does not begin with a hyphen.",
        "Begin it with “- ”, or move it to the column it belongs to.",
    ),
    "expected key": (
        "This line does not fit those above it.",
        "Begin it in the same column as the keys it belongs with, and end each key with a colon.",
    ),
    "expected ':'": (
        "The line before this one lacks a colon or a hyphen.",
        "End a key with a colon; begin an item of a list with “- ”.",
    ),
    "expected node content": (
        "A value should stand here.",
        "A text that begins with such a sign needs quotation marks.",
    ),
    "block sequence entries are not allowed": (
        "A list cannot begin on the line of its key.",
        "Put its first “- ” on the next line.",
    ),
    "mapping keys are not allowed": (
        "A text cannot begin with a lone “?”.",
        "Put it in quotation marks.",
    ),
    "alphabetic or numeric character": (
        "A text cannot begin with “*” or “&”.",
        "Put it in quotation marks.",
    ),
    "undefined tag handle": (
        "A text cannot begin with “!”.",
        "Put it in quotation marks.",
    ),
    "comment or line break": (
        "Nothing but the mark may stand after | or > on its line.",
        "Begin the text on the next line; a text that begins with this sign needs quotation marks.",
    ),
    "incompatible YAML": (
        "A line that begins with % gives orders to the reader of the file.",
        "Take it out.",
    ),
    "escape": (
        "A backslash in double quotation marks begins something unknown.",
        "Write two of them for one, or use single quotation marks.",
    ),
}
_WORDS["hexdecimal"] = _WORDS["escape"]
_TAB = ("A tab indents this line.", "Indent with spaces.")
_AFTER_QUOTES = (
    "The text goes on after its closing quotation mark.",
    "Put the whole text in the other kind of quotation marks, or on its own lines under |.",
)
_OPEN_QUOTES = ("The quotation mark opened here is never closed.", "Close it.")


def fault_in(text: str, problem: yaml.YAMLError) -> Fault:
    """Return where and why `text` is not YAML."""
    said = str(getattr(problem, "problem", None) or problem)
    place = _place(getattr(problem, "problem_mark", None))
    opened = _place(getattr(problem, "context_mark", None))
    if "unexpected end of stream" in said:
        return Fault(opened, *_OPEN_QUOTES)
    message, hint = _worded(said, *_around(text, place))
    return Fault(place, message.replace("{line}", str(opened.line)), hint)


def _place(mark: yaml.Mark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else START


def _around(text: str, place: Place) -> tuple[str, str]:
    """Return what stands before a place on its line, and the character there."""
    line = next(iter(text.split("\n")[place.line - 1 : place.line]), "")
    return line[: place.column - 1], line[place.column - 1 : place.column]


def _worded(said: str, before: str, character: str) -> tuple[str, str]:
    if character == "\t" or "tab character" in said:
        return _TAB
    if "cannot start any token" in said:
        return f"A text cannot begin with {quoted(character)}.", "Put it in quotation marks."
    if "expected key" in said and ("'" in before or '"' in before):
        return _AFTER_QUOTES
    known = (words for key, words in _WORDS.items() if key in said)
    return next(known, ("The file cannot be read from here on.", LOOK))
