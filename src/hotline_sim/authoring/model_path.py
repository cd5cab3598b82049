"""The exemplary call of a scenario must be one: playable to its end, and ready."""

from hotline_sim.authoring.paths import opened
from hotline_sim.call.answers import Answer, give
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Verdict
from hotline_sim.diagnostic import START, Findings, Place
from hotline_sim.errors import NotOpen
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.tree import child
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node, parse


def check_model_paths(
    data: bytes, variants: dict[str, CompiledScenario], rubric: Rubric, findings: Findings
) -> None:
    """Report each variant whose model path cannot be played, or is not ready."""
    tree = parse(data, Findings(findings.file))
    said: set[tuple[str, ...]] = set()
    for name, scenario in variants.items():
        path = _path(tree, name)
        if tree is not None and scenario.model_path and path not in said:
            before = len(findings.found)
            _check(scenario, rubric, findings, tree, path)
            said |= {path} if len(findings.found) > before else set()


def _path(tree: Node | None, variant: str) -> tuple[str, ...]:
    """Return where the model path of a variant is written: its own, or the one all share."""
    own = ("variants", variant, "model_path")
    return ("model_path",) if child(tree, *own) is None else own


def _check(
    scenario: CompiledScenario,
    rubric: Rubric,
    findings: Findings,
    tree: Node,
    path: tuple[str, ...],
) -> None:
    of = f" in the variant “{scenario.variant}”" if scenario.variant else ""
    call = opened(scenario)
    for number, answer in enumerate(scenario.model_path):
        try:
            give(call, Answer(answer, START))
        except NotOpen as problem:
            message = f"The model path cannot be played{of}. {problem}"
            findings.error("model-path", place_of(tree, (*path, number)), message)
            return
    found = debrief("", "", scenario, rubric, call.events)
    if found.verdict is not Verdict.READY:
        message = f"The model path should be ready{of}, and is “{found.verdict}”."
        place: Place = place_of(tree, path, key=True)
        findings.error("model-path", place, message, " ".join(found.reasons))
