"""A directory of services in words: the rows of a search, and one entry in full."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.referral.words import CONSENTS, OLD
from hotline_sim.tui.widgets.numbered_list import Item
from hotline_sim.tui.widgets.prose import EMPTY, Paragraph, item, para
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.intake.form import Form
    from hotline_sim.referral.decision import Referral
    from hotline_sim.referral.directory import Directory, Service


def need_names(form: "Form | None", directory: "Directory") -> dict[str, str]:
    """Return the needs that are served, by code, in the words of the form."""
    return {code: clean(label) for code, label in Sheets(form, directory).needs.items()}


def rows(
    services: tuple["Service", ...], decided: Mapping[str, "Referral"], needs: Mapping[str, str]
) -> tuple[Item, ...]:
    """Return one row for each service; those already decided on say so."""
    return tuple(
        Item("", one.id, _headline(one, decided), _what_for(one, needs)) for one in services
    )


def said_of(referral: "Referral") -> str:
    """Return a decision in a few words."""
    consent = CONSENTS.get(referral.consent, referral.consent)
    return f"{HOWS.get(referral.how, referral.how)}, {consent}"


def _headline(service: "Service", decided: Mapping[str, "Referral"]) -> str:
    name = clean(service.short)
    return f"✓ {name}: {said_of(decided[service.id])}" if service.id in decided else name


def _what_for(service: "Service", needs: Mapping[str, str]) -> str:
    named = [needs.get(one, one) for one in service.needs]
    return clean(f"{', '.join(service.area)}: {' · '.join(named)}")


def entry(service: "Service", needs: Mapping[str, str], today: date) -> Iterator[Paragraph]:
    """Yield everything that is known of a service; what to beware of before whom to ring."""
    yield para((clean(service.name), "bold $primary"))
    yield para(clean(service.about))
    if service.caution:
        yield EMPTY
        yield item("! ", "bold $warning", ("Beware  ", "bold"), clean(service.caution))
    if service.is_old(today):
        yield item("! ", "bold $warning", OLD)
    yield EMPTY
    yield _named("For", " · ".join(needs.get(one, one) for one in service.needs))
    yield _named("Whom", service.whom)
    yield _named("Where", ", ".join(service.area))
    yield _named("When", service.hours)
    yield _named("Speaks", ", ".join(service.languages))
    yield _named("Takes by", " · ".join(HOWS.get(one, one) for one in service.accepts))
    for whom, number in service.contacts:
        yield _named("Ring", f"{whom}: {number}")
    yield _named("Checked", service.verified_on)


def _named(name: str, text: str) -> Paragraph:
    return Paragraph(Content(clean(text)), Content.styled(f"{name:<9} ", "$quiet"))
