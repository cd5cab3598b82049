"""What the browser face is served as: where, to whom, and within which limits."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from hotline_sim.call.call import utc_now

HOUR = 3600.0


class Options(NamedTuple):
    """How one server goes about its work; the defaults are for one person on this machine."""

    hosts: frozenset[str] = frozenset()
    """The addresses it answers for, with their ports, as browsers write them."""
    secure: bool = False
    """Whether it speaks TLS."""
    port: int = 0
    """Part of the cookie's name: browsers do not keep ports of one machine apart."""
    now: Callable[[], datetime] = utc_now
    clock: Callable[[], float] = time.monotonic
    """Counts seconds, for limits and for what is idle."""
    longest_body: int = 64 * 1024
    """Bytes that a form may have."""
    patience: float = 15.0
    """Seconds in which a form must have arrived."""
    most_sessions: int = 2000
    keep_sessions: float = 14 * 24 * HOUR
    """Seconds after which a browser that was not seen is forgotten."""
    most_held: int = 500
    """How many calls are held on the line at most."""
    idle: float = HOUR / 4
    """Seconds after which a call that nobody moves is let go, so that another window may."""

    @property
    def cookie(self) -> str:
        """The name of the cookie; with TLS one that no other host can set."""
        return f"__Host-hotline-{self.port}" if self.secure else f"hotline-{self.port}"

    @property
    def origins(self) -> frozenset[str]:
        """Where forms may come from."""
        scheme = "https" if self.secure else "http"
        return frozenset(f"{scheme}://{host}" for host in self.hosts)
