"""Killed at random moments, a real command loses nothing; `tools/kill.py` does more of it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_nothing_committed_is_lost_in_twenty_kills() -> None:
    command = [sys.executable, str(ROOT / "tools" / "kill.py"), "--kills", "20", "--seed", "20"]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "20 kills in" in done.stdout
