"""In by the key alone, once; and whoever is in is known again."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hotline_sim.web.app import App
from hotline_sim.web.face import EACH
from tests.tui.sitting import ferry_desk
from tests.web.served import AT_ONCE, OPTIONS, Browser, running


@pytest.fixture
async def app(home: Path) -> AsyncIterator[tuple[App, list[str]]]:
    with ferry_desk(home) as desk:
        async with running(desk) as both:
            yield both


async def test_without_the_key_no_page_is_shown(app: tuple[App, list[str]]) -> None:
    stranger = Browser(app[0])
    for path in ("/", "/library", "/settings", "/call/x"):
        page = await stranger.get(path)
        assert stranger.answer.status_code == 403
        assert "not open to you" in page.text


async def test_a_key_lets_one_browser_in_and_the_next_key_another(
    app: tuple[App, list[str]],
) -> None:
    one, other = Browser(app[0]), Browser(app[0])
    keys = app[1]
    page = await one.get(f"/enter?key={keys[0]}")
    assert "Good to see you." in page.text
    await other.get(f"/enter?key={keys[0]}")
    assert other.answer.status_code == 403
    assert len(keys) == 2
    await other.get(f"/enter?key={keys[1]}")
    assert other.path == "/"


async def test_guesses_at_the_key_are_counted_and_then_refused(
    app: tuple[App, list[str]],
) -> None:
    guesser = Browser(app[0])
    for number in range(EACH.tries):
        await guesser.get(f"/enter?key=guess-{number}")
        assert guesser.answer.status_code == 403
    await guesser.get(f"/enter?key={app[1][-1]}")
    assert guesser.answer.status_code == 429
    assert int(guesser.answer.headers["Retry-After"]) > 0


async def test_letting_in_makes_a_new_cookie_whatever_was_brought(
    app: tuple[App, list[str]],
) -> None:
    browser = Browser(app[0])
    browser.client.cookies.set(OPTIONS.cookie, "fixed-by-somebody-else", domain="hotline.test")
    await browser.get(f"/enter?key={app[1][-1]}")
    first = browser.answer.history[0].headers["set-cookie"]
    assert "fixed-by-somebody-else" not in first
    for part in ("HttpOnly", "SameSite=lax", "Path=/"):
        assert part in first


def kept_in(home: Path) -> bytes:
    """Return all that the store holds, as it lies on the disk."""
    files = sorted(home.glob("*.sqlite3*"))
    assert files
    return b"".join(path.read_bytes() for path in files)


async def test_only_the_hash_of_a_cookie_is_kept(app: tuple[App, list[str]], home: Path) -> None:
    browser = Browser(app[0])
    await browser.get(f"/enter?key={app[1][-1]}")
    token = browser.client.cookies[OPTIONS.cookie]
    assert token.encode() not in kept_in(home)


async def test_a_browser_and_its_open_form_are_good_after_the_server_was_started_again(
    home: Path,
) -> None:
    with ferry_desk(home) as desk, ferry_desk(home) as again:
        async with running(desk) as (app, keys):
            browser = Browser(app)
            await browser.get(f"/enter?key={keys[-1]}")
            form = (await browser.pick_up()).form("/say")
        async with running(again, seat=AT_ONCE) as (app, _):
            later = Browser(app)
            later.client.cookies = browser.client.cookies
            await later.send(form, next(iter(form.buttons)))
            assert later.answer.status_code == 200
            assert later.page.form("/say").fields["at"] == "1"
