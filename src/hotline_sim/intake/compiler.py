"""From a validated form to the form that is filled: every leaf by its path, lists written out."""

from collections.abc import Mapping

from hotline_sim.intake.crosswalk_model import OneOrMore
from hotline_sim.intake.form import OVERRIDDEN, REASON, Code, Field, Form, leaves_of
from hotline_sim.intake.model import (
    AuthoredCode,
    AuthoredField,
    AuthoredForm,
    AuthoredPart,
    Codes,
)

YES_NO = (Code("yes", "Yes"), Code("no", "No"))

ASKED_WITHOUT = Code(OVERRIDDEN, "Overridden", "Done without a yes, for a reason the form lists.")


def compiled(authored: AuthoredForm, digest: str) -> Form:
    """Return the form; its crosswalk is judged, and added, elsewhere."""
    write = _Writer(authored.lists)
    fields = tuple(
        write.field(name, one, section)
        for section, group in authored.sections.items()
        for name, one in group.fields.items()
    )
    return Form(
        id=authored.id,
        title=authored.title.strip(),
        agency=authored.agency.strip(),
        digest=digest,
        sections={name: one.title.strip() for name, one in authored.sections.items()},
        fields=fields,
        leaves=dict(leaves_of(fields)),
        about=authored.about.strip(),
        language=authored.language,
    )


class _Writer:
    """Writes out the fields of one form."""

    def __init__(self, lists: Mapping[str, Mapping[str, AuthoredCode]]) -> None:
        self.lists = lists

    def field(self, name: str, one: AuthoredField, section: str) -> Field:
        """Return a field with its parts, which have from it what they do not say themselves."""
        field = self.part(name, one, section, None)
        parts = tuple(
            self.part(part, inner, section, field) for part, inner in (one.parts or {}).items()
        )
        if one.reasons is None:
            return field._replace(parts=parts)
        reason = Field(
            id=REASON,
            label=f"{field.label}: why without a yes",
            kind="choice",
            section=section,
            codes=self.codes(one.reasons),
            critical=field.critical,
            shown_when=(name, (OVERRIDDEN,)),
        )
        return field._replace(codes=(*YES_NO, ASKED_WITHOUT), parts=(reason,))

    def part(self, name: str, one: AuthoredPart, section: str, above: Field | None) -> Field:
        """Return a field without its parts."""
        return Field(
            id=name,
            label=one.label.strip(),
            kind=one.kind,
            section=section,
            codes=YES_NO if one.kind == "yes_no" else self.codes(one.codes),
            critical=_inherited(one.critical, above is not None and above.critical),
            pii=_inherited(one.pii, above is not None and above.pii),
            help=one.help.strip(),
            htcds=one.htcds or "",
            shown_when=_shown_when(one.shown_when),
            holds=(one.holds or "line") if one.kind == "text" else "",
            range=one.range,
        )

    def codes(self, codes: Codes | None) -> tuple[Code, ...]:
        """Return codes, whether written here or in a list."""
        named = self.lists[codes] if isinstance(codes, str) else codes or {}
        return tuple(_code(name, one) for name, one in named.items())


def _inherited(own: bool | None, above: bool) -> bool:
    return above if own is None else own


def _code(name: str, one: AuthoredCode) -> Code:
    if isinstance(one, str):
        return Code(name, one.strip())
    return Code(name, one.label.strip(), one.help.strip(), one.exports_as or "")


def _shown_when(one: dict[str, OneOrMore] | None) -> tuple[str, tuple[str, ...]] | None:
    for leaf, values in (one or {}).items():
        return leaf, (values,) if isinstance(values, str) else values
    return None
