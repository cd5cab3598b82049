"""Every text of a form by its stable id, and the form with other words in their place."""

from hotline_sim.intake.form import Code, Field, Form, leaves_of
from hotline_sim.language.text import Say


def said(form: Form, say: Say) -> Form:
    """Return a form whose texts are those that `say` gives; its leaves and codes stay."""
    fields = tuple(_field(one, f"fields.{one.id}", say) for one in form.fields)
    return form._replace(
        title=say("title", form.title),
        agency=say("agency", form.agency),
        about=say("about", form.about),
        sections={name: say(f"sections.{name}", label) for name, label in form.sections.items()},
        fields=fields,
        leaves=dict(leaves_of(fields)),
    )


def _field(field: Field, what: str, say: Say) -> Field:
    return field._replace(
        label=say(f"{what}.label", field.label),
        help=say(f"{what}.help", field.help),
        codes=tuple(_code(one, f"{what}.codes.{one.id}", say) for one in field.codes),
        parts=tuple(_field(one, f"{what}.parts.{one.id}", say) for one in field.parts),
    )


def _code(code: Code, what: str, say: Say) -> Code:
    return code._replace(
        label=say(f"{what}.label", code.label), help=say(f"{what}.help", code.help)
    )
