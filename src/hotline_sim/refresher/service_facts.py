"""Cards on a directory: which service does what, when it answers, and what to know before."""

from collections.abc import Iterator

from hotline_sim.language.text import worded
from hotline_sim.referral.directory import Directory, Service
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.known import Answer, Asked, known
from hotline_sim.refresher.referring import sources_of


def service_facts(directory: Directory) -> Iterator[Drill]:
    """Yield up to three cards for each service."""
    for service in directory.services.values():
        others = [one for one in directory.services.values() if one.id != service.id]
        for drill in (
            _about(directory, service, others),
            _caution(directory, service, others),
            _hours(directory, service, others),
        ):
            if drill is not None:
                yield drill


def _about(directory: Directory, service: Service, others: list[Service]) -> Drill | None:
    question = worded("refresher.service", "{about} Which service is that?", about=service.about)
    answers = [Answer(one.id, one.name, one.about) for one in others]
    asked = _asked(directory, service, "about", question)
    return known(asked._replace(why=service.caution), Answer(service.id, service.name), answers)


def _caution(directory: Directory, service: Service, others: list[Service]) -> Drill | None:
    if not service.caution:
        return None
    question = worded(
        "refresher.caution",
        "What should you know before you pass a caller on to {service}?",
        service=service.name,
    )
    answers = [Answer(one.id, one.caution, one.name) for one in others if one.caution]
    asked = _asked(directory, service, "caution", question)
    return known(asked._replace(why=service.about), Answer(service.id, service.caution), answers)


def _hours(directory: Directory, service: Service, others: list[Service]) -> Drill | None:
    if not service.hours:
        return None
    question = worded("refresher.hours", "When does {service} answer?", service=service.name)
    answers = [Answer(one.id, one.hours, one.name) for one in others]
    asked = _asked(directory, service, "hours", question)
    return known(asked._replace(why=service.about), Answer(service.id, service.hours), answers)


def _asked(directory: Directory, service: Service, name: str, question: str) -> Asked:
    return Asked(
        kind=Kind.FACT,
        id=f"{directory.id}:{service.id}:{name}",
        card=cards.service(directory.id, service.id),
        about=worded("refresher.refer.about", "what {service} is for", service=service.short),
        scenario=directory.id,
        place=service.id,
        title=directory.title,
        question=question,
        sources=sources_of(service, directory),
    )
