"""The app that answers every request: made from a desk, an entrance and options; no globals."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from hotline_sim.web.entrance import Entrance
from hotline_sim.web.face import Face
from hotline_sim.web.guard import Guard
from hotline_sim.web.options import Options
from hotline_sim.web.trouble import HANDLERS

if TYPE_CHECKING:
    from hotline_sim.desk import Desk

LOOK_EVERY = 30.0
"""Seconds between two looks for calls that are idle."""

THREADS = 16
"""How many requests wait for the store side by side. One writes for all that wait: with the few
threads that asyncio has for two cores, a slow disk would be waited for again and again."""


class App(Starlette):
    """The app, with the guard before all of it: also before the page of our own mistakes."""

    def __init__(self, face: Face, routes: Sequence[BaseRoute]) -> None:
        """Answer for a face with these routes."""
        super().__init__(routes=routes, exception_handlers=HANDLERS, lifespan=_lifespan)
        self.state.face = self.face = face

    def build_middleware_stack(self) -> ASGIApp:
        """Put the guard outermost."""
        return Guard(super().build_middleware_stack(), self.face)


def make_app(
    desk: "Desk", entrance: Entrance, options: Options, more: Sequence[BaseRoute] = ()
) -> App:
    """Return the app. `more` are pages such as a workshop's, before those of everybody."""
    from hotline_sim.web.routes import ROUTES

    face = Face(desk, entrance, options)
    static = Route("/static/{digest}/{name:path}", face.static.serve, methods=["GET"])
    return App(face, [static, *more, *ROUTES])


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    """Open the store before the first request, and let everything go after the last."""
    face: Face = app.state.face
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS, "store"))
    await asyncio.to_thread(lambda: face.desk.store)
    face.hub.begin()
    looking = asyncio.create_task(_look_for_idle(face))
    try:
        yield
    finally:
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking
        face.hub.close()
        face.calls.let_go_all()


async def _look_for_idle(face: Face) -> None:
    while True:
        await asyncio.sleep(LOOK_EVERY)
        face.calls.let_go_idle()
