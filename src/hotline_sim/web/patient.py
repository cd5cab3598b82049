"""Connections that are let go: their request does not arrive, or one address has too many."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from hotline_sim.web.face import SECURITY

PATIENCE = 15.0
"""Seconds in which the head of a request must have arrived, from its first byte or the greeting."""

MOST_OF_ONE = 1000
"""Connections of one address: a room of 300 behind one router has three each. The other half of
what the server takes stays open to everybody else."""


class Patient(H11Protocol):
    """Waits for a request, but not for ever; and not for one of too many."""

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self.access_log = False  # an address can hold a key or a join code: no log may have it
        if self._are_too_many():
            SECURITY.warning("more connections than one address may have")
            self.transport.close()
            return
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Wait on where only a part of a request has come."""
        super().data_received(data)
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self._wait()
        else:
            self._wait_no_more()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing."""
        self._wait_no_more()
        super().connection_lost(exc)

    def _are_too_many(self) -> bool:
        each = (one.client for one in self.connections if isinstance(one, Patient))
        hosts = [one[0] for one in each if one]
        return self.client is not None and hosts.count(self.client[0]) > MOST_OF_ONE

    def _wait(self) -> None:
        if self._waiting is None:
            self._waiting = self.loop.call_later(PATIENCE, self._lose_patience)

    def _wait_no_more(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _lose_patience(self) -> None:
        self._waiting = None
        self.transport.close()
