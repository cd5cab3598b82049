"""Whose pages are told that the room has moved: those that are another now, and no others."""

import asyncio
from collections.abc import AsyncGenerator

from hotline_sim.desk import Desk
from hotline_sim.web.room.place import BOARD, MOVED, ROOM, own_topic
from tests.web.room.gathered import gathering

MEANWHILE = 0.5


async def moves(pages: AsyncGenerator[str]) -> bool:
    """Wait until pages are told that something moved; False where they are not for a while."""
    try:
        async with asyncio.timeout(MEANWHILE):
            while MOVED not in await anext(pages):
                pass
    except TimeoutError:
        return False
    return True


async def test_what_one_person_does_is_told_to_their_pages_and_the_board(desk: Desk) -> None:
    async with gathering(desk) as room:
        noy, _, _ = await room.three()
        hub = room.app.face.hub
        await asyncio.sleep(MEANWHILE)
        own = hub.listen((ROOM, own_topic(room.code_of("Noy"))))
        others = hub.listen((ROOM, own_topic(room.code_of("Mai"))))
        board = hub.listen((ROOM, BOARD))
        listening = [asyncio.create_task(moves(one)) for one in (own, others, board)]
        await asyncio.sleep(0)
        await noy.press("/room/help")
        assert await asyncio.gather(*listening) == [True, False, True]


async def test_what_concerns_everybody_is_told_to_everybody(desk: Desk) -> None:
    async with gathering(desk) as room:
        await room.three()
        hub = room.app.face.hub
        await asyncio.sleep(MEANWHILE)
        pages = [hub.listen((ROOM, own_topic(room.code_of(one)))) for one in ("Noy", "Mai")]
        listening = [asyncio.create_task(moves(one)) for one in pages]
        await asyncio.sleep(0)
        await room.opens(0)
        assert await asyncio.gather(*listening) == [True, True]
