"""The directory and the decisions on pages: searched, read, decided on, taken back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hotline_sim.call.events import ReferralDecided, ReferralWithdrawn
from tests.web.filling import Filling
from tests.web.served import Browser, sitting


@pytest.fixture
async def browser(home: Path) -> AsyncIterator[Browser]:
    async with sitting(home) as one:
        await one.pick_up("pier-at-dawn")
        yield one


def _kinds(browser: Browser, call: str) -> list[str]:
    desk = browser.app.state.face.desk
    return [one.kind for one in desk.store.events(call)]


async def test_services_are_found_by_words_need_and_place(browser: Browser) -> None:
    call = f"/call/{browser.call}"
    page = await browser.get(f"{call}/directory")
    assert "Every service there is" in page.text and "Paper office" in page.text
    page = await browser.get(f"{call}/directory?find=bed")
    assert "Lamp House" in page.text and "Paper office" not in page.text
    page = await browser.get(f"{call}/directory?need=documents&place=Upstream")
    assert "Paper office" in page.text and "Lamp House" not in page.text
    page = await browser.get(f"{call}/directory?find=zebra")
    assert "No service fits that" in page.text


async def test_a_service_says_what_to_beware_of_and_that_it_is_old(browser: Browser) -> None:
    page = await browser.get(f"/call/{browser.call}/directory/ferry-police")
    assert "It is police. Say so before you ask for a yes." in page.text
    assert "Nobody has tried this entry for more than a year" in page.text
    assert "00-0002" in page.text
    await browser.get(
        f"/call/{browser.page.links['Back to the directory'].split('/')[2]}/directory/nowhere"
    )
    assert browser.answer.status_code == 404


async def test_what_cannot_be_decided_is_told_at_its_question(browser: Browser) -> None:
    call = browser.call
    await browser.get(f"/call/{call}/directory/lamp-house")
    form = Filling(browser.answer.text, "/directory/lamp-house")
    await form.send(browser)
    assert browser.answer.status_code == 422
    assert "Say how you pass the caller on" in browser.page.text
    form.choose("how", "warm").choose("consent", "overridden").tick("passes", "urgency")
    page = await form.write("next", "I ring at six.").send(browser)
    assert browser.answer.status_code == 422 and 'id="reason-problem"' in page
    again = Filling(page, "/directory/lamp-house")
    assert (again.value("how"), again.value("passes")) == ("warm", "urgency")
    assert again.value("next") == "I ring at six."
    assert ReferralDecided.__name__ not in _kinds(browser, call)


async def test_a_decision_is_made_changed_and_taken_back_each_once(browser: Browser) -> None:
    call = browser.call
    await browser.get(f"/call/{call}/directory/lamp-house")
    form = Filling(browser.answer.text, "/directory/lamp-house")
    form.choose("how", "warm").choose("consent", "yes").choose("urgency", "U1")
    for _ in range(2):
        page = await form.send(browser)
    assert browser.path == f"/call/{call}/directory"
    assert "hand-over on the line" in browser.page.text and "U1 immediate" in browser.page.text
    assert _kinds(browser, call).count(ReferralDecided.__name__) == 1
    await browser.get(f"/call/{call}/directory/lamp-house")
    changed = Filling(browser.answer.text, "/directory/lamp-house")
    assert (changed.value("how"), changed.value("consent")) == ("warm", "yes")
    page = await changed.choose("consent", "no").send(browser)
    assert "did not agree" in browser.page.text
    back = Filling(page, "/withdraw")
    for _ in range(2):
        await back.send(browser)
    assert "passed the caller on to nobody so far" in browser.page.text
    assert _kinds(browser, call).count(ReferralWithdrawn.__name__) == 1


async def test_a_reason_that_no_longer_holds_is_not_sent_along(browser: Browser) -> None:
    await browser.get(f"/call/{browser.call}/directory/lamp-house")
    form = Filling(browser.answer.text, "/directory/lamp-house").choose("how", "cold")
    form.choose("reason", "danger-to-life").choose("consent", "yes")
    await form.send(browser)
    assert browser.answer.status_code == 200
    assert "agreed" in browser.page.text
