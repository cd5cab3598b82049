"""What tests of rooms on a real store stand on."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from tests.samples import FIXTURES
from tests.warm import share_cache
from tests.workshop.rooms import Hands


@pytest.fixture(autouse=True)
def _warm(monkeypatch: pytest.MonkeyPatch) -> None:
    share_cache(monkeypatch)


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def desk(home: Path, clock: Hands) -> Iterator[Desk]:
    """A desk with the small call, its rubric and its form in the user's own library."""
    for kind in ("scenarios", "rubrics", "forms", "services"):
        shutil.copytree(FIXTURES / kind, home / "library" / kind)
    with Desk.of(os.environ, clock) as one:
        yield one
