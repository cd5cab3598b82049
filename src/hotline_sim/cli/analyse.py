"""`hotline-sim analyse`: what can come of a call, worked out exactly."""

import os
from argparse import Namespace
from typing import Any

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.analysis.outcome import Fall, as_data
from hotline_sim.analysis.overview import Overview, ValuedPlay, overview
from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.library import variant_of
from hotline_sim.plain.analysis import write_bounds, write_overview

TOO_MANY = 1
"""The exit code where there are more states than are looked at."""


def run(arguments: Namespace) -> int:
    """Print what a scenario can come to."""
    with Desk.of(os.environ) as desk:
        read = desk.library.read(desk.library.scenario_path(arguments.scenario))
        scenario = variant_of(read, arguments.variant or "")
        rubric = read.rubric.rubric
        found = analyse(scenario, rubric)
    seen = overview(found, rubric.turning_point) if found.is_exact else None
    if arguments.format == "json":
        print_json(_as_json(found) | (_whole(found, seen) if seen else _bounds(found)))
    else:
        paper = page()
        paper.heading(scenario.about.title)
        if seen:
            write_overview(paper, found, seen)
        else:
            write_bounds(paper, found)
    return 0 if seen else TOO_MANY


def _as_json(found: Analysis) -> dict[str, Any]:
    return {
        "schema": "hotline-sim/analysis/2",
        "scenario": found.scenario.id,
        "variant": found.scenario.variant,
        "exact": found.is_exact,
        "states": found.states,
        "multipliers": [{"what": one.what, "times": one.times} for one in found.multipliers],
    }


def _bounds(found: Analysis) -> dict[str, Any]:
    high, low = found.bounds
    return {"bounds": {"best": as_data(high), "worst": as_data(low)}}


def _whole(found: Analysis, seen: Overview) -> dict[str, Any]:
    return {
        "plays": seen.plays,
        "best": _valued(seen.best),
        "worst": _valued(seen.worst),
        "expected": seen.expected,
        "endings": {
            one.id: {
                "kind": one.kind,
                "worth": one.worth,
                "shortest": one.shortest,
                "chances": one.chances,
            }
            for one in seen.endings
        },
        "responses": {
            one.response: {
                "least": _fall(one.least),
                "most": _fall(one.most),
                "slips": one.slips,
                "trap": one.is_trap,
            }
            for one in seen.costs
        },
        "invited": {one.do: {"beats": one.beats, "a_call": one.a_call} for one in seen.invited},
        "stuck": [found.scenario.places[one.place].id for one in found.stuck],
    }


def _valued(one: ValuedPlay | None) -> dict[str, Any] | None:
    return None if one is None else {**(as_data(one.outcome) or {}), "play": one.play}


def _fall(one: Fall) -> dict[str, Any]:
    return {"red_lines": one.red, "harm": one.harm, "kinds": one.kind, "worth": one.halves / 2}
