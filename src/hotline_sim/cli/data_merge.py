"""`hotline-sim data merge`: what the same person practised on another device."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from hotline_sim.cli.counted import counted
from hotline_sim.cli.face import page
from hotline_sim.derived import put_derived
from hotline_sim.desk import Desk, checked_code
from hotline_sim.errors import UserError
from hotline_sim.exchange.merging import read_practice
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage.lease import holding
from hotline_sim.storage.personal import Merged, put_rows


def run(arguments: Namespace) -> int:
    """Put what is new into the store, each call and review once, and tell what came of it."""
    named = checked_code(arguments.person) if arguments.person else None
    tables = read_practice(Path(arguments.file), named)
    person = tables["people"][0]["code"]
    with Desk.of(os.environ) as desk:
        with holding(desk.store.locks, (row["id"] for row in tables["calls"])):
            merged = put_rows(desk.store, tables)
        desk.store.reviews.rebuild(person, fold)
        unread = sum(not _derived(desk, call) for call in merged.changed)
    _tell(person, merged)
    if unread:
        message = f"{unread} of the calls cannot be read here. See: hotline-sim data verify"
        print(message, file=sys.stderr)
    return 0


def _derived(desk: Desk, call: str) -> bool:
    row = desk.store.call(call)
    try:
        if row is not None:
            put_derived(row, desk.store, desk.library)
    except UserError:
        return False
    return True


def _tell(person: str, merged: Merged) -> None:
    out = page()
    new = f"{counted(merged.calls, 'call')}, {counted(merged.reviews, 'review')}"
    out.line(f"The practice of {person} is one again.")
    out.line(f"New here: {new}.", indent="    ")
    if merged.longer:
        out.line(f"Gone on with elsewhere: {merged.longer}.", indent="    ")
    if merged.same:
        out.line(f"Here already: {merged.same}.", indent="    ")
    if merged.different:
        few = ", ".join(merged.different[:5])
        out.line(f"Stand otherwise here, and were left so: {few}.", indent="    ")
