"""The whole way of a trainee on pages, without a script: through real forms, brief to debrief."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.web.filling import Filling
from tests.web.served import Browser, sitting


@pytest.fixture
async def browser(home: Path) -> AsyncIterator[Browser]:
    async with sitting(home) as one:
        yield one


async def _filling(browser: Browser, path: str, action: str) -> Filling:
    await browser.get(path)
    assert browser.answer.status_code == 200, browser.answer.text
    return Filling(browser.answer.text, action)


async def test_from_brief_to_debrief_through_forms_alone(browser: Browser) -> None:
    await browser.pick_up("pier-at-dawn")
    call = f"/call/{browser.call}"
    first = await _filling(browser, f"{call}/record?section=danger", "/record")
    first.choose("f.safe_to_talk", "partly").choose("f.urgency", "U2")
    first.tick("f.risk_flags", "confinement", "in-transit")
    page = await first.choose("f.safe_callback.allowed", "yes").send(browser)
    assert "Saved." in page
    assert "With that, this is asked as well: To be moved on." in page
    person = await _filling(browser, f"{call}/record?section=person", "/record")
    await person.choose("f.consent_share", "yes").write("f.moved_on", "2026-12-01").send(browser)

    await browser.get(f"{call}/directory?find=bed")
    assert "Lamp House" in browser.page.text
    refer = await _filling(browser, f"{call}/directory/lamp-house", "/directory/lamp-house")
    refer.choose("how", "warm").choose("consent", "yes").tick("passes", "urgency", "risk_flags")
    await refer.write("next", "I ring at six.").send(browser)
    assert "I ring at six." in browser.page.text

    await browser.get(f"{call}/hang-up")
    await browser.press("/hang-up")
    await browser.get(f"{call}/after")
    assert browser.path == f"{call}/wrap-up"
    assert "Critical, and still empty" in browser.page.text
    note = Filling(browser.answer.text, "/wrap-up/note").write("note", "A door, twice.")
    await note.send(browser)
    await note.send(browser)
    assert browser.page.text.count("A door, twice.") == 1

    view = await _filling(browser, f"{call}/how-it-went", "/how-it-went")
    sure = next(name for name in view.options if name.startswith("sure."))
    view.choose("overall", "2").choose(sure, "3")
    await view.send(browser)
    assert browser.path == f"{call}/debrief"
    assert "You said it went not so well." in browser.page.text
    await view.send(browser)
    assert browser.path == f"{call}/debrief"


async def test_a_debrief_waits_until_the_record_is_closed(browser: Browser) -> None:
    await browser.pick_up("pier-at-dawn")
    call = f"/call/{browser.call}"
    await browser.get(f"{call}/debrief")
    assert browser.path == call
    await browser.get(f"{call}/hang-up")
    await browser.press("/hang-up")
    await browser.get(f"{call}/debrief")
    assert browser.path == f"{call}/wrap-up"
    assert "First what is written, then the debrief." in browser.page.text


async def test_rather_not_saying_leads_to_the_debrief_too(browser: Browser) -> None:
    await browser.pick_up()
    call = f"/call/{browser.call}"
    await browser.get(f"{call}/hang-up")
    await browser.press("/hang-up")
    await browser.get(f"{call}/after")
    assert browser.path == f"{call}/how-it-went"
    await Filling(browser.answer.text, "/how-it-went").send(browser, "rather-not", "1")
    assert browser.path == f"{call}/debrief"
    assert "You said it went" not in browser.page.text
