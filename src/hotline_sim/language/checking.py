"""What is wrong with a catalogue: held against the texts it is of."""

import re
from collections.abc import Mapping, Sequence, Set as AbstractSet
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.diagnostic import START, Findings, Place
from hotline_sim.language.po import UnreadableCatalogueError, parsed
from hotline_sim.language.source import Source
from hotline_sim.storage.characters import REFUSED, name_of, quoted

if TYPE_CHECKING:
    import polib

MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&#?\w+;|\[/?[a-z]+\]|\*\*|__")
"""What other programs would take for more than words."""

AM = {
    "Lao": ("\u0eb3", "\u0ecd\u0eb2"),
    "Thai": ("\u0e33", "\u0e4d\u0e32"),
}
"""By script: the two spellings of a vowel that look the same."""

LONGEST, SHORTEST = 4.0, 0.2
"""How many times as long, or as short, as the English a translation may be, in letters."""

LONG_ENOUGH = 30
"""Shorter texts may well become many times as long."""

FEW = 5
"""How many things of one kind are named."""


class Line(NamedTuple):
    """One translation, and the text it is of."""

    entry: "polib.POEntry"
    source: Source | None
    """None where there is no such text: it has changed, or is gone."""
    place: Place

    @property
    def words(self) -> str:
        """What the translator wrote."""
        return str(self.entry.msgstr)

    @property
    def called(self) -> str:
        """What it is called in a message."""
        return quoted(self.entry.msgctxt)


def check_catalogue(
    data: bytes, language: str, sources: Sequence[Source] | None, findings: Findings
) -> None:
    """Say what is wrong with a catalogue for a language.

    `sources` are the texts it is of; None where they cannot be known.
    """
    try:
        file = parsed(data)
    except UnreadableCatalogueError as problem:
        findings.error(
            "not-a-catalogue",
            Place(problem.line, 1),
            f"The catalogue cannot be read, and everything is shown as written. {problem}",
            "Open it with a program for translators, or write it anew with hotline-sim translate.",
        )
        return
    _language(file.metadata.get("Language", ""), language, findings)
    known = {one.key: one for one in sources or ()}
    lines = [_line(entry, known) for entry in file if not entry.obsolete and entry.msgctxt]
    ids = {one.context for one in known.values()}
    for line in lines:
        if line.words.strip():
            _words(line, findings)
            if sources is not None:
                _stands(line, ids, findings)
    _twice(lines, findings)
    _spelling(lines, findings)
    if sources is not None:
        _missing(lines, sources, findings)


def _line(entry: "polib.POEntry", known: Mapping[tuple[str, str], Source]) -> Line:
    source = known.get((entry.msgctxt, entry.msgid.strip()))
    return Line(entry, source, Place(entry.linenum or 1, 1))


def _language(said: str, language: str, findings: Findings) -> None:
    if said.strip().partition("_")[0].partition("-")[0] != language.partition("-")[0]:
        findings.warn(
            "wrong-language",
            START,
            f"The header says the language is {quoted(said or 'none')}, and the folder {language}.",
            f"Write Language: {language} in the header, or move the file.",
        )


def _words(line: Line, findings: Findings) -> None:
    """Say what is wrong with the words of a translation, whatever they are of."""
    for check in (_unsafe, _markup, _names, _same, _length):
        check(line, findings)


def _unsafe(line: Line, findings: Findings) -> None:
    found = REFUSED.search(line.words) or re.search("\r", line.words)
    if found:
        findings.error(
            "unsafe-translation",
            line.place,
            f"The words for {line.called} hold {name_of(found[0])}, which cannot be seen"
            " and can mislead a reader: they are not shown.",
            "Take it out.",
        )


def _markup(line: Line, findings: Findings) -> None:
    found = MARKUP.search(line.words)
    if found and found[0] not in line.entry.msgid:
        findings.warn(
            "markup-in-translation",
            line.place,
            f"The words for {line.called} hold {quoted(found[0])}, which is shown as it"
            " stands there.",
            "Write words only.",
        )


