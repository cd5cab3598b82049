"""One call observed together: at one's own pace, and what was heard once the round is over."""

from hotline_sim.desk import Desk
from tests.web.room.gathered import gathering

PAGE = "/room/observe"


async def test_everybody_goes_through_the_call_and_marks_each_answer_once(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy, mai, _ = await place.three()
        await place.opens(2)
        await noy.get("/room")
        await noy.get(PAGE)
        assert "Answer 1 of 5" in noy.page.text
        assert "Hello? Quick." in noy.page.text
        form = noy.page.form("/mark")
        for _ in range(2):
            await noy.send(form, mark="asks-safe")
        assert "✓ 1 heard" in noy.page.text
        await noy.get(noy.page.links["The next answer →"])
        assert "Answer 2 of 5" in noy.page.text
        assert "Who is near you?" in noy.page.text
        await noy.send(noy.page.form("/mark"), mark="asks-danger")
        assert "Answer 2 of 5" in noy.page.text
        await mai.get(PAGE)
        await mai.send(mai.page.form("/mark"), mark="asks-safe")
        await mai.send(mai.page.form("/mark"), unmark="asks-safe")
        marks = place.room.state.rounds[1].marks.values()
        assert [(one.behaviour, one.at) for one in marks] == [("asks-safe", 1), ("asks-danger", 2)]


async def test_the_whole_call_can_be_read_and_an_answer_chosen(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        await place.opens(2)
        await noy.get(f"{PAGE}?all=1")
        assert "Call again on Monday." in noy.page.text
        assert "Thank you." in noy.page.text
        await noy.get(noy.page.links["Mark answer 5"])
        assert "Answer 5 of 5" in noy.page.text
        assert "That was the last answer." in noy.page.text


async def test_once_the_round_is_over_it_stands_beside_the_authors(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy, mai, dao = await place.three()
        await place.opens(2)
        for browser, behaviour in ((noy, "asks-safe"), (mai, "pushes")):
            await browser.get(PAGE)
            await browser.send(browser.page.form("/mark"), mark=behaviour)
            assert "is there" not in browser.page.text
        late = noy.page.form("/mark")
        await place.ends(1)
        await noy.get(PAGE)
        assert "asking whether it is safe ✓ is there ✓ you heard it 1 of 2" in noy.page.text
        assert "pushing" not in noy.page.text
        assert "Heard by one or two alone: 1 more." in noy.page.text
        await mai.get(PAGE)
        assert "pushing harmful – is not there ✓ you heard it 1 of 2" in mai.page.text
        await dao.get(PAGE)
        assert "You marked nothing in this call." in dao.page.text
        await noy.send(late, mark="asks-danger")
        assert "is over" in noy.page.text
        assert len(place.room.state.rounds[1].marks) == 2


async def test_a_moment_of_no_call_is_no_page(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        await place.opens(2)
        await noy.get(PAGE)
        await noy.send(noy.page.form("/mark"), mark="asks-safe", at="99")
        assert noy.answer.status_code == 404
        await noy.get(PAGE)
        await noy.send(noy.page.form("/mark"), mark="no-such-thing")
        assert "no-such-thing" in noy.page.text
        assert place.room.state.rounds[1].marks == {}
