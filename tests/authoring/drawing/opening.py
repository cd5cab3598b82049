"""What tests of the page in a browser share."""

from collections.abc import Callable, Coroutine
from hashlib import sha256
from typing import Any

from hotline_sim.authoring.drawing.visits import Visits
from tests.browser import Watched

Open = Callable[..., Coroutine[Any, Any, Watched]]
"""Opens the page of a scenario, with visits, in a browser with settings."""

VISITS = Visits("calls on record", 40, {"pickup": 40, "hub": 1204}, {"pickup.safe": 31})

_LOOK = """new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
    () => done(document.querySelector("canvas").toDataURL()))))"""


async def drawn(one: Watched) -> str:
    """Return a hash of what the drawing looks like, once it is drawn."""
    picture: str = await one.page.evaluate(_LOOK)
    return sha256(picture.encode()).hexdigest()
