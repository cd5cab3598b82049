"""Directories on the shelf: ours, a user's, one near a call, and what a broken one spoils."""

from pathlib import Path

import pytest

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.library import Library
from hotline_sim.storage.cache import Cache
from tests.referral.directories import OVER, SMALL

Folders = tuple[Path, Path]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return our folder, which holds the small directory, and the user's, which holds none."""
    ours, own = tmp_path / "ours", tmp_path / "own"
    for folder in (ours, own):
        (folder / "services").mkdir(parents=True)
    (ours / "services" / "small.yaml").write_text(SMALL, "utf-8")
    return ours, own


def library(folders: Folders) -> Library:
    """Return the library of both, as it is now."""
    return Library(folders, Cache(folders[0].parent / "cache"))


def hours(folders: Folders, *near: Path) -> str:
    """Return when the house is open."""
    return library(folders).directory("small", near).services["house"].hours


def test_a_directory_is_found_by_id(folders: Folders) -> None:
    assert hours(folders) == "Day and night."
    with pytest.raises(UnknownName, match="no directory of services “smal”. Did you mean “small”?"):
        library(folders).directory("smal")


def test_a_users_file_changes_ours_or_stands_in_its_place(folders: Folders) -> None:
    own = folders[1] / "services" / "small.yaml"
    own.write_text(OVER, "utf-8")
    assert hours(folders) == "At night."
    assert len(library(folders).directory("small").services) == 3
    own.write_text(SMALL.replace("Day and night.", "Never."), "utf-8")
    assert hours(folders) == "Never."


def test_what_a_file_changes_may_lie_behind_it_in_the_same_folder(folders: Folders) -> None:
    (folders[0] / "services" / "a-change.yaml").write_text(OVER, "utf-8")
    assert hours(folders) == "At night."


@pytest.mark.parametrize("folder", [".", "services", "../services", "../../services"])
def test_a_file_near_a_call_stands_before_the_users(
    folders: Folders, tmp_path: Path, folder: str
) -> None:
    (folders[1] / "services" / "small.yaml").write_text(OVER, "utf-8")
    call = tmp_path / "a" / "b" / "c" / "call.yaml"
    call.parent.mkdir(parents=True)
    place = (call.parent / folder).resolve()
    place.mkdir(exist_ok=True)
    (place / "local.yaml").write_text(OVER.replace("At night", "At noon"), "utf-8")
    assert hours(folders) == "At night."
    assert hours(folders, call) == "At noon."


def test_a_call_is_no_directory_though_it_names_one(folders: Folders, tmp_path: Path) -> None:
    call = tmp_path / "call.yaml"
    call.write_text("id: call\nservices: small\nbeats:\n  services:\n", "utf-8")
    assert list(library(folders).directories([call]).found) == ["small"]
    assert not library(folders).directories([call]).problems


@pytest.mark.parametrize("name", ["small", "my-numbers"])
def test_a_broken_change_is_not_passed_over(folders: Folders, name: str) -> None:
    own = folders[1] / "services" / f"{name}.yaml"
    own.write_text(OVER.replace("hours", "ours"), "utf-8")
    with pytest.raises(UserError, match=rf"{name}.yaml has .* cannot be used"):
        library(folders).directory("small")


def test_a_broken_directory_spoils_no_other(folders: Folders) -> None:
    (folders[1] / "services" / "other.yaml").write_text("id: [", "utf-8")
    (folders[1] / "services" / "unread.yaml").symlink_to("nowhere")
    assert hours(folders) == "Day and night."


def test_what_was_read_is_kept_and_a_damaged_cache_is_read_again(
    folders: Folders, tmp_path: Path
) -> None:
    first = library(folders).directory("small")
    (kept,) = (tmp_path / "cache").iterdir()
    for content in ("", "{}", "[]", "null"):
        kept.write_text(content, "utf-8")
        assert library(folders).directory("small") == first
