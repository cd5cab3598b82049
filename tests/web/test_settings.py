"""What is chosen about pages is kept with the browser, and leads back to where one was."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.web.forms import Form, Page
from tests.web.served import Browser, sitting


@pytest.fixture
async def browser(home: Path) -> AsyncIterator[Browser]:
    async with sitting(home) as one:
        yield one


def chosen(page: Page) -> Form:
    """Return the form of everything that can be chosen."""
    return next(one for one in page.forms if "timers" in one.fields)


async def test_a_choice_is_kept_and_shown(browser: Browser) -> None:
    page = await browser.get("/settings?back=/library")
    await browser.send(chosen(page), size="largest", timers="longer")
    assert browser.path == "/library"
    assert 'class="size-largest"' in browser.answer.text
    fields = chosen(await browser.get("/settings")).fields
    assert fields["timers"] == "longer"
    assert fields["pace"] == "off"


async def test_what_cannot_be_chosen_changes_nothing(browser: Browser) -> None:
    page = await browser.get("/settings")
    before = browser.answer.text
    await browser.send(chosen(page), size='"><script>', language="xx", back="/settings")
    assert browser.answer.text == before


async def test_the_language_is_switched_in_the_middle_of_a_call(browser: Browser) -> None:
    await browser.pick_up()
    call = browser.path
    before = browser.page.form("/say").fields["at"]
    await browser.press("/settings", "ລາວ")
    assert browser.path == call
    assert '<html lang="lo"' in browser.answer.text
    assert '<span lang="en" class="foreign"' in browser.answer.text
    assert browser.page.form("/say").fields["at"] == before


ELSEWHERE = (
    "https://evil.test/",
    "//evil.test",
    "/\\evil.test",
    "evil",
    "/\nx",
    "\t//evil.test",
    "",
)


@pytest.mark.parametrize("back", ELSEWHERE)
async def test_nobody_is_sent_to_another_place(browser: Browser, back: str) -> None:
    await browser.get("/settings")
    await browser.press("/settings", back=back)
    assert browser.answer.history[-1].headers["location"] == "/"
