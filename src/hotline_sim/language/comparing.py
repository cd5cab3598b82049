"""Texts compared as a reader sees them: two spellings that look alike are the same.

The vowel AM is written in one letter or in two (ຳ or ໍາ in Lao, ำ or ํา in Thai), and both occur in
official texts. NFC leaves them apart; NFKC does not. What is shown keeps the author's spelling.
"""

import unicodedata


def alike(text: str) -> str:
    """Return a text such that those which look alike are equal: NFKC, and without case."""
    if text.isascii():
        return text.casefold()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
