"""An authored file is written whole or not at all, and never over another unasked."""

import os
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_written_into_and_stays_what_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_over(pipe, "id: x\n")
    assert os.read(reader, 100) == b"id: x\n"
    assert pipe.is_fifo()
    os.close(reader)


def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match=r"file/call\.yaml cannot be written: .+\. Check its name"):
        write_new(tmp_path / "file" / "call.yaml", "id: x\n")
