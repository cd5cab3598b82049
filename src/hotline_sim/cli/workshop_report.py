"""`hotline-sim workshop report`: what a workshop came to, with nobody's name in it."""

import os
import sys
from argparse import Namespace
from datetime import datetime

from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.storage.rooms import workshop_named


def run(arguments: Namespace) -> int:
    """Print the report of a workshop."""
    from hotline_sim.workshop.report import as_data, report_of
    from hotline_sim.workshop.room import room_of

    with Desk.of(os.environ) as desk:
        row = workshop_named(desk.store, arguments.name)
        room = room_of(desk.store, row)
        report = report_of(room, datetime.fromisoformat(row.opened_at), desk)
    if arguments.format == "json":
        print_json(as_data(report))
    elif arguments.format == "html":
        from hotline_sim.workshop.page import page_of

        sys.stdout.write(page_of(report))
    else:
        from hotline_sim.plain.room_report import write_report

        write_report(report, page())
    return 0
