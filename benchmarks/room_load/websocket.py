"""A websocket, as far as a terminal in a web page needs one: texts out, bytes in."""

import asyncio
import base64
import os
import struct
from typing import Self

from room_load.served import HERE

TEXT, BINARY, GONE, PING, PONG = 1, 2, 8, 9, 10
WHOLE, MASKED = 0x80, 0x80


class WebSocket:
    """One connection. EOFError, or OSError, where the other end has gone."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Speak on a connection on which both have said that they will."""
        self._reader = reader
        self._writer = writer

    @classmethod
    async def opened(cls, port: int, path: str) -> Self:
        """Open one to a port of this machine."""
        reader, writer = await asyncio.open_connection(HERE, port)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = (
            f"GET {path} HTTP/1.1",
            f"Host: {HERE}:{port}",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            f"Sec-WebSocket-Key: {key}",
        )
        writer.write("\r\n".join((*lines, "", "")).encode())
        head = await reader.readuntil(b"\r\n\r\n")
        assert b" 101 " in head, head
        return cls(reader, writer)

    def send(self, text: str) -> None:
        """Send a text."""
        self._send(TEXT, text.encode())

    async def receive(self) -> bytes:
        """Return the next bytes that come; what asks whether we live is answered."""
        while True:
            first, second = await self._reader.readexactly(2)
            length = second & 0x7F
            if length == 126:
                (length,) = struct.unpack("!H", await self._reader.readexactly(2))
            elif length == 127:
                (length,) = struct.unpack("!Q", await self._reader.readexactly(8))
            came = await self._reader.readexactly(length)
            kind = first & 0x0F
            if kind == GONE:
                raise EOFError
            if kind == PING:
                self._send(PONG, came)
            elif kind != PONG:
                return came

    def close(self) -> None:
        """Hang up."""
        self._writer.close()

    def _send(self, kind: int, data: bytes) -> None:
        mask = os.urandom(4)
        length = len(data)
        how_long = bytes([MASKED | length]) if length < 126 else struct.pack("!BH", 254, length)
        masked = bytes(one ^ mask[at % 4] for at, one in enumerate(data))
        self._writer.write(bytes([WHOLE | kind]) + how_long + mask + masked)
