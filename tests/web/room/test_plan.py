"""The plan: each group writes its own lines, and the facilitator puts together what is one."""

from hotline_sim.desk import Desk
from tests.web.room.gathered import gathering

PAGE = "/room/plan"
LINE = {"challenge": "Nobody answers at night", "solution": "A shared list", "who": "Hill desk"}


async def test_a_line_is_put_once_changed_and_taken_off(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy", "river")
        await place.opens(4)
        await noy.get(PAGE)
        form = noy.page.form(PAGE)
        for _ in range(2):
            await noy.send(form, **LINE, by="2027-02-01")
        assert "Nobody answers at night A shared list Hill desk · by 2027-02-01" in noy.page.text
        assert len(place.room.state.items) == 1
        change = noy.page.forms[-2]
        await noy.send(change, **{**LINE, "who": "River desk"})
        assert [one.who for one in place.room.state.items.values()] == ["River desk"]
        await noy.press("/plan/remove")
        assert place.room.state.items == {}


async def test_what_cannot_be_kept_stays_in_the_form(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy", "river")
        await place.opens(4)
        await noy.get(PAGE)
        await noy.press(PAGE, challenge=" ", solution="A shared list")
        assert noy.answer.status_code == 400
        assert "Write what is hard first" in noy.page.text
        assert "A shared list" in noy.answer.text


async def test_a_group_does_not_touch_what_another_wrote(desk: Desk) -> None:
    async with gathering(desk) as place:
        people = [await place.comes(f"Guest {n}", ("river", "hill")[n % 2]) for n in range(6)]
        place.room.deal_groups()
        await place.opens(4)
        groups = place.room.state.groups
        codes = {code: name for name, codes in groups.items() for code in codes}
        first = people[0]
        other = next(
            browser
            for n, browser in enumerate(people)
            if codes[place.code_of(f"Guest {n}")] != codes[place.code_of("Guest 0")]
        )
        await first.get(PAGE)
        await first.press(PAGE, **LINE)
        await other.get(PAGE)
        assert "Nobody answers at night" in other.page.text
        item = next(iter(place.room.state.items))
        form = other.page.form(PAGE)
        await other.send(form, item=item, challenge="Something else")
        assert "written by another group" in other.page.text
        remove = form._replace(action="/room/plan/remove")
        await other.send(remove, item=item)
        assert "written by another group" in other.page.text
        assert [one.challenge for one in place.room.state.items.values()] == [LINE["challenge"]]


async def test_a_closed_plan_is_read_and_not_written(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy", "river")
        await place.opens(4)
        await noy.get(PAGE)
        await noy.press(PAGE, **LINE)
        form = noy.page.form(PAGE)
        await place.ends(1)
        await noy.get(PAGE)
        assert "closed for writing" in noy.page.text
        assert "Nobody answers at night" in noy.page.text
        await noy.send(form, **LINE)
        await noy.send(form._replace(action="/room/plan/remove"))
        assert len(place.room.state.items) == 1
