"""Catalogue files (gettext `.po`): taken apart, and compiled to what a call needs of them."""

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hotline_sim.language.catalogue import Catalogue
from hotline_sim.storage.characters import REFUSED

if TYPE_CHECKING:
    import polib

MAX_BYTES = 4_000_000
"""The largest catalogue, in bytes: that of the largest authored file, in a script of three bytes
a letter, beside the English."""

MAX_LINES = 200_000
"""The most lines of one: many short lines take long to read."""

BREAK = "\u200b"
"""A zero-width space, with which some programs mark words: every face finds those by itself."""

DRAFT = "X-Draft"
"""The header of a catalogue that no native reader has gone over yet; `yes` where it is one."""

DRAFTS = {"yes", "true", "1"}
"""What that header says of a draft."""


class UnreadableCatalogueError(ValueError):
    """A file that is no catalogue, with why and where it can be said."""

    def __init__(self, message: str, line: int = 1) -> None:
        """Say what is wrong with it."""
        super().__init__(message)
        self.line = line


def parsed(data: bytes) -> "polib.POFile":
    """Return a catalogue file taken apart. UnreadableCatalogueError where it is none."""
    import polib

    try:
        # Polib opens what it is given where a file is called so, which none with a line end is.
        return polib.pofile(_text(data) + "\n")
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError) as problem:
        message, line = _told(str(problem))
        raise UnreadableCatalogueError(message, line) from problem


def _text(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        message = f"It is larger than the limit of {MAX_BYTES // 1_000_000} MB."
        raise UnreadableCatalogueError(message)
    if data.count(b"\n") > MAX_LINES:
        message = f"It is longer than the limit of {MAX_LINES:,} lines."
        raise UnreadableCatalogueError(message)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        message = "It is not written in UTF-8."
        raise UnreadableCatalogueError(message, line) from problem
    return text.replace("\r\n", "\n")


def _told(said: str) -> tuple[str, int]:
    """Return why polib refused a file, and the line: it puts a whole file before them."""
    import re

    found = re.search(r"\(line (\d+)\)(?:: (.+))?\s*$", said)
    if found is None:
        return "It is not written as a catalogue is.", 1
    why = f": {found[2]}" if found[2] else ""
    return f"It is not written as a catalogue is{why}.", int(found[1])


def compiled(file: "polib.POFile") -> Catalogue:
    """Return what a call needs of a catalogue file.

    Where words hold what would move the cursor of a terminal, it is as if they were not there.
    """
    texts: dict[tuple[str, str], str] = {}
    ids: set[str] = set()
    for context, text, words, fuzzy in _entries(file):
        if words:
            ids.add(context)
        if not fuzzy:
            texts[context, text] = words or texts.get((context, text), "")
    metadata = file.metadata
    return Catalogue(
        language=metadata.get("Language", "").strip(),
        texts=texts,
        ids=frozenset(ids),
        draft=is_draft(file),
    )


def is_draft(file: "polib.POFile") -> bool:
    """Return whether the header says that no native reader has gone over it yet."""
    return str(file.metadata.get(DRAFT, "")).strip().casefold() in DRAFTS


def _entries(file: "polib.POFile") -> Iterator[tuple[str, str, str, bool]]:
    for entry in file:
        if entry.obsolete or not entry.msgctxt:
            continue
        words = unicodedata.normalize("NFC", entry.msgstr.replace(BREAK, "").strip())
        text = unicodedata.normalize("NFC", entry.msgid.strip())
        safe = "" if REFUSED.search(words) or "\r" in words else words
        yield entry.msgctxt, text, safe, entry.fuzzy
