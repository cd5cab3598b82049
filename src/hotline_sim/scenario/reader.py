"""From a scenario file to its compiled variants, or to every finding about it."""

import hashlib
from collections.abc import Mapping as Table
from typing import Any

from pydantic import ValidationError

from hotline_sim.diagnostic import Findings
from hotline_sim.errors import near_miss
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.compiler import compile_scenario
from hotline_sim.scenario.model import AuthoredScenario
from hotline_sim.scenario.references import check_references
from hotline_sim.scenario.shape import check_shape
from hotline_sim.storage.authored import dangling, report
from hotline_sim.storage.tree import child, text
from hotline_sim.storage.values import place_of, value_of
from hotline_sim.storage.yaml_source import Node, parse

VARYING = ("facts", "gauges", "key", "model_path")
"""What a variant may change."""


def read_scenario(
    data: bytes, rubrics: Table[str, Rubric], findings: Findings
) -> dict[str, CompiledScenario] | None:
    """Return the scenario in `data` by variant, or None where `findings` say why not.

    The scenario as written stands under the empty name.
    """
    tree = parse(data, findings)
    if tree is None:
        return None
    rubric = _rubric(tree, rubrics, findings)
    if rubric is not None:
        check_references(tree, rubric, findings)
    variants = _validated(tree, findings)
    if rubric is None or findings.refused:
        return None
    digest = hashlib.sha256(data).hexdigest()
    return {
        name: compile_scenario(authored, rubric, digest, name)
        for name, authored in variants.items()
    }


def _rubric(tree: Node, rubrics: Table[str, Rubric], findings: Findings) -> Rubric | None:
    name = text(child(tree, "rubric"))
    if name is None:
        return None
    if name not in rubrics:
        dangling(findings, place_of(tree, ("rubric",)), "rubric", name, rubrics)
    return rubrics.get(name)


def _validated(tree: Node, findings: Findings) -> dict[str, AuthoredScenario]:
    """Return the file and each of its variants as validated models."""
    data = value_of(tree)
    try:
        base = AuthoredScenario.model_validate(data)
    except ValidationError as problems:
        report(problems.errors(include_url=False), AuthoredScenario, tree, findings)
        return {}
    check_shape(base, tree, findings)
    found = {"": base}
    for name, changes in base.variants.items():
        variant = _variant(data, name, changes, tree, findings)
        if variant is not None:
            found[name] = variant
    return found


def _variant(
    data: Any, name: str, changes: dict[str, Any], tree: Node, findings: Findings
) -> AuthoredScenario | None:
    for key in changes.keys() - set(VARYING):
        near = near_miss(key, VARYING)
        hint = f"Did you mean “{near}”?" if near else f"Known here: {', '.join(VARYING)}."
        place = place_of(tree, ("variants", name, key), key=True)
        findings.error("unknown-key", place, f"A variant cannot change “{key}”.", hint)
    merged = _merged({**data, "variants": {}}, changes)
    try:
        variant = AuthoredScenario.model_validate(merged)
    except ValidationError as problems:
        errors = problems.errors(include_url=False)
        for error in errors:
            error["loc"] = ("variants", name, *error["loc"])
        report(errors, AuthoredScenario, tree, findings)
        return None
    check_shape(variant, tree, findings)
    return variant


def _merged(base: Any, changes: Any) -> Any:
    """Return `base` with `changes` laid over it: mappings merge, all else is replaced."""
    if not (isinstance(base, dict) and isinstance(changes, dict)):
        return changes
    laid = {key: _merged(base[key], value) for key, value in changes.items() if key in base}
    return {**base, **changes, **laid}
