"""What the room looks back at: its choices, what it heard and wrote, the plan, the wall."""

import shutil
from pathlib import Path

from hotline_sim.desk import Desk
from hotline_sim.workshop.codes import shown_code
from tests.samples import SMALL_CALL, WITH_RECORD
from tests.web.room.gathered import CODE, Gathering, gathering
from tests.web.room.test_record import writes
from tests.web.served import Browser

CHOICES = "/board/choices/1"


async def took(place: Gathering, names: list[str], words: str) -> list[Browser]:
    """Let some people take the call of the open round, and answer it once."""
    people = []
    for name in names:
        browser = await place.comes(name)
        await browser.press("/take")
        await browser.say(words)
        people.append(browser)
    return people


async def test_the_rooms_choices_are_counted_and_name_nobody(desk: Desk) -> None:
    async with gathering(desk) as place:
        await place.opens(0)
        await took(place, ["Noy", "Mai", "Dao"], "Can you talk safely?")
        await took(place, ["Ton"], "Your full name first.")
        page = await place.facilitator.get(CHOICES)
        assert "“Can you talk safely?” 3 of 4" in page.text
        assert "“Your full name first.” 1 of 4" in page.text
        assert "Noy" not in page.text.replace("“Hello? Quick.”", "")
        assert "harmful" not in page.text
        assert "A name helps nobody yet." not in page.text


async def test_what_came_of_each_way_is_told_on_request(desk: Desk) -> None:
    async with gathering(desk) as place:
        await place.opens(0)
        await took(place, ["Noy", "Mai", "Dao"], "Your full name first.")
        await place.facilitator.get(CHOICES)
        page = await place.facilitator.get(place.facilitator.page.links["Show what came of it"])
        assert "✕ harmful pushing A name helps nobody yet." in page.text
        assert "“Can you talk safely?” 0 of 3 ✓ as the author would" in page.text
        assert "Hide what came of it" in page.links


async def test_names_are_shown_only_when_asked_for(desk: Desk) -> None:
    async with gathering(desk) as place:
        await place.opens(0)
        await took(place, ["Kaew", "Mai", "Dao"], "Can you talk safely?")
        await place.facilitator.get(CHOICES)
        await place.facilitator.press("/names", "Show names, if the room agrees")
        assert "Kaew, Mai, Dao" in place.facilitator.page.text
        await place.facilitator.press("/names", "Hide names")
        assert "Kaew" not in place.facilitator.page.text


async def test_few_answers_hide_and_moves_show_up_when_they_come(desk: Desk) -> None:
    async with gathering(desk) as place:
        await place.opens(0)
        assert "Nobody has taken a call" in (await place.facilitator.get(CHOICES)).text
        people = await took(place, ["Mai", "Dao"], "Can you talk safely?")
        assert "so few came by" in (await place.facilitator.get(CHOICES)).text
        people += await took(place, ["Ton"], "Can you talk safely?")
        assert "Ask me." not in (await place.facilitator.get(CHOICES)).text
        for browser in people:
            await browser.say("Who is near you?")
        text = (await place.facilitator.get(CHOICES)).text
        assert "“Yes. Ask me.”" in text
        assert "“Who is near you?” 3 of 3" in text


async def test_a_spoken_call_says_that_people_judged_it(desk: Desk) -> None:
    async with gathering(desk) as place:
        people = await place.three()
        await place.opens(1)
        await people[0].get("/room/threes")
        await people[0].press("/begin")
        assert "These calls were spoken" in (await place.facilitator.get(CHOICES)).text


async def test_what_the_room_heard_is_counted_beside_the_author(desk: Desk) -> None:
    async with gathering(desk) as place:
        people = await place.three()
        await place.opens(2)
        for browser in people[:2]:
            await browser.get("/room/observe")
            await browser.send(browser.page.form("/mark"), mark="asks-safe")
        page = await place.facilitator.get("/board/heard/1")
        assert "2 people marked this call" in page.text
        assert "asking whether it is safe 2 of 2 too few to judge 0" in page.text
        assert "asking whether it is safe ✓ is there 2 of 2" in page.text
        assert "about danger ✓ is there 0 of 2" in page.text
        assert "The round is open still" in page.text


