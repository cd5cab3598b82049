"""The server of a workshop: it listens on the network from now on, and only until it is stopped."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.web.app import App, make_app
from hotline_sim.web.options import Options
from hotline_sim.web.room.place import Place
from hotline_sim.web.room.routes import room_routes
from hotline_sim.web.server import HOME, Certificate, checked, listening, serve, server
from hotline_sim.workshop.codes import shown_code

if TYPE_CHECKING:
    from hotline_sim.desk import Desk
    from hotline_sim.workshop.room import Founded, Room

PORT = 8640
"""The port that is tried first where none is asked for."""

ELSEWHERE = ("192.0.2.1", 9)
"""An address that is nobody's: asked by which of ours it would be reached, nothing is sent."""


class Doors(NamedTuple):
    """How people come in, to be shown where the facilitator sees it."""

    address: str
    """The pages, as a browser is to be sent to them."""
    code: str
    join: str
    """The same with the join code in it, for a QR."""
    facilitator: str
    """The facilitator's own link, with their secret."""


class DoorEntrance:
    """Sends people without a session to the door of the room."""

    path = "/join"


@contextmanager
def room_app(
    desk: "Desk", room: "Room", opens: Callable[[str], bool], options: Options
) -> Iterator[App]:
    """Give the app of a room, whose pages hear of it as long as the block lasts.

    `opens` tells whether a secret is the facilitator's.
    """
    place = Place(room, desk, options.clock)
    app = make_app(desk, DoorEntrance(), options, room_routes(place, opens))
    place.sit_at(app.face)
    with room.heard_by(place.heard):
        yield app


class Doorway(NamedTuple):
    """Where a room will be: the address is taken, and nobody is answered yet."""

    host: str
    sock: socket.socket
    certificate: Certificate | None


def doorway(address: str, port: int | None, certificate: Certificate | None) -> Doorway:
    """Take an address for a room. Without one it is that by which the network knows this machine.

    UserError where the address or the port cannot be had, or the certificate not be used.
    """
    if certificate is not None:
        checked(certificate)
    host = address or own_address()
    sock = listening(host, PORT if port is None else port, or_any=port is None)
    return Doorway(host, sock, certificate)


def serve_room(
    desk: "Desk",
    founded: "Founded",
    opens: Callable[[str], bool],
    place: Doorway,
    shown: Callable[[Doors], None],
) -> None:
    """Serve a room until Ctrl-C. `shown` is told the ways in, once it listens."""
    room, secret = founded
    host, sock, certificate = place
    taken = sock.getsockname()[1]
    written = f"[{host}]:{taken}" if ":" in host else f"{host}:{taken}"
    hosts = {written.lower()} | ({f"localhost:{taken}"} if host == HOME else set())
    options = Options(
        frozenset(hosts), secure=certificate is not None, port=taken, clock=time.monotonic
    )
    with room_app(desk, room, opens, options) as app:
        running = server(app, certificate)
        app.face.pages.read_ahead()
        for language in room.plan.languages:
            app.face.catalogues.interface(language)
        shown(doors(f"{'https' if certificate else 'http'}://{written}", room.state.code, secret))
        serve(running, sock)


def doors(address: str, code: str, secret: str) -> Doors:
    """Return the ways into a room at an address."""
    return Doors(
        address,
        shown_code(code),
        f"{address}/join?code={code}",
        f"{address}/facilitator?secret={secret}",
    )


def own_address() -> str:
    """Return by which address this machine is known to its network; its own where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(ELSEWHERE)
            return str(asking.getsockname()[0])
        except OSError:
            return HOME
