"""`hotline-sim analyse`: what can come of a call, worked out exactly."""

import os
from argparse import Namespace
from typing import Any

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.analysis.outcome import Outcome
from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.library import variant_of
from hotline_sim.plain.page import Page
from hotline_sim.scenario.state import opening

TOO_MANY = 1
"""The exit code where there are more states than are looked at."""


def run(arguments: Namespace) -> int:
    """Print what a scenario can come to."""
    with Desk.of(os.environ) as desk:
        read = desk.library.read(desk.library.scenario_path(arguments.scenario))
        scenario = variant_of(read, arguments.variant or "")
        found = analyse(scenario, read.rubric.rubric)
    if arguments.format == "json":
        print_json(_as_json(found))
    else:
        _write(page(), found)
    return 0 if found.is_exact else TOO_MANY


def _as_json(found: Analysis) -> dict[str, Any]:
    start = opening(found.scenario).state
    about = found.scenario
    whole: dict[str, Any] = {
        "schema": "hotline-sim/analysis/1",
        "scenario": about.id,
        "variant": about.variant,
        "exact": found.is_exact,
        "states": found.states,
        "multipliers": [{"what": one.what, "times": one.times} for one in found.multipliers],
    }
    if not found.is_exact:
        return whole
    return whole | {
        "best": _outcome(found.best(start)),
        "worst": _outcome(found.worst(start)),
        "expected": found.expected(start),
        "endings": found.endings(start),
        "stuck": [about.places[one.place].id for one in found.stuck],
    }


def _outcome(one: Outcome | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"red_lines": one.red, "harm": one.harm, "ending": one.kind, "worth": one.worth}


def _write(paper: Page, found: Analysis) -> None:
    about, start = found.scenario, opening(found.scenario).state
    paper.heading(about.about.title)
    if found.is_exact:
        paper.line(f"{found.states:,} states of the call can be told apart.")
    else:
        paper.line(
            f"There are more than {found.states:,} states of the call to be told apart: too many to"
            " look at every one, so nothing is said of the best and the worst. What multiplies"
            " them most stands below; less of it makes the call small enough."
        )
    for part in found.multipliers:
        paper.line(f"{part.times:.1f} times as many for {part.what}", indent="  ", first="- ")
    if not found.is_exact:
        return
    for name, one in (("Best", found.best(start)), ("Worst", found.worst(start))):
        paper.line(f"{name}: {_in_words(one)}")
    paper.line(f"One who picks at random can expect {found.expected(start):.1f} of worth.")
    paper.heading("How often a random call ends so")
    for name, share in sorted(found.endings(start).items(), key=lambda one: -one[1]):
        paper.line(f"{share:7.2%}  {name}")
    for state in found.stuck:
        place = about.places[state.place].id
        paper.line(f"At “{place}” a call can be left with nothing but hanging up.")


def _in_words(one: Outcome | None) -> str:
    if one is None:
        return "no ending is reached."
    return (
        f"{one.kind} ending, worth {one.worth:g}, {one.red} red lines, {one.harm} harmful left"
        " standing."
    )
