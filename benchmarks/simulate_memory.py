"""What memory many plays take, over a few: measured in processes of their own."""

import subprocess
import sys
from pathlib import Path

from report import Report
from timing import Ratio

BOUND = 1.5
FEWER = 10

PROCESS = """
import sys
from pathlib import Path
from hotline_sim.analysis.temperament import move_weights
from hotline_sim.authoring.simulation.simulate import player_of
from shipped_calls import shipped
scenario, rubric = shipped(sys.argv[1])
weights = move_weights(scenario, rubric, "random")
player_of(scenario, rubric, together=True).played(weights, range(int(sys.argv[2])), 1)
status = Path("/proc/self/status").read_text().split()
print(status[status.index("VmHWM:") + 1])
"""
"""What getrusage tells is no less than what the process that began this one took."""


def measure_memory(report: Report, call: str, plays: int) -> None:
    """Report the most memory that many plays took, over a tenth as many."""
    if not Path("/proc/self/status").exists():
        report.say("memory was skipped: only Linux tells how much a process took at most.")
        return
    few, many = (_most(call, count) for count in (plays // FEWER, plays))
    report.table(
        ("memory at most, with numpy", "MB"),
        (
            (f"{plays // FEWER:,} plays", f"{few / 1024:,.0f}"),
            (f"{plays:,} plays", f"{many / 1024:,.0f}"),
        ),
    )
    ratio = many / few
    report.at_most(f"memory of {plays:,} plays over {plays // FEWER:,}", Ratio(ratio, ratio), BOUND)


def _most(call: str, plays: int) -> int:
    words = [sys.executable, "-c", PROCESS, call, str(plays)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=sys.path[0])
    return int(done.stdout)
