"""Calls that the server holds: one order for each person, and let go when nobody moves them."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hotline_sim.errors import CallElsewhere
from hotline_sim.web.held import HeldCalls
from hotline_sim.web.options import Options
from tests.tui.sitting import ferry_desk


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


async def test_an_idle_call_is_let_go_and_taken_again_where_it_stood(home: Path) -> None:
    clock = Clock()
    with ferry_desk(home) as desk, ferry_desk(home) as elsewhere:
        held = HeldCalls(desk, Options(clock=clock, idle=60))
        taken = await held.take("T01", lambda: desk.pick_up("ferry-landing", person="T01"))
        taken.call.respond("pickup.safe")
        clock.now = 59
        held.let_go_idle()
        assert is_held(lambda: elsewhere.resume(taken.id))
        clock.now = 200
        held.let_go_idle()
        assert not is_held(lambda: elsewhere.resume(taken.id).close())
        async with held.on("T01", taken.id) as again:
            assert again is not taken
            assert len(again.call.events) == 2
        held.let_go_all()


async def test_beyond_so_many_calls_the_one_moved_longest_ago_is_let_go(home: Path) -> None:
    with ferry_desk(home) as desk, ferry_desk(home) as elsewhere:
        held = HeldCalls(desk, Options(most_held=2))
        calls = [
            (await held.take(one, partial(desk.pick_up, "ferry-landing", person=one))).id
            for one in ("T01", "T02")
        ]
        async with held.on("T01", calls[0]):
            pass
        await held.take("T03", lambda: desk.pick_up("ferry-landing", person="T03"))
        assert is_held(lambda: elsewhere.resume(calls[0]))
        assert not is_held(lambda: elsewhere.resume(calls[1]).close())
        held.let_go_all()


async def test_requests_of_one_person_wait_for_each_other_and_others_do_not(home: Path) -> None:
    with ferry_desk(home) as desk:
        held = HeldCalls(desk, Options())
        order: list[str] = []

        async def slowly(person: str, name: str) -> None:
            async with held.in_order(person):
                order.append(f"{name} begins")
                await asyncio.sleep(0.02)
                order.append(f"{name} ends")

        await asyncio.gather(slowly("T01", "a"), slowly("T01", "b"), slowly("T02", "c"))
    assert order.index("a ends") < order.index("b begins")
    assert order.index("c begins") < order.index("a ends")


def is_held(resumed: Callable[[], object]) -> bool:
    """Return whether a call is in another window."""
    try:
        resumed()
    except CallElsewhere:
        return True
    return False
