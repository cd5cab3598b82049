"""The calls we ship, as benchmarks play them."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from hotline_sim.library import Library, content_root
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.cache import Cache


@cache
def shipped(name: str) -> tuple[CompiledScenario, Rubric]:
    """Return a call we ship, and the rubric it is marked with."""
    library = Library((content_root(),), Cache(Path(mkdtemp())))
    scenario = library.scenario(name)
    return scenario, library.rubric(scenario.about.rubric)
