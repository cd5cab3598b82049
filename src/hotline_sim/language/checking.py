"""What is wrong with a catalogue: held against the texts it is of."""

from collections.abc import Mapping, Sequence, Set as AbstractSet
from typing import TYPE_CHECKING

from hotline_sim.diagnostic import START, Findings, Place
from hotline_sim.language.po import UnreadableCatalogueError, is_draft, parsed
from hotline_sim.language.source import Source
from hotline_sim.language.wording import Line, check_words
from hotline_sim.storage.characters import quoted

if TYPE_CHECKING:
    import polib

AM = {
    "Lao": ("\u0eb3", "\u0ecd\u0eb2"),
    "Thai": ("\u0e33", "\u0e4d\u0e32"),
}
"""By script: the two spellings of a vowel that look the same."""

FEW = 5
"""How many things of one kind are named."""


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
            check_words(line, findings)
            if sources is not None:
                _stands(line, ids, findings)
    _twice(lines, findings)
    _spelling(lines, findings)
    if sources is not None and not is_draft(file):
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
    done = [line for line in lines if line.words.strip()]
    there = {line.source.key for line in done if line.source}
    stale = {line.entry.msgctxt for line in done if not line.source}
    left = [one.context for one in sources if one.key not in there and one.context not in stale]
    if left:
        named = ", ".join(f"“{one}”" for one in dict.fromkeys(left[:FEW]))
        more = ", …" if len(left) > FEW else ""
        findings.note(
            "untranslated",
            START,
            f"{len(left)} of {len(sources)} texts are not translated: {named}{more}.",
            "They are shown as written, with a mark.",
        )
