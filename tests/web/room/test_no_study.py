"""Progress and what works here are for somebody alone: a workshop has neither."""

from hotline_sim.desk import Desk
from tests.web.room.gathered import gathering

PAGES = ("/progress", "/learn", "/doctor")


async def test_who_sits_in_a_workshop_is_shown_none_of_it(desk: Desk) -> None:
    async with gathering(desk) as place:
        for browser in (await place.comes("Noy"), place.facilitator):
            for page in PAGES:
                await browser.get(page)
                assert browser.answer.status_code == 404, page
            await browser.get("/")
            assert not set(PAGES) & set(browser.page.links.values())
