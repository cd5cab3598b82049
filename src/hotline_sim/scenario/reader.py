"""From a scenario file to its compiled variants, or to every finding about it."""

import hashlib
from collections.abc import Mapping as Table
from itertools import islice
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from hotline_sim.diagnostic import Findings
from hotline_sim.intake.form import Form
from hotline_sim.referral.directory import Directory
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.compiler import compile_scenario
from hotline_sim.scenario.disclosure import check_disclosure
from hotline_sim.scenario.kept import Nameable
from hotline_sim.scenario.model import MOST_VARIANTS, AuthoredScenario
from hotline_sim.scenario.record_references import check_records
from hotline_sim.scenario.references import check_references
from hotline_sim.scenario.shape import check_shape
from hotline_sim.storage.authored import dangling, errors_of, report
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.tree import child, entries, text
from hotline_sim.storage.values import place_of, value_of
from hotline_sim.storage.yaml_source import Node, parse

T = TypeVar("T")

VARYING = ("facts", "gauges", "key", "model_path")
"""What a variant may change."""


def read_scenario(
    data: bytes,
    rubrics: Table[str, Rubric],
    findings: Findings,
    forms: Table[str, Form] | None = None,
    directories: Table[str, Directory] | None = None,
) -> dict[str, CompiledScenario] | None:
    """Return the scenario in `data` by variant, or None where `findings` say why not.

    The scenario as written stands under the empty name. Without forms or directories, what it
    says for the record or the referral is not held against them.
    """
    tree = parse(data, findings)
    if tree is None:
        return None
    nameable = Nameable(rubrics, forms, directories)
    return variants_in(tree, hashlib.sha256(data).hexdigest(), nameable, findings)


def variants_in(
    tree: Node, digest: str, nameable: Nameable, findings: Findings
) -> dict[str, CompiledScenario] | None:
    """Return the scenario in the tree of a file, as `read_scenario` does; `digest` is the file's.

    For those who have use for the tree besides.
    """
    rubric = _named(tree, "rubric", "rubric", nameable.rubrics, findings)
    form = _named(tree, "form", "form", nameable.forms, findings)
    services = _named(tree, "services", "directory of services", nameable.directories, findings)
    check_references(tree, rubric, findings)
    check_shape(tree, findings)
    check_disclosure(tree, findings)
    check_records(tree, form, services, findings)
    variants = _validated(tree, findings)
    if rubric is None or findings.refused:
        return None
    return {
        name: compile_scenario(authored, rubric, digest, name, form)
        for name, authored in variants.items()
    }


def _named(
    tree: Node, key: str, what: str, known: Table[str, T] | None, findings: Findings
) -> T | None:
    """Return what a scenario names under a key; report it where it is not known."""
    name = text(child(tree, key))
    if not name or known is None:
        return None
    if name not in known:
        dangling(findings, place_of(tree, (key,)), what, name, known)
    return known.get(name)


def _validated(tree: Node, findings: Findings) -> dict[str, AuthoredScenario]:
    """Return the file and each of its variants as validated models."""
    data = value_of(tree)
    base, errors = _model(data)
    report(errors, AuthoredScenario, tree, findings)
    found = {"": base} if base else {}
    said = {(error["loc"], error["type"]) for error in errors}
    for name, entry in islice(entries(child(tree, "variants")).items(), MOST_VARIANTS):
        _check_varying(entry.value, findings)
        changes = {key: value_of(one.value) for key, one in entries(entry.value).items()}
        laid = _merged(data, {key: changes[key] for key in VARYING if key in changes})
        variant, errors = _model({**laid, "variants": {}})
        new = [one for one in errors if (one["loc"], one["type"]) not in said]
        report(new, AuthoredScenario, tree, findings, under=("variants", name))
        if variant is not None:
            found[name] = variant
    return found


def _model(data: Any) -> tuple[AuthoredScenario | None, list[ErrorDetails]]:
    """Return a validated model, or what is wrong with it."""
    try:
        return AuthoredScenario.model_validate(data), []
    except ValidationError as problems:
        return None, errors_of(problems)


def _check_varying(variant: Node, findings: Findings) -> None:
    """Report what a variant cannot change: two truths of one call share its beats."""
    for key, entry in entries(variant).items():
        if key not in VARYING:
            message = f"A variant cannot change {quoted(key)}."
            known = f"It may change: {', '.join(VARYING)}."
            findings.error("unknown-key", entry.place, message, known)


def _merged(base: Any, changes: Any) -> Any:
    """Return `base` with `changes` laid over it: mappings merge, all else is replaced."""
    if not (isinstance(base, dict) and isinstance(changes, dict)):
        return changes
    laid = {key: _merged(base[key], value) for key, value in changes.items() if key in base}
    return {**base, **changes, **laid}
