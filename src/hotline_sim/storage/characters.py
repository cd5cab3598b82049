"""Which characters authored text may hold, and how to speak of the ones it may not.

A scenario is text from a stranger: it must not move the cursor of a terminal, turn the
direction of a line round, or hide a letter in an id.
"""

import re
import unicodedata

from hotline_sim.diagnostic import shown

__all__ = ["ESCAPES", "REFUSED", "name_of", "quoted", "shown", "stranger_in"]

ESCAPES = "\x1b\x9b"
"""What begins a terminal escape sequence: ESC, and CSI in one character."""

REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters, odd line breaks, and marks that turn the direction of writing."""

MAX_QUOTED = 60
"""How much of an author's words a message repeats."""


def quoted(text: str) -> str:
    """Return `text` in quotation marks, short enough for one line."""
    cut = text if len(text) <= MAX_QUOTED else text[: MAX_QUOTED - 1] + "…"
    return f"“{shown(cut)}”"


def name_of(character: str) -> str:
    """Return what a character is called, for a message about it."""
    name = unicodedata.name(character, "")
    number = f"U+{ord(character):04X}"
    return f"{number} {name}" if name else f"the control character {number}"


def stranger_in(text: str) -> str | None:
    """Return the first letter no id holds that may look like one that it does, or like none."""
    return next((one for one in text if not one.isascii() or not one.isprintable()), None)
