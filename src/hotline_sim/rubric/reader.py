"""From a rubric file to a rubric, or to every finding about it."""

import hashlib
from collections.abc import Iterator

from pydantic import ValidationError

from hotline_sim.diagnostic import Findings
from hotline_sim.rubric.model import AuthoredOrder, AuthoredRubric
from hotline_sim.rubric.rubric import Behaviour, Competency, Kind, OrderRule, Rubric
from hotline_sim.storage.authored import dangling, errors_of, report
from hotline_sim.storage.tree import child, entries, items, text, texts
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import Entry, Node, parse


def read_rubric(data: bytes, findings: Findings) -> Rubric | None:
    """Return the rubric in `data`, or None where `findings` say why not."""
    tree = parse(data, findings)
    if tree is None:
        return None
    _check_behaviours(tree, findings)
    _check_order(tree, findings)
    try:
        authored = AuthoredRubric.model_validate(value_of(tree))
    except ValidationError as problems:
        report(errors_of(problems), AuthoredRubric, tree, findings)
        return None
    return None if findings.refused else _rubric(authored, hashlib.sha256(data).hexdigest())


def _written(tree: Node) -> Iterator[tuple[str, str, Entry]]:
    """Yield the competency, id and entry of each behaviour in the file."""
    for competency, group in entries(child(tree, "competencies")).items():
        for name, entry in entries(child(group.value, "behaviours")).items():
            yield competency, name, entry


def _check_behaviours(tree: Node, findings: Findings) -> None:
    """Report a behaviour that stands twice, and a cited source that is not in the file's list."""
    first: dict[str, str] = {}
    sources = entries(child(tree, "sources"))
    for competency, name, entry in _written(tree):
        if name in first:
            message = f"The behaviour “{name}” also stands under “{first[name]}”."
            findings.error("duplicate-id", entry.place, message, "Each belongs to one competency.")
        first.setdefault(name, competency)
        for source, place in texts(child(entry.value, "sources")):
            if sources and source not in sources:
                dangling(findings, place, "source", source, sources)


_DOS = {Kind.BASIC, Kind.ADVANCED}


def _check_order(tree: Node, findings: Findings) -> None:
    """Report rules of order that name no do, or break no don't, of the file.

    A behaviour of a misspelt kind may be either; the kind is reported, and mended first.
    """
    kinds = {name: text(child(entry.value, "kind")) for _, name, entry in _written(tree)}
    dos = {name for name, kind in kinds.items() if kind in _DOS or kind not in set(Kind)}
    donts = {name for name, kind in kinds.items() if kind not in _DOS}
    for rule in items(child(tree, "order")):
        for key, what, known in (
            ("do", "do", dos),
            ("before", "do", dos),
            ("breaks", "don't", donts),
        ):
            for name, place in texts(child(rule, key)):
                if name not in known:
                    dangling(findings, place, what, name, known)


def _behaviours(authored: AuthoredRubric) -> Iterator[Behaviour]:
    for competency, group in authored.competencies.items():
        for name, one in group.behaviours.items():
            yield Behaviour(
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


def _before(rule: AuthoredOrder) -> tuple[str, ...]:
    if rule.before is None:
        return ()
    return (rule.before,) if isinstance(rule.before, str) else rule.before


def _rubric(authored: AuthoredRubric, digest: str) -> Rubric:
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
        behaviours={one.id: one for one in _behaviours(authored)},
        order=tuple(
            OrderRule(rule.do, rule.within or 0, _before(rule), rule.breaks, rule.because.strip())
            for rule in authored.order
        ),
        sources=authored.sources,
    )
