"""`hotline-sim simulate`: what virtual trainees make of a call."""

import os
import sys
from argparse import Namespace

from hotline_sim.analysis.analysis import analyse
from hotline_sim.analysis.temperament import TEMPERAMENTS
from hotline_sim.authoring.simulation.figures import figures_of
from hotline_sim.authoring.simulation.report import as_json
from hotline_sim.authoring.simulation.simulate import has_numpy, simulate
from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.errors import UnknownName
from hotline_sim.library import variant_of
from hotline_sim.plain.simulation import write_simulation

ONE_BY_ONE = (
    "One play after the other: there is no numpy here, with which it is some twenty times as fast"
    " (python -m pip install numpy). The figures are the same."
)


def run(arguments: Namespace) -> int:
    """Print what virtual trainees come to in a scenario."""
    names = _temperaments(arguments.temperament)
    with Desk.of(os.environ) as desk:
        read = desk.library.read(desk.library.scenario_path(arguments.scenario))
    scenario, rubric = variant_of(read, arguments.variant or ""), read.rubric.rubric
    together = has_numpy()
    print("All plays together, with numpy." if together else ONE_BY_ONE, file=sys.stderr)
    found = simulate(
        scenario,
        rubric,
        plays=arguments.plays,
        seed=arguments.seed,
        temperaments=names,
        together=together,
    )
    figures, exact = figures_of(found), analyse(scenario, rubric)
    if arguments.format == "json":
        print_json(as_json(found, figures, exact))
    else:
        paper = page()
        paper.heading(scenario.about.title)
        write_simulation(paper, found, figures, exact)
    return 0


def _temperaments(name: str | None) -> tuple[str, ...]:
    if name is None:
        return tuple(TEMPERAMENTS)
    if name not in TEMPERAMENTS:
        raise UnknownName("temperament", name, TEMPERAMENTS)
    return (name,)
