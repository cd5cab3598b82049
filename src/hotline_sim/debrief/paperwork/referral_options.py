"""What the questions of a referral can be answered with, on every face."""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.debrief.paperwork.referral_words import REASONS
from hotline_sim.intake.form import Form, Record
from hotline_sim.intake.sheet import asked, field_words, written_in
from hotline_sim.referral.decision import CONSENT, HOW
from hotline_sim.referral.directory import Service
from hotline_sim.referral.words import AS_WRITTEN, CONSENTS, MEANS, NOT_TAKEN, NOT_WRITTEN


class Offered(NamedTuple):
    """One answer to a question."""

    id: str
    """Empty for leaving the question as it is."""
    label: str
    help: str = ""


def offered(name: str, service: Service, form: Form | None, record: Record) -> Iterator[Offered]:
    """Yield the answers to a question; none where it is answered in words of one's own."""
    if name == "how":
        for how in sorted(HOW, key=lambda one: one not in service.accepts):
            taken = how in service.accepts or not service.accepts
            yield Offered(how, HOWS[how], MEANS[how] if taken else NOT_TAKEN)
    elif name == "consent":
        yield from (Offered(one, CONSENTS[one], MEANS[one]) for one in CONSENT)
    elif name == "reason":
        yield from (Offered(one, words) for one, words in REASONS.items())
    elif name == "urgency":
        leaf = form.leaf("urgency") if form else None
        yield Offered("", AS_WRITTEN)
        yield from (Offered(one.id, one.label, one.help) for one in (leaf.codes if leaf else ()))
    elif name == "passes" and form is not None:
        yield from _passed(form, record)


def _passed(form: Form, record: Record) -> Iterator[Offered]:
    """Yield the fields that may be passed on, what is written first."""
    for field in sorted(asked(form, record), key=lambda one: not written_in(one, record)):
        yield Offered(field.id, field.label, field_words(form, field, record) or NOT_WRITTEN)
