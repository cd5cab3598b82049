"""Killed at any instant, every event said to be kept is there, once, and in order."""

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.stores import FILE, event, opened, with_call

APPENDING = """
import sys
from pathlib import Path
from tests.storage.stores import event, opened
with opened(Path(sys.argv[1])) as store:
    for seq in range(len(store.events("call-1")), 100_000):
        store.append("call-1", event(seq, minute=1, response=f"r{seq}"))
        print(seq, flush=True)
"""


def killed_after(folder: Path, count: int) -> list[int]:
    """Append in another program, kill it after so many events, return those it said were kept."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", APPENDING, str(folder)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        said = [int(child.stdout.readline()) for _ in range(count)]
        child.kill()
        return said + [int(line) for line in child.stdout.read().split("\n")[:-1]]


@pytest.mark.parametrize("count", [1, 40, 333])
def test_killed_while_appending(tmp_path: Path, count: int) -> None:
    with opened(tmp_path) as store:
        with_call(store)
    said = killed_after(tmp_path, count) + killed_after(tmp_path, 3)
    with opened(tmp_path) as store:
        kept = store.events("call-1")
        assert [one.seq for one in kept] == list(range(len(kept)))
        assert set(said) <= {one.seq for one in kept}
        assert len(kept) - 1 - len(said) <= 2, "at most the event in hand at each kill was unsaid"
        assert all(one.body == {"response": f"r{one.seq}"} for one in kept[1:])
        store.append("call-1", event(len(kept)))
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def test_killed_half_way_through_a_transaction(tmp_path: Path) -> None:
    """Uncommitted events of a program that stopped are gone, and lock nobody out."""
    with opened(tmp_path) as store:
        with_call(store)
    code = (
        "import os, sys; from pathlib import Path; from tests.storage.stores import *\n"
        "from hotline_sim.storage import deeds\n"
        "with opened(Path(sys.argv[1]))._writer.writing() as db:\n"
        "    deeds.add_event(db, 'call-1', event(1)); os._exit(9)"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, str(tmp_path)]
    assert subprocess.run(command, env=env, check=False).returncode == 9
    with opened(tmp_path) as store:
        assert len(store.events("call-1")) == 1
        store.append("call-1", event(1, response="mine"))


def test_threads_take_turns(tmp_path: Path) -> None:
    """The faces write from worker threads; all their events are kept, none waits for a lock."""
    with opened(tmp_path) as store:
        call = with_call(store)

        def every_fourth(start: int) -> None:
            for seq in range(start, 80, 4):
                store.append(call, event(seq, minute=2))

        threads = [threading.Thread(target=every_fourth, args=(start,)) for start in range(1, 5)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert [one.seq for one in store.events(call)] == list(range(80))
