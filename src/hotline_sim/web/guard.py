"""What every request is held to, before anything answers it; and what every answer says."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hotline_sim.web.face import Face

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
    " base-uri 'none'"
)
"""What a page may load and do: what is ours, and nothing that stands in the page itself."""

SAID = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
"""Referrers go to ourselves only; with none at all, browsers would not say where a form is from."""

METHODS = {"GET", "HEAD", "POST"}

THROWN_AWAY = 2**20
"""Bytes of a form that is too long which are read all the same, and not kept: a browser that is cut
off while it sends never hears why."""

SAME = {"same-origin", "none"}
"""What a browser says of a request that no other site brought about."""


class Guard:
    """The outermost layer. Pure ASGI: it costs microseconds and holds no body in memory."""

    def __init__(self, app: ASGIApp, face: Face) -> None:
        """Stand before an app."""
        self._app = app
        self._face = face

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or let through with limits on what is read."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sends = _saying(send)
        refused = self._refused(scope)
        if refused is None:
            await self._app(scope, self._limited(receive), sends)
            return
        status, why = refused
        self._face.refused(why, Request(scope))
        await PlainTextResponse(f"{status}: {why}\n", status)(scope, receive, sends)

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        """Return with what a request is refused, and why; None where it is not."""
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._face.options.hosts:
            return 421, "a host that is not served here"
        if scope["method"] not in METHODS:
            return 405, "a method that is not known here"
        if scope["method"] == "POST":
            return self._refused_post(headers)
        return None

    def _refused_post(self, headers: Headers) -> tuple[int, str] | None:
        if headers.get("sec-fetch-site", "none") not in SAME:
            return 403, "a form from another site"
        origins = headers.getlist("origin")
        if origins and not self._face.options.origins.issuperset(map(str.lower, origins)):
            return 403, "a form from another origin"
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length[:12]) > THROWN_AWAY:
            return 413, "a form that is too long"
        return None

    def _limited(self, receive: Receive) -> Receive:
        """Return a way to read what is sent that ends where it is too long, or too slow."""
        longest, patience = self._face.options.longest_body, self._face.options.patience
        deadline = time.monotonic() + patience
        had = 0
        whole = False

        async def limited() -> Message:
            nonlocal had, whole
            if whole:  # what follows is the end of the connection, for which streams wait
                return await receive()
            message = await _by(deadline, receive)
            had += len(message.get("body", b""))
            whole = message["type"] != "http.request" or not message.get("more_body", False)
            if had > longest:
                while not whole and had <= THROWN_AWAY:
                    message = await _by(deadline, receive)
                    had += len(message.get("body", b""))
                    whole = not message.get("more_body", False)
                raise HTTPException(413)
            return message

        return limited


async def _by(deadline: float, receive: Receive) -> Message:
    try:
        return await asyncio.wait_for(receive(), max(0.0, deadline - time.monotonic()))
    except TimeoutError:
        raise HTTPException(408) from None


def _saying(send: Send) -> Callable[[Any], Any]:
    """Return a way to answer that says what every answer says."""

    async def says(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in SAID.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return says
