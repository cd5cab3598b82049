"""Many scenarios checked at once, in as many processes as there is use for."""

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from hotline_sim.authoring.job import Job
from hotline_sim.authoring.kept_findings import Checked
from hotline_sim.authoring.scenario_check import check_scenario
from hotline_sim.scenario.kept import Nameable

AT_A_TIME = 8
"""How many scenarios of a large pack a process takes, so that little is sent to and fro."""

_NAMEABLE: list[Nameable] = []
"""In a process beside: all that its scenarios may name, handed over once."""


def check_side_by_side(jobs: Sequence[Job], on: Nameable, processes: int) -> Iterator[Checked]:
    """Yield what the check of each scenario finds, in their order."""
    share = max(1, min(AT_A_TIME, len(jobs) // (4 * processes)))
    with ProcessPoolExecutor(processes, initializer=_begin, initargs=(on,)) as pool:
        yield from pool.map(_checked, jobs, chunksize=share)


def _begin(nameable: Nameable) -> None:
    """Begin a process beside; Ctrl-C is for the one that was asked, which ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _NAMEABLE.append(nameable)


def _checked(job: Job) -> Checked:
    return check_scenario(job, _NAMEABLE[0])
