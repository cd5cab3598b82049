"""What a room knows of the library is as fresh as a facilitator needs it."""

import asyncio
import shutil
from pathlib import Path

from hotline_sim.desk import Desk
from hotline_sim.web.room.known import FRESH, Known


async def test_a_call_that_is_taken_from_the_shelf_is_gone_from_the_board_soon(
    desk: Desk, home: Path
) -> None:
    now = 100.0
    known = Known(desk, lambda: now)
    before = await known.all()
    titles = [one.title for one in before]
    assert titles == sorted(titles)
    shutil.rmtree(home / "library" / "scenarios")
    now += FRESH
    assert await known.all() is before
    now += 1
    after = await known.all()
    assert len(after) < len(before)


async def test_a_brief_is_known_in_each_language_of_its_own(desk: Desk) -> None:
    known = Known(desk, lambda: 0.0)
    lao, again, english = await asyncio.gather(
        *(known.brief("tower-room", one) for one in ("lo", "lo", "en"))
    )
    assert lao.title != english.title
    assert again is lao
