"""The check of files and folders: every finding of every file, in one run and in order."""

import shutil
from pathlib import Path

import pytest

from hotline_sim.authoring.check import Checker
from hotline_sim.errors import UserError
from hotline_sim.library import Library
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.files import files_under
from hotline_sim.storage.shelf import kind_of
from tests.diagnostics.pages import EXAMPLE

CALL, PLAYS, RUBRIC = (
    "evening-call.yaml",
    "evening-call.paths.yaml",
    "rubrics/first-steps.yaml",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the example of the documentation, in which the check runs."""
    place = tmp_path / "pack"
    shutil.copytree(EXAMPLE, place)
    monkeypatch.chdir(place)
    return place


def spoil(file: str, old: str, new: str) -> None:
    """Replace a text in a file."""
    path = Path(file)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def checked(*paths: str) -> list[str]:
    """Return the file and the code of each finding; where it stands, the pages show."""
    checker = Checker(Library([], Cache(Path("cache"))))
    found = checker.check([Path(path) for path in paths or (".",)])
    return [f"{one.file} {one.code}" for one in found]


def test_a_folder_of_sound_files_has_no_findings(folder: Path) -> None:
    assert checked() == []


def test_everything_wrong_in_every_file_is_found_in_one_run(folder: Path) -> None:
    spoil(CALL, "sounds: [a door]", "sound: [a door]")
    spoil(PLAYS, "  verdict: ready", "  verdikt: ready")
    shutil.copy(RUBRIC, "other.yaml")
    spoil("other.yaml", "within: 2", "within: two")
    Path("broken.yaml").write_text("a: b: c\n", "utf-8")
    Path("empty.yml").touch()
    Path("notes.txt").write_text("not looked at: {", "utf-8")
    assert checked() == [
        "broken.yaml not-yaml",
        "empty.yml empty-file",
        "evening-call.paths.yaml unknown-key",
        "evening-call.yaml unknown-key",
        "other.yaml wrong-type",
    ]


def test_a_rubric_among_the_files_is_the_one_that_is_meant(folder: Path) -> None:
    spoil(RUBRIC, "gives-cover-story:", "tells-a-story:")
    assert checked() == ["evening-call.yaml dangling-reference"]


def test_a_rubric_with_mistakes_is_not_there(folder: Path) -> None:
    spoil(RUBRIC, "kind: basic", "kind: basik")
    assert checked() == [
        "evening-call.yaml dangling-reference",
        "learning/first-evenings.yaml dangling-reference",
        "rubrics/first-steps.yaml wrong-value",
        "van-at-five.yaml dangling-reference",
    ]


def test_plays_are_checked_with_their_scenario_whichever_is_named(folder: Path) -> None:
    spoil(PLAYS, "verdict: practise", "verdict: ready")
    for paths in (["."], [CALL, RUBRIC], [PLAYS, RUBRIC], [PLAYS, CALL, RUBRIC, "."]):
        assert checked(*paths) == ["evening-call.paths.yaml path-differs"]


def test_plays_without_a_scenario_say_so(folder: Path) -> None:
    Path("elsewhere.paths.yaml").write_text("- path: one\n  giv: [a]\n", "utf-8")
    assert checked() == [
        "elsewhere.paths.yaml dangling-reference",
        "elsewhere.paths.yaml missing-key",
        "elsewhere.paths.yaml unknown-key",
    ]


def test_a_file_is_a_rubric_by_its_folder_or_by_what_it_declares(folder: Path) -> None:
    assert kind_of(Path(RUBRIC)) == "rubrics"
    assert kind_of(Path(CALL)) == "scenarios"
    shutil.copy(RUBRIC, "a.yaml")
    assert kind_of(Path("a.yaml")) == "rubrics"


def test_the_same_file_named_twice_is_said_once(folder: Path) -> None:
    spoil(CALL, "sounds: [a door]", "sound: [a door]")
    assert checked(CALL, CALL, RUBRIC) == ["evening-call.yaml unknown-key"]


def test_a_name_of_a_file_cannot_order_the_terminal(folder: Path) -> None:
    Path("\x1b[2J.yaml").write_text("a: b: c\n", "utf-8")
    assert checked() == [r"\x1b[2J.yaml not-yaml"]


def test_a_path_that_is_not_there_is_a_message(folder: Path) -> None:
    with pytest.raises(UserError, match="There is no file or folder nowhere"):
        files_under(Path("nowhere"))


def test_a_file_far_too_large_is_not_read_whole(folder: Path) -> None:
    with Path("huge.yaml").open("wb") as file:
        file.truncate(10**10)
    assert checked() == ["huge.yaml too-large"]


def test_several_processes_find_what_one_does(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotline_sim.authoring.check_run.WORTH_IT", 0)
    spoil(PLAYS, "verdict: practise", "verdict: ready")
    spoil("van-at-five.yaml", "At five today", "TODO At five today")
    Path("broken.yaml").write_text("a: b: c\n", "utf-8")
    library = Library([], Cache(Path("cache")))
    found = Checker(library, processes=2).check([Path()])
    assert [one.code for one in found] == ["not-yaml", "path-differs", "author-note"]
    assert Checker(library).check([Path()]) == found
    assert Checker(Library([], Cache(Path("another")))).check([Path()]) == found
