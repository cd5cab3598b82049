"""What can be typed on plain lines, besides the number of a response."""

from collections.abc import Iterable

from hotline_sim.call.sheets import Sheets
from hotline_sim.plain.page import Page

Keys = Iterable[tuple[str, str]]
"""What is typed, and what it does."""

SILENCE = ("0", "say nothing, where the silence can do something")

RECORD = (
    ("r", "open the record"),
    ("r f: v", "write v into the field f at once"),
)

DIRECTORY = (
    ("d", "open the directory, and decide to whom you pass the caller on"),
    ("d words", "search it at once"),
)

CALL = (
    ("h", "hang up"),
    ("n words", "write a note"),
    ("a", "hear the last lines again"),
    ("x", "step out for a moment; nothing runs, it costs nothing"),
    ("l", "leave for later; the call can be resumed"),
    ("q", "end the call here, unfinished, and read the debrief"),
    ("?", "this list"),
)

RECORD_KEYS = (
    ("urg", "part of a name finds a field and opens it"),
    ("f: v", "writes v into the field f; with nothing after it, empties f"),
    ("f: a, b", "a field that takes several takes them with commas"),
    ("f + a", "adds to what stands there; f - a takes it out"),
    ("3", "opens the field with that number in the last list"),
    ("?", "lists what is still empty, critical fields first"),
    ("list", "lists what is filled in"),
    ("d", "the directory, where the call has one"),
    ("Enter", "goes back"),
)

DIRECTORY_KEYS = (
    ("words", "finds services: by name, by what is needed, by place"),
    ("3", "reads the entry with that number in the last list"),
    ("all", "every service there is"),
    ("refer", "passes the caller on to the service you read last"),
    ("refer 3", "passes the caller on to another, by number or name"),
    ("withdraw", "takes a decision back"),
    ("list", "what you have decided"),
    ("r", "the record, where the call has one"),
    ("Enter", "goes back"),
)

COLUMN = 10
"""How wide the keys of a list are set."""


def write_keys(page: Page, count: int, sheets: Sheets) -> None:
    """Write the keys of a call, where `count` responses are open."""
    numbered = ((numbers(count), "say that line"),) if count else ()
    record = RECORD if sheets.form else ()
    directory = DIRECTORY if sheets.directory else ()
    write_key_list(page, (*numbered, SILENCE, *record, *directory, *CALL))


def write_key_list(page: Page, keys: Keys) -> None:
    """Write some keys and what each does."""
    for key, what in keys:
        page.line(what, indent=" " * COLUMN, first=f"{key:<{COLUMN}}")


def prompt(count: int, sheets: Sheets, *, silence: bool) -> str:
    """Return the line that asks for an answer and says what it can be."""
    parts = (
        numbers(count),
        "0 to say nothing" if silence else "",
        "r record" if sheets.form else "",
        "d directory" if sheets.directory else "",
        "? for other keys",
    )
    return f"{', '.join(filter(None, parts))}: "


def numbers(count: int) -> str:
    """Return the numbers of the responses, as one would say them."""
    return f"1 to {count}" if count > 1 else "1" if count else ""
