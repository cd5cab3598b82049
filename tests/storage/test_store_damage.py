"""What is no store, or was damaged, is said to be so, and is left for its owner to look at."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hotline_sim.errors import StoreUnusable
from tests.storage.stores import FILE, event, opened, with_call

LONG = "x" * 20_000


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("Dear diary, today I took three calls.\n" * 50)
    with pytest.raises(StoreUnusable, match="not a record of practice"):
        opened(tmp_path)
    assert (tmp_path / FILE).read_text().startswith("Dear diary")


@pytest.mark.parametrize("kept", [0.6, 0.3, 0.02])
def test_a_truncated_file(tmp_path: Path, kept: float) -> None:
    file = filled(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(StoreUnusable, match=r"damaged|not a record"), opened(tmp_path) as store:
        store.events("call-1")


def test_a_damaged_file(tmp_path: Path) -> None:
    file = filled(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    with pytest.raises(StoreUnusable, match="damaged") as told, opened(tmp_path) as store:
        store.events("call-1")
    assert str(file) in str(told.value)


def filled(folder: Path) -> Path:
    """Return the file of a store with a long call in it."""
    with opened(folder) as store:
        with_call(store)
        for seq in range(1, 30):
            store.append("call-1", event(seq, words=LONG))
    return folder / FILE


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(StoreUnusable, match="cannot be opened") as told:
        opened(tmp_path / "home")
    assert "home" in str(told.value)
    assert "HOTLINE_SIM_HOME" in str(told.value)


def test_a_file_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(StoreUnusable, match="cannot be opened"):
        opened(tmp_path)


def test_a_store_that_lost_its_tables(tmp_path: Path) -> None:
    opened(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("DROP TABLE outcomes")
    with opened(tmp_path) as store, pytest.raises(StoreUnusable, match="hotline-sim doctor"):
        store.calls()
