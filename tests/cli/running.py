"""Ways to run the command: in this process where that will do, else for real."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from hotline_sim.cli.main import main

COMMAND = [sys.executable, "-m", "hotline_sim"]

AT_TERMINAL = """
import fcntl, os, signal, sys, termios
signal.signal(signal.SIGINT, signal.SIG_DFL)
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Makes stdin the terminal of a new session, whose Ctrl-C is then felt, and becomes a command.

Where the tests run in the background, SIGINT comes ignored, and would stay so.
"""

UNSAFE = "[pickup.safe-to-talk, hang-up]"
"""A play of tower-room that ends at once, and badly."""


class Ran(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str


class Command:
    """Runs `hotline-sim` in this process, with stdin as it would be without a terminal."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.folder = folder

    def __call__(self, *arguments: str | Path) -> Ran:
        """Run it; a command line that cannot be read ends the same way as any other failure."""
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = self._capsys.readouterr()
        return Ran(code, out, err)

    def play(self, answers: str, scenario: str = "tower-room", person: str = "T01") -> Ran:
        """Play a call with answers written as YAML."""
        path = self.folder / "answers.yaml"
        path.write_text(answers, encoding="utf-8")
        return self("play", scenario, "--answers", path, "--as", person)


def refused(ran: Ran) -> str:
    """Return why a command was refused: one paragraph on stderr, exit code 2, no traceback."""
    assert ran.code == 2, ran
    assert "Traceback" not in ran.err
    assert ran.err.endswith("\n")
    assert len(ran.err.splitlines()) == 1, ran.err
    return ran.err.strip()


def real(
    *arguments: str | Path, stdin: str | None = "", env: Mapping[str, str] | None = None
) -> Ran:
    """Run the command in a process of its own, without a terminal."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **(env or {})},
        timeout=60,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def in_terminal(
    *arguments: str, steps: Iterable[tuple[str, str]] = (), env: Mapping[str, str] | None = None
) -> Ran:
    """Run the command in a dumb terminal: for each step wait for a text, then type another."""
    terminal, end = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", AT_TERMINAL, *COMMAND, *arguments],
        stdin=end,
        stdout=end,
        stderr=end,
        env={**os.environ, "TERM": "dumb", **(env or {})},
        start_new_session=True,
    ) as process:
        os.close(end)
        seen = ""
        try:
            for awaited, typed in steps:
                seen += _until(terminal, awaited)
                if typed < " ":  # a signal before the program reads on is seen only at the next key
                    time.sleep(0.3)
                os.write(terminal, typed.encode())
            seen += _until(terminal, None)
        except AssertionError:
            process.kill()
            raise
    os.close(terminal)
    return Ran(process.returncode, seen.replace("\r\n", "\n"), "")


def _until(terminal: int, awaited: str | None) -> str:
    """Read until a text was seen; to the end where there is none to wait for."""
    seen = b""
    deadline = time.monotonic() + 60
    while awaited is None or awaited.encode() not in seen:
        assert time.monotonic() < deadline, f"never saw {awaited!r} in {seen!r}"
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:  # the other end has closed
            part = b""
        if not part:
            assert awaited is None, f"ended without {awaited!r}: {seen!r}"
            break
        seen += part
    return seen.decode()
