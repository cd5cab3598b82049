"""Which characters authored text may hold, and how to show the ones it may not.

A scenario is text from a stranger: it must not move the cursor of a terminal, turn the
direction of a line round, or hide a letter in an id.
"""

import re
import unicodedata

ESCAPES = "\x1b\x9b"
"""What begins a terminal escape sequence: ESC, and CSI in one character."""

REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
"""Control characters, odd line breaks, and marks that turn the direction of writing."""


def shown(text: str) -> str:
    """Return `text` with everything that cannot be seen spelled out, safe for any terminal."""
    return "".join(one if one.isprintable() else _spelled(one) for one in text)


def name_of(character: str) -> str:
    """Return what a character is called, for a message about it."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'control character')}"


def _spelled(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
