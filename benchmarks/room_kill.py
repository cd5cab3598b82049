"""Kills the server of a room in the middle of its load, and sees that everybody goes on.

python benchmarks/room_kill.py [--trainees 100] [--kills 10] [--every 8]

The load is that of `room.py`. The server gets SIGKILL at a random moment and is begun again on the
same port; the trainees' browsers keep their cookies and ask again, as people do. In the end every
answer that was acknowledged must stand in the store, and none of them twice.
"""

import argparse
import asyncio
import random
from pathlib import Path
from tempfile import TemporaryDirectory

from room_load.figures import now
from room_load.kept import Kept
from room_load.load import Room
from room_load.served import Served

PATIENCE = 30.0
"""Seconds after a server has begun again within which everybody must have gone on."""


class Lost(Exception):
    """Somebody did not go on, or something that was acknowledged is not there."""


async def killed(served: Served, trainees: int, kills: int, every: float) -> Room:
    """Play rounds in a room whose server is killed so often, once in so many seconds."""
    room = Room(served, trainees, stubborn=True)
    await room.facilitator.come_in(served.secret)
    await room.come_in()
    cookies = [one.cookie for one in room.trainees]
    playing = asyncio.create_task(room.play())
    for number in range(kills):
        await asyncio.sleep(random.uniform(0.5, 1.5) * every)
        served.kill()
        await asyncio.to_thread(served.begin_again)
        await _gone_on(room, now())
        print(f"{number + 1} of {kills}: everybody has gone on", flush=True)
    room.stop()
    await playing
    await room.go_home()
    if [one.cookie for one in room.trainees] != cookies:
        raise Lost("somebody was not known any more")
    return room


async def _gone_on(room: Room, since: float) -> None:
    """Wait until everybody has had a page since a moment."""
    until = now() + PATIENCE
    while left := [one.number for one in room.trainees if one.acted_at < since]:
        room.check()
        if now() > until:
            raise Lost(f"trainees {left} have not gone on")
        await asyncio.sleep(0.1)


def main() -> int:
    """Kill, look, and say what was found; 1 where something was lost."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--trainees", type=int, default=100)
    options.add_argument("--kills", type=int, default=10)
    options.add_argument("--every", type=float, default=8, help="seconds")
    chosen = options.parse_args()
    with TemporaryDirectory() as place:
        served = Served(Path(place))
        try:
            room = asyncio.run(killed(served, chosen.trainees, chosen.kills, chosen.every))
        except Lost as problem:
            print(f"LOST: {problem}")
            return 1
        finally:
            served.end()
        acknowledged = room.figures.acknowledged
        wrong, beside = Kept(served.store).compared(acknowledged)
    errors = dict(room.figures.errors)
    for line in wrong[:10]:
        print(f"LOST: {line}")
    print(
        f"{chosen.kills} kills under {chosen.trainees} trainees: {len(acknowledged)} answers were"
        f" acknowledged, {len(wrong)} are not there once, {beside} are there that nobody was told"
        f" of; errors: {errors}"
    )
    return 1 if wrong or beside or errors else 0


if __name__ == "__main__":
    raise SystemExit(main())
