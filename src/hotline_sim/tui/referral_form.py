"""The decision to pass a caller on, as the rows of a sheet and the questions behind them."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.debrief.paperwork.referral_options import offered
from hotline_sim.debrief.paperwork.referral_words import REASONS
from hotline_sim.referral.decision import Referral
from hotline_sim.referral.entry import LONGEST
from hotline_sim.referral.words import (
    AS_WRITTEN,
    ASKED,
    CONSENTS,
    QUESTIONS,
)
from hotline_sim.tui.widgets.asking import EMPTY_IT, LINE, PICK, TICK, Ask, Option
from hotline_sim.tui.widgets.row_sheet import SheetRow
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.intake.form import Form, Record
    from hotline_sim.referral.directory import Service

Draft = Mapping[str, str | tuple[str, ...]]
"""A decision that is being made: what is answered so far, by question."""

AS_EMPTY = {"urgency": EMPTY_IT}
"""The answer that says that nothing is said."""


def asked(draft: Draft) -> list[str]:
    """Return the questions that are open: a reason only where consent is overridden."""
    overridden = draft.get("consent") == "overridden"
    return [one for one in QUESTIONS if one != "reason" or overridden]


def draft_of(referral: Referral | None) -> dict[str, str | tuple[str, ...]]:
    """Return what an earlier decision answered."""
    if referral is None:
        return {}
    given = referral._asdict()
    return {name: given[name] for name in QUESTIONS if given[name]}


def sheet(draft: Draft, form: "Form | None", refused: Mapping[str, str]) -> Iterator[SheetRow]:
    """Yield the questions with their answers, and beneath each why it cannot stand."""
    for name in asked(draft):
        yield SheetRow("field", QUESTIONS[name], _words(name, draft, form), key=name)
        if name in refused:
            yield SheetRow("refused", f"  ✕ {refused[name]}")


def question(
    name: str, draft: Draft, service: "Service", form: "Form | None", record: "Record"
) -> Ask:
    """Return one question."""
    value = draft.get(name, "")
    return Ask(
        name,
        QUESTIONS[name],
        LINE if name == "next" else TICK if name == "passes" else PICK,
        help=ASKED[name],
        options=tuple(_options(name, service, form, record)),
        chosen=value if isinstance(value, tuple) else (value or AS_EMPTY.get(name, ""),),
        text=value if isinstance(value, str) else "",
        longest=LONGEST,
        hint="who rings whom, and when",
    )


def _options(
    name: str, service: "Service", form: "Form | None", record: "Record"
) -> Iterator[Option]:
    for one in offered(name, service, form, record):
        yield Option(one.id or EMPTY_IT, clean(one.label), clean(one.help))


def _words(name: str, draft: Draft, form: "Form | None") -> str:
    value = draft.get(name, "")
    if name == "passes" and form is not None:
        labels = {one.id: one.label for one in form.fields}
        return clean(", ".join(labels.get(one, one) for one in value))
    if name == "urgency":
        leaf = form.leaf("urgency") if form else None
        code = leaf.code(str(value)) if leaf else None
        return clean(code.label) if code else AS_WRITTEN
    known = {"how": HOWS, "consent": CONSENTS, "reason": REASONS}.get(name, {})
    return clean(known.get(str(value), str(value)))
