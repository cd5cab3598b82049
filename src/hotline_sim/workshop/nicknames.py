"""What people wish to be called: any script, one line, nothing that hides or turns it round."""

import unicodedata
from collections.abc import Collection

from hotline_sim.errors import UserError
from hotline_sim.language.breaking import graphemes
from hotline_sim.language.text import worded
from hotline_sim.storage.characters import REFUSED

MOST_LETTERS = 24
"""How many letters a nickname has at most, as a reader counts them: an emoji is one."""

MOST_CHARACTERS = 200
"""A letter can be built of several characters, and of so many that it is no letter any more."""

JOINER = "\u200d"
"""Holds the parts of one emoji together."""


def nickname(text: str) -> str:
    """Return what somebody typed as a nickname, clean. UserError where it cannot be one."""
    if len(text) > 5 * MOST_CHARACTERS:
        raise UserError(_too_long())
    kept = "".join(one for one in unicodedata.normalize("NFC", text) if not _hides(one))
    clean = " ".join(kept.split()).strip(JOINER + " ")
    if not any(unicodedata.category(one)[0] in "LNS" for one in clean):
        message = worded(
            "refused.nickname-empty",
            "A nickname needs at least one letter. Any script will do; not your real name.",
        )
        raise UserError(message)
    if len(clean) > MOST_CHARACTERS or _letters(clean) > MOST_LETTERS:
        raise UserError(_too_long())
    return clean


def told_apart(name: str, taken: Collection[str]) -> str:
    """Return a nickname, with a number behind it where somebody goes by the same one."""
    known = {_compared(one) for one in taken}
    if _compared(name) not in known:
        return name
    number = 2
    while _compared(f"{name} {number}") in known:
        number += 1
    return f"{name} {number}"


def _too_long() -> str:
    return worded(
        "refused.nickname-long",
        "That nickname is too long. Use at most {many} letters; an emoji is one.",
        many=MOST_LETTERS,
    )


def _hides(one: str) -> bool:
    """Return whether a character shows nothing, or is not text at all; a line break is a space."""
    if one == JOINER or one.isspace():
        return False
    return bool(REFUSED.match(one)) or unicodedata.category(one) in {"Cc", "Cf", "Cs", "Co", "Cn"}


def _letters(text: str) -> int:
    """Return how many letters a reader counts."""
    return len(graphemes(text))


def _compared(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
