"""Compiled scenarios shared between tests: each process compiles what we ship once."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest


@cache
def folder() -> Path:
    """Return this process's folder of compiled scenarios."""
    return Path(mkdtemp())


def share_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every desk of a test use the shared cache; homes and stores stay its own."""
    monkeypatch.setattr("hotline_sim.library.cache_folder", lambda _: folder())
