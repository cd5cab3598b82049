"""Browsers of people who were not invited, or sit elsewhere."""

import httpx

from hotline_sim.web.seat import Seat
from tests.web.room.gathered import Gathering
from tests.web.served import HOST, OPTIONS, Browser


def stranger(place: Gathering, address: str = "10.0.0.9") -> Browser:
    """Return the browser of somebody who is not in, from an address of their own."""
    browser = Browser(place.app)
    transport = httpx.ASGITransport(place.app, client=(address, 1), raise_app_exceptions=False)
    browser.client = httpx.AsyncClient(
        transport=transport, base_url=f"http://{HOST}", follow_redirects=True
    )
    return browser


async def seated(place: Gathering, seat: Seat) -> Browser:
    """Return a browser that was let in somewhere."""
    browser = stranger(place)
    token = place.app.face.sessions.open(seat)
    browser.client.cookies.set(OPTIONS.cookie, token, domain=HOST)
    return browser
