"""`hotline-sim data restore`: a backup put in the place of the record of practice."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from hotline_sim.call.call import utc_now
from hotline_sim.cli.asked import agreed
from hotline_sim.cli.counted import counted
from hotline_sim.diagnostic import shown
from hotline_sim.errors import UserError
from hotline_sim.storage.backup import ON_A_SERVER, looked_through
from hotline_sim.storage.engine import address_of, file_of
from hotline_sim.storage.places import locks_folder, store_url
from hotline_sim.storage.restoring import restore


def run(arguments: Namespace) -> int:
    """Look the backup through, ask, and put it in place; tell where the old one is."""
    url = store_url(os.environ)
    store, backup = file_of(address_of(url)), Path(arguments.file)
    if store is None:
        raise UserError(ON_A_SERVER)
    rows = looked_through(backup)
    held = f"{counted(rows['people'], 'person', 'people')}, {counted(rows['calls'], 'call')}"
    aside = store.with_name(f"{store.stem}.before-{utc_now():%Y%m%d-%H%M%S}.sqlite3")
    question = f"{store} will be what {backup} is ({held}); the old one is kept."
    if not agreed(question, "yes", yes=arguments.yes):
        print("Nothing was changed.", file=sys.stderr)
        return 0
    restore(url, locks_folder(os.environ), backup, aside)
    print(shown(f"{store} is what {backup} is: {held}."))
    if aside.exists():
        print(shown(f"What stood there before is in {aside}."))
    return 0
