"""Programs started and watched from outside: what they cost, and when a text is on their screen.

Nothing of a program is trusted but its bytes: a screen is painted when the text that was waited
for has come out of the pseudo-terminal.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

COLUMNS, ROWS = 120, 40
PATIENCE = 60.0
"""Seconds after which a text that did not come is a fault of the benchmark."""

CONTROLS = re.compile(
    rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles, and other words to the terminal
    rb"|\x1b[P_][^\x1b]*\x1b\\"
    rb"|\x1b\[[0-?]*[ -/]*[@-~]"  # colours and places
    rb"|\x1b[ -/]*[0-~]"
)
"""What a terminal obeys and does not show."""


class Spent(NamedTuple):
    """What a program cost, in seconds."""

    cpu: float
    """User and system time of its own and of all it waited for."""
    wall: float


class NotShown(Exception):
    """A text did not come; the message holds the end of what came."""


class Terminal:
    """A program on a pseudo-terminal of its own."""

    def __init__(self, words: Sequence[str], environ: Mapping[str, str], rows: int = ROWS) -> None:
        """Start the program."""
        self._came = b""
        self.began = time.perf_counter()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, COLUMNS, 0, 0))
            os.execvpe(words[0], list(words), dict(environ))  # noqa: S606 - our own words

    def wait_for(self, *texts: str) -> float:
        """Return the moment by which some texts had come, all since this was last asked."""
        wanted = [text.encode() for text in texts]
        until = time.perf_counter() + PATIENCE
        while not all(text in CONTROLS.sub(b"", self._came) for text in wanted):
            if not self._read(until - time.perf_counter()):
                end = CONTROLS.sub(b"", self._came)[-600:].decode(errors="replace")
                raise NotShown(f"{texts} did not come. The end of what came: {end}")
        moment = time.perf_counter()
        self._came = b""
        return moment

    def settle(self, quiet: float = 0.05) -> None:
        """Read on until nothing has come for a while."""
        while self._read(quiet):
            pass
        self._came = b""

    def press(self, keys: str) -> float:
        """Press some keys; return the moment."""
        moment = time.perf_counter()
        os.write(self._file, keys.encode())
        return moment

    def memory(self) -> int:
        """Return the bytes the program holds in memory now (Linux)."""
        with open(f"/proc/{self.pid}/statm", encoding="ascii") as file:  # noqa: PTH123
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def kill(self) -> float:
        """End the program where it stands; return the CPU seconds it has used."""
        os.kill(self.pid, signal.SIGKILL)
        _, _, used = os.wait4(self.pid, 0)
        os.close(self._file)
        return used.ru_utime + used.ru_stime

    def __enter__(self) -> Self:
        """Keep the program running for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.kill()

    def _read(self, patience: float) -> bool:
        """Take in what comes next; False where nothing comes."""
        ready, _, _ = select.select([self._file], [], [], max(0, patience))
        if not ready:
            return False
        try:
            came = os.read(self._file, 65536)
        except OSError:  # the program has ended
            return False
        self._came += came
        return bool(came)


def painted(words: Sequence[str], environ: Mapping[str, str], text: str) -> Spent:
    """Start a program, end it as soon as a text is on its screen, and return its cost till then."""
    terminal = Terminal(words, environ)
    try:
        wall = terminal.wait_for(text) - terminal.began
    finally:
        cpu = terminal.kill()
    return Spent(cpu, wall)


def ended(words: Sequence[str], environ: Mapping[str, str]) -> Spent:
    """Run a program that ends by itself, and return its cost."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, nowhere, number) for number in range(3)]
    began = time.perf_counter()
    pid = os.posix_spawnp(words[0], list(words), dict(environ), file_actions=actions)
    _, status, used = os.wait4(pid, 0)
    wall = time.perf_counter() - began
    os.close(nowhere)
    assert os.waitstatus_to_exitcode(status) == 0, words
    return Spent(used.ru_utime + used.ru_stime, wall)
