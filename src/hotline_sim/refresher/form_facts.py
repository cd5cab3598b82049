"""Cards on a form: what is to be kept in mind with a field, and what a code means."""

from collections.abc import Iterator

from hotline_sim.intake.form import CODED, Field, Form
from hotline_sim.language.text import worded
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.known import Answer, Asked, known

FEWEST_CODES = 4
"""A field of fewer codes is known by heart after one call."""


def form_facts(form: Form) -> Iterator[Drill]:
    """Yield a card for each field that has a help text, and for each code that has one."""
    for field in _asked_for(form):
        for drill in (_field(form, field), *_codes(form, field)):
            if drill is not None:
                yield drill


def _asked_for(form: Form) -> list[Field]:
    """Return the fields that a responder fills in."""
    return [field for field in form.fields if field.kind != "auto"]


def _field(form: Form, field: Field) -> Drill | None:
    if not field.help:
        return None
    question = worded(
        "refresher.field", "What is to be kept in mind with “{field}”?", field=field.label
    )
    others = [
        Answer(one.id, one.help, one.label)
        for one in _asked_for(form)
        if one.help and one.id != field.id
    ]
    asked = _asked(form, field, field.id, cards.field(form.id, field.id), question)
    return known(asked, Answer(field.id, field.help), others)


def _codes(form: Form, field: Field) -> Iterator[Drill | None]:
    if field.kind not in CODED or field.parts or len(field.codes) < FEWEST_CODES:
        return
    for code in field.codes:
        if code.help:
            question = worded(
                "refresher.code-means",
                "{help} Which code of “{field}” is that?",
                help=code.help,
                field=field.label,
            )
            name = f"{field.id}:{code.id}"
            card = cards.code(form.id, field.id, code.id)
            asked = _asked(form, field, name, card, question)
            others = [Answer(one.id, one.label, one.help) for one in field.codes if one != code]
            yield known(asked._replace(why=field.help), Answer(code.id, code.label), others)


def _asked(form: Form, field: Field, name: str, card: str, question: str) -> Asked:
    return Asked(
        kind=Kind.FACT,
        id=f"{form.id}:{name}",
        card=card,
        about=field.label,
        scenario=form.id,
        place=field.id,
        title=form.title,
        question=question,
        language=form.language,
    )
