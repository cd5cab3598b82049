"""The pages of others: of another person, another role, another workshop; refused, and logged."""

from collections.abc import AsyncIterator

import pytest
from starlette.routing import Route

from hotline_sim.desk import Desk
from hotline_sim.web.seat import Seat
from tests.web.room.gathered import Gathering, gathering, room_at
from tests.web.room.guests import seated, stranger
from tests.web.room.test_axe import at_the_board, seat_of
from tests.web.served import Browser


async def test_a_call_is_open_to_its_person_alone(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    async with gathering(desk) as place:
        noy, mai = await place.comes("Noy"), await place.comes("Mai", "hill")
        await place.opens(0)
        for one in (noy, mai):
            await one.get("/room")
            await one.press("/take")
        call = noy.path
        before = desk.store.events(noy.call)
        token = mai.page.form("/say").fields["token"]
        caplog.clear()
        for browser in (mai, place.facilitator):
            for route in paths(place, "/call/{call}"):
                path = filled(route, call=noy.call)
                if "POST" in (route.methods or ()):
                    own = token if browser is mai else browser.page.form("/push").fields["token"]
                    answer = await browser.client.post(path, data=forged(own))
                else:
                    answer = await browser.client.get(path)
                assert answer.status_code == 404, (path, answer.status_code)
                assert "Hello? Quick." not in answer.text
        assert desk.store.events(noy.call) == before
        said = {one.getMessage().partition(",")[0] for one in caplog.records}
        assert said == {"a call that is not theirs"}
        assert call not in caplog.text


def paths(place: Gathering, begins: str, method: str = "") -> list[Route]:
    """Return the routes of an app that begin so."""
    routes = [one for one in place.app.routes if isinstance(one, Route)]
    found = [one for one in routes if one.path.startswith(begins)]
    assert found
    return [one for one in found if not method or method in (one.methods or ())]


def filled(route: Route, **names: str) -> str:
    """Return an address that a route answers."""
    known = {"service": "night-desk", "person": "nobody", "round": "1", "number": "1", **names}
    path = route.path.replace(":int", "")
    return path.format(**known)


def forged(token: str) -> dict[str, str]:
    """Return what would do something, whatever it is sent to."""
    return {
        "token": token,
        "at": "0",
        "response": "pickup.safe",
        "note": "x",
        "overall": "1",
        "about": "verdict",
        "kind": "plan",
        "item": "x",
        "challenge": "x",
        "shown": "yes",
    }


async def everything(browser: Browser, routes: list[Route], token: str) -> AsyncIterator[int]:
    """Ask for every page and send every form; give what each is answered with."""
    for route in routes:
        for method in sorted(set(route.methods or ()) - {"HEAD"}):
            data = forged(token) if method == "POST" else None
            answer = await browser.client.request(method, filled(route), data=data)
            yield answer.status_code


async def test_the_facilitators_pages_are_theirs_alone(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        await place.opens(0)
        before = place.room.state
        token = noy.page.form("/room/help").fields["token"]
        routes = [*paths(place, "/board"), *paths(place, "/wall")]
        caplog.clear()
        found = [one async for one in everything(noy, routes, token)]
        assert set(found) == {404}
        assert place.room.state == before
        said = [one.getMessage().partition(",")[0] for one in caplog.records]
        assert said == ["a page for another role"] * len(found)


async def test_the_facilitator_takes_nobodys_place(desk: Desk) -> None:
    async with gathering(desk) as place:
        await place.opens(0)
        before, token = place.room.state, place.facilitator.page.form("/push").fields["token"]
        streams = {"/room/events", "/room/notice"}
        routes = [one for one in paths(place, "/room") if one.path not in streams]
        found = [one async for one in everything(place.facilitator, routes, token)]
        assert not {200, 500} & set(found), found
        assert place.room.state == before
        await place.facilitator.client.post("/library/small-call/pick-up", data={"token": token})
        assert desk.store.calls() == []


async def test_another_workshop_is_another_world(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    async with gathering(desk) as place:
        with room_at(desk, seed=2) as (_, other):
            assert other.id != place.room.id
            there = other.join("Noy", "river", "en").person.code
            noy = await place.comes("Noy")
            await place.opens(0)
            before, others = place.room.state, other.state
            caplog.clear()
            for seat in (
                seat_of(place, "Noy")._replace(workshop=other.id, person=there),
                at_the_board(place)._replace(workshop=other.id),
                Seat("T01"),
            ):
                guest = await seated(place, seat)
                token = (await guest.get("/settings")).forms[0].fields["token"]
                routes = [*paths(place, "/board"), *paths(place, "/room"), *paths(place, "/wall")]
                found = [one async for one in everything(guest, routes, token)]
                assert set(found) == {404}, (seat, found)
            assert (place.room.state, other.state) == (before, others)
            assert len(caplog.records) >= 3 * len(routes)
            assert noy.answer.status_code == 200


async def test_who_was_removed_is_out_at_once_and_for_good(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        code = noy.answer.text.partition('class="big-code">')[2].partition("<")[0]
        await place.opens(0)
        await noy.get("/room")
        await noy.press("/take")
        form, call = noy.page.form("/say"), noy.call
        place.room.remove(place.code_of("Noy"))
        await noy.send(form, next(iter(form.buttons)))
        assert noy.answer.status_code != 200
        assert [one.kind for one in desk.store.events(call)] == ["CallOpened"]
        await noy.get("/room")
        assert noy.answer.status_code != 200
        again = stranger(place)
        await again.get("/rejoin")
        await again.press("/rejoin", code=code)
        assert again.answer.status_code == 403
