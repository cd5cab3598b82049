"""Recorded calls scored again from their events, beside inkjs replaying the same choices."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ink_story import as_ink
from node import Node, missing
from onward import onward
from report import Report
from synthetic import chances, compiled, opened, shipped_rubric
from timing import cpu_each, interleaved

from hotline_sim.call.events import Event, ResponseGiven
from hotline_sim.debrief.rescoring import Rescorer
from hotline_sim.debrief.turns import replay
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import after, open_responses, opening

BEATS = 22
TURNS = 10
PROMISED = 0.1
"""Of the time inkjs needs to replay."""

Calls = list[tuple[list[Event], list[int]]]
"""Events, and the same as the choices taken among those open."""


def measure_rescoring(report: Report, folder: Path, rounds: int, count: int) -> None:
    """Report what scoring a call again costs, and what replaying it does."""
    if why := missing("inkjs"):
        report.say(why)
        return
    scenario, rubric = compiled(onward(BEATS), "rescoring"), shipped_rubric()
    calls = recorded(scenario, count)
    story, choices = folder / "rescoring.ink", folder / "calls.json"
    story.write_text(as_ink(onward(BEATS)), "utf-8")
    choices.write_text(json.dumps([taken for _, taken in calls]), "utf-8")
    ends = [replay(scenario, events).state.gauges[0] for events, _ in calls]
    with Node("replay.mjs", story, choices) as ink:
        assert ink.turn()["trust"] == sum(ends), "both came to the same gauges"
        found = interleaved(
            {
                "scored by us": partial(
                    cpu_each, partial(score_all, Rescorer(scenario, rubric), calls), count
                ),
                "replayed by inkjs": lambda: float(ink.turn()["each"]),
            },
            rounds,
        )
    report.table(
        (f"{count:,} recorded calls of {TURNS} turns, each", "µs, min", "median"),
        ((name, *one.shown(1e-6)) for name, one in found.items()),
    )
    ratio = found["scored by us"].over(found["replayed by inkjs"])
    report.at_most("scoring again, of the time inkjs needs to replay", ratio, PROMISED)


def score_all(scorer: Rescorer, calls: Calls) -> None:
    """Score every call: worth, slips, verdict."""
    for events, _ in calls:
        scorer.score(events)


def recorded(scenario: CompiledScenario, count: int) -> Calls:
    """Return random calls that ended after ten turns."""
    calls: Calls = []
    numbers = chances(1)
    while len(calls) < count:
        call = _taken(scenario, numbers)
        if len(call[1]) == TURNS:
            calls.append(call)
    return calls


def _taken(scenario: CompiledScenario, numbers: Iterator[int]) -> tuple[list[Event], list[int]]:
    state, at = opening(scenario).state, datetime.now(UTC)
    events = [Event(0, at, opened(scenario))]
    choices = []
    while not scenario.places[state.place].ending:
        ways = open_responses(scenario, state)
        choices.append(next(numbers) % len(ways))
        move = ways[choices[-1]]
        events.append(Event(len(events), at, ResponseGiven(scenario.moves[move].name)))
        state = after(scenario, state, move).state
    return events, choices
