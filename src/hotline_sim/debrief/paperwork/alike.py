"""Whether two texts say the same: letters compared, in any script; never counted as certain."""

import unicodedata

ENOUGH = 0.5
"""The share of the shorter text's letter groups that the other must have."""

GROUP = 3


def same_text(one: str, other: str) -> bool:
    """Return whether two texts are the same but for case, spaces, signs and spelling of marks."""
    return _letters(one) == _letters(other)


def alike(one: str, other: str) -> bool:
    """Return whether the shorter of two texts is largely found in the other.

    Groups of letters and not words, because Lao and Thai put no spaces between words.
    """
    first, second = _groups(one), _groups(other)
    fewer = min(len(first), len(second))
    return bool(fewer) and len(first & second) >= ENOUGH * fewer


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(one for one in folded if unicodedata.category(one)[0] in "LMN")


def _groups(text: str) -> set[str]:
    letters = _letters(text)
    if len(letters) <= GROUP:
        return {letters} if letters else set()
    return {letters[start : start + GROUP] for start in range(len(letters) - GROUP + 1)}
