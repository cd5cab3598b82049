"""`hotline-sim data erase`: one person gone, from every table and from the bytes of the file."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from hotline_sim.cli.asked import agreed, settings
from hotline_sim.cli.counted import counted
from hotline_sim.cli.face import page
from hotline_sim.desk import Desk, checked_code
from hotline_sim.errors import UserError
from hotline_sim.storage.engine import address_of, file_of
from hotline_sim.storage.erasing import Erased, calls_of, clear_traces, erase_person
from hotline_sim.storage.places import home, store_url
from hotline_sim.tui.settings import write_settings

SERVER = "The store is on a database server: its own log and its backups are its keeper's to clear."


def run(arguments: Namespace) -> int:
    """Ask, remove, and tell by count what was removed."""
    if not arguments.person:
        message = "Say whose practice is to go: hotline-sim data erase --as CODE"
        raise UserError(message)
    person = checked_code(arguments.person)
    with Desk.of(os.environ) as desk:
        calls = counted(len(calls_of(desk.store, person)), "call")
        question = f"All that is kept of {person} will be gone for good: {calls}, and the rest."
        if not agreed(question, person, yes=arguments.yes):
            print("Nothing was removed.", file=sys.stderr)
            return 0
        erased = erase_person(desk.store, person)
        _tell(person, erased)
        if not clear_traces(desk.store):
            print(SERVER, file=sys.stderr)
    _clear_settings(person)
    for file in _kept_aside():
        print(f"An older copy may still hold {person}: {file}", file=sys.stderr)
    return 0


def _tell(person: str, erased: Erased) -> None:
    out = page()
    out.line(f"{person} is gone from the record of practice. Removed:")
    for table, count in erased.rows.items():
        if count:
            out.line(f"{table.replace('_', ' ')}: {count}", indent="    ")
    if erased.named:
        out.line(f"blotted out where others' rows named {person}: {erased.named}", indent="    ")


def _clear_settings(person: str) -> None:
    """Forget the code in the settings of this machine too, where it is the one."""
    chosen = settings()
    if chosen.trainee == person:
        write_settings(home(os.environ) / "settings.json", chosen._replace(trainee=""))
        print("Your settings no longer name the code either.", file=sys.stderr)


def _kept_aside() -> Iterator[Path]:
    """Yield the stores that lie beside this one, such as one that a backup took the place of."""
    store = file_of(address_of(store_url(os.environ)))
    if store is not None:
        others = sorted(store.parent.glob("*.sqlite3"))
        yield from (one for one in others if not one.samefile(store))
