"""Refreshers as pages, without a script: each answer counts once, wherever it is sent from."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.picking import Picked
from hotline_sim.refresher.practice import Practice
from hotline_sim.storage.reviews import ReviewRow
from hotline_sim.web.refreshers.round import MOST, Round
from tests.refresher.decks import deck
from tests.tui.sitting import ferry_desk
from tests.web.filling import Filling
from tests.web.served import Browser, sitting

CHOOSE = deck().drills["choose:tower-room:pickup:demands-identity"]
SLIP = next(one for one in deck().drills.values() if one.kind is Kind.SLIP)
ORDER = deck().drills["order:tower-room:steps"]
FACT = next(one for one in deck().drills.values() if one.kind is Kind.FACT)


@pytest.fixture
async def browser(home: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Browser]:
    monkeypatch.setattr("hotline_sim.web.refreshers.pages.deck_of", lambda *_: deck())
    async with sitting(home) as one:
        yield one


def planned(monkeypatch: pytest.MonkeyPatch, *drills: Drill, gone: int = 0) -> None:
    monkeypatch.setattr(Practice, "plan", lambda *_: Picked(drills, gone))


def kept(home: Path) -> list[ReviewRow]:
    with ferry_desk(home) as desk:
        return desk.store.reviews.of("T01")


async def choose(browser: Browser, option: str) -> None:
    """Press the button of an option, as a browser without a script does."""
    await Filling(browser.answer.text, "/refresh/answer").send(browser, "pick", option)


async def test_from_home_through_a_sitting_by_forms_and_links_alone(
    browser: Browser, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(monkeypatch, CHOOSE, SLIP, FACT)
    await browser.get("/")
    assert "Nothing is due. A few new ones are there to try." in browser.page.text
    await browser.get("/refresh")
    assert browser.path == "/refresh/ask"
    assert "Refresher 1 of 3" in browser.page.text
    assert "…hello? Please. Quick." in browser.page.text
    assert "demanding" not in browser.page.text
    await choose(browser, "name-first")
    assert browser.path == "/refresh/told"
    assert [row.rating for row in kept(home)] == [1]
    for part in ("Not this one: demanding a name", "Better: You need not", "Source S04"):
        assert part in browser.page.text
    await browser.get(_onward(browser))
    assert "Line 1" in browser.page.text
    await choose(browser, SLIP.right[0])
    assert "Right." in browser.page.text
    await browser.get(_onward(browser))
    await choose(browser, FACT.right[0])
    await browser.get(_onward(browser))
    assert browser.path == "/refresh/end"
    assert "2 of 3 right" in browser.page.text
    assert len(kept(home)) == 3


def _onward(browser: Browser) -> str:
    """Return where the way on of the page in front leads."""
    marked = browser.answer.text.partition('class="button main-button" href="')[2]
    return marked.partition('"')[0].replace("&amp;", "&")


async def test_steps_get_their_places_by_numbers(
    browser: Browser, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(monkeypatch, ORDER)
    await browser.get("/refresh")
    filling = Filling(browser.answer.text, "/refresh/answer")
    for number in range(1, 5):
        filling.choose(f"place.{number}", "1")
    page = await filling.send(browser)
    assert "Type all 4 numbers" in page or "Give each" in page
    assert kept(home) == []
    seed = int(browser.answer.text.partition('name="seed" value="')[2].partition('"')[0])
    from hotline_sim.refresher.asking import asked

    shown = [one.id for one in asked(ORDER, seed, "").options]
    again = Filling(browser.answer.text, "/refresh/answer")
    for number, name in enumerate(shown, 1):
        again.choose(f"place.{number}", str(1 + ORDER.right.index(name)))
    assert "Right." in await again.send(browser)
    assert [row.rating for row in kept(home)] == [3]


async def test_in_the_middle_the_language_can_be_changed(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(monkeypatch, CHOOSE, SLIP)
    await browser.get("/refresh")
    before = browser.answer.url
    await Filling(browser.answer.text, "/settings").send(browser, "language", "lo")
    assert browser.answer.url == before
    assert browser.answer.text.count('lang="lo"') > 1
    await choose(browser, "safe-to-talk")
    assert browser.path == "/refresh/told"


async def test_an_answer_sent_twice_counts_once(
    browser: Browser, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(monkeypatch, CHOOSE)
    await browser.get("/refresh")
    filling = Filling(browser.answer.text, "/refresh/answer")
    for option in ("safe-to-talk", "safe-to-talk", "name-first"):
        await filling.send(browser, "pick", option)
    assert [row.rating for row in kept(home)] == [4]


async def test_what_is_no_answer_is_asked_again(
    browser: Browser, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(monkeypatch, CHOOSE)
    await browser.get("/refresh")
    await choose(browser, "no-such")
    assert browser.answer.status_code == 400
    assert "What do you say?" in browser.page.text
    assert kept(home) == []


async def test_what_is_no_more_is_passed_over_and_what_is_made_up_is_no_page(
    browser: Browser,
) -> None:
    here = Round(("choose:gone:x:y", CHOOSE.id), 1, 2)
    await browser.get(here.at("ask"))
    assert "Refresher 1 of 1" in browser.page.text
    await browser.get(Round(("choose:gone:x:y",), 1, 1).at("ask"))
    assert browser.path == "/refresh/end"
    await browser.get(Round((), 1).at("told", drill=CHOOSE.id, picks="no-such"))
    assert browser.answer.status_code == 404
    await browser.get(Round((), 1).at("told", drill="gone", picks="x"))
    assert browser.path == "/refresh/end"


async def test_where_it_goes_well_a_whole_call_is_one_link_away(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Practice, "proposal", property(lambda _: "tower-room"))
    await browser.get(Round((), 1, 5, 5).at("end"))
    assert "“Eleven minutes in the stairwell”" in browser.page.text
    assert 'href="/library/tower-room"' in browser.answer.text


def test_an_address_of_nonsense_is_read_as_far_as_it_makes_sense() -> None:
    sent = {"left": ["a"] * 200, "seed": ["x"], "many": ["-3"], "right": ["9" * 40], "gone": ["2"]}
    found = Round.read(lambda name: sent.get(name, []))
    assert found == Round(("a",) * MOST, 0, 0, 0, 2)
    assert found.number == 1
