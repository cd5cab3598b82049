"""Content from a stranger, and what people type: on pages it is text, whatever it would be."""

from collections.abc import AsyncIterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.async_api import expect

from hotline_sim.desk import Desk
from tests.browser import Watched, browser
from tests.tui.sitting import ferry_desk, ferry_plan
from tests.web.filling import Filling
from tests.web.hostile import MADE, MARKUP, RESULT, STING, Careful, check, poisoned
from tests.web.served import AT_ONCE, running, serving
from tools.tour_stage import desk_for

ADDRESSED = (
    *(quote(STING), "%00", "%ff%fe", "%1b%5b31m", "%0d%0aA:b", "x" * 20_000),
    *("..%2f..%2fetc", "....//etc", "C:%5cwindows", "%c0%af", "lo;lo", "lo%00"),
)
"""What stands in an address in place of an id, a language or a text."""

SAID = ("Can you talk safely?", "That sounds", "There is a house")


def bitten_desk(home: Path) -> Desk:
    """Return a desk whose every text bites."""
    plan = ferry_plan(home)
    return desk_for(replace(plan, content=poisoned(plan.content, home / "bitten")))


@pytest.fixture
async def person(home: Path) -> AsyncIterator[Careful]:
    with bitten_desk(home) as desk:
        async with running(desk, seat=AT_ONCE) as (app, keys):
            one = Careful(app)
            async with one.client:
                await one.get(f"/enter?key={keys[-1]}")
                yield one


async def test_every_page_of_a_poisoned_call_shows_its_texts_and_does_nothing(
    person: Careful,
) -> None:
    for path in ("/library", "/library/pier-at-dawn", "/library/pier-at-dawn/walk-through/3"):
        assert MARKUP in (await person.get(path)).text
    await person.pick_up("pier-at-dawn")
    call = person.path
    for words in SAID:
        await person.say(words)
        assert MARKUP in person.page.text and MADE in person.page.text
    for page in ("record?section=danger", "record?section=person", "directory", "wrap-up"):
        assert MARKUP in (await person.get(f"{call}/{page}")).text
    for page in ("directory/lamp-house", "how-it-went"):
        assert MARKUP in (await person.get(f"{call}/{page}")).text
    await Filling(person.answer.text, "/how-it-went").choose("overall", "1").send(person)
    assert MARKUP in (await person.get(f"{call}/debrief?again=1")).text
    for link in {one for one in person.page.links.values() if "/differently?" in one}:
        assert MARKUP in (await person.get(link)).text
    await person.get("/refresh")
    assert MARKUP in person.page.text


async def test_what_is_typed_is_shown_as_it_was_typed_without_what_steers(home: Path) -> None:
    with ferry_desk(home) as desk:
        async with running(desk) as (app, keys):
            person = Careful(app)
            await person.get(f"/enter?key={keys[-1]}")
            await person.get("/library")
            await person.client.get("/library", params={"find": STING})
            await typed_into(person)
    kept = [str(one.body) for row in desk.store.calls() for one in desk.store.events(row.call.id)]
    assert any("alert(1)" in one for one in kept)
    assert not [one for one in kept if "\x1b" in one or "\\x1b" in one or "\u202e" in one]


async def typed_into(person: Careful) -> None:
    """Put the sting into everything that takes a text."""
    await person.pick_up("pier-at-dawn")
    call = person.path
    await person.press("/note", note=STING)
    assert MARKUP in person.page.text and MADE in person.page.text
    await person.get(f"{call}/record?section=after")
    for text in (STING, f"{MARKUP} {MADE}"):
        await Filling(person.answer.text, "/record").write("f.narrative", text).send(person)
        assert MARKUP in unescape(person.answer.text)
    await person.get(f"{call}/directory/lamp-house")
    decision = Filling(person.answer.text, "/directory/lamp-house")
    await decision.choose("how", "warm").choose("consent", "yes").write("next", STING).send(person)
    await person.get(f"{call}/hang-up")
    await person.press("/hang-up")
    await person.get(f"{call}/wrap-up")
    await person.press("/wrap-up/note", note=STING)
    await person.get(f"{call}/how-it-went")
    view = Filling(person.answer.text, "/how-it-went").choose("overall", "1")
    await view.write("note", STING).send(person)
    await person.get(f"{call}/debrief")
    about = person.page.links["I see this differently : the verdict"]
    await person.get(about)
    await person.press("/differently", note=STING)
    assert MARKUP in person.page.text


@pytest.mark.parametrize(
    "path",
    [
        "/call/{}",
        "/call/{}/record",
        "/call/{}/debrief",
        "/library/{}",
        "/library/{}/walk-through",
        "/library?find={}",
        "/settings?back={}",
        "/refresh/told?drill={}&picks={}",
        "/refresh/ask?left={}&seed={}",
        "/{}",
    ],
)
async def test_an_address_is_text_too(person: Careful, path: str) -> None:
    for word in ADDRESSED:
        answer = await person.client.get(path.replace("{}", word))
        assert answer.status_code in {200, 400, 404}, (path, word, answer.status_code)
        check(answer.text)
        assert "a" not in answer.headers


async def test_nothing_of_it_is_run_in_a_browser(home: Path) -> None:
    with bitten_desk(home) as desk, serving(desk) as served:
        async with browser() as started:
            page = await started.new_page(bypass_csp=True)
            watched = Watched(page)
            await page.goto(served.entrance)
            await page.goto(f"{served.url}/library/pier-at-dawn")
            await page.locator(".ringing button").click()
            await page.locator("#note").fill(STING.replace("\x00", ""))
            await page.locator("form[action$='/note'] button").click()
            for count in range(1, len(SAID) + 1):
                await page.locator("#now .menu button:not(.silence)").first.click()
                await expect(page.locator(".line .you")).to_have_count(count)
            await expect(page.locator(".line")).to_contain_text(MARKUP)
            await page.goto(f"{page.url.partition('#')[0]}/how-it-went")
            await page.get_by_role("button", name="Rather not say").click()
            await expect(page.locator("main")).to_contain_text(MARKUP)
            assert RESULT not in await page.content()
            assert watched.amiss == []
            assert all(one.startswith(served.url) for one in watched.requests)
