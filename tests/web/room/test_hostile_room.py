"""A room in which everything is written by somebody who means no good: on pages it is text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from tests.web.filling import Filling
from tests.web.hostile import MARKUP, STING, Careful, bitten, poison
from tests.web.room.gathered import CODE, Gathering, gathering
from tests.web.room.test_record import writes
from tests.web.room.test_results import with_record
from tests.web.served import Browser
from tests.workshop.rooms import PLAN

NAMES = ("<i onclick=x>{{7*191}}\x1b\u202e", "'\"><img src=x> ${7*191}", "%s{worded}</script>\x00")
"""What people wish to be called; as long as a nickname may be."""


@pytest.fixture(autouse=True)
def _careful(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("tests.web.room.gathered.Browser", Careful)
    return iter(())


@pytest.fixture
def bad_desk(desk: Desk, home: Path) -> Desk:
    """Return a desk whose every text bites."""
    with_record(desk, home)
    poison(home / "library")
    return desk


async def everybody(place: Gathering) -> list[Browser]:
    """Let everybody come in, and each take the call of the round."""
    people = []
    for name in NAMES:
        person = await place.comes(name)
        await person.press("/take")
        await person.say("Can you talk safely?")
        assert MARKUP in person.page.text
        people.append(person)
    return people


async def test_every_page_of_a_room_shows_texts_and_does_nothing(bad_desk: Desk) -> None:
    async with gathering(bad_desk, bitten(PLAN)) as place:
        await place.opens(0)
        people = await everybody(place)
        place.room.deal_groups()
        board = place.facilitator
        for path in ("/board", "/wall", "/board/choices/1", "/board/choices/1?why=1"):
            assert "<script>alert(1)" in (await board.get(path)).text
        await board.press("/names", "Show names, if the room agrees")
        assert "{{7*191}}" in board.page.text
        await place.ends(1)
        await in_threes(place, people)
        await heard_and_written(place, people)
        await planned(place, people[0])


async def in_threes(place: Gathering, people: list[Browser]) -> None:
    """Play a turn, and look at every screen of it."""
    await place.opens(1)
    await people[0].get("/room/threes")
    await people[0].press("/begin")
    for person in people:
        assert "<script>alert(1)" in (await person.get("/room/threes")).text
    await place.ends(2)


async def heard_and_written(place: Gathering, people: list[Browser]) -> None:
    """Mark a call and write it up, and look at what the room made of it."""
    person, board = people[0], place.facilitator
    await place.opens(2)
    await person.get("/room/observe?find=%3Cscript%3E")
    await person.get("/room/observe")
    await person.press("/mark", mark="asks-safe")
    await person.get("/room/observe?all=1")
    await board.get("/board/heard/3")
    await place.ends(3)
    await person.get("/room/observe")
    await place.opens(3)
    await writes(person, "person", **{"f.narrative": f"{MARKUP} told"})
    assert MARKUP in Filling(person.answer.text, "/room/record").value("f.narrative")
    await person.get("/room/record?section=person&saved=%3Cimg%20src=x%3E")
    await board.get("/board/sheets/4")
    await place.ends(4)


async def planned(place: Gathering, person: Browser) -> None:
    """Write a plan, and a round that is in none."""
    await place.opens(4)
    await person.get("/room/plan")
    await person.press("/room/plan", challenge=STING, solution=STING, who=MARKUP, by=MARKUP)
    assert len(place.room.state.items) == 1
    assert MARKUP in (await person.get("/room/plan")).text
    assert MARKUP in (await place.facilitator.get("/board/plan")).text
    await place.ends(5)
    await place.facilitator.get("/board")
    await place.facilitator.press("/push", kind="plan", title=STING[:80])
    assert "<script>alert(1)" in (await person.get("/room")).text


async def test_what_is_typed_at_the_door_is_text(desk: Desk) -> None:
    async with gathering(desk) as place:
        guest = place.facilitator.__class__(place.app)
        async with guest.client:
            for fields in (
                {"code": STING, "nickname": STING, "agency": "river", "tongue": "en"},
                {"code": CODE, "nickname": STING, "agency": STING, "tongue": STING},
                {"code": CODE, "nickname": "Noy", "agency": STING, "tongue": "en"},
                {"code": CODE, "nickname": "Noy", "agency": "river", "tongue": STING},
            ):
                await guest.get("/join")
                await guest.press("/join", **fields)
                assert guest.answer.status_code in {400, 403}
            await guest.get("/rejoin")
            await guest.press("/rejoin", code=STING)
            assert guest.answer.status_code == 403
            assert place.room.state.people == {}
