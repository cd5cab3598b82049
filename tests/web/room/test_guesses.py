"""Guesses at what lets people in, and what is forged: refused, made to wait, and logged."""

import pytest

from hotline_sim.desk import Desk
from hotline_sim.web.face import EACH, TOGETHER
from hotline_sim.web.tokens import new_token
from tests.web.room.gathered import CODE, SECRET, gathering
from tests.web.room.guests import stranger
from tests.web.served import HOST, OPTIONS

WRONG = "WRY347"


class Hand:
    """A clock that is set by hand."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


DOORS = {
    "/join": {"code": WRONG, "nickname": "Guess", "agency": "river", "tongue": "en"},
    "/rejoin": {"code": "WRONG347"},
    "/facilitator": {"secret": "guessed"},
}


@pytest.mark.parametrize("door", DOORS)
async def test_guesses_are_refused_then_made_to_wait(
    desk: Desk, door: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with gathering(desk) as place:
        hand = Hand()
        place.app.face.guesses._clock = hand
        guesser, other = stranger(place), stranger(place, "10.0.0.10")
        form = (await guesser.get(door)).form(door)
        for _ in range(EACH.tries):
            await guesser.send(form, **DOORS[door])
            assert guesser.answer.status_code == 403
        right = {"code": CODE, "secret": SECRET}
        await guesser.send(form, **{**DOORS[door], **right})
        assert guesser.answer.status_code == 429
        assert 0 < int(guesser.answer.headers["Retry-After"]) <= EACH.seconds
        assert "Wait a moment" in guesser.page.text
        await other.get("/join")
        await other.press("/join", **{**DOORS["/join"], "code": CODE, "nickname": "Ton"})
        assert other.path == "/room"
        hand.seconds += EACH.seconds
        await guesser.send(form, **DOORS[door])
        assert guesser.answer.status_code == 403
        said = [one.getMessage() for one in caplog.records if "security" in one.name]
        assert len(said) == EACH.tries + 2
        assert not [one for one in said if WRONG in one or "guessed" in one or "10.0" in one]


async def test_a_whole_room_behind_one_router_may_mistype_once(desk: Desk) -> None:
    async with gathering(desk) as place:
        for number in range(30):
            person = stranger(place)
            await person.get("/join")
            guess = {**DOORS["/join"], "nickname": f"Guest {number}"}
            await person.press("/join", **guess)
            assert "read it once more" in person.page.text
            await person.press("/join", **{**guess, "code": CODE})
            assert person.path == "/room"
        assert len(place.room.state.here) == 30


async def test_guessers_together_are_made_to_wait_wherever_they_are(desk: Desk) -> None:
    async with gathering(desk) as place:
        for number in range(TOGETHER.tries):
            place.app.face.guesses.failed(f"10.1.{number}.1")
        late = stranger(place)
        await late.get("/join")
        await late.press("/join", **DOORS["/join"])
        assert late.answer.status_code == 429


async def test_what_is_forged_or_forgotten_opens_nothing(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        token = str(noy.client.cookies[OPTIONS.cookie])
        forgeries = (new_token(), token[:-1], token + "A", token.swapcase(), "x" * 30_000, "é", "")
        for cookie in forgeries:
            browser = stranger(place)
            headers = {b"Cookie": f"{OPTIONS.cookie}={cookie}".encode()}
            answer = await browser.client.get("/room", headers=headers)
            assert answer.url.path == "/join"
        assert {one.getMessage().partition(",")[0] for one in caplog.records} == {
            "a cookie that opens nothing"
        }
        assert token not in caplog.text


async def test_coming_in_makes_a_new_cookie_whatever_was_brought(desk: Desk) -> None:
    async with gathering(desk) as place:
        guest = stranger(place)
        guest.client.cookies.set(OPTIONS.cookie, "fixed-by-somebody-else", domain=HOST)
        await guest.get("/join")
        await guest.press("/join", **{**DOORS["/join"], "code": CODE})
        assert guest.path == "/room"
        thief = stranger(place)
        thief.client.cookies.set(OPTIONS.cookie, "fixed-by-somebody-else", domain=HOST)
        await thief.get("/room")
        assert thief.path == "/join"


async def test_who_has_gone_home_is_known_no_more(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        token = str(noy.client.cookies[OPTIONS.cookie])
        await noy.press("/leave")
        assert noy.path == "/join"
        later = stranger(place)
        later.client.cookies.set(OPTIONS.cookie, token, domain=HOST)
        await later.get("/room")
        assert later.path == "/join"
