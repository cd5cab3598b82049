"""What every request is held to, and what every answer says."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from hotline_sim.web.guard import POLICY
from tests.tui.sitting import ferry_desk
from tests.web.served import AT_ONCE, HOST, OPTIONS, Browser, running, sitting

FORM = "application/x-www-form-urlencoded"
FORGED = {"token": "forged"}


@pytest.fixture
async def browser(home: Path) -> AsyncIterator[Browser]:
    async with sitting(home) as one:
        yield one


@pytest.mark.parametrize("path", ["/", "/nothing", "/library/ferry-landing", "/library/nothing"])
async def test_every_answer_says_what_it_may_load(browser: Browser, path: str) -> None:
    await browser.get(path)
    headers = browser.answer.headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"


async def test_our_own_mistakes_are_a_page_too_and_say_the_same(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotline_sim.web.journey.home.offer", None)
    answer = await browser.client.get("/")
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.text
    assert answer.headers["Content-Security-Policy"] == POLICY


@pytest.mark.parametrize("host", ["evil.test", f"{HOST}.evil.test", "", f"{HOST}:81"])
async def test_a_foreign_host_is_refused(browser: Browser, host: str) -> None:
    answer = await browser.client.get("/", headers={"Host": host})
    assert answer.status_code == 421


async def test_a_form_from_another_place_is_refused_and_does_nothing(browser: Browser) -> None:
    form = (await browser.pick_up()).form("/say")
    name, value = next(iter(form.buttons.values()))
    data = {**form.fields, name: value}
    for headers in (
        {"Origin": "http://evil.test"},
        {"Origin": "null"},
        {"Origin": f"https://{HOST}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ):
        answer = await browser.client.post(form.action, data=data, headers=headers)
        assert answer.status_code == 403
    good = {"Origin": f"http://{HOST}", "Sec-Fetch-Site": "same-origin"}
    answer = await browser.client.post(form.action, data=data, headers=good)
    assert answer.status_code == 200


async def test_a_form_without_the_token_of_its_browser_is_refused(browser: Browser) -> None:
    form = (await browser.pick_up()).form("/say")
    first = next(iter(form.buttons))
    for token in ("", "x", form.fields["token"][:-1], form.fields["token"] + "0", "é"):
        await browser.send(form, first, token=token)
        assert browser.answer.status_code == 403


async def test_a_body_over_the_limit_is_refused_announced_or_not(browser: Browser) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b"note=" + b"x" * 1000

    headers = {"Content-Type": FORM}
    answer = await browser.client.post("/settings", content=b"x" * 65_537, headers=headers)
    assert answer.status_code == 413
    assert "Nothing was changed. Make it shorter." in answer.text
    answer = await browser.client.post("/settings", content=b"x" * 2**21, headers=headers)
    assert answer.status_code == 413
    answer = await browser.client.post("/settings", content=pieces(), headers=headers)
    assert answer.status_code == 413
    assert "too much" in answer.text


async def test_a_body_that_comes_too_slowly_is_let_go(home: Path) -> None:
    with ferry_desk(home) as desk:
        async with running(desk, OPTIONS._replace(patience=0.05)) as (app, keys):
            browser = Browser(app)
            await browser.get(f"/enter?key={keys[-1]}")

            async def never() -> AsyncIterator[bytes]:
                yield b"note="
                await asyncio.sleep(2)

            headers = {"Content-Type": FORM}
            answer = await browser.client.post("/settings", content=never(), headers=headers)
            assert answer.status_code == 408


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", ""])
async def test_what_is_no_form_of_ours_is_refused(browser: Browser, kind: str) -> None:
    answer = await browser.client.post("/settings", content=b"{}", headers={"Content-Type": kind})
    assert answer.status_code == 415


async def test_methods_that_nobody_needs_are_refused(browser: Browser) -> None:
    for method in ("PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"):
        assert (await browser.client.request(method, "/")).status_code == 405


async def test_what_was_refused_is_logged_without_a_word_of_who_it_was(
    home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with ferry_desk(home) as desk:
        async with running(desk, seat=AT_ONCE._replace(person="T77")) as (app, keys):
            browser = Browser(app)
            await browser.get("/enter?key=my-guess")
            await browser.get(f"/enter?key={keys[-1]}")
            await browser.client.get("/", headers={"Host": "evil.test"})
            await browser.pick_up()
            await browser.press("/note", note="her-name-is-secret", **FORGED)
            token = browser.client.cookies[OPTIONS.cookie]
    said = "\n".join(one.getMessage() for one in caplog.records if "security" in one.name)
    assert len(said.splitlines()) == 3
    for word in ("T77", "my-guess", "evil.test", "secret", "forged", token, "127.0.0.1"):
        assert word not in said


async def test_pages_of_the_library_are_those_on_its_shelf(browser: Browser) -> None:
    own = Path(__file__).parents[1] / "flawed" / "sound.yaml"
    for name in ("..", "..%2F..%2Fetc%2Fpasswd", str(own), "%00", "x" * 3000):
        answer = await browser.client.get(httpx.URL(f"http://{HOST}/library/{name}"))
        assert answer.status_code in {404, 403} or answer.url.path in {"/", "/library"}


async def test_no_file_beside_the_static_ones_is_served(browser: Browser) -> None:
    url = browser.app.face.static.url("site.css")
    assert (await browser.client.get(url)).status_code == 200
    for name in ("../app.py", "%2e%2e/app.py", "fonts/../../app.py", "nothing.css"):
        answer = await browser.client.get(url.replace("site.css", name))
        assert answer.status_code == 404
