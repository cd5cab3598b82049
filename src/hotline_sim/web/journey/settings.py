"""Settings: how pages are, and in which language; and the language alone, from any page."""

from urllib.parse import urlsplit

from starlette.responses import Response

from hotline_sim.web.routing import get, post
from hotline_sim.web.seat import CHOICES
from hotline_sim.web.visit import Visit


async def settings(visit: Visit) -> Response:
    """Show what can be chosen."""
    return visit.page("journey/settings.html", back=_back(visit.request.query_params.get("back")))


async def choose(visit: Visit) -> Response:
    """Keep what was chosen, and go back to where that was."""
    chosen = {name: visit.field(name) for name in CHOICES}
    if visit.session is not None:
        await visit.off(visit.face.sessions.change, visit.session, visit.seat.choosing(chosen))
    return visit.go(_back(visit.field("back")))


def _back(path: str | None) -> str:
    """Return a page of ours to go back to; anything that is none is home."""
    path = path or "/"
    parts = urlsplit(path)
    plain = path.isascii() and path.isprintable() and "\\" not in path
    if not plain or parts.scheme or parts.netloc or not path.startswith("/") or path[1:2] == "/":
        return "/"
    return path


ROUTES = [get("/settings", settings), post("/settings", choose)]
