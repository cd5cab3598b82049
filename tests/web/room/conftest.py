"""What tests of a room's pages stand on: a desk with the small call and what belongs to it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from tests.samples import FIXTURES
from tests.warm import share_cache


@pytest.fixture(autouse=True)
def _warm(monkeypatch: pytest.MonkeyPatch) -> None:
    share_cache(monkeypatch)


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    """A desk with the small call, its rubric, its form and its services."""
    for kind in ("scenarios", "rubrics", "forms", "services"):
        shutil.copytree(FIXTURES / kind, home / "library" / kind)
    with Desk.of(os.environ) as one:
        yield one
