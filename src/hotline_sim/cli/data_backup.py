"""`hotline-sim data backup`: a copy of the record of practice, looked through once it is made."""

import os
from argparse import Namespace
from pathlib import Path

from hotline_sim.cli.counted import counted
from hotline_sim.desk import Desk
from hotline_sim.diagnostic import shown
from hotline_sim.storage.backup import back_up


def run(arguments: Namespace) -> int:
    """Copy, and tell what the copy holds."""
    with Desk.of(os.environ) as desk:
        copy = back_up(desk.store, Path(arguments.file))
    rows = copy.rows
    people = counted(rows["people"], "person", "people")
    held = f"{people}, {counted(rows['calls'], 'call')}, {counted(rows['events'], 'event')}"
    print(shown(f"{copy.path}: {held}, {copy.size / 1e6:.1f} MB. It was read again, and is whole."))
    return 0
