"""One window per call; a window that was killed holds nothing."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hotline_sim.errors import CallElsewhere, StoreLocked, StoreUnusable
from hotline_sim.storage import lease
from hotline_sim.storage.lease import Lease, alone

HOLDING = """
import sys, time
from pathlib import Path
from hotline_sim.storage.lease import Lease
held = Lease.take(Path(sys.argv[1]), "call-1")
print("held", flush=True)
time.sleep(60)
"""


def holding(folder: Path) -> "subprocess.Popen[str]":
    """Start another window on the call, and wait until it has it."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", HOLDING, str(folder)]
    child = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)
    assert child.stdout
    assert child.stdout.readline() == "held\n"
    return child


def test_another_window_is_told_and_a_killed_one_holds_nothing(tmp_path: Path) -> None:
    with holding(tmp_path) as child:
        with pytest.raises(CallElsewhere, match="open in another window"):
            Lease.take(tmp_path, "call-1")
        Lease.take(tmp_path, "call-2").release()
        child.kill()
        child.wait()
    Lease.take(tmp_path, "call-1").release()


def test_a_second_window_of_the_same_program_is_told(tmp_path: Path) -> None:
    with Lease.take(tmp_path, "call-1"), pytest.raises(CallElsewhere):
        Lease.take(tmp_path, "call-1")
    Lease.take(tmp_path, "call-1").release()


def test_letting_go_twice_is_no_harm(tmp_path: Path) -> None:
    held = Lease.take(tmp_path, "call-1")
    held.release()
    with Lease.take(tmp_path, "call-1"):
        held.release()
        with pytest.raises(CallElsewhere):
            Lease.take(tmp_path, "call-1")


def test_a_lease_taken_in_a_worker_is_released_from_anywhere(tmp_path: Path) -> None:
    taken: list[Lease] = []
    worker = threading.Thread(target=lambda: taken.append(Lease.take(tmp_path, "call-1")))
    worker.start()
    worker.join()
    with pytest.raises(CallElsewhere):
        Lease.take(tmp_path, "call-1")
    taken[0].release()
    Lease.take(tmp_path, "call-1").release()


def test_no_name_of_a_call_reaches_outside_the_folder(tmp_path: Path) -> None:
    names = ("../../out", "/etc/passwd", ".", "", "a\x00b", "x" * 5000)
    for name in names:
        Lease.take(tmp_path / "locks", name).release()
    assert [path.name for path in tmp_path.iterdir()] == ["locks"]
    assert len(list((tmp_path / "locks").iterdir())) == len(names)


def test_a_folder_that_is_a_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "locks").write_text("a file")
    with pytest.raises(StoreUnusable, match="The call has not begun"):
        Lease.take(tmp_path / "locks", "call-1")


def test_preparing_a_store_waits_its_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "PATIENCE", 0.1)
    with alone(tmp_path), pytest.raises(StoreLocked, match="preparing"), alone(tmp_path):
        pass
    with alone(tmp_path):
        pass
