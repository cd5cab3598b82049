"""The library: what is on the shelf, what lies near a file, and what a broken file spoils."""

import re
import shutil
from pathlib import Path

import pytest

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.library import Library
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.shelf import files_near
from tests.samples import SMALL_CALL, SMALL_RUBRIC

PACK = Path("scenarios", "test")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    (folder / PACK).mkdir(parents=True)
    (folder / "rubrics").mkdir()
    shutil.copy(SMALL_CALL, folder / PACK)
    shutil.copy(SMALL_RUBRIC, folder / "rubrics")
    return folder


@pytest.fixture
def library(shelf: Path, tmp_path: Path) -> Library:
    return Library((shelf,), Cache(tmp_path / "cache"))


def test_a_scenario_is_found_by_file_name_by_id_and_by_path(library: Library, shelf: Path) -> None:
    path = shelf / PACK / "small-call.yaml"
    assert library.scenario_path("small-call") == path
    other = path.rename(path.with_name("renamed.yaml"))
    assert library.scenario_path("small-call") == other
    assert library.scenario_path("renamed") == other
    assert library.scenario_path(str(other)) == other
    assert library.scenario("small-call").id == "small-call"


def test_an_unknown_name_suggests_the_near_one(library: Library) -> None:
    with pytest.raises(UnknownName, match="Did you mean “small-call”"):
        library.scenario("smal-call")
    with pytest.raises(UnknownName, match="There is no rubric “big”. There are: small."):
        library.rubric("big")
    with pytest.raises(UserError, match="“small-call” has no variants"):
        library.scenario("small-call", "minor")


def test_a_users_file_stands_before_ours(shelf: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(shelf, own)
    path = own / PACK / "small-call.yaml"
    path.write_text(path.read_text().replace("A small call", "Mine"), encoding="utf-8")
    library = Library((shelf, own), Cache(tmp_path / "cache"))
    assert library.scenario("small-call").about.title == "Mine"


def test_a_broken_rubric_spoils_only_what_names_it(library: Library, shelf: Path) -> None:
    (shelf / "rubrics" / "broken.yaml").write_text("x", encoding="utf-8")
    assert library.scenario("small-call").about.rubric == "small"
    assert [brief.id for _, brief in library.briefs()] == ["small-call"]
    assert list(library.rubrics()) == ["small"]
    with pytest.raises(UserError, match="broken.yaml has an error"):
        library.rubric("broken")


def test_what_was_compiled_is_kept_and_a_damaged_cache_is_made_again(
    shelf: Path, tmp_path: Path
) -> None:
    first = Library((shelf,), Cache(tmp_path / "cache")).scenario("small-call")
    kept = list((tmp_path / "cache").iterdir())
    assert len(kept) == 2
    for content in ("", "{}", "[]", "null", '{"a": 1'):
        for path in kept:
            path.write_text(content, encoding="utf-8")
        assert Library((shelf,), Cache(tmp_path / "cache")).scenario("small-call") == first


@pytest.mark.parametrize("folder", [".", "rubrics", "../rubrics", "../../rubrics"])
def test_rubrics_near_a_scenario_are_found(tmp_path: Path, folder: str) -> None:
    here = tmp_path / "a" / "b" / "c"
    here.mkdir(parents=True)
    place = (here / folder).resolve()
    place.mkdir(exist_ok=True)
    shutil.copy(SMALL_RUBRIC, place)
    shutil.copy(SMALL_CALL, here)
    library = Library((), Cache(tmp_path / "cache"))
    assert library.read(here / "small-call.yaml").rubric.rubric.id == "small"
    assert files_near(here, "rubrics") == [place / "small.yaml"]


def test_the_nearer_rubric_stands_before_the_farther(library: Library, tmp_path: Path) -> None:
    text = SMALL_RUBRIC.read_text(encoding="utf-8")
    shutil.copy(SMALL_CALL, tmp_path)
    (tmp_path / "rubrics").mkdir()
    (tmp_path / "rubrics" / "r.yaml").write_text(text.replace("A rubric", "Far"), encoding="utf-8")
    assert library.read(tmp_path / "small-call.yaml").rubric.rubric.title.startswith("Far")
    (tmp_path / "beside.yaml").write_text(text.replace("A rubric", "Near"), encoding="utf-8")
    assert library.read(tmp_path / "small-call.yaml").rubric.rubric.title.startswith("Near")


def test_a_folder_named_as_a_file_is_no_scenario(library: Library, shelf: Path) -> None:
    (shelf / PACK / "folder.yaml").mkdir()
    assert list(library.scenario_files()) == ["small-call"]


@pytest.mark.parametrize("name", [".", "/"])
def test_a_folder_is_said_to_be_one(library: Library, name: str) -> None:
    with pytest.raises(UserError, match=f"^{re.escape(name)} is a folder"):
        library.scenario_path(name)


@pytest.mark.parametrize("name", ["", "x" * 5000, "\udcff", "a\nid: b"])
def test_a_strange_name_is_just_unknown(library: Library, name: str) -> None:
    with pytest.raises(UnknownName):
        library.scenario_path(name)