def _names(line: Line, findings: Findings) -> None:
    """Say which values a translation leaves out or makes up."""
    wanted, given = _values(line.entry.msgid), _values(line.words)
    if wanted is None or wanted == given:
        return
    if given is None:
        what = f"A {{ or }} in the words for {line.called} stands alone."
    elif lost := sorted(wanted - given):
        what = f"The words for {line.called} leave out {{{'}, {'.join(lost)}}}."
    else:
        more = "}, {".join(sorted(given - wanted))
        what = f"The words for {line.called} hold {{{more}}}, which the English does not have."
    keep = "Keep each {name} as it is: a name or a number is put in its place."
    findings.error("translation-values", line.place, what, keep)


def _values(text: str) -> set[str] | None:
    """Return the names of the values in a text; None where it cannot hold any."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _same(line: Line, findings: Findings) -> None:
    words = line.words.strip()
    if words == line.entry.msgid.strip() and len(words.split()) > 2:
        findings.advise(
            "same-as-source",
            line.place,
            f"The words for {line.called} are the English ones: {quoted(words)}.",
            "Translate them, or leave the place empty: then a reader is told.",
        )


def _length(line: Line, findings: Findings) -> None:
    text, words = line.entry.msgid.strip(), line.words.strip()
    if len(text) < LONG_ENOUGH or SHORTEST < len(words) / len(text) < LONGEST:
        return
    how = "much longer" if len(words) > len(text) else "much shorter"
    findings.advise(
        "translation-length",
        line.place,
        f"The words for {line.called} are {how} than the English.",
        "See whether something was left out, or was put in that the English does not say.",
    )


def _stands(line: Line, ids: AbstractSet[str], findings: Findings) -> None:
    """Say where a translation is of other words than stand there now."""
    if line.source is not None and not line.entry.fuzzy:
        return
    if line.entry.msgctxt not in ids:
        findings.warn(
            "translation-of-nothing",
            line.place,
            f"There is no text {line.called} any more.",
            "Bring the catalogue up to date: hotline-sim translate --update keeps it at the end.",
        )
        return
    findings.warn(
        "stale-translation",
        line.place,
        f"The words for {line.called} are of a text that has changed, and are not shown.",
        "See whether they still say the same, then take the mark “fuzzy” away.",
    )


def _twice(lines: Sequence[Line], findings: Findings) -> None:
    first: dict[tuple[str, str], Line] = {}
    for line in lines:
        key = (line.entry.msgctxt, line.entry.msgid)
        other = first.setdefault(key, line)
        if other.words and line.words and other.words != line.words:
            findings.warn(
                "translated-twice",
                line.place,
                f"{line.called} is translated here and in line {other.place.line}, in other words.",
                "Keep one of them.",
            )


def _spelling(lines: Sequence[Line], findings: Findings) -> None:
    """Say where one catalogue has two spellings that look the same."""
    for script, spellings in AM.items():
        found = sorted(([one for one in lines if way in one.words] for way in spellings), key=len)
        if all(found):
            findings.advise(
                "two-spellings",
                found[0][0].place,
                f"The {script} vowel AM is written in one letter and in two; they look the same.",
                "Write it in one way, so that a search in the file finds every place.",
            )


def _missing(lines: Sequence[Line], sources: Sequence[Source], findings: Findings) -> None:
    there = {line.source.key for line in lines if line.source and line.words.strip()}
    left = [one.context for one in sources if one.key not in there]
    if left:
        named = ", ".join(f"“{one}”" for one in dict.fromkeys(left[:FEW]))
        more = ", …" if len(left) > FEW else ""
        findings.note(
            "untranslated",
            START,
            f"{len(left)} of {len(sources)} texts are not translated: {named}{more}.",
            "They are shown as written, with a mark.",
        )
