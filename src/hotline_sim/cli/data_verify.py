"""`hotline-sim data verify`: whether what is kept, or a copy of it, still says what it said."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from hotline_sim.cli.counted import are, counted
from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.diagnostic import shown
from hotline_sim.exchange.verifying import Verified, verify
from hotline_sim.refresher.learning.record import look
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage.backup import is_store, looked_through
from hotline_sim.storage.shelf import bytes_in

WRONG = 1
"""The exit code where something is wrong."""


def run(arguments: Namespace) -> int:
    """Look through the store or a file, and say what is wrong and what to do."""
    if arguments.file is not None:
        return _file(Path(arguments.file))
    with Desk.of(os.environ) as desk:
        found = verify(desk.store, desk.library, fold, rebuild=arguments.rebuild)
    if arguments.format == "json":
        print_json({**found._asdict(), "faults": [one._asdict() for one in found.faults]})
    else:
        _tell(found)
    return WRONG if found.faults else 0


def _tell(found: Verified) -> None:
    out = page()
    for one in found.faults:
        out.line(one.said)
        out.line(one.todo, indent="    ")
    if found.rebuilt:
        print(f"Made anew: {found.rebuilt}.", file=sys.stderr)
    looked = f"{counted(found.calls, 'call')} of {counted(found.people, 'person', 'people')}"
    if not found.faults:
        out.line(f"{looked}: everything is whole, and says what it said.")
    else:
        wrong = len(found.faults)
        things = f"{counted(wrong, 'thing')} {are(wrong)}"
        print(f"{looked} looked through; {things} wrong.", file=sys.stderr)


def _file(file: Path) -> int:
    """Look through a backup or a completion record."""
    if not is_store(file):
        return _record(file)
    rows = looked_through(file)
    held = f"{counted(rows['people'], 'person', 'people')}, {counted(rows['calls'], 'call')}"
    print(shown(f"{file} is whole: {held}."))
    return 0


def _record(file: Path) -> int:
    """Work the hash of a completion record out again, and look for its calls here."""
    found = look(bytes_in(file), str(file))
    if not found.is_unchanged:
        print(shown(f"{file} is not as it was written: its hash is another. Ask for the original."))
        return WRONG
    with Desk.of(os.environ) as desk:
        here = {one.call.id for one in desk.store.calls(person=found.person)}
    own = sum(call in here for call in found.calls)
    print(shown(f"{file} is as it was written: “{found.title}”, {found.person}, {found.at}."))
    print(shown(f"{own} of its {counted(len(found.calls), 'call')} {are(own)} in the record here."))
    return 0
