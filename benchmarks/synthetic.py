"""Synthetic calls of any size: what the benchmarks play, the same for us and for our peers.

Each beat has three or four responses that may be given again, so that a call goes on for as long
as is wanted. One gauge, drawn to its middle; a quarter of the responses guarded by it;
interruptions whose guards hold only where it comes to its ends.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hotline_sim.call.events import CallOpened
from hotline_sim.library import Library, content_root
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.compiler import compile_scenario
from hotline_sim.scenario.model import AuthoredScenario
from hotline_sim.scenario.state import State, after, open_responses, opening
from hotline_sim.storage.cache import Cache

LOW, HIGH = 0, 24
CHANGES = (2, -1, 1, -2)
NEVER = 500_000
"""A turn no benchmark comes to: the ending is there, and out of the way."""

INTERRUPTIONS: tuple[dict[str, Any], ...] = (
    {"when": {"trust": {"at_least": HIGH}}, "leads_to": "scene"},
    {"when": {"trust": {"at_most": LOW}}, "leads_to": "scene"},
    {"when": {"trust": {"at_least": HIGH}, "turns": {"at_least": NEVER}}, "leads_to": "done"},
    {"when": {"trust": {"at_most": LOW}, "used": ("b0.goodbye",)}, "leads_to": "done"},
)

Data = dict[str, Any]
"""A scenario as its author would write it."""


def story(beats: int, interruptions: int = 0) -> Data:
    """Return a call of some beats with up to four interruptions."""
    return {
        "id": f"synthetic-{beats}",
        "title": f"A call of {beats} beats",
        "rubric": "hotline-core",
        "brief": "Nobody is on this line.",
        "gauges": {"trust": {"start": (LOW + HIGH) // 2, "range": (LOW, HIGH)}},
        "opens_at": "b0",
        "beats": {
            **{f"b{number}": _beat(number, beats) for number in range(beats)},
            **({"scene": _scene()} if interruptions else {}),
        },
        "endings": {"done": {"kind": "partial", "caller": "Goodbye."}},
        "interruptions": {
            f"i{number}": {**one, "repeats": True}
            for number, one in enumerate(INTERRUPTIONS[:interruptions])
        },
    }


def _beat(number: int, beats: int) -> Data:
    responses = {f"r{which}": _response(number, which, beats) for which in range(3 + number % 2)}
    if number == 0:
        way_out = {"turns": {"at_least": NEVER}}
        responses["goodbye"] = {"say": "Goodbye.", "when": way_out, "leads_to": "done"}
    caller = f"This is what is said at beat {number}, in one sentence."
    return {"caller": caller, "keep_order": True, "responses": responses}


def _response(number: int, which: int, beats: int) -> Data:
    response: Data = {
        "say": f"I hear you, {which} of {number}.",
        "repeats": True,
        "shows": ("asks-if-safe-to-talk",) if which == 0 else (),
        "changes": {"trust": CHANGES[which]},
        "leads_to": f"b{(3 * number + which + 1) % beats}",
    }
    if which == 0:
        response["when"] = {"trust": {"at_most": (LOW + HIGH) // 2}}
    return response


def _scene() -> Data:
    """Return the beat of an interruption, from which every way leads back."""
    say = ("I wait.", "I am quiet.", "Shall I hold?")
    responses = {
        f"r{which}": {"say": one, "repeats": True, "leads_to": "back"}
        for which, one in enumerate(say)
    }
    return {"caller": "Somebody comes.", "keep_order": True, "responses": responses}


@cache
def shipped_rubric() -> Rubric:
    """Return the rubric that synthetic calls are marked with."""
    return Library((content_root(),), Cache(Path(mkdtemp()))).rubric("hotline-core")


def compiled(data: Data, digest: str) -> CompiledScenario:
    """Return the table of a story."""
    return compile_scenario(AuthoredScenario.model_validate(data), shipped_rubric(), digest)


def opened(scenario: CompiledScenario) -> CallOpened:
    """Return the event that opens a call of a scenario."""
    return CallOpened(scenario.id, "", seed=1, player="script", seen_before=False)


def chances(seed: int) -> Iterator[int]:
    """Yield whole numbers by the minimal standard generator, which every language can do alike."""
    number = seed
    while True:
        number = number * 48271 % 2147483647
        yield number


def walk(scenario: CompiledScenario, steps: int, seed: int = 1) -> list[int]:
    """Return the moves of a random play, each open when it comes."""
    state: State = opening(scenario).state
    moves = []
    for _, chance in zip(range(steps), chances(seed), strict=False):
        open_now = open_responses(scenario, state)
        moves.append(open_now[chance % len(open_now)])
        state = after(scenario, state, moves[-1]).state
    return moves
