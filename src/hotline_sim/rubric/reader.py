"""From a rubric file to a rubric, or to every finding about it."""

import hashlib

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.rubric.model import AuthoredOrder, AuthoredRubric
from hotline_sim.rubric.rubric import Behaviour, Competency, Kind, OrderRule, Rubric
from hotline_sim.storage.authored import dangling, read_authored
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node


def read_rubric(data: bytes, findings: Findings) -> Rubric | None:
    """Return the rubric in `data`, or None where `findings` say why not."""
    read = read_authored(data, AuthoredRubric, findings)
    if read is None:
        return None
    authored, tree = read
    behaviours = _behaviours(authored, tree, findings)
    _check_order(authored, behaviours, tree, findings)
    _check_sources(authored, tree, findings)
    if findings.refused:
        return None
    return _rubric(authored, behaviours, hashlib.sha256(data).hexdigest())


def _behaviours(authored: AuthoredRubric, tree: Node, findings: Findings) -> dict[str, Behaviour]:
    found: dict[str, Behaviour] = {}
    for competency, group in authored.competencies.items():
        for name, one in group.behaviours.items():
            if name in found:
                place = place_of(tree, ("competencies", competency, "behaviours", name), key=True)
                message = f"The behaviour “{name}” also stands under “{found[name].competency}”."
                findings.error("duplicate-id", place, message, "Each belongs to one competency.")
            found[name] = Behaviour(
                id=name,
                competency=competency,
                kind=Kind(one.kind),
                label=one.label,
                why=one.why.strip(),
                example=one.example.strip(),
                better=(one.better or "").strip(),
                catalogue=one.catalogue or "",
                sources=one.sources,
            )
    return found


def _before(rule: AuthoredOrder) -> tuple[str, ...]:
    if rule.before is None:
        return ()
    return (rule.before,) if isinstance(rule.before, str) else rule.before


def _check_order(
    authored: AuthoredRubric, behaviours: dict[str, Behaviour], tree: Node, findings: Findings
) -> None:
    dos = {name for name, one in behaviours.items() if one.kind.is_do}
    donts = behaviours.keys() - dos

    def place(number: int, key: str) -> Place:
        return place_of(tree, ("order", number, key))

    for number, rule in enumerate(authored.order):
        if rule.do not in dos:
            dangling(findings, place(number, "do"), "do", rule.do, dos)
        if rule.breaks not in donts:
            dangling(findings, place(number, "breaks"), "don't", rule.breaks, donts)
        for name in _before(rule):
            if name not in dos:
                dangling(findings, place(number, "before"), "do", name, dos)


def _check_sources(authored: AuthoredRubric, tree: Node, findings: Findings) -> None:
    """Report a cited source that the file does not list, where it lists any."""
    if not authored.sources:
        return
    for competency, group in authored.competencies.items():
        for name, one in group.behaviours.items():
            for number, source in enumerate(one.sources):
                if source not in authored.sources:
                    path = ("competencies", competency, "behaviours", name, "sources", number)
                    place = place_of(tree, path)
                    dangling(findings, place, "source", source, authored.sources)


def _rubric(authored: AuthoredRubric, behaviours: dict[str, Behaviour], digest: str) -> Rubric:
    return Rubric(
        id=authored.id,
        title=authored.title,
        language=authored.language,
        digest=digest,
        points=authored.points.model_dump(),
        turning_point=authored.turning_point,
        competencies={
            name: Competency(name, one.name, one.about.strip(), one.practise.strip())
            for name, one in authored.competencies.items()
        },
        behaviours=behaviours,
        order=tuple(
            OrderRule(rule.do, rule.within or 0, _before(rule), rule.breaks, rule.because.strip())
            for rule in authored.order
        ),
        sources=authored.sources,
    )
