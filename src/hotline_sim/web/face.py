"""What all requests of one server share."""

import asyncio
import logging
import secrets
from hashlib import blake2b
from typing import TYPE_CHECKING

from starlette.requests import Request

from hotline_sim.taken import TakenCall
from hotline_sim.web.company import Alone, Company
from hotline_sim.web.held import HeldCalls
from hotline_sim.web.limits import Attempts, Limit
from hotline_sim.web.live import Hub
from hotline_sim.web.options import Options
from hotline_sim.web.pages import Pages
from hotline_sim.web.sessions import Sessions
from hotline_sim.web.static_files import StaticFiles

if TYPE_CHECKING:
    from hotline_sim.desk import Desk
    from hotline_sim.web.entrance import Entrance

SECURITY = logging.getLogger("hotline_sim.web.security")
"""What was refused, and nothing of who it was: no name, no code, no cookie, no words of theirs."""

EACH = Limit(40, 60)
"""How often one address may guess at what lets people in: a room of 30 that mistypes once each is
let be, also where all of it comes from the one address of a router."""

TOGETHER = Limit(120, 60)
"""How often all may: an afternoon of guesses at this pace finds one join code in four thousand."""


THINKERS = 4
"""How many requests may keep a thread busy at a time, and now and then wait for the disk: Python
runs one of them or the answers to everybody else, so that more would only make all of them late."""


class Face:
    """One server: its desk, its pages, its sessions and the calls it holds."""

    def __init__(self, desk: "Desk", entrance: "Entrance", options: Options) -> None:
        """Stand at a desk; who has no session is sent to the entrance."""
        self.desk = desk
        self.entrance = entrance
        self.options = options
        self.static = StaticFiles()
        self.pages = Pages(self.static.url)
        self.catalogues = desk.library.catalogues
        """Texts in other languages."""
        self.sessions = Sessions(lambda: desk.store, options)
        self.company: Company = Alone()
        self.calls = HeldCalls(desk, options, self._moved)
        self.hub = Hub()
        self.thinking = asyncio.Semaphore(THINKERS)
        """Taken by what keeps a thread busy, such as a debrief, for as long as it does."""
        self.guesses = Attempts(options.clock, EACH, TOGETHER)
        self._salt = secrets.token_bytes(16)

    def _moved(self, taken: TakenCall) -> None:
        """Tell the company there is by now that a call has moved."""
        self.company.moved(taken)

    def refused(self, why: str, request: Request) -> None:
        """Log that something was refused; who asks often is told apart, and not known."""
        SECURITY.warning("%s, from %s", why, self._nameless(address_of(request)))

    def _nameless(self, address: str) -> str:
        return blake2b(address.encode(), key=self._salt, digest_size=4).hexdigest()


def address_of(request: Request) -> str:
    """Return where a request comes from."""
    return request.client.host if request.client else "nowhere"
