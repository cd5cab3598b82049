"""What goes wrong without anybody meaning it: sent twice, too long, a clock that jumps."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from hotline_sim.desk import Desk
from tests.web.filling import Filling
from tests.web.forms import Form
from tests.web.room.gathered import CODE, Gathering, gathering
from tests.web.room.guests import stranger
from tests.web.served import OPTIONS, Browser
from tests.workshop.rooms import Hands

DAY = 24 * 3600.0


@asynccontextmanager
async def clocked(desk: Desk) -> AsyncIterator[tuple[Gathering, Hands]]:
    """Open a room whose server goes by a clock that is set by hand, as does whoever writes."""
    hands = Hands()
    desk._clock = hands
    async with gathering(desk, options=OPTIONS._replace(now=hands)) as place:
        yield place, hands


async def posted(browser: Browser, form: Form, *buttons: str) -> list[int]:
    """Send a form by several buttons at once; return what each was answered with."""
    client = browser.client
    sent = []
    for button in buttons:
        name, value = form.buttons[button]
        sent.append(client.post(form.action, data={**form.fields, name: value}))
    return sorted(answer.status_code for answer in await asyncio.gather(*sent))


async def test_the_same_answer_sent_at_once_is_given_once(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        await place.opens(0)
        await noy.get("/room")
        form = (await noy.press("/take")).form("/say")
        first = next(iter(form.buttons))
        assert await posted(noy, form, *[first] * 8) == [200] * 8
        assert len(desk.store.events(noy.call)) == 2


async def test_of_different_answers_sent_at_once_one_is_given_and_the_others_told(
    desk: Desk,
) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        await place.opens(0)
        await noy.get("/room")
        form = (await noy.press("/take")).form("/say")
        buttons = list(form.buttons)[:3]
        assert await posted(noy, form, *buttons) == [200, 409, 409]
        assert len(desk.store.events(noy.call)) == 2


async def test_whoever_knocks_and_picks_up_twice_at_once_is_one_person_with_one_call(
    desk: Desk,
) -> None:
    async with gathering(desk) as place:
        await place.opens(0)
        guest = stranger(place)
        form = (await guest.get(f"/join?code={CODE}")).form("/join")
        data = {**form.fields, "nickname": "Noy", "agency": "river", "tongue": "en"}
        answers = await asyncio.gather(
            *(guest.client.post(form.action, data=data) for _ in range(5))
        )
        assert {answer.url.path for answer in answers} == {"/room"}
        assert len(place.room.state.people) == 1
        take = (await guest.get("/room")).form("/take")
        answers = await asyncio.gather(
            *(guest.client.post(take.action, data=take.fields) for _ in range(5))
        )
        assert len({answer.url.path for answer in answers}) == 1
        assert {answer.status_code for answer in answers} == {200}
        assert len(desk.store.calls()) == 1


@pytest.mark.parametrize("many", [25, 400, 5_000, 10_000])
async def test_a_nickname_of_emoji_beyond_measure_is_told(desk: Desk, many: int) -> None:
    async with gathering(desk) as place:
        guest = stranger(place)
        await guest.get(f"/join?code={CODE}")
        form = guest.page.form("/join")
        await guest.press("/join", nickname="😀" * many, agency="river", tongue="en")
        assert guest.answer.status_code in {400, 413}
        told = ("at most 24 letters", "Make it shorter")
        assert any(one in guest.page.text for one in told)
        assert place.room.state.people == {}
        await guest.send(form, nickname="😀" * 24, agency="river", tongue="en")
        assert guest.path == "/room"


@pytest.mark.parametrize("jump", [-DAY, -400 * DAY, 13 * DAY])
async def test_a_clock_that_jumps_in_the_middle_of_a_call_loses_nothing(
    desk: Desk, jump: float
) -> None:
    async with clocked(desk) as (place, hands):
        noy = await place.comes("Noy")
        await place.opens(0)
        await noy.get("/room")
        await noy.press("/take")
        call = noy.path
        for words, seconds in (("Can you talk", jump), ("Who is near", -jump), ("You sound", jump)):
            hands.move(seconds)
            await noy.say(words)
            assert noy.answer.status_code == 200
            await place.facilitator.get("/board")
            assert "at " in place.facilitator.page.text
            assert place.facilitator.answer.status_code == 200
            await place.facilitator.get("/wall")
            assert place.facilitator.answer.status_code == 200
        await noy.get(f"{call}/hang-up")
        await noy.press("/hang-up")
        await noy.get(f"{call}/how-it-went")
        await Filling(noy.answer.text, "/how-it-went").choose("overall", "3").send(noy)
        assert noy.path == f"{call}/debrief"
        assert noy.answer.status_code == 200
        kinds = [one.kind for one in desk.store.events(noy.call)]
        assert kinds.count("ResponseGiven") == 3
        await place.ends(1)
        await place.opens(0)
        assert place.facilitator.answer.status_code == 200


async def test_a_clock_that_jumps_by_a_year_asks_for_the_code_and_loses_nothing(
    desk: Desk,
) -> None:
    async with clocked(desk) as (place, hands):
        noy = await place.comes("Noy")
        code = noy.answer.text.partition('class="big-code">')[2].partition("<")[0]
        await place.opens(0)
        await noy.get("/room")
        await noy.press("/take")
        await noy.say("Can you talk")
        call = noy.path
        hands.move(365 * DAY)
        await noy.get(call)
        assert noy.path == "/join"
        await noy.get("/rejoin")
        await noy.press("/rejoin", code=code)
        await noy.get(call)
        assert "Yes. Ask me." in noy.page.text
        hands.move(-365 * DAY)
        await noy.say("Who is near")
        assert noy.answer.status_code == 200
