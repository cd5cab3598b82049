"""What is found in a draft, as rows and in words: each finding with a sign, then its colour."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hotline_sim.authoring.moment_at import moment_at
from hotline_sim.diagnostic import START, Diagnostic, Severity
from hotline_sim.tui.widgets.prose import Paragraph, item
from hotline_sim.tui.widgets.row_sheet import SheetRow
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.authoring.seen import Seen

SIGNS = {Severity.ERROR: "✕", Severity.WARNING: "!", Severity.ADVICE: "?", Severity.NOTE: "✎"}
"""What stands before a finding of each severity: advice is a question, a note one's own."""

LOOKS = {
    Severity.ERROR: "$error",
    Severity.WARNING: "$warning",
    Severity.ADVICE: "$primary",
    Severity.NOTE: "$quiet",
}

NAMES = {
    Severity.ERROR: ("1 error", "errors"),
    Severity.WARNING: ("1 warning", "warnings"),
    Severity.ADVICE: ("1 piece of advice", "pieces of advice"),
    Severity.NOTE: ("1 note", "notes"),
}
"""What one finding of each severity is called, and several are."""

CLEAN = "nothing to mend"

CHECKING = "checking …"

Located = tuple[Diagnostic, str]
"""A finding, and the key of the moment it is about; empty where it is about none."""


def located(found: Iterable[Diagnostic], seen: "Seen") -> tuple[Located, ...]:
    """Return findings, each with the moment it is about: those of other files are about none."""
    return tuple(
        (one, moment_at(seen.tree, one.place) if one.file.endswith(seen.name) else "")
        for one in found
    )


def worst(found: Iterable[Located]) -> Mapping[str, Severity]:
    """Return the gravest severity that was found at each moment."""
    grave: dict[str, Severity] = {}
    order = list(Severity)
    for one, key in found:
        grave[key] = min(grave.get(key, one.severity), one.severity, key=order.index)
    return grave


def in_short(found: Sequence[Located]) -> str:
    """Return how many findings there are of each severity, as signs: `✕ 1  ! 2`."""
    counts = Counter(one.severity for one, _ in found)
    return "  ".join(f"{SIGNS[one]} {counts[one]}" for one in Severity if counts[one]) or CLEAN


def counted(found: Sequence[Located]) -> str:
    """Return how many findings there are of each severity, in words."""
    counts = Counter(one.severity for one, _ in found)
    said = (
        NAMES[one][0] if counts[one] == 1 else f"{counts[one]:,} {NAMES[one][1]}"
        for one in Severity
        if counts[one]
    )
    return ", ".join(said) or CLEAN


def told(one: Diagnostic) -> Paragraph:
    """Return a finding as a paragraph."""
    look = LOOKS[one.severity]
    return item(f"{SIGNS[one.severity]}  ", f"bold {look}", (said(one), look))


def said(one: Diagnostic) -> str:
    """Return what a finding says, and what to do."""
    return clean(f"{one.message} {one.hint}".rstrip())


def rows(found: Sequence[Located], seen: "Seen", *, checking: bool) -> Iterator[SheetRow]:
    """Yield the list of findings, with how many there are; what cannot be read has none."""
    unread = bool(seen.wrong and not found)
    yield SheetRow("title", "FINDINGS", CHECKING if checking else "" if unread else counted(found))
    if unread:
        yield SheetRow("refused", clean(seen.wrong))
    for number, (one, key) in enumerate(found):
        sign, where = SIGNS[one.severity], _where(one, key, seen)
        yield SheetRow("finding", said(one), f"[{one.code}]", sign, key=str(number), aside=where)


def _where(one: Diagnostic, key: str, seen: "Seen") -> str:
    """Return the moment a finding is about and its line; of another file, its name."""
    file = "" if one.file.endswith(seen.name) else clean(one.file.rpartition("/")[2])
    line = "" if one.place == START else f"line {one.place.line}"
    return ", ".join(filter(None, (clean(key.rpartition(":")[2]), file, line)))
