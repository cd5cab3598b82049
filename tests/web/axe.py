"""Pages in Chromium under axe-core: in both themes, at two widths, and in two scripts."""

import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from itertools import groupby, product
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import httpx
import pytest
from starlette.routing import Match, Route

from hotline_sim.web.app import App
from hotline_sim.web.seat import Seat
from tests.browser import NEEDED
from tests.web.served import HOST, OPTIONS

if TYPE_CHECKING:
    from playwright.async_api import Browser, CDPSession, Page, Route as Asked

SOURCE = Path(__file__).parents[1] / "axe" / "node_modules" / "axe-core" / "axe.min.js"

THOROUGH = os.environ.get("HOTLINE_SIM_EXAMPLES") == "thorough"

NO_AXE = "no axe-core here (npm ci --prefix tests/axe): pages are not checked with it"

Theme = Literal["light", "dark"]

Look = tuple[str, int, Theme]
"""A language, a width in pixels, and a theme."""

LOOKS: tuple[tuple[Look, ...], ...] = (
    (("en", 360, "light"), ("lo", 1440, "dark")),
    (("en", 1440, "dark"), ("lo", 360, "light")),
)
"""How a page is looked at, and how the next one is."""

EVERY: tuple[Look, ...] = tuple(product(("en", "lo"), (360, 1440), ("light", "dark")))
"""How each is looked at where a lot is tried."""

RUN = """axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => violations.flatMap(
    ({id, nodes}) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`)
))"""

WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"

Doing = Callable[["Page"], Awaitable[object]]
"""What is done on a page before it is looked at, such as sending a form that is refused."""


class Window(NamedTuple):
    """A window of Chromium, and the way past the policy of its pages, which lets no axe in."""

    page: "Page"
    direct: "CDPSession"

    async def evaluate(self, expression: str) -> Any:
        """Return what an expression comes to."""
        how = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        answer = await self.direct.send("Runtime.evaluate", how)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")


class Eyes:
    """Looks at the pages of an app that runs in this process, as whoever may see them."""

    def __init__(self, app: App, started: "Browser") -> None:
        """Have looked at nothing."""
        self.app = app
        self.seen: set[str] = set()
        """The routes of the pages that were looked at."""
        self.found: list[str] = []
        """What axe had to say."""
        self._started = started
        self._pages = 0
        self._source = SOURCE.read_text(encoding="utf-8")
        self._windows: dict[str, Window] = {}
        self._tokens: dict[tuple[Seat, str], str] = {}

    async def look(
        self, seat: Seat | None, path: str, status: int = 200, doing: Doing | None = None
    ) -> None:
        """Look at a page with the eyes of whoever sits there; None for somebody who is not in."""
        for language, looks in groupby(self._looks(self._route_of(path)), itemgetter(0)):
            window = await self.window(language)
            page = window.page
            await self._sit(page, seat, language)
            answer = await page.goto(f"http://{HOST}{path}")
            assert answer is not None
            if doing is not None:
                async with page.expect_navigation() as coming:
                    await doing(page)
                answer = await coming.value
            asked = path.partition("#")[0]
            assert (answer.status, answer.url) == (status, f"http://{HOST}{asked}")
            assert await page.locator("html").get_attribute("lang") == language
            await self.check(window, f"{path} {language}", looks)

    def _looks(self, route: str) -> tuple[Look, ...]:
        """Return how a page is looked at; one that was seen in another state, once more."""
        looks = LOOKS[self._pages % len(LOOKS)]
        if route in self.seen:
            looks = (looks[self._pages // len(LOOKS) % len(looks)],)
        self._pages += 1
        self.seen.add(route)
        return EVERY if THOROUGH else looks

    async def check(self, window: Window, what: str, looks: Iterable[Look]) -> None:
        """Let axe say what it has to say of the page in front."""
        await window.evaluate(f"{self._source};0")
        for _, width, theme in looks:
            await window.page.set_viewport_size({"width": width, "height": 800})
            await window.page.emulate_media(color_scheme=theme)
            told = await window.evaluate(RUN)
            told += ["it is wider than the screen"] if await window.evaluate(WIDER) else []
            self.found += [f"{what} {width} {theme}: {one}" for one in told]

    def _route_of(self, path: str) -> str:
        """Return the route of a page; empty for an address that is none."""
        scope = {"type": "http", "method": "GET", "path": path.partition("?")[0]}
        routes = (one for one in self.app.routes if isinstance(one, Route))
        return next((one.path for one in routes if one.matches(scope)[0] is Match.FULL), "")

    async def window(self, language: str) -> Window:
        """Return the window of a language."""
        if language not in self._windows:
            context = await self._started.new_context(locale=language, reduced_motion="reduce")
            await context.route("**/*", self._asked)
            page = await context.new_page()
            self._windows[language] = Window(page, await context.new_cdp_session(page))
        return self._windows[language]

    async def _sit(self, page: "Page", seat: Seat | None, language: str) -> None:
        """Let a window be that of whoever sits there."""
        await page.context.clear_cookies()
        if seat is None:
            return
        key = seat, language
        if key not in self._tokens:
            self._tokens[key] = self.app.face.sessions.open(seat._replace(language=language))
        name, token, url = OPTIONS.cookie, self._tokens[key], f"http://{HOST}"
        await page.context.add_cookies([{"name": name, "value": token, "url": url}])

    async def _asked(self, asked: "Asked") -> None:
        """Answer what Chromium asks for from the app; what lasts is not begun."""
        one = asked.request
        if one.resource_type == "eventsource":
            await asked.abort()
            return
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport) as client:
            headers, body = await one.all_headers(), one.post_data_buffer
            answer = await client.request(one.method, one.url, headers=headers, content=body)
        given = dict(answer.headers.items())
        await asked.fulfill(status=answer.status_code, headers=given, body=answer.content)


@asynccontextmanager
async def eyes(app: App, started: "Browser") -> AsyncIterator[Eyes]:
    """Start to look; at the end nothing may have been found. Skip where there is no axe."""
    if not SOURCE.is_file():
        (pytest.fail if os.environ.get(NEEDED) else pytest.skip)(NO_AXE)
    looking = Eyes(app, started)
    try:
        yield looking
    finally:
        for context in started.contexts:
            await context.close()
    assert looking.found == [], json.dumps(looking.found, indent=1, ensure_ascii=False)
