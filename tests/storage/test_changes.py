"""A change of a file is told once, and only when whoever writes it has stopped."""

from pathlib import Path

import pytest

from hotline_sim.storage.changes import Changes


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file."""
    path = tmp_path / "a.yaml"
    path.write_text("id: a", "utf-8")
    return path


def test_nothing_is_told_where_nothing_changed(file: Path) -> None:
    changes = Changes(lambda: [file])
    assert changes.settled() == set()


def test_a_change_is_told_once_when_two_looks_have_seen_the_same(file: Path) -> None:
    changes = Changes(lambda: [file])
    file.write_text("", "utf-8")
    assert changes.settled() == set()
    file.write_text("id: another", "utf-8")
    assert changes.settled() == set()
    assert changes.settled() == {file}
    assert changes.settled() == set()


def test_a_file_that_vanishes_and_comes_back_is_a_change(file: Path) -> None:
    changes = Changes(lambda: [file])
    text = file.read_bytes()
    file.unlink()
    assert [changes.settled(), changes.settled()] == [set(), {file}]
    file.write_bytes(text)
    assert [changes.settled(), changes.settled()] == [set(), {file}]


def test_a_file_that_joins_the_others_is_a_change(tmp_path: Path, file: Path) -> None:
    changes = Changes(tmp_path.iterdir)
    another = tmp_path / "b.yaml"
    another.touch()
    assert [changes.settled(), changes.settled()] == [set(), {another}]


def test_a_file_put_in_the_place_of_another_is_a_change(tmp_path: Path, file: Path) -> None:
    changes = Changes(lambda: [file])
    draft = tmp_path / "draft"
    draft.write_bytes(file.read_bytes())
    draft.replace(file)
    assert [changes.settled(), changes.settled()] == [set(), {file}]


def test_what_was_changed_and_changed_back_before_it_settled_is_none(file: Path) -> None:
    changes = Changes(lambda: [file] if file.exists() else [])
    place = file.with_suffix(".old")
    file.rename(place)
    assert changes.settled() == set()
    place.rename(file)
    assert [changes.settled(), changes.settled()] == [set(), set()]
