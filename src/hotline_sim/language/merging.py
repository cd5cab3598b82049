"""A catalogue file brought up to date with the texts it is of. No translation is ever lost.

A text that is new stands there untranslated. One that was changed keeps what a translator made of
its old words, marked fuzzy, with the old words beside it. One that is gone is kept at the end.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.language.po import DRAFT, parsed
from hotline_sim.language.source import Source

if TYPE_CHECKING:
    import polib


class Merged(NamedTuple):
    """A catalogue file, and how much of it there is to do."""

    text: str
    translated: int
    untranslated: int
    changed: int
    """How many wait to be looked at again, because the words they translate have changed."""
    gone: int
    """How many are kept of texts that are not there any more."""


def merged(language: str, sources: Sequence[Source], old: bytes | None = None) -> Merged:
    """Return the catalogue of some texts, with all that an old one says of them.

    UnreadableCatalogueError where the old one cannot be read.
    """
    file = _begun(language) if old is None else parsed(old)
    file.wrapwidth = 78
    file.metadata.setdefault("Language", language)
    entries = _Merge(list(file), sources).entries()
    file.clear()
    file.extend(entries)
    live = [one for one in entries if not one.obsolete]
    return Merged(
        f"{file}".rstrip("\n") + "\n",
        translated=sum(1 for one in live if one.msgstr and not one.fuzzy),
        untranslated=sum(1 for one in live if not one.msgstr),
        changed=sum(1 for one in live if one.msgstr and one.fuzzy),
        gone=len(entries) - len(live),
    )


def _begun(language: str) -> "polib.POFile":
    import polib

    file = polib.POFile()
    file.metadata = {
        "Project-Id-Version": "hotline-sim",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        DRAFT: "yes",
    }
    return file


class _Merge:
    """One merge: which old entry goes on as which text."""

    def __init__(self, old: "Sequence[polib.POEntry]", sources: Sequence[Source]) -> None:
        self._sources = sources
        self._old = sorted(old, key=lambda one: (bool(one.obsolete), not one.msgstr))
        self._used: set[int] = set()
        self._entries: dict[tuple[str, str], polib.POEntry] = {}

    def entries(self) -> "list[polib.POEntry]":
        """Return an entry for every text, in order, and what is left of the old ones."""
        self._match(lambda one: one.key, _key)
        self._match(lambda one: one.context, lambda entry: entry.msgctxt or "")
        self._match(lambda one: one.text, lambda entry: entry.msgstr and entry.msgid.strip())
        return [*map(self._entry, self._sources), *self._gone()]

    def _match(
        self, wanted: Callable[[Source], object], has: "Callable[[polib.POEntry], object]"
    ) -> None:
        """Let each text that has no entry yet go on with the first that is alike in something."""
        left: dict[object, list[polib.POEntry]] = {}
        for entry in reversed(self._old):
            if id(entry) not in self._used and has(entry):
                left.setdefault(has(entry), []).append(entry)
        for source in self._sources:
            if source.key not in self._entries and left.get(wanted(source)):
                entry = left[wanted(source)].pop()
                self._used.add(id(entry))
                self._entries[source.key] = _going_on(entry, source)

    def _entry(self, source: Source) -> "polib.POEntry":
        entry = self._entries.get(source.key) or _new(source)
        entry.comment = source.about
        entry.obsolete = False
        return entry

    def _gone(self) -> "list[polib.POEntry]":
        """Return what somebody wrote for texts that are gone."""
        left = (entry for entry in self._old if id(entry) not in self._used)
        kept = [one for one in left if one.msgstr or one.msgstr_plural or one.tcomment]
        for entry in kept:
            entry.obsolete = True
        return kept


def _key(entry: "polib.POEntry") -> tuple[str, str]:
    return entry.msgctxt or "", entry.msgid.strip()


def _going_on(entry: "polib.POEntry", source: Source) -> "polib.POEntry":
    """Return an entry for the text it is of now; what it was of stands beside, where it differs."""
    if _key(entry) != source.key:
        if entry.msgstr and not (entry.fuzzy and entry.previous_msgid):
            entry.previous_msgid, entry.previous_msgctxt = entry.msgid, entry.msgctxt
        entry.fuzzy = bool(entry.msgstr)
    entry.msgctxt, entry.msgid = source.key
    return entry


def _new(source: Source) -> "polib.POEntry":
    import polib

    return polib.POEntry(msgctxt=source.context, msgid=source.text, msgstr="")
