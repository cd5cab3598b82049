"""What to look at again in the record: rules of consistency, and words in the narrative.

Neither changes a verdict; words found by a list may be wrong, and are shown as hints.
"""

from collections.abc import Iterator

from hotline_sim.debrief.paperwork.expected import codes_of
from hotline_sim.debrief.paperwork.marks import Hint, Remark
from hotline_sim.debrief.paperwork.written import Written
from hotline_sim.intake.consistency import inconsistencies
from hotline_sim.intake.form import Form
from hotline_sim.intake.narrative import QUOTED, hints as hints_in
from hotline_sim.language.text import together, worded, wording
from hotline_sim.referral.directory import Directory

NARRATIVE = "narrative"

MARKED = frozenset({"referred-against-a-no", "override-without-ground"})
"""Rules that the marks of the referral tell already, against what was said and not only written."""

NOT_QUOTED = worded(
    "judged.remark.not-quoted",
    "Nothing in your narrative stands in quotation marks. Some of the caller’s own words, marked as"
    " theirs, tell the next reader what was said and not what you made of it.",
)

HINT = wording("judged.remark.hint", "“{found}”: {why} Instead: {better}.")


def hints(written: Written, language: str) -> Iterator[Hint]:
    """Yield what the lists of a language find in the narrative."""
    for one in hints_in(_narrative(written), language):
        text = HINT(found=one.found, why=one.why, better=one.better)
        yield Hint(one.kind, one.found, text, one.start, one.end)


def own_words(written: Written) -> Iterator[Remark]:
    """Yield a remark where the narrative has none of the caller's own words."""
    text = _narrative(written)
    if text and not QUOTED.search(text):
        yield Remark("no-quotation", (NARRATIVE,), NOT_QUOTED)


def inconsistent(form: Form, written: Written, directory: Directory | None) -> Iterator[Remark]:
    """Yield what does not fit together in the record and the referrals, with the rule behind it."""
    services = directory.services if directory else {}
    named = [
        one._replace(service=services[one.service].short) if one.service in services else one
        for one in written.referrals.values()
    ]
    for rule, fields, text, why in inconsistencies(form, written.record, named):
        if directory is None or rule not in MARKED:
            yield Remark(rule, fields, together(text, why))


def _narrative(written: Written) -> str:
    return " ".join(codes_of(written.record.get(NARRATIVE)))
