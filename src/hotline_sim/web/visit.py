"""One request of one browser, as the functions that answer it see it."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import ParamSpec, TypeVar

from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from hotline_sim.call.call import Call, resume_call
from hotline_sim.call.log import MemoryLog
from hotline_sim.desk import Desk
from hotline_sim.language.text import worded
from hotline_sim.storage.characters import REFUSED
from hotline_sim.taken import TakenCall
from hotline_sim.web.face import Face
from hotline_sim.web.seat import LANGUAGES, Seat
from hotline_sim.web.sessions import Session
from hotline_sim.web.tokens import for_forms, new_token

P = ParamSpec("P")
T = TypeVar("T")

LONGEST_FIELD = 4000
"""Letters of one field of a form."""


class Visit:
    """Who asks, what for, and the ways to answer."""

    def __init__(self, request: Request, face: Face, token: str, session: Session | None) -> None:
        """Stand for a request; `token` is what its cookie holds, empty where it has none."""
        self.request = request
        self.face = face
        self.form: FormData = FormData()
        """What was sent, for posts."""
        self.session = session
        self._token = token or new_token()
        self._sets_cookie = not token
        self._language = _asked_language(request)

    @property
    def desk(self) -> Desk:
        """The desk: library, store, debriefs. What it does may take time; see `off`."""
        return self.face.desk

    @property
    def seat(self) -> Seat:
        """Who this is. Only where the page is for people who are in."""
        assert self.session is not None  # noqa: S101 - routing lets nobody else come here
        return self.session.seat

    @property
    def token(self) -> str:
        """What the cookie of this browser holds."""
        return self._token

    @property
    def language(self) -> str:
        """The language pages are in: as chosen, or as the browser asks for."""
        return self.session.seat.language if self.session else self._language

    def path(self, name: str) -> str:
        """Return a part of the address, such as the id of a call."""
        return str(self.request.path_params[name])

    def field(self, name: str, longest: int = LONGEST_FIELD) -> str:
        """Return one field of the form, plain and without space around it; empty if not sent."""
        value = self.form.get(name, "")
        text = value if isinstance(value, str) else ""
        return REFUSED.sub("", text.replace("\r\n", "\n")).strip()[:longest]

    async def off(self, work: "Callable[P, T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Do something that takes time, such as asking the store, beside the event loop."""
        return await asyncio.to_thread(work, *args, **kwargs)

    def on_call(self, call: str) -> AbstractAsyncContextManager[TakenCall]:
        """Give one of this person's calls, for the block alone: `async with visit.on_call(id)`."""
        return self.face.calls.on(self.seat.person, call)

    def drawn(self, taken: TakenCall) -> Call:
        """Return a call to draw: the same events, in the language of whoever reads."""
        content = taken.content.in_language(self.language, self.face.catalogues)
        if content.scenario is taken.content.scenario:
            return taken.call
        return resume_call(content.scenario, MemoryLog(), taken.call.events)

    def words(self, context: str, text: str, **values: object) -> str:
        """Return a sentence of ours in the language of whoever reads."""
        return self.face.catalogues.interface(self.language).again(worded(context, text, **values))

    def page(self, template: str, status: int = 200, **values: object) -> Response:
        """Answer with a page; `values` stand in its template beside those that all have."""
        token_field = Markup('<input type="hidden" name="token" value="{}">').format(
            for_forms(self._token)
        )
        here = self.request.url.path
        own = {
            "seat": self.session.seat if self.session else None,
            "size": self.session.seat.size if self.session else "normal",
            "here": here if self.request.method == "GET" else "/",
            "token_field": token_field,
        }
        catalogue = self.face.catalogues.interface(self.language)
        text = self.face.pages.page(template, catalogue, {**own, **values})
        return self._with_cookie(HTMLResponse(text, status))

    def go(self, path: str) -> Response:
        """Answer by sending the browser to a page of ours."""
        return self._with_cookie(RedirectResponse(path, 303))

    def let_in(self, token: str, path: str) -> Response:
        """Answer somebody who was let in: with a new cookie, and the page to begin at."""
        self._token, self._sets_cookie = token, True
        return self.go(path)

    def let_out(self, path: str) -> Response:
        """Answer somebody who has left: their cookie is gone."""
        self._sets_cookie = False
        response = self.go(path)
        response.delete_cookie(self.face.options.cookie, path="/")
        return response

    def _with_cookie(self, response: Response) -> Response:
        if self._sets_cookie:
            options = self.face.options
            response.set_cookie(
                options.cookie,
                self._token,
                max_age=int(options.keep_sessions),
                path="/",
                secure=options.secure,
                httponly=True,
                samesite="lax",
            )
        return response


def _asked_language(request: Request) -> str:
    """Return the first of our languages that an address, or else a browser, asks for."""
    if (chosen := request.query_params.get("language")) in LANGUAGES:
        return str(chosen)
    asked = request.headers.get("accept-language", "")[:200].split(",")
    tags = (one.partition(";")[0].strip().partition("-")[0].lower() for one in asked)
    return next((one for one in tags if one in LANGUAGES), "en")
