"""How fast a call moves, whether its size matters, and what committing each decision costs.

python benchmarks/engine.py [--rounds N] [--steps N] [--folder FOLDER]
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from beside_ink import measure_beside_ink
from commits import measure_commits
from openings import measure_openings
from report import Report
from steps import measure_steps
from synthetic import compiled, story

SIZES = (20, 200, 2000)
CUTS = (0, 1, 2, 4)


def main() -> int:
    """Measure, print, and return 1 where a bound was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=25, help="how often each case has its turn")
    options.add_argument("--steps", type=int, default=1000, help="steps of a case in a round")
    options.add_argument("--folder", type=Path, help="where the stores are made, to try a disk")
    chosen = options.parse_args()
    report = Report("engine")
    made = {
        (beats, cuts): compiled(story(beats, cuts), f"{beats}/{cuts}")
        for beats in SIZES
        for cuts in CUTS
    }
    measure_steps(report, made, chosen.rounds, chosen.steps)
    measure_openings(report, made, chosen.rounds)
    with TemporaryDirectory(dir=chosen.folder) as folder:
        measure_beside_ink(report, SIZES, Path(folder), chosen.rounds, chosen.steps)
        measure_commits(report, Path(folder), chosen.rounds)
    return report.end()


if __name__ == "__main__":
    raise SystemExit(main())
