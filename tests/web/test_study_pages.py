"""Progress, learning paths and what works here, as pages: one's own, and nobody else's."""

import json
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest

from hotline_sim.doctor.finding import broken, mend
from hotline_sim.learning.path import LearningPath
from hotline_sim.refresher.learning.record import look
from hotline_sim.web.seat import Seat
from tests.web.filling import Filling
from tests.web.served import AT_ONCE, OPTIONS, Browser, sitting
from tests.web.study import path
from tools.tour_study import made_progress

PAGES = ("/progress", "/learn", "/doctor")


@pytest.fixture
async def browser(home: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Browser]:
    def found(_: object) -> dict[str, LearningPath]:
        return {"river": path()}

    monkeypatch.setattr("hotline_sim.web.study.learning.paths", found)
    async with sitting(home) as one:
        yield one


async def take(browser: Browser, *answers: str) -> str:
    """Take a call to its debrief, and return its address."""
    await browser.pick_up("pier-at-dawn")
    call = browser.path
    for words in answers:
        await browser.say(words)
    await browser.get(f"{call}/how-it-went")
    await Filling(browser.answer.text, "/how-it-went").choose("overall", "3").send(browser)
    return call


async def harm(browser: Browser) -> str:
    """Take a call in which something could have hurt."""
    return await take(browser, "Your name first.", "Then go on board")


def sit(browser: Browser, seat: Seat) -> None:
    """Let the browser be somebody else's."""
    browser.client.cookies.clear()
    token = browser.app.face.sessions.open(seat)
    browser.client.cookies.set(OPTIONS.cookie, token, domain="hotline.test")


async def test_who_is_new_is_shown_the_way_to_a_first_call(browser: Browser) -> None:
    await browser.get("/")
    await browser.get(
        browser.page.links[next(one for one in browser.page.links if "progress" in one)]
    )
    assert browser.path == "/progress"
    assert "Nothing practised yet." in browser.page.text
    assert "Take a first call; then there is something to see." in browser.page.text
    assert '<svg class="levels" role' not in browser.answer.text
    way = next(link for words, link in browser.page.links.items() if "A call for it" in words)
    await browser.get(way)
    assert browser.answer.status_code == 200


async def test_a_call_shows_as_a_picture_and_a_table_with_harm_in_words(browser: Browser) -> None:
    call = await harm(browser)
    await browser.get("/progress")
    text = browser.page.text
    assert "something in it could have hurt the caller" in text
    assert "1, harm ✕ could have hurt" in text
    assert "when it last came up, something in it could have hurt the caller" in text
    assert 'role="img" aria-label="' in browser.answer.text
    assert f'href="{call}/debrief"' in browser.answer.text
    assert "how sure you are after a few more calls" in text


async def test_what_a_year_came_to(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_progress()
    monkeypatch.setattr("hotline_sim.web.study.getting_on.progress", lambda *_: made)
    await browser.get("/progress")
    text = browser.page.text
    assert all(one.name in text for one in made.shown)
    assert browser.answer.text.count('role="img"') == sum(bool(one.points) for one in made.shown)
    assert all(part in text for part in ("Due again", "Last on the line", "Drills"))
    assert "more sure than the calls showed" in text
    assert "how sure you are after" not in text
    assert not any(part in text.lower() for part in ("streak", "points", "rank"))


async def test_a_name_is_text_in_a_picture_too(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = made_progress()
    named = tuple(one._replace(name='"><script>1</script>') for one in made.standings)
    made = made._replace(standings=named)
    monkeypatch.setattr("hotline_sim.web.study.getting_on.progress", lambda *_: made)
    await browser.get("/progress")
    assert "<script>1" not in browser.answer.text
    assert 'aria-label="&quot;&gt;&lt;script&gt;1&lt;/script&gt;: level' in browser.answer.text


async def test_what_stands_there_is_ones_own_whatever_is_asked(browser: Browser) -> None:
    call = await harm(browser)
    sit(browser, Seat("T02", pace="off"))
    for page in ("/progress", "/progress?person=T01", "/learn", "/learn?person=T01"):
        await browser.get(page)
        assert browser.answer.status_code == 200
        assert call not in browser.answer.text
        assert "T01" not in browser.answer.text
    await browser.get("/progress")
    assert "Nothing practised yet." in browser.page.text
    await browser.get("/learn")
    assert "0 of 2 steps done" in browser.page.text


async def test_nobody_who_is_not_in_is_shown_anything(browser: Browser) -> None:
    browser.client.cookies.clear()
    for page in PAGES:
        await browser.get(page)
        assert browser.answer.status_code == 403


async def test_the_next_step_of_a_path_leads_to_where_it_is_done(browser: Browser) -> None:
    await browser.get("/learn")
    assert "Still to do:" in browser.page.text
    assert "It is the shortest." in browser.page.text
    await browser.get(browser.page.links["Read about that call"])
    assert browser.path == "/library/pier-at-dawn"
    await take(browser, "Can you talk safely?", "That sounds", "There is a house")
    await browser.get("/learn")
    assert "1 of 2 steps done" in browser.page.text
    await browser.get(browser.page.links["See how it goes"])
    assert browser.path == "/library/ferry-landing/walk-through"


async def test_the_record_can_be_copied_and_is_found_unchanged(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = path()._replace(steps=path().steps[:1])
    monkeypatch.setattr("hotline_sim.web.study.learning.paths", lambda _: {"river": short})
    await take(browser, "Can you talk safely?", "That sounds", "There is a house")
    await browser.get("/learn")
    assert "All done" in browser.page.text
    assert "It is no licence to take calls" in browser.page.text
    copied = unescape(browser.answer.text.partition('spellcheck="false">')[2].partition("<")[0])
    seen = look(copied.encode(), "record.json")
    assert (seen.is_unchanged, seen.person, seen.title) == (True, "T01", "By the river")
    assert json.loads(copied)["hash"] in browser.page.text


async def test_a_path_in_another_language_than_asked_is_marked(browser: Browser) -> None:
    sit(browser, AT_ONCE._replace(language="lo"))
    await browser.get("/learn")
    assert '<span lang="en" class="foreign" title="Not translated yet">By the river</span>' in (
        browser.answer.text
    )


async def test_what_works_is_told_without_a_terminal(browser: Browser) -> None:
    await browser.get("/doctor")
    text = browser.page.text
    assert "Everything that was looked at works here." in text
    assert '<dd lang="lo">ທ່ານເວົ້າໄດ້ຢ່າງປອດໄພບໍ່?</dd>' in browser.answer.text
    assert '<dd lang="th">คุณพูดได้อย่างปลอดภัยไหม?</dd>' in browser.answer.text
    assert "Can be written: works, yes" in text
    assert all(
        part in text for part in ("Python", "starlette", "Letters", "The record of practice")
    )
    assert not any(part in text for part in ("NO_COLOR", "terminal cannot", "fonts for Lao"))


async def test_what_does_not_work_says_so_and_what_to_do(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = (mend("store", "disk", "0.0 GB free", "Free <some>."), broken("files", "x", "no", "y"))
    monkeypatch.setattr("hotline_sim.web.study.works_here.examine_behind", lambda *_: found)
    await browser.get("/doctor")
    assert "Something has to be mended" in browser.page.text
    assert "Disk: could be better, 0.0 GB free Free <some>." in browser.page.text
    assert "x: does not work, no y" in browser.page.text
