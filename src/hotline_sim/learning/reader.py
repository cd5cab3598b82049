"""From the file of a learning path to the path, or to every finding about it."""

import hashlib
from collections.abc import Collection, Mapping

from pydantic import ValidationError

from hotline_sim.diagnostic import Findings
from hotline_sim.learning.model import AuthoredPath, AuthoredStep
from hotline_sim.learning.path import LearningPath, Step, StepKind
from hotline_sim.storage.authored import dangling, errors_of, report
from hotline_sim.storage.tree import child, items, text
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import Node, parse

Rubrics = Mapping[str, Collection[str]]
"""The competencies of every rubric there is, by its id."""


def read_path(
    data: bytes,
    findings: Findings,
    scenarios: Collection[str] | None = None,
    rubrics: Rubrics | None = None,
) -> LearningPath | None:
    """Return the learning path in `data`, or None where `findings` say why not.

    What its steps name is looked up where the scenarios and rubrics there are are given.
    """
    tree = parse(data, findings)
    if tree is None:
        return None
    try:
        authored = AuthoredPath.model_validate(value_of(tree))
    except ValidationError as problems:
        report(errors_of(problems), AuthoredPath, tree, findings)
        return None
    if scenarios is not None:
        _check_scenarios(tree, findings, scenarios)
    if rubrics is not None:
        _check_competencies(tree, authored.rubric, findings, rubrics)
    return None if findings.refused else _path(authored, hashlib.sha256(data).hexdigest())


def _check_scenarios(tree: Node, findings: Findings, known: Collection[str]) -> None:
    for step in items(child(tree, "steps")):
        for key in ("walk_through", "take"):
            node = child(step, key)
            name = text(node)
            if node is not None and name is not None and name not in known:
                dangling(findings, node.place, "scenario", name, known)


def _check_competencies(tree: Node, rubric: str, findings: Findings, known: Rubrics) -> None:
    if rubric not in known:
        node = child(tree, "rubric")
        dangling(findings, (node or tree).place, "rubric", rubric, known)
        return
    for step in items(child(tree, "steps")):
        for key in ("drills", "reach"):
            node = child(child(step, key), "competency")
            name = text(node)
            if node is not None and name is not None and name not in known[rubric]:
                dangling(findings, node.place, "competency", name, known[rubric])


def _path(authored: AuthoredPath, digest: str) -> LearningPath:
    return LearningPath(
        id=authored.id,
        title=authored.title,
        language=authored.language,
        about=authored.about.strip(),
        rubric=authored.rubric,
        within_days=authored.within_days or 0,
        steps=tuple(map(_step, authored.steps)),
        digest=digest,
    )


def _step(one: AuthoredStep) -> Step:
    because = one.because.strip()
    if one.reach is not None:
        wanted = one.reach
        return Step(StepKind.REACH, wanted.times, wanted.competency, wanted.level, because)
    if one.drills is not None:
        return Step(StepKind.DRILLS, one.drills.times, one.drills.competency, 0, because)
    if one.facts is not None:
        return Step(StepKind.FACTS, one.facts, because=because)
    if one.without_harm is not None:
        return Step(StepKind.WITHOUT_HARM, one.without_harm, because=because)
    if one.take is not None:
        return Step(StepKind.TAKE, 1, one.take, because=because)
    return Step(StepKind.WALK_THROUGH, 1, one.walk_through or "", because=because)
