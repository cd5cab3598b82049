"""A store is made on first use, for its owner only, and never over something else."""

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from hotline_sim.errors import StoreTooNew, StoreUnusable
from hotline_sim.storage import places
from hotline_sim.storage.store import Store
from tests.storage.stores import FILE, call_row, opened, url_in, with_call

posix = pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")


@posix
def test_a_new_store_is_for_its_owner_only(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home) as store:
        with_call(store)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in home.iterdir()}
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert modes.pop("locks") == 0o700
    assert modes == {FILE: 0o600, f"{FILE}-wal": 0o600, f"{FILE}-shm": 0o600}


def test_the_file_is_set_up_to_lose_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as store, store._writer.writing() as db:
        pragmas = ("journal_mode", "synchronous", "foreign_keys")
        found = [db.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
        tables = db.exec_driver_sql("PRAGMA table_list").all()
    assert found == ["wal", 2, 1]
    ours = [row for row in tables if not row.name.startswith("sqlite_")]
    assert len(ours) == 12
    assert all(row.strict for row in ours)


def test_nothing_is_made_where_a_store_must_be_there_already(tmp_path: Path) -> None:
    with pytest.raises(StoreUnusable, match="no record of practice"):
        Store.open(url_in(tmp_path / "home"), locks=tmp_path, create=False)
    assert not (tmp_path / "home").exists()


def test_a_store_being_made_when_the_machine_stopped_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    with pytest.raises(StoreUnusable, match="no record of practice"):
        Store.open(url_in(tmp_path), locks=tmp_path, create=False)
    with opened(tmp_path) as store:
        assert store.calls() == []


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(StoreUnusable, match="another program"):
        opened(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_store_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    opened(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE) as newer:
        newer.execute("UPDATE hotline_sim_store SET version = 99")
    newer.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(StoreTooNew, match=r"newer hotline-sim .* 99"):
        opened(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


@pytest.mark.parametrize(
    "url", ["", "nonsense", "sqlite://host/file", "fish://tank", "postgresql://h:port/x"]
)
def test_what_is_no_address_is_said_to_be_none(tmp_path: Path, url: str) -> None:
    with pytest.raises(StoreUnusable, match="not the address of a database"):
        Store.open(url, locks=tmp_path)


def test_a_missing_driver_is_named_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(StoreUnusable, match="not installed") as told:
        Store.open("mysql+pymysql://me:secret@host/x", locks=tmp_path)
    assert "secret" not in str(told.value)


@posix
def test_a_folder_with_a_question_mark_in_its_name_is_itself(tmp_path: Path) -> None:
    with opened(tmp_path / "what? 100%") as store:
        with_call(store)
    assert (tmp_path / "what? 100%" / FILE).exists()


def test_many_programs_may_make_the_same_store_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.storage.stores import *\n"
        "with opened(Path(sys.argv[1])) as store: with_call(store, call_row(sys.argv[2]))"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    running = [subprocess.Popen([*command, f"c{number}"], env=env) for number in range(6)]
    assert [one.wait() for one in running] == [0] * 6
    with opened(tmp_path) as store:
        assert sorted(one.call.id for one in store.calls()) == [f"c{n}" for n in range(6)]


def test_places_are_the_users_own_or_the_folder_they_name(tmp_path: Path) -> None:
    named = {"HOTLINE_SIM_HOME": str(tmp_path)}
    assert places.home(named) == tmp_path
    assert places.store_url(named) == f"sqlite:///{tmp_path / 'hotline-sim.sqlite3'}"
    assert places.cache_folder(named) == tmp_path / "cache"
    assert places.locks_folder(named) == tmp_path / "locks"
    assert places.store_url({**named, "HOTLINE_SIM_STORE": "sqlite://"}) == "sqlite://"
    assert places.home({}).name == places.cache_folder({}).name == "hotline-sim"
    with Store.open(places.store_url(named), locks=places.locks_folder(named)) as store:
        assert with_call(store) == call_row().id


def test_places_and_leases_cost_no_database(tmp_path: Path) -> None:
    code = (
        "import sys; from hotline_sim.storage import faults, lease, places, rows\n"
        "print({'sqlalchemy', 'filelock', 'platformdirs', 'sqlite3'} & set(sys.modules))"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    said = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=True)
    assert said.stdout.strip() == b"set()"
