"""An authored file is written whole or not at all, and never over another unasked."""

from pathlib import Path

import pytest

from hotline_sim.errors import UserError
from hotline_sim.storage.whole_files import write_new, write_over

CANNOT_BE_WRITTEN = "half of it \ud800"
"""A text that fails while it is written."""


def test_a_new_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "call.yaml"
    write_new(path, "id: x\n")
    assert path.read_bytes() == b"id: x\n"


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "call.yaml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="is there already, and nothing is written over"):
        write_new(path, "id: x\n")
    assert path.read_text("utf-8") == "mine"


def test_half_of_a_new_file_does_not_stay(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_new(tmp_path / "call.yaml", CANNOT_BE_WRITTEN)
    assert list(tmp_path.iterdir()) == []


def test_half_of_another_text_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "call.yaml"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_over(path, CANNOT_BE_WRITTEN)
    assert [one.read_text("utf-8") for one in tmp_path.iterdir()] == ["old"]


def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match=r"file/call\.yaml cannot be written: .+\. Check its name"):
        write_new(tmp_path / "file" / "call.yaml", "id: x\n")
