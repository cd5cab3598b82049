"""The debrief on pages: what matters first, seeing it differently, playing on, the model call."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.web.filling import Filling
from tests.web.served import Browser, sitting


@pytest.fixture
async def browser(home: Path) -> AsyncIterator[Browser]:
    async with sitting(home) as one:
        yield one


async def _debriefed(browser: Browser, scenario: str, *answers: str) -> str:
    """Take a call, rate it, and come to its debrief; return the call."""
    await browser.pick_up(scenario)
    call = browser.call
    for words in answers:
        await browser.say(words)
    await browser.get(f"/call/{call}/how-it-went")
    await Filling(browser.answer.text, "/how-it-went").choose("overall", "3").send(browser)
    for _ in range(20):
        await browser.get(f"/call/{call}/debrief?again=1")
        if "data-working" not in browser.answer.text:
            break
    assert browser.answer.status_code == 200
    return call


BADLY = ("Your name first.", "Then go on board")


async def test_the_verdict_comes_first_and_then_what_to_change(browser: Browser) -> None:
    await _debriefed(browser, "pier-at-dawn", *BADLY)
    text = browser.page.text
    order = [
        text.index(words)
        for words in (
            "Not yet safe.",
            "One thing to change",
            "Where the call turned",
            "1 harm · 2 partly",
            "How urgent it was",
            "Take one of these with you",
            "The call, with what your lines showed",
        )
    ]
    assert order == sorted(order), text
    assert "You said it went quite well." in text
    assert "No name is needed." in text


async def test_the_plot_has_its_title_and_the_same_as_a_table(browser: Browser) -> None:
    await _debriefed(browser, "pier-at-dawn", *BADLY)
    html = browser.answer.text
    assert 'role="img" aria-labelledby="plot-title plot-desc"' in html
    assert "Best still to come" in browser.page.text
    assert html.count('class="fall" cx=') == html.count("/what-if") > 0


async def test_playing_on_begins_where_the_decision_was(browser: Browser) -> None:
    call = await _debriefed(browser, "pier-at-dawn", *BADLY)
    await browser.press("/what-if")
    assert browser.call != call
    assert "what if" in browser.page.text and "What do you say?" in browser.page.text
    await browser.get(f"/call/{call}/debrief")
    form = browser.page.form("/what-if")
    await browser.send(form, at="7777")
    assert browser.answer.status_code == 400


async def test_a_judgement_is_seen_differently_changed_and_taken_back(browser: Browser) -> None:
    call = await _debriefed(browser, "pier-at-dawn", *BADLY)
    link = browser.page.links["I see this differently : the verdict"]
    await browser.get(link)
    assert "It changes no mark." in browser.page.text
    form = Filling(browser.answer.text, "/differently").write("note", "She wanted to go.")
    for _ in range(2):
        await form.send(browser)
    assert browser.path == f"/call/{call}/debrief"
    assert "You see this differently. “She wanted to go.”" in browser.page.text
    desk = browser.app.state.face.desk
    assert [one[:2] for one in desk.debrief(call).differently] == [("verdict", "She wanted to go.")]
    await browser.get(link)
    again = Filling(browser.answer.text, "/differently")
    assert again.value("note") == "She wanted to go."
    await again.send(browser, "alike", "1")
    assert "You see this differently" not in browser.page.text
    await browser.get(f"/call/{call}/differently?about=nothing-of-ours")
    assert browser.answer.status_code == 404


async def test_every_link_to_see_it_differently_leads_to_its_judgement(browser: Browser) -> None:
    await _debriefed(browser, "pier-at-dawn", *BADLY)
    links = {href for href in browser.page.links.values() if "/differently?" in href}
    assert len(links) > 6
    for link in links:
        page = await browser.get(link)
        assert browser.answer.status_code == 200
        assert "How do you see it?" in page.text


async def test_a_debrief_of_somebody_else_is_not_there(browser: Browser) -> None:
    call = await _debriefed(browser, "pier-at-dawn", *BADLY)
    desk = browser.app.state.face.desk
    with desk.pick_up("ferry-landing", person="T02") as other:
        pass
    for path in ("debrief", "differently?about=verdict"):
        await browser.get(f"/call/{other.id}/{path}")
        assert browser.answer.status_code == 404
    await browser.get(f"/call/{call}/debrief")
    form = browser.page.form("/what-if")
    await browser.client.post(f"/call/{other.id}/what-if", data={**form.fields})
    assert [one.call.person for one in desk.store.calls(scenario="ferry-landing")] == ["T02"]


async def test_turning_points_that_are_worked_out_are_said_to_be(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = await _debriefed(browser, "pier-at-dawn", *BADLY)
    desk = browser.app.state.face.desk
    monkeypatch.setattr(desk.analyst, "awaited", lambda *_: None)
    page = await browser.get(f"/call/{call}/debrief")
    assert "is being worked out" in page.text
    assert page.links["Look again"] == f"/call/{call}/debrief?again=1#turning"
    assert "debrief.js" in browser.answer.text


async def test_the_model_call_is_walked_step_by_step_and_counts_as_seen(browser: Browser) -> None:
    await browser.get("/library/pier-at-dawn/walk-through")
    assert "counts as practice" in browser.page.text
    await browser.press("/walk-through")
    assert browser.path == "/library/pier-at-dawn/walk-through/1"
    desk = browser.app.state.face.desk
    assert [one.call.purpose for one in desk.store.calls(person="T01")] == ["walk-through"]
    seen = []
    while "Next step" in browser.page.links:
        await browser.get(browser.page.links["Next step"])
        seen.append(browser.page.text)
    assert any("naming the feeling you hear" in text for text in seen)
    assert "Into the record" in " ".join(seen)
    assert "Lamp House" in seen[-1]
    await browser.get("/library/pier-at-dawn/walk-through/99")
    assert browser.answer.status_code == 404
    await browser.get("/library/night-shift/walk-through")
    assert browser.answer.status_code in {200, 400}
