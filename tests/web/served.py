"""The browser face in a test: a client in this process, or the real server in a thread."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx
from starlette.routing import BaseRoute

from hotline_sim.desk import Desk
from hotline_sim.web.app import App, make_app
from hotline_sim.web.entrance import Entrance, KeyedEntrance
from hotline_sim.web.options import Options
from hotline_sim.web.seat import Seat
from hotline_sim.web.server import HOME, Certificate, listening, server
from tests.tui.sitting import ferry_desk
from tests.web.forms import Form, Page

HOST = "hotline.test"
OPTIONS = Options(hosts=frozenset({HOST}))
AT_ONCE = Seat("T01", pace="off")


class Browser:
    """One browser without a script: it follows links, and sends forms as they stand."""

    def __init__(self, app: App, host: str = HOST) -> None:
        """Have no cookie yet."""
        self.app = app
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self.client = httpx.AsyncClient(
            transport=transport, base_url=f"http://{host}", follow_redirects=True
        )
        self.answer: httpx.Response
        self.page: Page

    async def get(self, path: str) -> Page:
        """Open a page."""
        return self._shown(await self.client.get(path))

    async def send(self, form: Form, button: str = "", **fields: str) -> Page:
        """Send a form, by one of its buttons, with what was put into its fields."""
        data = {**form.fields, **fields}
        if button:
            name, value = form.buttons[button]
            data[name] = value
        return self._shown(await self.client.post(form.action, data=data))

    async def press(self, action: str, button: str = "", **fields: str) -> Page:
        """Send the form of the page in front that goes somewhere."""
        return await self.send(self.page.form(action), button, **fields)

    async def pick_up(self, scenario: str = "ferry-landing") -> Page:
        """Pick up a call from its brief."""
        await self.get(f"/library/{scenario}")
        return await self.press("/pick-up")

    async def say(self, words: str) -> Page:
        """Say what begins or goes on with these words."""
        buttons = self.page.form("/say").buttons
        found = next(one for one in buttons if words in one)
        return await self.press("/say", found)

    @property
    def path(self) -> str:
        """The page in front."""
        return self.answer.url.path

    @property
    def call(self) -> str:
        """The id of the call in front."""
        return self.path.split("/")[2]

    def _shown(self, answer: httpx.Response) -> Page:
        self.answer = answer
        self.page = Page(answer.text)
        return self.page


@asynccontextmanager
async def running(
    desk: Desk, options: Options = OPTIONS, seat: Seat = AT_ONCE
) -> AsyncIterator[tuple[App, list[str]]]:
    """Run an app in this process; give it with the keys it has shown."""
    keys: list[str] = []
    app = make_app(desk, KeyedEntrance(seat, keys.append), options)
    async with app.router.lifespan_context(app):
        yield app, keys


@asynccontextmanager
async def sitting(home: Path, seat: Seat = AT_ONCE) -> AsyncIterator[Browser]:
    """Sit down at a browser that was let in, with the tests' own calls."""
    with ferry_desk(home) as desk:
        async with running(desk, seat=seat) as (app, keys):
            browser = Browser(app)
            async with browser.client:
                await browser.get(f"/enter?key={keys[-1]}")
                yield browser


class Served(NamedTuple):
    """A server that runs."""

    url: str
    app: App
    keys: list[str]

    @property
    def entrance(self) -> str:
        """The address that lets one browser in."""
        return f"{self.url}/enter?key={self.keys[-1]}"


@contextmanager
def serving(
    desk: Desk,
    seat: Seat = AT_ONCE,
    entrance: Entrance | None = None,
    more: Sequence[BaseRoute] = (),
    certificate: Path | None = None,
) -> Iterator[Served]:
    """Serve for real, on a free port, from a thread of its own, until the block ends."""
    sock = listening(HOME, 0)
    port = sock.getsockname()[1]
    keys: list[str] = []
    hosts, secure = frozenset({f"{HOME}:{port}"}), certificate is not None
    options = Options(hosts=hosts, port=port, secure=secure)
    app = make_app(desk, entrance or KeyedEntrance(seat, keys.append), options, more)
    made = server(app, Certificate(certificate) if certificate else None)
    thread = threading.Thread(target=lambda: asyncio.run(made.serve(sockets=[sock])))
    thread.start()
    try:
        yield Served(f"http{'s' if secure else ''}://{HOME}:{port}", app, keys)
    finally:
        made.should_exit = True
        thread.join()
