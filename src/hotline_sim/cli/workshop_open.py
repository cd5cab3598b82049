"""`hotline-sim workshop open`: the doors of a room, open to this network until Ctrl-C."""

import os
import re
import sys
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from hotline_sim.cli.workshop_plans import plan_file
from hotline_sim.desk import Desk
from hotline_sim.errors import UnknownName, UserError
from hotline_sim.storage.lease import doors_of
from hotline_sim.storage.rooms import all_workshops, workshop_named
from hotline_sim.storage.shelf import bytes_in

if TYPE_CHECKING:
    from hotline_sim.web.room.serving import Doors
    from hotline_sim.web.server import Certificate
    from hotline_sim.workshop.room import Founded

CODE = re.compile(r"[A-Za-z0-9]{4,12}")


def run(arguments: Namespace) -> int:
    """Open a new room from a plan, or one that was there before, and serve it.

    It is opened once all that was asked for can be had, so that nothing is left of a vain try.
    """
    code = _code(arguments.code)
    certificate = _certificate(arguments)
    from hotline_sim.web.room.serving import doorway, serve_room
    from hotline_sim.workshop.room import is_facilitator

    with Desk.of(os.environ) as desk, ExitStack() as held:
        place = doorway(arguments.address or "", arguments.port, certificate)
        held.callback(place.sock.close)
        founded = _founded(desk, arguments.name, code, held)
        name = founded.room.id

        def opens(secret: str) -> bool:
            return is_facilitator(workshop_named(desk.store, name), secret)

        serve_room(
            desk,
            founded,
            opens,
            place,
            lambda doors: _show(doors, founded.room.plan.title, name),
        )
    return 0


def _founded(desk: Desk, name: str | None, code: str, held: ExitStack) -> "Founded":
    """Return the room that is meant: of a plan a new one, by its id the same as before.

    Its doors are held open by this window until `held` ends, and by no other.
    """
    from hotline_sim.authoring.plan_check import plan_in
    from hotline_sim.workshop.room import found_room, reopened_room

    file = plan_file(desk.library, name) if name else None
    if file is not None:
        data = bytes_in(file)
        plan_in(data, str(file), desk.library)
        founded = found_room(desk.store, data.decode(), code)
        held.enter_context(doors_of(desk.store.locks, founded.room.id))
        return founded
    rows = all_workshops(desk.store)
    if not rows and name is None:
        message = (
            "There is no workshop yet. Open one from a plan, such as: hotline-sim workshop open"
            " three-agencies-one-day. See all plans: hotline-sim workshop list"
        )
        raise UserError(message)
    if name and not any(row.id.startswith(name) for row in rows):
        known = [*desk.library.plan_files(), *(row.id for row in rows)]
        raise UnknownName("plan or workshop", name, known)
    row = workshop_named(desk.store, name)
    held.enter_context(doors_of(desk.store.locks, row.id))
    return reopened_room(desk.store, row, code)


def _code(typed: str | None) -> str:
    """Return the join code that was asked for. UserError where it is none."""
    if typed is None:
        return ""
    plain = typed.replace("-", "").replace(" ", "")
    if not CODE.fullmatch(plain):
        message = f"“{typed[:40]}” is no join code. Use 4 to 12 letters and digits, such as RTY347."
        raise UserError(message)
    return plain.upper()


def _certificate(arguments: Namespace) -> "Certificate | None":
    if arguments.certificate is None:
        if arguments.key is not None:
            message = "A --key is of no use without its --certificate."
            raise UserError(message)
        return None
    from hotline_sim.web.server import Certificate

    return Certificate(Path(arguments.certificate), Path(arguments.key) if arguments.key else None)


def _show(doors: "Doors", title: str, name: str) -> None:
    """Show the ways in: for the room on stdout, the facilitator's own and the rest beside."""
    from hotline_sim.web.qr import qr_in_terminal

    print(f"{doors.address}  join code {doors.code}", flush=True)
    terminal = sys.stderr.isatty()
    if terminal:
        print(
            f"\n{qr_in_terminal(doors.join, coloured=not os.environ.get('NO_COLOR'))}",
            file=sys.stderr,
        )
    print(
        f"{title} is open to this network, as workshop {name}. Ctrl-C closes it; to open it again:"
        f" hotline-sim workshop open {name}\n"
        f"Your own link, for nobody else: {doors.facilitator}\n"
        f"The board in another terminal: hotline-sim workshop board {name}",
        file=sys.stderr,
    )
