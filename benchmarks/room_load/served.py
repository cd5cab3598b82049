"""The server in a process of its own: begun, watched from outside, ended or killed, begun again."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

HERE = "127.0.0.1"
PATIENCE = 30.0
"""Seconds in which a server must have begun, or ended."""

PLAN = """\
id: room-under-load
title: A room under load
dates: ['2026-11-28']
languages: [en, lo, th]
agencies:
  police: {name: Anti-Trafficking Department}
rounds:
  - {kind: call, title: The call from the stairwell, scenario: tower-room, minutes: 20}
"""

CODE = re.compile(r"join code ([\w-]+)")
SECRET = re.compile(r"facilitator\?secret=(\S+)")


class Spent(NamedTuple):
    """What a process has used so far."""

    memory: float
    """Megabytes it holds now."""
    most: float
    """Megabytes it held at most."""
    cpu: float
    """Seconds of user and system time."""


class Served:
    """A room served from a folder, by the command; its port stays through all its servers."""

    def __init__(self, folder: Path, profile: str = "") -> None:
        """Open a new room. With the name of a file, what the server's time went into is kept."""
        self.folder = folder
        self.port = free_port()
        self._profile = ["-m", "cProfile", "-o", profile] if profile else []
        own = {"HOTLINE_SIM_HOME": str(folder), "HOME": str(folder)}
        inherited = {name: one for name, one in os.environ.items() if name != "HOTLINE_SIM_STORE"}
        self._environ = {**inherited, **own}
        plan = folder / "plan.yaml"
        plan.write_text(PLAN, "utf-8")
        self._complaints = folder / "complaints.txt"
        self._begin(str(plan))

    def begin_again(self) -> None:
        """Open the room that was there before, on the same port."""
        self._begin()

    def kill(self) -> None:
        """Kill it where it stands."""
        self._process.kill()
        self._process.communicate()

    def end(self) -> None:
        """End it as Ctrl-C does."""
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()

    @property
    def spent(self) -> Spent:
        """What the server has used so far (Linux)."""
        return spent_by(self._process.pid)

    @property
    def store(self) -> Path:
        """The file of the store."""
        (file,) = self.folder.glob("*.sqlite3")
        return file

    def complaints(self) -> list[str]:
        """Return what its servers complained of: the traces of what went wrong in them."""
        lines = self._complaints.read_text("utf-8").splitlines()
        return [one for one in lines if "Error" in one or "Traceback" in one]

    def _begin(self, *plan: str) -> None:
        began = self._complaints.stat().st_size if self._complaints.exists() else 0
        words = [sys.executable, *self._profile, "-m", "hotline_sim", "workshop", "open", *plan]
        with self._complaints.open("ab") as complaints:
            self._process = subprocess.Popen(
                [*words, "--address", HERE, "--port", str(self.port)],
                env=self._environ,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=complaints,
                text=True,
            )
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not (code := CODE.search(line)):
            raise RuntimeError(f"The server did not begin: {self._said(began)}")
        self.code = code[1]
        until = time.monotonic() + PATIENCE
        while not (secret := SECRET.search(self._said(began))) and time.monotonic() < until:
            time.sleep(0.01)
        self.secret = secret[1] if secret else ""

    def _said(self, after: int) -> str:
        return self._complaints.read_bytes()[after:].decode()


def spent_by(pid: int) -> Spent:
    """Return what a process has used so far (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8").split()
    now, most = (int(status[status.index(name) + 1]) / 1024 for name in ("VmRSS:", "VmHWM:"))
    times = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return Spent(now, most, (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK"))


def taken_together(pids: list[int]) -> tuple[float, float]:
    """Return the megabytes some processes hold: what several share counted each time, and once."""
    each = once = 0
    for pid in pids:
        with suppress(OSError):
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
            each += sum(int(one.split()[1]) for one in lines if one.startswith("Rss:"))
            once += sum(int(one.split()[1]) for one in lines if one.startswith("Pss:"))
    return each / 1024, once / 1024


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as asking:
        asking.bind((HERE, 0))
        port: int = asking.getsockname()[1]
        return port
