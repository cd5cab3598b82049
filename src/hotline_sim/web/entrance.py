"""How people come in who have no session yet."""

import hmac
from collections.abc import Callable
from typing import Protocol

from hotline_sim.web.seat import Seat
from hotline_sim.web.tokens import new_token


class Entrance(Protocol):
    """Where somebody without a session is sent."""

    @property
    def path(self) -> str:
        """The page that lets people in; empty where there is none to send them to."""


class KeyedEntrance:
    """Lets in whoever brings the key that was shown in the terminal, once."""

    path = ""

    def __init__(self, seat: Seat, shown: Callable[[str], None], begins_at: str = "/") -> None:
        """Let people in to this seat; `shown` is told each new key."""
        self.seat = seat
        self.begins_at = begins_at
        """The page they come to first."""
        self._shown = shown
        self._key = ""
        self.renew()

    def renew(self) -> None:
        """Have a new key; the one before opens nothing any more."""
        self._key = new_token()
        self._shown(self._key)

    def opens(self, key: str) -> bool:
        """Return whether this is the key, which then has been used."""
        right = hmac.compare_digest(key.encode(errors="replace"), self._key.encode())
        if right:
            self.renew()
        return right
