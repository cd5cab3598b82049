"""What moves is told to whoever listens, and nobody waits for a slow one."""

import asyncio

from hotline_sim.web.live import MOST_WAITING, Hub, written


async def test_each_listener_of_a_topic_hears_what_is_told() -> None:
    hub = Hub()
    one, other = hub.listen(("room",)), hub.listen(("room", "board"))
    assert (await anext(one)).startswith("retry:")
    await anext(other)
    hub.tell("room", "moved", "3")
    hub.tell("board", "moved", "4")
    assert await anext(one) == "event: moved\ndata: 3\n\n"
    assert await anext(other) == "event: moved\ndata: 3\n\n"
    assert await anext(other) == "event: moved\ndata: 4\n\n"
    await one.aclose()
    await other.aclose()


async def test_it_is_told_from_another_thread() -> None:
    hub = Hub()
    hub.begin()
    ear = hub.listen(("room",))
    await anext(ear)
    await asyncio.to_thread(hub.tell_soon, "room", "moved")
    assert await anext(ear) == "event: moved\ndata: \n\n"
    await ear.aclose()


async def test_of_what_waits_too_long_the_oldest_goes() -> None:
    hub = Hub()
    ear = hub.listen(("room",))
    await anext(ear)
    for number in range(MOST_WAITING + 3):
        hub.tell("room", "moved", str(number))
    assert await anext(ear) == "event: moved\ndata: 3\n\n"
    await ear.aclose()


async def test_a_stream_ends_with_its_server_and_leaves_nothing_behind() -> None:
    hub = Hub()
    ear = hub.listen(("room",))
    await anext(ear)
    hub.close()
    assert [one async for one in ear] == []
    assert hub._ears == {}


def test_line_breaks_do_not_end_an_event() -> None:
    assert written("moved", "a\n\nevent: forged") == (
        "event: moved\ndata: a\ndata: \ndata: event: forged\n\n"
    )
