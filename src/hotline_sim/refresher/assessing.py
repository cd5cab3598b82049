"""Cards on the rule of act, means and purpose: a small record, and what the rule makes of it."""

from collections.abc import Iterator, Mapping

from hotline_sim.intake.assessment import assessed
from hotline_sim.intake.form import Form, Record
from hotline_sim.language.text import worded
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.known import Answer, Asked, known

LEAF = "assessment"
"""The field of a form that holds what the rule comes to."""

ADULT: Record = {"age_band": "25-39"}
CHILD: Record = {"age_band": "15-17"}
HIRED: Record = {"act": ("recruitment", "transport")}
CHEATED: Record = {"means": ("fraud-deception",)}
FORCED: Record = {"type_of_exploitation": ("ForcedLabour",)}
CASES: Mapping[str, Record] = {
    "adult-three-legs": {**ADULT, **HIRED, **CHEATED, **FORCED},
    "child-without-means": {**CHILD, **HIRED, **FORCED},
    "age-and-means-unknown": {**HIRED, **FORCED},
    "adult-not-paid": {
        **ADULT,
        "means": ("none-reported",),
        "methods_of_control": ("TakesEarnings",),
        "needs": ("wages-labour",),
    },
    "guided-over-a-border": {
        **ADULT,
        "risk_flags": ("in-transit",),
        "role_in_process": ("Transporter",),
    },
    "held-on-the-way": {
        **ADULT,
        "risk_flags": ("in-transit", "confinement"),
        "role_in_process": ("Transporter",),
        "methods_of_control": ("RestrictsMovement",),
    },
    "violence-and-no-more": {
        **ADULT,
        "risk_flags": ("violence",),
        "methods_of_control": ("PhysicalAbuse",),
    },
    "hired-and-no-more": {**ADULT, **HIRED},
}
"""Records by the name of what is in them; what the rule makes of each, the rule says."""


def assessing(form: Form) -> Iterator[Drill]:
    """Yield a card for each case that a form can hold; none where it has no such field."""
    leaf = form.leaf(LEAF)
    if leaf is None:
        return
    for name, record in CASES.items():
        labels = _told(form, record)
        found = assessed(record, form)
        right = leaf.code(found.code)
        if labels is None or right is None:
            continue
        asked = Asked(
            kind=Kind.FACT,
            id=f"{form.id}:{LEAF}:{name}",
            card=cards.assessment(form.id, found.code),
            about=worded("refresher.assess.about", "the rule of act, means and purpose"),
            scenario=form.id,
            place=f"{LEAF}:{name}",
            title=form.title,
            question=worded(
                "refresher.assess",
                "The record holds this and no more: {record}. What is it?",
                record=labels,
            ),
            why=found.because,
            language=form.language,
        )
        others = [Answer(one.id, one.label) for one in leaf.codes if one.id not in found.codes]
        drill = known(asked, Answer(right.id, right.label), others)
        if drill is not None:
            yield drill


def _told(form: Form, record: Record) -> str | None:
    """Return a record in the labels of its form; None where the form does not hold all of it."""
    parts = []
    for path, value in record.items():
        leaf = form.leaf(path)
        names = value if isinstance(value, tuple) else (str(value),)
        codes = [leaf.code(one) for one in names] if leaf else [None]
        if leaf is None or None in codes:
            return None
        labels = ", ".join(code.label.lower() for code in codes if code)
        parts.append(f"{leaf.label.lower()}: {labels}")
    return "; ".join(parts)
