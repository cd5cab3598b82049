"""A decision to pass the caller on: in words, and the questions it is made by."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.debrief.paperwork.referral_options import Offered, offered
from hotline_sim.intake.form import Record
from hotline_sim.referral.decision import Referral
from hotline_sim.referral.directory import Service
from hotline_sim.referral.words import (
    ASKED,
    CONSENTS,
    QUESTIONS,
)
from hotline_sim.web.papers.question import LINE, PICK, TICK, Option, Question

URGENCY = "urgency"

Draft = Mapping[str, Any]
"""A decision that is being made: what is answered so far, by question."""


class Decided(NamedTuple):
    """A decision as it stands."""

    service: str
    name: str
    how: str
    consent: str
    passes: tuple[str, ...]
    next: str
    urgency: str


def decisions(referrals: Mapping[str, Referral], sheets: Sheets) -> tuple[Decided, ...]:
    """Return the decisions in words."""
    return tuple(_decided(one, sheets) for one in referrals.values())


def questions(
    service: Service, draft: Draft, sheets: Sheets, record: Record, refused: Mapping[str, str]
) -> tuple[Question, ...]:
    """Return the questions of a decision on a service, with what was answered and refused."""
    return tuple(
        Question(
            name=name,
            label=QUESTIONS[name],
            how=LINE if name == "next" else TICK if name == "passes" else PICK,
            help=ASKED[name],
            options=_chosen(offered(name, service, sheets.form, record), draft.get(name, "")),
            text=str(draft.get(name, "")) if name == "next" else "",
            problem=refused.get(name, ""),
            after_override=name == "reason",
        )
        for name in QUESTIONS
    )


def draft_of(referral: Referral | None) -> Draft:
    """Return what an earlier decision answered."""
    return {} if referral is None else referral._asdict()


def _decided(one: Referral, sheets: Sheets) -> Decided:
    directory, form = sheets.directory, sheets.form
    known = directory.services.get(one.service) if directory else None
    labels = {field.id: field.label for field in form.fields} if form else {}
    leaf = form.leaf(URGENCY) if form else None
    code = leaf.code(one.urgency) if leaf else None
    return Decided(
        one.service,
        known.short if known else one.service,
        HOWS.get(one.how, one.how),
        CONSENTS.get(one.consent, one.consent),
        tuple(labels.get(name, name) for name in one.passes),
        one.next,
        code.label if code else one.urgency,
    )


def _chosen(options: Iterator[Offered], value: Any) -> tuple[Option, ...]:
    given = value if isinstance(value, list | tuple) else (value,)
    return tuple(Option(*one, chosen=one.id in given) for one in options)
