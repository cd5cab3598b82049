"""What is wrong with one translation: held against the text it is of, whatever else there is."""

import re
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.language.source import Source
from hotline_sim.storage.characters import REFUSED, name_of, quoted

if TYPE_CHECKING:
    import polib

MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&#?\w+;|\[/?[a-z]+\]|\*\*|__")
"""What other programs would take for more than words."""

LONGEST, SHORTEST = 4.0, 0.2
"""How many times as long, or as short, as its text a translation may be, in letters."""

LONG_ENOUGH = 30
"""Shorter texts may well become many times as long."""


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


def check_words(line: Line, findings: Findings) -> None:
    """Say what is wrong with the words of a translation."""
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
        what = f"The words for {line.called} hold {{{more}}}, which the text does not have."
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
            f"The words for {line.called} are those of the text itself: {quoted(words)}.",
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
        f"The words for {line.called} are {how} than the text.",
        "See whether something was left out, or was put in that the text does not say.",
    )
