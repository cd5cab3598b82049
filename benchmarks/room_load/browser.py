"""A browser, as far as a server can tell: keep-alive, a cookie, and redirects that are followed.

Nothing of it is clever: it must cost little, so that the server is what is measured.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from room_load.served import HERE

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
COOKIE = re.compile(rb"\r\nset-cookie: *([^;\r]+)", re.IGNORECASE)
LOCATION = re.compile(rb"\r\nlocation: *([^\r]+)", re.IGNORECASE)

LONGEST = 4 * 1024 * 1024
"""Bytes of a page at most."""

MOST_FOLLOWED = 6

AGAIN = 0.3
"""Seconds after which a browser whose network is gone tries again."""

Fields = Sequence[tuple[str, str]]


class Answer(NamedTuple):
    """One page, whole."""

    status: int
    path: str
    body: str


class Wire:
    """One connection, opened when it is needed, and again when it was lost."""

    def __init__(self, port: int) -> None:
        """Be a connection to a port of this machine."""
        self._port = port
        self._open: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, request: bytes) -> tuple[bytes, bytes]:
        """Send a request; return head and body of what comes. OSError where the server is gone."""
        fresh = self._open is None
        try:
            return await self._asked(request)
        except (OSError, EOFError):
            self.close()
            if fresh:
                raise
        return await self._asked(request)  # it was kept open too long; a browser asks again

    async def stream(self, request: bytes) -> AsyncIterator[bytes]:
        """Send a request, and yield what comes as it comes."""
        reader, _ = await self._sent(request)
        while part := await reader.read(65536):
            yield part

    def close(self) -> None:
        """Hang up."""
        if self._open is not None:
            self._open[1].close()
            self._open = None

    async def _asked(self, request: bytes) -> tuple[bytes, bytes]:
        reader, _ = await self._sent(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = LENGTH.search(head)
        assert length, head
        return head, await reader.readexactly(int(length[1]))

    async def _sent(self, request: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._open is None:
            self._open = await asyncio.open_connection(HERE, self._port, limit=LONGEST)
        self._open[1].write(request)
        return self._open


class Browser:
    """One browser, which asks one thing at a time."""

    def __init__(self, port: int, *, stubborn: bool = False) -> None:
        """Know no cookie yet; a stubborn one tries again for as long as the server is gone."""
        self._host = f"{HERE}:{port}"
        self._wire = Wire(port)
        self._stubborn = stubborn
        self._port = port
        self.cookie = ""

    async def get(self, path: str) -> Answer:
        """Open a page."""
        return await self._followed(self._request("GET", path), path)

    async def post(self, path: str, fields: Fields) -> Answer:
        """Send a form, and follow to the page that comes of it."""
        return await self.open(await self.send(path, fields))

    async def send(self, path: str, fields: Fields) -> Answer:
        """Send a form; return its own answer, which may tell where to go."""
        return await self._answered(self._request("POST", path, fields), path)

    async def open(self, answer: Answer) -> Answer:
        """Go where an answer sends; it is the page itself where it sends nowhere."""
        return await self.get(answer.path) if answer.status == 303 else answer

    async def listen(self, path: str) -> AsyncIterator[bytes]:
        """Yield what a page that lasts tells. OSError or the end where the server is gone."""
        wire = Wire(self._port)
        try:
            async for part in wire.stream(self._request("GET", path)):
                yield part
        finally:
            wire.close()

    def beside(self) -> "Browser":
        """Return another window of this browser: the same cookie, a connection of its own."""
        other = Browser(self._port, stubborn=self._stubborn)
        other.cookie = self.cookie
        return other

    def close(self) -> None:
        """Hang up."""
        self._wire.close()

    async def _followed(self, request: bytes, path: str) -> Answer:
        answer = await self._answered(request, path)
        for _ in range(MOST_FOLLOWED):
            if answer.status != 303:
                return answer
            answer = await self._answered(self._request("GET", answer.path), answer.path)
        raise AssertionError(f"{path} sends in circles")

    async def _answered(self, request: bytes, path: str) -> Answer:
        head, body = await self._asked(request)
        if cookie := COOKIE.search(head):
            self.cookie = cookie[1].decode()
        location = LOCATION.search(head)
        where = location[1].decode() if location else path
        return Answer(int(head[9:12]), where.partition("#")[0], body.decode())

    async def _asked(self, request: bytes) -> tuple[bytes, bytes]:
        while True:
            try:
                return await self._wire.ask(request)
            except (OSError, EOFError):
                self._wire.close()
                if not self._stubborn:
                    raise
            await asyncio.sleep(AGAIN)

    def _request(self, method: str, path: str, fields: Fields = ()) -> bytes:
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self._host}", "Accept: text/html"]
        if self.cookie:
            lines.append(f"Cookie: {self.cookie}")
        body = urlencode(fields)
        if method == "POST":
            lines += [
                f"Origin: http://{self._host}",
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/x-www-form-urlencoded",
                f"Content-Length: {len(body)}",
            ]
        return "\r\n".join((*lines, "", body)).encode()
