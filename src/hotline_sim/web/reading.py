"""What a call was taken with, and what it showed, in the language of whoever reads."""

import asyncio

from hotline_sim.debrief.model import Debrief
from hotline_sim.taken import Content
from hotline_sim.web.held import NoSuchCallError
from hotline_sim.web.visit import Visit

LOOK = 0.1
"""Seconds between two looks whether something was worked out."""


def content_for(visit: Visit, content: Content) -> Content:
    """Return the same content in the language of a visit, marked where there is no translation."""
    return content.in_language(visit.language, visit.face.catalogues)


async def check_owned(visit: Visit, call: str) -> None:
    """Refuse a call that is not this person's. NoSuchCallError."""
    await visit.off(_owned, visit, call)


async def content_of(visit: Visit, call: str) -> Content:
    """Return what a call of this person was taken with. NoSuchCallError where it is not theirs."""
    await check_owned(visit, call)
    return content_for(visit, await visit.off(visit.desk.content_of, call))


async def debrief_for(visit: Visit, call: str, patience: float = 0) -> Debrief:
    """Return the debrief of a call of this person. NoSuchCallError where it is not theirs.

    For its turning points it waits some seconds, where they are still being worked out; a room
    that waits for them keeps nobody else waiting.
    """
    await check_owned(visit, call)
    if patience:
        await _worked_out(visit, await visit.off(visit.desk.content_of, call), patience)
    async with visit.face.thinking:
        return await visit.off(visit.desk.debrief, call, visit.seat.person, 0, visit.language)


async def _worked_out(visit: Visit, content: Content, seconds: float) -> None:
    """Wait until all that can come of a call was worked out, for some seconds at most."""
    await visit.off(visit.desk.look_ahead, content)
    for _ in range(round(seconds / LOOK)):
        if visit.desk.has_looked_ahead(content):
            return
        await asyncio.sleep(LOOK)


def _owned(visit: Visit, call: str) -> None:
    row = visit.desk.store.call(call) if call.isascii() else None
    if row is None or row.id != call or row.person != visit.seat.person:
        message = f"There is no call “{call[:40]}” of yours."
        raise NoSuchCallError(message)
