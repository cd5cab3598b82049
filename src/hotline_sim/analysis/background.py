"""Analyses worked out in a process beside, and kept: nobody who takes a call waits for one."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Lock

from hotline_sim.analysis import values
from hotline_sim.analysis.analysis import VERSION
from hotline_sim.analysis.values import Kept, Values
from hotline_sim.rubric import codec as rubric_codec
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario import codec as scenario_codec
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.cache import Cache, key_of

LOOK = 0.05
"""Seconds between two looks at whether the other process is done."""

_AT_WORK: "dict[str, subprocess.Popen[bytes]]" = {}
"""The processes this one has started and not yet heard of, by key: they outlive who asked."""

_STARTING = Lock()
"""A room that picks up the same call at once has it analysed once."""


class Analyst:
    """Has scenarios analysed, each once."""

    def __init__(self, cache: Cache) -> None:
        """Keep what was worked out in a cache."""
        self._cache = cache
        self._values: dict[str, Values] = {}
        """By key: what was worked out once is learned from the scenario once, too."""

    def start(self, scenario: CompiledScenario, rubric: Rubric) -> None:
        """Have a scenario analysed in a process of its own, unless it is or was."""
        key = _key(scenario, rubric)
        with _STARTING:
            if key not in _AT_WORK and not self._cache.has(key):
                _AT_WORK[key] = self._started(scenario, rubric, key)

    def _started(
        self, scenario: CompiledScenario, rubric: Rubric, key: str
    ) -> "subprocess.Popen[bytes]":
        with tempfile.TemporaryFile("w+", encoding="utf-8") as task:
            task.write(scenario_codec.encode({"": scenario}))
            task.write("\n")
            task.write(rubric_codec.encode(rubric))
            task.seek(0)
            return subprocess.Popen(  # noqa: S603 - our own module, in our own folder
                [sys.executable, "-m", "hotline_sim.analysis.worker", str(self._cache.folder), key],
                stdin=task,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )

    def is_done(self, scenario: CompiledScenario, rubric: Rubric) -> bool:
        """Return whether a scenario has been analysed."""
        return self._cache.has(_key(scenario, rubric))

    def values(self, scenario: CompiledScenario, rubric: Rubric) -> Values | None:
        """Return what can come of a scenario; None while that is being worked out."""
        key = _key(scenario, rubric)
        if key in self._values:
            return self._values[key]
        kept = self._cache.made(key, values.decode)
        if kept is None:
            return None
        if (worker := _AT_WORK.pop(key, None)) is not None:
            worker.wait()  # It has kept its work, and has nothing left to do.
        found = self._values[key] = Values(scenario, rubric, kept)
        return found

    def awaited(self, scenario: CompiledScenario, rubric: Rubric, seconds: float) -> Values | None:
        """Return what can come of a scenario; with patience, have it worked out and wait."""
        if seconds:
            self.start(scenario, rubric)
        until = time.monotonic() + seconds
        while (found := self.values(scenario, rubric)) is None and time.monotonic() < until:
            time.sleep(LOOK)
        return found


def keep(cache: Cache, key: str, kept: Kept) -> None:
    """Keep an analysis for whoever asked for it."""
    cache.put(key, values.encode(kept))


def _key(scenario: CompiledScenario, rubric: Rubric) -> str:
    content = f"{scenario_codec.FORMAT}/{scenario.digest}/{scenario.variant}/{rubric.digest}"
    return key_of("analysis", VERSION, content.encode())


def folder_of(text: str) -> Cache:
    """Return the cache a worker was told to keep its work in."""
    return Cache(Path(text))
