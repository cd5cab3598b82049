"""The exemplary call of a scenario must be one: playable to its end, and ready."""

from hotline_sim.authoring.paths import model_steps, opened
from hotline_sim.call.sheets import NO_SHEETS, Sheets
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Verdict
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.errors import NotOpen
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.tree import child
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node, parse


def check_model_paths(
    data: bytes,
    variants: dict[str, CompiledScenario],
    rubric: Rubric,
    findings: Findings,
    sheets: Sheets = NO_SHEETS,
) -> None:
    """Report each variant whose model path cannot be played, or is not ready.

    It is written up as the key says, so that only the talk and the key itself can be at fault.
    """
    tree = parse(data, Findings(findings.file))
    said: set[tuple[str, ...]] = set()
    for name, scenario in variants.items():
        path = _path(tree, name)
        if tree is not None and scenario.model_path and path not in said:
            problem = _problem(scenario, rubric, sheets, tree, path)
            if problem is not None:
                findings.error("model-path", *problem)
                said.add(path)


def _path(tree: Node | None, variant: str) -> tuple[str, ...]:
    """Return where the model path of a variant is written: its own, or the one all share."""
    own = ("variants", variant, "model_path")
    return ("model_path",) if child(tree, *own) is None else own


def _problem(
    scenario: CompiledScenario, rubric: Rubric, sheets: Sheets, tree: Node, path: tuple[str, ...]
) -> tuple[Place, str, str] | None:
    """Return where the model path of one variant goes wrong, what is wrong, and why."""
    of = f" in the variant “{scenario.variant}”" if scenario.variant else ""
    call = opened(scenario)
    number = 0
    try:
        for number in model_steps(call, sheets):  # noqa: B007 - the one that fails is named
            pass
    except NotOpen as problem:
        message = f"The model path cannot be played{of}. {problem}"
        return place_of(tree, (*path, number)), message, ""
    form, directory, _ = sheets
    found = debrief("", "", scenario, rubric, call.events, form=form, directory=directory)
    if found.verdict is Verdict.READY:
        return None
    message = f"The model path should be ready{of}, and is “{found.verdict}”."
    return place_of(tree, path, key=True), message, " ".join(found.reasons)
