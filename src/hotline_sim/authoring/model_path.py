"""The exemplary call of a scenario must be one: playable to its end, and ready."""

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.paths import model_steps
from hotline_sim.authoring.subject import Subject
from hotline_sim.call.call import Call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import TurningPoint, Verdict
from hotline_sim.debrief.turning_points import turning
from hotline_sim.debrief.turns import replay
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.errors import NotOpen
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.tree import child
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node


def check_model_paths(subject: Subject, findings: Findings) -> None:
    """Report each variant whose model path cannot be played, or is not ready.

    It is written up as the key says, so that only the talk and the key itself can be at fault.
    """
    said: set[tuple[str, ...]] = set()
    for name, scenario in subject.variants.items():
        path = _path(subject.tree, name)
        if scenario.model_path and path not in said:
            problem = _problem(subject, scenario, path)
            if problem is not None:
                findings.error("model-path", *problem)
                said.add(path)


def check_model_turns(subject: Subject, findings: Findings) -> None:
    """Report a decision of a model path after which the best still reachable has fallen."""
    said: set[tuple[str, ...]] = set()
    for name, call in subject.model_talks.items():
        path = _path(subject.tree, name)
        analysis = subject.analysis_as(call.scenario)
        if path in said or not analysis.is_exact:
            continue
        found = _first_turn(call, subject.rubric, analysis)
        if found is not None:
            number, turn = found
            said.add(path)
            better = f" “{turn.better}” would have kept it." if turn.better else ""
            message = f"The model path turns at “{turn.response}”. {turn.fell}{better}"
            hint = "Let it say what keeps the best, or let the call lose nothing by what it says."
            findings.warn("model-path-turns", subject.at(*path, number), message, hint)


def _first_turn(call: Call, rubric: Rubric, analysis: Analysis) -> tuple[int, TurningPoint] | None:
    """Return the earliest turning point of an exemplary call, and the number of its answer."""
    play = replay(call.scenario, call.events)
    points = {one.at: one for one in turning(call.scenario, rubric, play, analysis).points}
    turns = enumerate(turn.at for turn in play.turns)
    return next(((number, points[at]) for number, at in turns if at in points), None)


def _path(tree: Node, variant: str) -> tuple[str, ...]:
    """Return where the model path of a variant is written: its own, or the one all share."""
    own = ("variants", variant, "model_path")
    return ("model_path",) if child(tree, *own) is None else own


def _problem(
    subject: Subject, scenario: CompiledScenario, path: tuple[str, ...]
) -> tuple[Place, str, str] | None:
    """Return where the model path of one variant goes wrong, what is wrong, and why."""
    of = f" in the variant “{scenario.variant}”" if scenario.variant else ""
    call = opened(scenario)
    number = 0
    try:
        for number in model_steps(call, subject.sheets):  # noqa: B007 - the one that fails is named
            pass
    except NotOpen as problem:
        message = f"The model path cannot be played{of}. {problem}"
        return place_of(subject.tree, (*path, number)), message, ""
    form, directory, _ = subject.sheets
    found = debrief("", "", scenario, subject.rubric, call.events, form=form, directory=directory)
    if found.verdict is Verdict.READY:
        return None
    message = f"The model path should be ready{of}, and is “{found.verdict}”."
    return subject.at(*path), message, " ".join(found.reasons)
