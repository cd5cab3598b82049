"""One call written up by everybody, in the form of their agency."""

from hotline_sim.desk import Desk
from tests.web.filling import Filling
from tests.web.room.gathered import gathering
from tests.web.served import Browser

PAGE = "/room/record"


async def writes(browser: Browser, section: str, **fields: str) -> None:
    """Fill in a part of the sheet in front, and save it."""
    await browser.get(f"{PAGE}?section={section}")
    filling = Filling(browser.answer.text, PAGE)
    pairs = [(name, value) for name, value in filling.pairs if name not in fields]
    data: dict[str, list[str]] = {}
    for name, value in [*pairs, *fields.items()]:
        data.setdefault(name, []).append(value)
    browser.answer = await browser.client.post(PAGE, data=data)


async def test_each_writes_up_the_same_call_and_hands_it_in(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy", "river")
        await place.opens(3)
        await noy.get(PAGE)
        assert "On Friday they move us." in noy.page.text
        assert "A small record" in noy.page.text
        await writes(noy, "danger", **{"f.urgency": "U1"})
        assert "Saved." in noy.answer.text
        sheet = place.room.state.rounds[1].sheets[place.code_of("Noy")]
        assert (sheet.fields, sheet.handed_in) == ({"urgency": "U1"}, False)
        await noy.get(PAGE)
        await noy.press("/hand-in")
        assert "Handed in." in noy.page.text
        assert place.room.state.rounds[1].sheets[place.code_of("Noy")].handed_in
        await writes(noy, "danger", **{"f.urgency": "U2"})
        assert not place.room.state.rounds[1].sheets[place.code_of("Noy")].handed_in


async def test_what_cannot_be_kept_is_told_at_its_field(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy", "river")
        await place.opens(3)
        await writes(noy, "person", **{"f.helpers": "ninety"})
        assert noy.answer.status_code == 422
        assert "ninety" in noy.answer.text
        assert place.room.state.rounds[1].sheets == {}


async def test_an_agency_without_a_form_and_a_call_without_one_is_told_so(desk: Desk) -> None:
    async with gathering(desk) as place:
        mai = await place.comes("Mai", "hill")
        await place.opens(3)
        await mai.get(PAGE)
        assert "your agency has no form here" in mai.page.text


async def test_once_the_round_is_over_the_sheet_is_read_and_not_written(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy", "river")
        await place.opens(3)
        await writes(noy, "danger", **{"f.urgency": "U1"})
        await noy.get(f"{PAGE}?section=danger")
        filling = Filling(noy.answer.text, PAGE)
        await place.ends(1)
        await noy.get(PAGE)
        assert "The round is over." in noy.page.text
        assert "At once" in noy.page.text
        data = {**dict(filling.pairs), "f.urgency": "U4"}
        answer = await noy.client.post(PAGE, data=data)
        assert "is over" in answer.text
        assert place.room.state.rounds[1].sheets[place.code_of("Noy")].fields == {"urgency": "U1"}
