"""How fast all that a call can come to is worked out, and how fast its states are walked.

python benchmarks/analysis.py [--rounds N] [--steps N] [--calls N]
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from beside_xstate import measure_beside_xstate
from graph_walk import measure_walks
from looking import measure_looking
from report import Report
from rescoring import measure_rescoring

SIZES = (40, 200, 2000)
BESIDE = 200
"""Beats of the call that the peer is given: at 2,000 it runs out of memory."""


def main() -> int:
    """Measure, print, and return 1 where a bound was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=15, help="how often each case has its turn")
    options.add_argument("--steps", type=int, default=1000, help="steps of a walk in a round")
    options.add_argument("--calls", type=int, default=10_000, help="recorded calls scored again")
    chosen = options.parse_args()
    report = Report("analysis")
    measure_looking(report, SIZES, max(1, chosen.rounds // 3))
    with TemporaryDirectory() as folder:
        measure_walks(report, SIZES, Path(folder), chosen.rounds, chosen.steps)
        measure_rescoring(report, Path(folder), max(1, chosen.rounds // 5), chosen.calls)
        measure_beside_xstate(report, BESIDE, Path(folder), max(1, chosen.rounds // 7))
    return report.end()


if __name__ == "__main__":
    raise SystemExit(main())
