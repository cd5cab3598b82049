"""Hold the exact analysis to plain fractions, and the tables to the engine, at length.

python3 tools/exactness.py [--scenarios 500] [--steps 100000] [--first N]

Scenarios are made by chance, each from its number alone; those of more than 3,000 states are left
out, because plain fractions take too long there. Needs what the tests need, as in
.venv/dev/bin/python after `python3 run.py test`.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from hotline_sim.call.call import utc_now  # noqa: E402 - the project need not be installed
from hotline_sim.call.events import Event, ResponseGiven  # noqa: E402
from hotline_sim.call.log import MemoryLog  # noqa: E402
from hotline_sim.call.machine import CallMachine, OnTheLine  # noqa: E402
from hotline_sim.scenario.compiled import CompiledScenario  # noqa: E402
from hotline_sim.scenario.state import after, is_open, open_moves, opening  # noqa: E402
from tests.analysis.agreement import Steps, differences, solvable  # noqa: E402
from tests.analysis.made import made  # noqa: E402
from tests.samples import small_rubric  # noqa: E402

MOST = 3000
LONGEST = 40
"""Turns of a random play, at most."""


def main() -> int:
    """Compare; 1 at the first difference."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--scenarios", type=int, default=500)
    options.add_argument("--steps", type=int, default=100_000)
    options.add_argument("--first", type=int, default=0, help="the number of the first scenario")
    chosen = options.parse_args()
    found = _values(chosen.first, chosen.scenarios) or _steps(chosen.first, chosen.steps)
    if found:
        print(found)
    return 1 if found else 0


def _values(first: int, scenarios: int) -> str:
    """Compare best, worst, expected worth and ending chances of every state."""
    started, states = time.monotonic(), 0
    for seed, _, plain in islice(solvable(first, MOST), scenarios):
        states += len(plain.on_the_line)
        for difference in differences(plain, small_rubric()):
            return f"scenario {seed}: {difference}"
    seconds = time.monotonic() - started
    print(f"{scenarios:,} scenarios, {states:,} states: no difference. {seconds:.0f} s")
    return ""


def _steps(first: int, steps: int) -> str:
    """Compare the engine, the table it plays from, and the packed table, step by step."""
    started, taken = time.monotonic(), 0
    for seed in count(first):
        for difference in _play(made(seed).compiled, Random(seed)):
            if difference:
                return f"scenario {seed}: {difference}"
            taken += 1
            if taken == steps:
                seconds = time.monotonic() - started
                print(f"{steps:,} random steps: engine and tables agree. {seconds:.0f} s")
                return ""
    return ""


def _play(scenario: CompiledScenario, random: Random) -> Iterator[str]:
    """Play a scenario by chance, ten times over; yield for each step what differed, if anything."""
    machine, steps = CallMachine(scenario), Steps(scenario, small_rubric())
    for _ in range(10):
        model = OnTheLine(scenario, opening(scenario).state, MemoryLog())
        for seq in range(1, LONGEST):
            ways = open_moves(scenario, model.now)
            if not ways:
                break
            yield _stepped(machine, steps, model, random.choice(ways), seq)


def _stepped(machine: CallMachine, steps: Steps, model: OnTheLine, move: int, seq: int) -> str:
    """Make a move through the engine; say what differed from the tables."""
    scenario = model.scenario
    before, coming = model.now, after(scenario, model.now, move).state
    for closed in scenario.places[before.place].responses:
        if not is_open(scenario, before, closed) and machine.give(model, closed, coming):
            return f"{closed} was let through at {before}"
    for difference in steps.differing(before):
        return difference
    model.event = Event(seq, utc_now(), ResponseGiven(scenario.moves[move].name))
    if not machine.give(model, move, coming):
        return f"{move} was refused at {before}"
    if (model.now, model.state) != (coming, scenario.places[coming.place].id):
        return f"{move} at {before} came to {model.now}"
    return ""


if __name__ == "__main__":
    raise SystemExit(main())
