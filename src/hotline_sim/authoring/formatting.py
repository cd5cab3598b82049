"""An authored file in the form that all of them have: nothing it says changes, and no comment."""

from collections import Counter
from functools import partial
from pathlib import Path

from hotline_sim.authoring.model import DeclaredPlays
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import UserError
from hotline_sim.intake.model import AuthoredForm
from hotline_sim.learning.model import AuthoredPath
from hotline_sim.referral.model import AuthoredDirectory
from hotline_sim.rubric.model import AuthoredRubric
from hotline_sim.scenario.model import AuthoredScenario
from hotline_sim.storage.authored import FileModel, read_authored
from hotline_sim.storage.known_keys import keys_in_order
from hotline_sim.storage.shelf import OVERRIDES, are_plays, kind_of
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_comments import comments_in
from hotline_sim.storage.yaml_layout import OddLayout
from hotline_sim.storage.yaml_rewriting import Path as Way, rewritten
from hotline_sim.storage.yaml_source import decoded, parse
from hotline_sim.workshop_plan.model import AuthoredPlan

MODELS: dict[str, FileModel] = {
    "scenarios": AuthoredScenario,
    "paths": DeclaredPlays,
    "rubrics": AuthoredRubric,
    "forms": AuthoredForm,
    "services": AuthoredDirectory,
    "workshops": AuthoredPlan,
    "learning": AuthoredPath,
}
"""What a file of each kind is made of, in order."""

APART: dict[str, Way] = {"scenarios": ("beats",), "paths": (), "workshops": ("rounds",)}
"""Where, by kind, an empty line stands between what is there."""


def kind_named(path: Path) -> str:
    """Return which of `MODELS` a file is."""
    return "paths" if are_plays(path) else kind_of(path)


def formatted(data: bytes, kind: str, findings: Findings) -> str | None:
    """Return a file in its form, or None where the findings say why it has none.

    UserError where it reads, and still cannot be written anew.
    """
    model = MODELS[kind]
    if OVERRIDES.search(data):
        parse(data, findings)  # it need not be whole
    else:
        read_authored(data, model, findings)
    text = None if findings.refused else decoded(data, findings)
    if text is None:
        return None
    try:
        written = rewritten(text, partial(_order, model), lambda way: way == APART.get(kind))
    except OddLayout as odd:
        message = f"{findings.file}:{odd.line + 1}: this cannot be moved. Write it as “key: value”."
        raise UserError(message) from odd
    if not _says_the_same(text, written):
        message = f"{findings.file} cannot be put in order without changing what it says."
        raise UserError(message)
    return written


def _order(model: FileModel, way: Way) -> list[str]:
    """Return the keys known at a place, in order; a variant has those of the whole call."""
    return keys_in_order(model, way[2:] if way[:1] == ("variants",) else way)


def _says_the_same(before: str, after: str) -> bool:
    """Return whether two texts have the same values and the same comments."""
    trees = [parse(text.encode(), Findings("")) for text in (before, after)]
    if None in trees:
        return False
    first, second = (None if tree is None else value_of(tree) for tree in trees)
    return first == second and Counter(comments_in(before)) == Counter(comments_in(after))
