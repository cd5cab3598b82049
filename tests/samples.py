"""The small rubric and scenario that most tests stand on."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from hotline_sim.call.call import Call, open_call
from hotline_sim.call.events import CallOpened
from hotline_sim.call.log import Log, MemoryLog
from hotline_sim.diagnostic import Findings
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.compiler import compile_scenario
from hotline_sim.scenario.model import AuthoredScenario
from hotline_sim.scenario.reader import read_scenario

FIXTURES = Path(__file__).parent / "fixtures"
SMALL_CALL = FIXTURES / "scenarios" / "test" / "small-call.yaml"
SMALL_RUBRIC = FIXTURES / "rubrics" / "small.yaml"


@cache
def small_rubric() -> Rubric:
    """Return the rubric of two competencies."""
    rubric = read_rubric(SMALL_RUBRIC.read_bytes(), Findings("small"))
    assert rubric is not None
    return rubric


@cache
def small_scenario() -> CompiledScenario:
    """Return the scenario that goes with it."""
    rubrics = {"small": small_rubric()}
    variants = read_scenario(SMALL_CALL.read_bytes(), rubrics, Findings("small-call"))
    assert variants is not None
    return variants[""]


def compiled(data: dict[str, Any]) -> CompiledScenario:
    """Return a scenario from plain values, over the small rubric."""
    authored = authored_scenario(data)
    digest = hashlib.sha256(repr(data).encode()).hexdigest()
    return compile_scenario(authored, small_rubric(), digest)


def authored_scenario(data: dict[str, Any]) -> AuthoredScenario:
    """Return a scenario as an author would have written it, from plain values."""
    base = {"id": "made", "title": "Made", "rubric": "small"}
    return AuthoredScenario.model_validate({**base, **data})


def opened(scenario: CompiledScenario, log: Log | None = None, seed: int = 0) -> Call:
    """Return a call just picked up."""
    what = CallOpened(scenario.id, scenario.variant, seed, "person", seen_before=False)
    return open_call(scenario, MemoryLog() if log is None else log, what)


def played(scenario: CompiledScenario, *answers: str) -> Call:
    """Return a call with some answers given."""
    call = opened(scenario)
    for answer in answers:
        if answer == "silence":
            call.keep_silence()
        elif answer == "hang-up":
            call.hang_up()
        else:
            call.respond(answer)
    return call
