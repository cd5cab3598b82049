"""The browser face for one person on this machine, behind a key that only they have seen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hotline_sim.web.app import make_app
from hotline_sim.web.entrance import KeyedEntrance
from hotline_sim.web.options import Options
from hotline_sim.web.seat import Seat
from hotline_sim.web.server import HOME, listening, serve, server

if TYPE_CHECKING:
    from hotline_sim.desk import Desk

PORT = 8642
"""The port that is tried first where none is asked for."""


def serve_alone(
    desk: "Desk",
    seat: Seat,
    *,
    shown: Callable[[str], None],
    port: int | None = None,
    begins_at: str = "/",
) -> None:
    """Serve one person until Ctrl-C. `shown` is told the address, with its key, each time anew.

    `seat` is who it is, and how pages are at first.

    UserError where the port that was asked for is taken.
    """
    sock = listening(HOME, PORT if port is None else port, or_any=port is None)
    taken = sock.getsockname()[1]
    hosts = frozenset({f"{HOME}:{taken}", f"localhost:{taken}"})
    options = Options(hosts=hosts, port=taken)

    def told(key: str) -> None:
        shown(f"http://{HOME}:{taken}/enter?key={key}")

    entrance = KeyedEntrance(seat, told, begins_at)
    app = make_app(desk, entrance, options)
    serve(server(app), sock)
