"""The server of a room killed under load, and begun again: everybody goes on, nothing is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "benchmarks" / "room_kill.py"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_room_that_is_killed_in_the_middle_of_its_load_goes_on(tmp_path: Path) -> None:
    few = ("--trainees", "10", "--kills", "1", "--every", "2")
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *few],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 of 1: everybody has gone on" in done.stdout
    assert " 0 answers were acknowledged" not in done.stdout
