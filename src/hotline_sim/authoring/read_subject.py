"""From the bytes of a scenario file to what the checks look at, or to why they cannot."""

import hashlib
from collections.abc import Mapping
from typing import TypeVar

from hotline_sim.authoring.subject import Subject
from hotline_sim.call.sheets import Sheets
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.kept import Nameable
from hotline_sim.scenario.reader import variants_in
from hotline_sim.storage.yaml_source import Node, parse

T = TypeVar("T")


def subject_in(data: bytes, nameable: Nameable, findings: Findings) -> Subject | None:
    """Return the scenario in `data` and all it stands on, or None where `findings` say why not."""
    tree = parse(data, findings)
    return None if tree is None else subject_of(tree, data, nameable, findings)


def subject_of(tree: Node, data: bytes, nameable: Nameable, findings: Findings) -> Subject | None:
    """Return the scenario in the tree of `data`, or None where `findings` say why there is none."""
    variants = variants_in(tree, hashlib.sha256(data).hexdigest(), nameable, findings)
    if variants is None:
        return None
    about = variants[""].about
    rubric = nameable.rubrics[about.rubric]
    form = _named(nameable.forms, about.form)
    directory = _named(nameable.directories, about.services)
    sheets = Sheets(form, directory, tuple(rubric.competencies))
    return Subject(tree, variants, rubric, sheets)


def _named(known: Mapping[str, T] | None, name: str) -> T | None:
    """Return what a scenario names, where it names anything."""
    return known.get(name) if known is not None and name else None
