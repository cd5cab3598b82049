"""A call on pages, without a script: every answer is given once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hotline_sim.errors import CallElsewhere
from tests.tui.sitting import ferry_desk
from tests.web.served import Browser, sitting


@pytest.fixture
async def browser(home: Path) -> AsyncIterator[Browser]:
    async with sitting(home) as one:
        yield one


async def test_the_caller_is_heard_and_answered(browser: Browser) -> None:
    page = await browser.pick_up()
    assert "What do you say?" in page.text
    first = next(iter(page.form("/say").buttons))
    page = await browser.press("/say", first)
    assert browser.answer.status_code == 200
    assert first[1:].strip() in page.text


async def test_a_form_sent_twice_gives_the_answer_once(browser: Browser) -> None:
    form = (await browser.pick_up()).form("/say")
    first = next(iter(form.buttons))
    once = (await browser.send(form, first)).text
    assert (await browser.send(form, first)).text == once
    assert browser.answer.status_code == 200


async def test_another_answer_to_the_same_moment_is_told_and_changes_nothing(
    browser: Browser,
) -> None:
    form = (await browser.pick_up()).form("/say")
    first, second = list(form.buttons)[:2]
    stands = (await browser.send(form, first)).form("/say").fields["at"]
    page = await browser.send(form, second)
    assert browser.answer.status_code == 409
    assert "answered already" in page.text
    assert page.form("/say").fields["at"] == stands


async def test_a_moment_that_never_was_is_refused(browser: Browser) -> None:
    form = (await browser.pick_up()).form("/say")
    first = next(iter(form.buttons))
    for at in ("7", "-1", "", "x", "9" * 30):
        await browser.send(form, first, at=at)
        assert browser.answer.status_code == 409


async def test_a_response_that_is_not_open_is_refused(browser: Browser) -> None:
    form = (await browser.pick_up()).form("/say")
    page = await browser.send(form, response="nowhere.nothing")
    assert browser.answer.status_code == 409
    assert "is not open" in page.text


async def test_a_page_that_stays_is_sent_the_line_alone(browser: Browser) -> None:
    await browser.pick_up("pier-at-dawn")
    whole = browser.page.text
    browser.client.headers["X-Line-Alone"] = "1"
    await browser.get(browser.path)
    assert "Write a note" in whole
    assert "Write a note" not in browser.page.text
    assert browser.page.form("/say").buttons


async def test_a_note_moves_nothing_and_a_form_from_before_still_fits(browser: Browser) -> None:
    form = (await browser.pick_up()).form("/say")
    page = await browser.press("/note", note="She whispers.")
    assert "She whispers." in page.text
    await browser.send(form, next(iter(form.buttons)))
    assert browser.answer.status_code == 200


async def test_hanging_up_is_asked_first(browser: Browser) -> None:
    page = await browser.pick_up()
    page = await browser.get(page.links["End the call"])
    page = await browser.press("/hang-up", "")
    assert "The call is over" in page.text
    assert "say" not in [form.action.rpartition("/")[2] for form in page.forms]


async def test_stepping_out_is_calm_and_the_call_stands_as_it_was(browser: Browser) -> None:
    page = await browser.pick_up()
    before = page.text
    page = await browser.get(page.links["Step out for a moment"])
    assert "You can breathe." in page.text
    page = await browser.get(f"/call/{browser.call}")
    assert page.text == before


async def test_a_call_left_for_later_can_be_gone_on_with_elsewhere(
    browser: Browser, home: Path
) -> None:
    await browser.pick_up()
    call = browser.call
    with ferry_desk(home) as elsewhere:
        with pytest.raises(CallElsewhere):
            elsewhere.resume(call)
        await browser.get(f"/call/{call}/out")
        page = await browser.press("/later")
        assert "Go on with" in page.text
        with elsewhere.resume(call):
            page = await browser.get(f"/call/{call}")
            assert browser.answer.status_code == 409
            assert "open in another window" in page.text
    await browser.get(f"/call/{call}")
    assert browser.answer.status_code == 200


async def test_a_call_left_for_good_is_over(browser: Browser, home: Path) -> None:
    await browser.pick_up()
    call = browser.call
    await browser.get(f"/call/{call}/out")
    await browser.press("/leave")
    page = await browser.get(f"/call/{call}")
    assert "The call is over" in page.text


async def test_there_is_no_page_of_somebody_elses_call(browser: Browser, home: Path) -> None:
    with ferry_desk(home) as desk, desk.pick_up("ferry-landing", person="T02") as theirs:
        call = theirs.id
    await browser.get(f"/call/{call}")
    assert browser.answer.status_code == 404
    await browser.get("/call/nothing")
    assert browser.answer.status_code == 404
    await browser.get(f"/call/{call[:4]}")
    assert browser.answer.status_code == 404
