"""Calls to mark, and what they showed."""

from typing import Any

from hotline_sim.call.call import Call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import CompetencyResult, Debrief, Mark
from hotline_sim.scenario.compiled import CompiledScenario
from tests.samples import compiled, played, small_rubric, small_scenario

MODEL = ("safe", "danger", "feeling", "wait", "close")
"""The model path of the small scenario."""


def debriefed(call: Call) -> Debrief:
    """Return the debrief of a call over the small rubric."""
    return debrief("c1", "T01", call.scenario, small_rubric(), call.events)


def small(*answers: str) -> Debrief:
    """Return the debrief of the small scenario with some answers."""
    return debriefed(played(small_scenario(), *answers))


def of(found: Debrief, competency: str) -> CompetencyResult:
    """Return the result of one competency."""
    return next(one for one in found.competencies if one.id == competency)


def names(marks: tuple[Mark, ...]) -> list[str]:
    """Return the behaviours of some marks."""
    return [mark.behaviour for mark in marks]


def one_beat(*, more: dict[str, Any] | None = None, **beat: Any) -> CompiledScenario:
    """Return a scenario of one beat, which every response without a place of its own ends."""
    given = beat.pop("responses")
    responses = {name: {"say": name, "leads_to": "end", **one} for name, one in given.items()}
    return compiled(
        {
            "opens_at": "one",
            "beats": {"one": {**beat, "responses": responses}},
            "endings": {"end": {"kind": "safe", "worth": 3}, "cut": {"kind": "lost"}},
            **(more or {}),
        }
    )
