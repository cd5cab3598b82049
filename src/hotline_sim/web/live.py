"""What moves while it is looked at: told to every page that waits for it."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import suppress

from starlette.responses import StreamingResponse

HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it lives; dead ones are noticed by it."""

MOST_WAITING = 32
"""How much is kept for a page that reads slowly. What is older it does not need to see."""

AGAIN = 2000
"""Milliseconds after which a browser that lost its stream asks again."""


class _Ear:
    """One page that listens."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[str | None] = asyncio.Queue(MOST_WAITING)

    def put(self, text: str | None) -> None:
        """Let it hear something; where too much waits, the oldest goes."""
        while True:
            try:
                return self.heard.put_nowait(text)
            except asyncio.QueueFull:
                with suppress(asyncio.QueueEmpty):
                    self.heard.get_nowait()


class Hub:
    """Tells topics to listeners. Used on the event loop only; `tell_soon` from any thread."""

    def __init__(self) -> None:
        """Begin with nobody listening."""
        self._ears: dict[str, set[_Ear]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False

    def begin(self) -> None:
        """Belong to the loop that runs."""
        self._loop = asyncio.get_running_loop()

    def tell(self, topic: str, event: str, data: str = "") -> None:
        """Tell everybody who listens to a topic that something has happened."""
        for ear in self._ears.get(topic, ()):
            ear.put(written(event, data))

    def tell_soon(self, topic: str, event: str, data: str = "") -> None:
        """Tell it from another thread."""
        self.call_soon(lambda: self.tell(topic, event, data))

    def call_soon(self, what: Callable[[], None]) -> None:
        """Do something on the event loop, from another thread; nothing where it has ended."""
        if self._loop is not None and not self._closed:
            self._loop.call_soon_threadsafe(what)

    def close(self) -> None:
        """End every stream: the server goes."""
        self._closed = True
        for ears in self._ears.values():
            for ear in ears:
                ear.put(None)

    def stream(self, topics: Iterable[str]) -> StreamingResponse:
        """Return a response that lasts: server-sent events of some topics."""
        return StreamingResponse(
            self.listen(tuple(topics)),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )

    async def listen(self, topics: tuple[str, ...]) -> AsyncGenerator[str]:
        """Yield what is told, as it is written on the wire, until the server goes."""
        ear = _Ear()
        for topic in topics:
            self._ears.setdefault(topic, set()).add(ear)
        try:
            yield f"retry: {AGAIN}\n\n"
            while not self._closed:
                text = await _within(HEARTBEAT, ear)
                if text is None:
                    return
                yield text
        finally:
            self._forget(topics, ear)

    def _forget(self, topics: tuple[str, ...], ear: _Ear) -> None:
        for topic in topics:
            self._ears[topic].discard(ear)
            if not self._ears[topic]:
                del self._ears[topic]


async def _within(seconds: float, ear: _Ear) -> str | None:
    try:
        return await asyncio.wait_for(ear.heard.get(), seconds)
    except TimeoutError:
        return ": still here\n\n"


def written(event: str, data: str) -> str:
    """Return an event as it goes over the wire; line breaks in its data do not end it."""
    lines = data.splitlines() or [""]
    return "".join([f"event: {event}\n", *(f"data: {line}\n" for line in lines), "\n"])
