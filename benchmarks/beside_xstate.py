"""The best and the worst a call can come to, worked out by us and by @xstate/graph."""

import json
from pathlib import Path
from typing import Any

from node import Node, missing
from onward import onward
from report import Report
from synthetic import HIGH, LOW, compiled, shipped_rubric
from timing import Costs, cpu_each

from hotline_sim.analysis.analysis import analyse
from hotline_sim.analysis.outcome import KINDS, Outcome
from hotline_sim.scenario.compiled import CompiledScenario, Move
from hotline_sim.scenario.state import opening

OURS = 25
"""Turns of ours for each of the peer's; the best of them counts."""

PROMISED = 400
"""Times as fast as the peer."""


def measure_beside_xstate(report: Report, beats: int, folder: Path, rounds: int) -> None:
    """Report both, having seen that they found the same best and worst.

    The peer has its turn in every round, and we so many times as often, because it takes so long
    that it warms up and we do not.
    """
    if why := missing("@xstate/graph"):
        report.say(why)
        return
    scenario = compiled(onward(beats), f"xstate {beats}")
    file = folder / f"onward-{beats}.json"
    file.write_text(json.dumps(_as_machine(scenario)), "utf-8")
    ours, theirs = Costs(), Costs()
    with Node("paths.mjs", file) as peer:
        for _ in range(rounds):
            answer = peer.turn()
            assert [answer["best"], answer["worst"]] == _extremes(scenario), answer
            theirs.append(float(answer["seconds"]))
            ours.append(min(cpu_each(lambda: _extremes(scenario), 1) for _ in range(OURS)))
    report.table(
        (f"best and worst of a call of {beats:,} beats", "ms, min", "median"),
        (("hotline-sim", *ours.shown(1e-3)), ("@xstate/graph", *theirs.shown(1e-3))),
    )
    report.at_least("times as fast as @xstate/graph", theirs.over(ours), PROMISED)


def _extremes(scenario: CompiledScenario) -> list[list[int]]:
    """Return best and worst, each as the rank of the ending's kind and half points."""
    found = analyse(scenario, shipped_rubric())
    start = opening(scenario).state
    return [_ranked(found.best(start)), _ranked(found.worst(start))]


def _ranked(one: Outcome | None) -> list[int]:
    assert one is not None
    assert one.red == one.harm == 0
    return [KINDS.index(one.kind), one.halves]


def _as_machine(scenario: CompiledScenario) -> dict[str, Any]:
    """Return a call of `onward` as the peer's script reads it."""
    places = scenario.places
    return {
        "gauge": {"start": scenario.gauges[0].start, "low": LOW, "high": HIGH},
        "opens_at": places[scenario.opens_at].id,
        "beats": {
            place.id: {
                scenario.moves[one].id: _as_transition(scenario, scenario.moves[one])
                for one in place.responses
            }
            for place in places
            if not place.ending
        },
        "endings": {
            place.id: {"rank": KINDS.index(place.ending), "halves": place.halves}
            for place in places
            if place.ending
        },
    }


def _as_transition(scenario: CompiledScenario, move: Move) -> dict[str, Any]:
    low, high = move.when[2:] if move.when else (LOW, HIGH)
    ((_, to),) = move.leads_to
    return {
        "to": scenario.places[to].id,
        "change": move.changes[0][1],
        "halves": move.halves,
        "at_least": low,
        "at_most": high,
    }
