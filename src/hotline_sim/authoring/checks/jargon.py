"""Whether a responder speaks as people do, and not as an office or a law."""

import re
from collections.abc import Iterator, Mapping

from hotline_sim.authoring.checks.words.labels import LEGAL, OFFICE, SHORT
from hotline_sim.authoring.lines import Line, Voice
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.storage.tree import child, entries, scalars

AT_WORK = frozenset({"police-agency", "professional", "journalist", "employer"})
"""Callers who use such words themselves, as the record codes who is calling."""


def legal_label(subject: Subject, findings: Findings) -> None:
    """Report what a law calls people, said to a caller."""
    for term, line, better in _said(subject, LEGAL):
        message = f"“{term}” is a label of the law, said to a caller."
        findings.advise("legal-label", line.place, message, f"Say rather: {better}.")


def jargon(subject: Subject, findings: Findings) -> None:
    """Report words of an office, said to a caller."""
    for term, line, better in (*_said(subject, OFFICE), *_short(subject)):
        message = f"“{term}” is a word of offices, said to a caller."
        findings.advise("jargon", line.place, message, f"Say rather: {better}.")


def _said(subject: Subject, terms: Mapping[str, str]) -> Iterator[tuple[str, Line, str]]:
    """Yield what the responder says of some terms, where it may be taken for a model."""
    if not _to_lay_people(subject):
        return
    for term, number in subject.lines.index.found(terms):
        line = subject.lines.all[number]
        if _is_model(line) and line.says(term):
            yield term, line, terms[term]


def _short(subject: Subject) -> Iterator[tuple[str, Line, str]]:
    """Yield the abbreviations the responder uses: only capitals tell a TIP from a tip."""
    small = {short.casefold(): short for short in SHORT}
    if _to_lay_people(subject):
        for term, number in subject.lines.index.found(small):
            line, short = subject.lines.all[number], small[term]
            if _is_model(line) and short in re.findall(r"\w+", line.text):
                yield short, line, SHORT[short]


def _is_model(line: Line) -> bool:
    return line.voice is Voice.RESPONDER and line.model


def _to_lay_people(subject: Subject) -> bool:
    """Return whether the caller is somebody who need not know such words, in English."""
    if not subject.lines.english:
        return False
    facts = (child(fact.value, "record") for fact in entries(child(subject.tree, "facts")).values())
    roles = (
        child(record, "caller_role") for record in (*facts, child(subject.tree, "key", "record"))
    )
    return not any(one.text in AT_WORK for role in roles if role for one in scalars(role))
