"""A folder of scenarios with one flaw each: the check says that one thing, and nothing else."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from hotline_sim.authoring.check import Checker
from hotline_sim.library import Library
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.shelf import PATHS_SUFFIX
from tests.diagnostics.codes import codes

FOLDER = Path(__file__).parents[1] / "flawed"
SOUND = FOLDER / "sound.yaml"
FLAWED = sorted(
    one for one in FOLDER.glob("*.yaml") if one != SOUND and not one.name.endswith(PATHS_SUFFIX)
)
PACKS = sorted(one for one in (FOLDER / "packs").glob("*") if one.is_dir())


def code_of(path: Path) -> str:
    """Return the code a flawed scenario or pack is there for."""
    return path.name.partition(".")[0]


@cache
def checker() -> Checker:
    """Return a checker for all of them: what they stand on is read once."""
    return Checker(Library([], Cache(Path(mkdtemp()))))


def codes_raised(path: Path) -> set[str]:
    """Return the codes of all that the check finds in a file or folder."""
    return {one.code for one in checker().check([path])}


def test_what_they_are_made_from_is_sound() -> None:
    assert codes_raised(SOUND) == set()


@pytest.mark.parametrize("path", [*FLAWED, *PACKS], ids=lambda path: path.name)
def test_a_flaw_raises_its_code_and_no_other(path: Path) -> None:
    assert codes_raised(path) == {code_of(path)}


def test_there_are_enough_of_them() -> None:
    assert len(FLAWED) >= 40


def test_there_is_one_for_every_check_of_a_scenario() -> None:
    of_scenarios = codes("authoring") - codes("authoring/translating")
    assert of_scenarios <= {code_of(path) for path in (*FLAWED, *PACKS)}
