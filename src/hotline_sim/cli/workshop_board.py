"""`hotline-sim workshop board`: the facilitator's board, live in a terminal or printed once."""

import os
from argparse import Namespace

from hotline_sim.cli.face import page, wants_plain
from hotline_sim.desk import Desk
from hotline_sim.storage.rooms import workshop_named


def run(arguments: Namespace) -> int:
    """Show the board of a room."""
    from hotline_sim.workshop.looking import Looking

    with Desk.of(os.environ) as desk:
        looking = Looking(desk, workshop_named(desk.store, arguments.name))
        if wants_plain(arguments):
            from hotline_sim.plain.room_board import write_board

            write_board(looking.board(), looking.title, page())
            return 0
        from hotline_sim.tui.room_board import run_board

        return run_board(looking.board, looking.title)
