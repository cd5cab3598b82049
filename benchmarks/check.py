"""What it costs to check a pack of calls: at first, with nothing changed, with one file changed.

python benchmarks/check.py [--files 1000] [--rounds N] [--starts N]
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from checking_calls import measure_calls
from checking_packs import measure_packs
from checking_starts import measure_starts
from report import Report


def main() -> int:
    """Measure, print, and return 1 where a bound was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--files", type=int, default=1000, help="calls of the pack")
    options.add_argument("--rounds", type=int, default=3, help="how often the pack is checked")
    options.add_argument("--starts", type=int, default=15, help="processes of each kind")
    chosen = options.parse_args()
    report = Report("check")
    with TemporaryDirectory() as folder:
        measure_packs(report, Path(folder), chosen.files, chosen.rounds)
        measure_starts(report, Path(folder), chosen.starts)
        measure_calls(report, Path(folder), chosen.rounds)
    return report.end()


if __name__ == "__main__":
    raise SystemExit(main())
