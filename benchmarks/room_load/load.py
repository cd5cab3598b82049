"""One load: a room opened, trainees let in, rounds played for some seconds, all sent home."""

import asyncio
import resource
import time
from collections.abc import Coroutine
from typing import NamedTuple

from room_load.browser import Browser
from room_load.facilitator import Facilitator
from room_load.figures import Figures
from room_load.served import Served, Spent
from room_load.trainee import Trainee

PACE = 2.0
"""Seconds between two acts of a trainee."""

A_SECOND = 15
"""So many come in each second."""

PATIENCE = 30.0
"""Seconds in which the last act of everybody must be over."""


class Load(NamedTuple):
    """What a load came to."""

    figures: Figures
    before: Spent
    """The server with the facilitator in it."""
    after: Spent
    cpu: float
    """The share of a core that making the load took, while rounds were played."""
    server_cpu: float
    """The same of the server."""


class Room:
    """The people of one load."""

    def __init__(self, served: Served, trainees: int, *, stubborn: bool = False) -> None:
        """Stand at the door of a server; stubborn people come again when it was killed."""
        have_room()
        self.figures = Figures()
        self.served = served
        self._tasks: list[asyncio.Task[None]] = []
        self._stops = False
        own = Browser(served.port, stubborn=stubborn)
        self.facilitator = Facilitator(own, self.figures)
        self.trainees = [
            Trainee(number, Browser(served.port, stubborn=stubborn), self.figures, PACE)
            for number in range(trainees)
        ]

    async def come_in(self) -> None:
        """Let the trainees in, one after the other, and open the first round."""
        coming = []
        for one in self.trainees:
            coming.append(asyncio.create_task(one.come_in(self.served.code)))
            await asyncio.sleep(1 / A_SECOND)
        await asyncio.gather(*coming)
        for one in self.trainees:
            self.go(one.follow())

    async def play(self) -> None:
        """Play rounds until told to stop, each opened when the one before was played."""
        await self.facilitator.open_round()
        playing = [self.go(one.practise()) for one in self.trainees]
        rounds = 1
        while not self._stops:
            await asyncio.sleep(0.2)
            self.check()
            if self.figures.calls.total() == rounds * len(self.trainees):
                await self.facilitator.end_round()
                await self.facilitator.open_round()
                rounds += 1
        await asyncio.wait_for(asyncio.gather(*playing), PATIENCE)

    def stop(self) -> None:
        """Let everybody finish what they do, and begin nothing more."""
        self._stops = True
        for one in self.trainees:
            one.is_stopping = True

    def go(self, what: "Coroutine[None, None, None]") -> "asyncio.Task[None]":
        """Have something done beside, until all go home."""
        task = asyncio.create_task(what)
        self._tasks.append(task)
        return task

    async def go_home(self) -> None:
        """End whatever is still done beside."""
        self.facilitator.is_stopping = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def check(self) -> None:
        """Let no mistake of a trainee pass unseen."""
        for task in self._tasks:
            if task.done() and not task.cancelled() and (problem := task.exception()):
                raise problem


async def loaded(served: Served, trainees: int, seconds: float) -> Load:
    """Put a server under the load of so many trainees."""
    room = Room(served, trainees)
    await room.facilitator.come_in(served.secret)
    room.go(room.facilitator.follow())
    room.go(room.facilitator.look())
    before = served.spent
    await room.come_in()
    began, own, theirs = time.monotonic(), time.process_time(), served.spent.cpu
    asyncio.get_running_loop().call_later(seconds, room.stop)
    await room.play()
    passed = time.monotonic() - began
    await asyncio.sleep(0.5)  # the board is told of the last answers
    after = served.spent
    cpu = (time.process_time() - own) / passed
    await room.go_home()
    return Load(room.figures, before, after, cpu, (after.cpu - theirs) / passed)


def have_room() -> None:
    """Have as many files open as may be: each browser has three connections."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
