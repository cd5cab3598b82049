"""What can be typed during a call on plain lines, besides the number of a response."""

from hotline_sim.plain.page import Page

KEYS = (
    ("0", "say nothing, where the silence can do something"),
    ("h", "hang up"),
    ("n words", "write a note"),
    ("r", "read the last lines again"),
    ("x", "step out for a moment; nothing runs, it costs nothing"),
    ("l", "leave for later; the call can be resumed"),
    ("q", "end the call here, unfinished, and read the debrief"),
    ("?", "this list"),
)

COLUMN = 10
"""How wide the keys of the list are set."""


def write_keys(page: Page, count: int) -> None:
    """Write the list of keys, where `count` responses are open."""
    keys = ((numbers(count), "say that line"), *KEYS) if count else KEYS
    for key, what in keys:
        page.line(what, indent=" " * COLUMN, first=f"{key:<{COLUMN}}")


def prompt(count: int, *, silence: bool) -> str:
    """Return the line that asks for an answer and says what it can be."""
    parts = (numbers(count), "0 to say nothing" if silence else "", "? for other keys")
    return f"{', '.join(filter(None, parts))}: "


def numbers(count: int) -> str:
    """Return the numbers of the responses, as one would say them."""
    return f"1 to {count}" if count > 1 else "1" if count else ""
