"""The process beside: reads a scenario and a rubric, and keeps what can come of the call.

python -m hotline_sim.analysis.worker FOLDER KEY
"""

import os
import sys
from contextlib import suppress

from filelock import FileLock, Timeout

from hotline_sim.analysis.analysis import analyse
from hotline_sim.analysis.background import folder_of, keep
from hotline_sim.analysis.values import kept_of
from hotline_sim.rubric import codec as rubric_codec
from hotline_sim.scenario import codec as scenario_codec

PATIENCE = 10
"""How much less than others this process wants to run: a call is on the line."""


def main(folder: str, key: str) -> int:
    """Analyse what stands on standard input, unless another process is at it."""
    if hasattr(os, "nice"):
        os.nice(PATIENCE)
    cache = folder_of(folder)
    task = sys.stdin.read()
    scenarios, _, rubric = task.partition("\n")
    with suppress(Timeout), FileLock(cache.folder / f"{key}.lock", timeout=0):
        found = analyse(scenario_codec.decode(scenarios)[""], rubric_codec.decode(rubric))
        keep(cache, key, kept_of(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
