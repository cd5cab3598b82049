"""What axe-core says of the pages of one person: from the library to the debrief."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.browser import browser
from tests.web.axe import Eyes, eyes
from tests.web.filling import Filling
from tests.web.served import AT_ONCE, Browser as Person, sitting
from tests.web.study import path

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

CALL = {
    "/",
    "/library",
    "/library/{scenario}",
    "/call/{call}",
    "/call/{call}/hang-up",
    "/call/{call}/out",
    "/call/{call}/record",
    "/call/{call}/directory",
    "/call/{call}/directory/{service}",
    "/settings",
}
"""Up to the end of a call; no page at all is among what is looked at too."""

AFTER = {
    "/",
    "/call/{call}/wrap-up",
    "/call/{call}/how-it-went",
    "/call/{call}/debrief",
    "/call/{call}/differently",
    "/call/{call}",
    "/library/{scenario}/walk-through",
    "/library/{scenario}/walk-through/{step:int}",
}

REFRESHERS = {"/refresh/ask", "/refresh/told", "/refresh/end"}

STUDY = {"/progress", "/learn", "/doctor"}

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def started() -> AsyncIterator["Browser"]:
    async with browser() as one:
        yield one


async def test_axe_finds_what_is_amiss_so_that_finding_nothing_says_something(
    started: "Browser", home: Path
) -> None:
    async with sitting(home) as person, eyes(person.app, started) as looking:
        window = await looking.window("en")
        await window.page.set_content("<main><h1>A picture</h1><img src='/x'><hr width=999>")
        await looking.check(window, "made", [("en", 360, "light")])
        found = " ".join(looking.found)
        assert all(one in found for one in ("image-alt", "html-has-lang", "is wider"))
        looking.found.clear()


async def test_up_to_the_end_of_a_call(started: "Browser", home: Path) -> None:
    async with sitting(home) as person, eyes(person.app, started) as looking:
        await looking.look(AT_ONCE, "/")
        await looking.look(AT_ONCE, "/library")
        await looking.look(AT_ONCE, "/library?find=zebra")
        await looking.look(AT_ONCE, "/library/pier-at-dawn")
        await looking.look(AT_ONCE, "/settings")
        await looking.look(AT_ONCE, "/no-such-page", 404)
        await looking.look(None, "/library", 403)
        await person.pick_up("pier-at-dawn")
        call = person.path
        await looking.look(AT_ONCE, call)
        await looking.look(AT_ONCE, f"{call}/hang-up")
        await looking.look(AT_ONCE, f"{call}/out")
        await person.say("Can you talk safely?")
        await person.press("/note", note="She whispers.")
        await written(person, looking, call)
        await looking.look(AT_ONCE, f"{call}?section=danger")
        await looking.look(AT_ONCE, "/")
        await person.get(f"{call}/hang-up")
        await person.press("/hang-up")
        await looking.look(AT_ONCE, call)
        assert looking.seen - {""} == CALL


async def written(person: Person, looking: Eyes, call: str) -> None:
    """Write the record and decide on a service, and look at each page on the way."""
    await looking.look(AT_ONCE, f"{call}/record")
    await person.get(f"{call}/record?section=danger")
    danger = Filling(person.answer.text, "/record").choose("f.safe_to_talk", "partly")
    await danger.tick("f.risk_flags", "confinement").send(person)
    for section in sections(person):
        await looking.look(AT_ONCE, f"{call}/record?section={section}")
    await looking.look(AT_ONCE, f"{call}/record?find=risk")
    await looking.look(AT_ONCE, f"{call}/directory")
    await looking.look(AT_ONCE, f"{call}/directory?find=bed")
    await looking.look(AT_ONCE, f"{call}/directory/lamp-house")
    await person.get(f"{call}/directory/lamp-house")
    decision = Filling(person.answer.text, "/directory/lamp-house").choose("how", "warm")
    await decision.choose("consent", "yes").send(person)
    await looking.look(AT_ONCE, f"{call}/directory")

    async def refused(page: "Page") -> None:
        await page.locator("form[action$='/ferry-police'] button").first.click()

    await looking.look(AT_ONCE, f"{call}/directory/ferry-police", 422, refused)


def sections(person: Person) -> list[str]:
    """Return every section of the record in front."""
    links = person.page.links.values()
    found = {
        link.partition("section=")[2].partition("#")[0] for link in links if "section=" in link
    }
    return sorted(found)


async def debriefed(person: Person, *answers: str) -> str:
    """Take a call to its debrief, and return its page."""
    await person.pick_up("pier-at-dawn")
    call = person.path
    for words in answers:
        await person.say(words)
    await person.get(f"{call}/how-it-went")
    await Filling(person.answer.text, "/how-it-went").choose("overall", "3").send(person)
    for _ in range(20):
        await person.get(f"{call}/debrief?again=1")
        if "data-working" not in person.answer.text:
            return call
    raise AssertionError(call)


async def test_after_a_call(started: "Browser", home: Path) -> None:
    async with sitting(home) as person, eyes(person.app, started) as looking:
        await person.pick_up("pier-at-dawn")
        open_call = person.path
        await person.say("Can you talk safely?")
        await person.get(f"{open_call}/hang-up")
        await person.press("/hang-up")
        await looking.look(AT_ONCE, f"{open_call}/wrap-up?first=1")
        await looking.look(AT_ONCE, f"{open_call}/how-it-went")
        bad = await debriefed(person, "Your name first.", "Then go on board")
        await looking.look(AT_ONCE, f"{bad}/debrief")
        about = person.page.links["I see this differently : the verdict"]
        await looking.look(AT_ONCE, about)
        await person.get(about)
        await person.press("/differently", note="She wanted to go.")
        await looking.look(AT_ONCE, f"{bad}/debrief")
        await person.get(f"{bad}/debrief")
        await person.press("/what-if")
        await looking.look(AT_ONCE, person.path)
        good = await debriefed(person, "Can you talk safely?", "That sounds", "There is a house")
        await looking.look(AT_ONCE, f"{good}/debrief")
        await looking.look(AT_ONCE, "/")
        await looking.look(AT_ONCE, "/library/pier-at-dawn/walk-through")
        await looking.look(AT_ONCE, "/library/pier-at-dawn/walk-through/1")
        await looking.look(AT_ONCE, "/library/pier-at-dawn/walk-through/3")
        assert looking.seen == AFTER


async def test_refreshers(started: "Browser", home: Path) -> None:
    async with sitting(home) as person, eyes(person.app, started) as looking:
        await person.get("/refresh")
        await looking.look(AT_ONCE, asked_for(person))
        while person.path == "/refresh/ask":
            form = Filling(person.answer.text, "/refresh/answer")
            places = sorted(one for one in form.options if one.startswith("place."))
            for number, place in enumerate(places, 1):
                form.choose(place, str(number))
            buttons = person.page.form("/refresh/answer").buttons.values()
            await form.send(person, *next(iter(buttons), ()))
            await looking.look(AT_ONCE, asked_for(person))
            links = person.page.links
            await person.get(links.get("Go on") or links["That was the last one"])
        await looking.look(AT_ONCE, asked_for(person))
        assert looking.seen == REFRESHERS


async def test_study(started: "Browser", home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hotline_sim.web.study.learning.paths", lambda _: {"river": path()})
    async with sitting(home) as person, eyes(person.app, started) as looking:
        for page in sorted(STUDY):
            await looking.look(AT_ONCE, page)
        await debriefed(person, "Your name first.", "Then go on board")
        await debriefed(person, "Can you talk safely?", "That sounds", "There is a house")

        for page in sorted(STUDY):
            await looking.look(AT_ONCE, page)
        assert looking.seen == STUDY


def asked_for(person: Person) -> str:
    """Return the address of the page in front."""
    return person.answer.url.raw_path.decode()
