"""The same call in terminals in web pages: textual-serve, with a process for each person."""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from homes import Home

from room_load.figures import now
from room_load.load import PACE
from room_load.served import HERE, free_port, taken_together
from room_load.websocket import WebSocket

SERVER = """
import sys
from textual_serve.server import Server
Server(sys.argv[1], host=sys.argv[2], port=int(sys.argv[3])).serve()
"""

APP = (
    "import os; from hotline_sim.tui.app import run;"
    " run(os.environ, person=f'T{os.getpid()}', scenario='tower-room')"
)
"""What `hotline-sim play tower-room` comes to at a screen; it would see none in a web page."""

QUIET = 0.3
"""Seconds without output after which a screen is whole."""

PATIENCE = 60.0
"""Seconds in which an app must have begun."""

BEGINS_EVERY = 0.7
"""Seconds between two apps that begin: all at once they would wait for each other."""


class Terminals(NamedTuple):
    """What came of serving terminals."""

    began: list[float]
    """By key press: seconds until the first output."""
    whole: list[float]
    """The same until the last, after which the screen was quiet."""
    held: float
    """Megabytes of all processes together, what several share counted each time."""
    shared: float
    """The same, what they share counted once."""


class Terminal:
    """One person at one page."""

    def __init__(self, socket: WebSocket, number: int) -> None:
        """Sit down at a terminal that was opened."""
        self._socket = socket
        self._came: asyncio.Queue[float] = asyncio.Queue()
        """The moments at which output came."""
        self._reading = asyncio.create_task(self._read())
        self._chance = random.Random(number)
        self.began: list[float] = []
        self.whole: list[float] = []

    async def begin(self) -> None:
        """Wait for the brief, and pick up."""
        await asyncio.wait_for(self._came.get(), PATIENCE)
        await self._last_output(QUIET * 3)
        self._type("\r")
        await self._last_output(QUIET * 3)

    async def practise(self, until: float) -> None:
        """Select the first response and say it, every so many seconds; it is shuffled for each."""
        due = now() + self._chance.uniform(0, PACE)
        while due < until and not self._reading.done():
            await asyncio.sleep(due - now())
            self._type("1")
            await self._last_output(QUIET)
            pressed = now()
            self._type("\r")
            first, last = await self._last_output(QUIET)
            if last:
                self.began.append(first - pressed)
                self.whole.append(last - pressed)
            due = max(due + PACE, now())

    async def _read(self) -> None:
        """Note when output comes, until the app has ended."""
        with suppress(OSError, EOFError):
            while True:
                await self._socket.receive()
                self._came.put_nowait(now())

    def _type(self, keys: str) -> None:
        self._socket.send(json.dumps(["stdin", keys]))

    async def _last_output(self, quiet: float) -> tuple[float, float]:
        """Return when the first and the last output came before it was quiet; 0 for none."""
        first = last = 0.0
        with suppress(TimeoutError):
            while True:
                last = await asyncio.wait_for(self._came.get(), quiet if first else PACE / 2)
                first = first or last
        return first, last


def terminals(python: Path, folder: Path, count: int, seconds: float) -> Terminals:
    """Serve so many terminals, and let their people practise for some seconds."""
    home, port = Home(folder / "terminals"), free_port()
    app = f'{sys.executable} -c "{APP}"'
    with subprocess.Popen(
        [str(python), "-c", SERVER, app, HERE, str(port)],
        env=home.environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as server:
        try:
            found = asyncio.run(_practised(server.pid, port, count, seconds))
        finally:
            os.killpg(server.pid, signal.SIGKILL)
    assert home.calls_opened() == count, "not every terminal has taken its call"
    return found


async def _practised(server: int, port: int, count: int, seconds: float) -> Terminals:
    await _listens(port)
    opened, beginning = [], []
    for number in range(count):
        socket = await WebSocket.opened(port, "/ws?width=120&height=40")
        opened.append(Terminal(socket, number))
        beginning.append(asyncio.create_task(opened[-1].begin()))
        await asyncio.sleep(BEGINS_EVERY)
    await asyncio.gather(*beginning)
    until = now() + seconds
    await asyncio.gather(*(one.practise(until) for one in opened))
    held, shared = taken_together([server, *_below(server)])
    began = [took for one in opened for took in one.began]
    return Terminals(began, [took for one in opened for took in one.whole], held, shared)


async def _listens(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(OSError):
            _, writer = await asyncio.open_connection(HERE, port)
            writer.close()
            return
        await asyncio.sleep(0.1)
    raise TimeoutError


def _below(pid: int) -> list[int]:
    """Return the processes that a process has begun, and those that they have."""
    found: list[int] = []
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, listed.read_text("ascii").split()):
            found += [child, *_below(child)]
    return found