def with_record(desk: Desk, home: Path) -> None:
    """Let the small call name a record."""
    text = SMALL_CALL.read_text()
    for old, new in WITH_RECORD:
        text = text.replace(old, new)
    path = home / "library" / "scenarios" / "test" / "small-call.yaml"
    shutil.copy(SMALL_CALL, path)
    path.write_text(text)
    assert desk.library.read(path).form is not None


async def test_records_of_one_call_are_compared_field_by_field(desk: Desk, home: Path) -> None:
    with_record(desk, home)
    async with gathering(desk) as place:
        people = [await place.comes("Noy", "river"), await place.comes("Mai", "hill")]
        await place.opens(3)
        page = await place.facilitator.get("/board/sheets/1")
        assert "Nobody has written anything" in page.text
        for browser, urgency in zip(people, ("U1", "U2"), strict=True):
            await writes(browser, "danger", **{"f.urgency": urgency})
        page = await place.facilitator.get("/board/sheets/1")
        assert "Begun: 2. Handed in: 0." in page.text
        assert "Urgency critical 0 % of pairs wrote the same · too few to judge" in page.text
        assert "At once 1 of 2 River desk 1" in page.text
        assert "Within a day 1 of 2 Hill desk 1" in page.text


async def test_a_call_without_a_record_has_nothing_to_compare_through(desk: Desk) -> None:
    async with gathering(desk) as place:
        await place.comes("Noy")
        await place.opens(3)
        assert "names no shared record" in (await place.facilitator.get("/board/sheets/1")).text


async def test_lines_of_the_plan_are_put_together_and_apart(desk: Desk) -> None:
    async with gathering(desk) as place:
        board = place.facilitator
        await board.get("/board/plan")
        assert "Nothing is on the plan yet." in board.page.text
        for challenge in ("No shared list", "Lists differ"):
            form = board.page.forms[-1]
            for _ in range(2):
                await board.send(form, challenge=challenge)
        first, second = place.room.state.items
        await board.press("/merge", item=first, into=second)
        assert [one.id for one in place.room.state.plan_items] == [second]
        await board.press("/part")
        assert [one.id for one in place.room.state.plan_items] == [first, second]
        await board.press("/merge", item=first, into=first)
        assert [one.id for one in place.room.state.plan_items] == [first, second]
        await board.press("/remove", item=first)
        assert list(place.room.state.items) == [second]


async def test_the_wall_shows_the_way_in_and_counts(desk: Desk) -> None:
    async with gathering(desk) as place:
        page = await place.facilitator.get("/wall")
        assert "http://hotline.test" in page.text
        assert shown_code(CODE) in page.text
        assert "<svg" in place.facilitator.answer.text
        await place.opens(0)
        people = await took(place, ["Mai", "Dao"], "Can you talk safely?")
        await people[0].get(f"/call/{people[0].call}/hang-up")
        await people[0].press("/hang-up")
        page = await place.facilitator.get("/wall")
        assert "2 in the room" in page.text
        assert "1 of 2 done · 0 of 20 minutes" in page.text
        assert "Mai" not in page.text
        await place.facilitator.get("/board")
        await place.facilitator.press("/board/pause")
        assert "Paused: look up" in (await place.facilitator.get("/wall")).text


async def test_results_of_another_kind_of_round_are_no_pages(desk: Desk) -> None:
    async with gathering(desk) as place:
        await place.opens(2)
        for path in ("/board/choices/1", "/board/sheets/1", "/board/heard/7"):
            await place.facilitator.get(path)
            assert place.facilitator.answer.status_code == 404


async def test_the_facilitators_pages_are_no_pages_for_others(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        await place.opens(0)
        token = noy.page.form("/leave").fields["token"]
        for path in (
            "/board/choices/1",
            "/board/heard/1",
            "/board/sheets/1",
            "/board/plan",
            "/wall",
        ):
            await noy.get(path)
            assert noy.answer.status_code == 404
        for path in ("/board/choices/1/names", "/board/plan", "/board/plan/merge"):
            answer = await noy.client.post(path, data={"token": token, "shown": "yes"})
            assert answer.status_code == 404
        assert not place.room.state.names_shown
