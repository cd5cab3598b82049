"""`hotline-sim data export`: everything kept of one person, as JSON or as CSV files."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from hotline_sim.call.call import utc_now
from hotline_sim.cli.asked import person_of
from hotline_sim.cli.counted import counted
from hotline_sim.desk import Desk
from hotline_sim.errors import UnknownName, UserError
from hotline_sim.exchange.personal_file import as_data, as_sheets, as_text
from hotline_sim.storage.personal import Tables, rows_of
from hotline_sim.storage.whole_files import write_new


def run(arguments: Namespace) -> int:
    """Write it to a folder, or as JSON to stdout."""
    person = person_of(arguments)
    with Desk.of(os.environ) as desk:
        everyone = [one.code for one in desk.store.people()]
        if person not in everyone:
            raise UnknownName("trainee", person, everyone)
        tables = rows_of(desk.store, person)
    if arguments.to is None and arguments.format == "csv":
        message = "CSV is several files. Say where they go: --format csv --to FOLDER"
        raise UserError(message)
    if arguments.to is None:
        sys.stdout.write(as_text(as_data(tables, person, utc_now())))
    else:
        _write(Path(arguments.to), _files(tables, person, arguments.format))
    held = ", ".join(counted(len(tables[f"{one}s"]), one) for one in ("call", "event", "review"))
    print(f"All that is kept of {person}: {held}.", file=sys.stderr)
    return 0


def _files(tables: Tables, person: str, form: str) -> dict[str, str]:
    if form == "csv":
        return as_sheets(tables)
    return {f"{person}.practice.json": as_text(as_data(tables, person, utc_now()))}


def _write(folder: Path, files: dict[str, str]) -> None:
    """Write all of the files, for the eyes of this user only.

    UserError where one is there already, before any is written.
    """
    there = next((folder / name for name in files if (folder / name).exists()), None)
    if there is not None:
        message = f"{there} is there already, and nothing is written over. Name another folder."
        raise UserError(message)
    for name, text in files.items():
        write_new(folder / name, text)
        (folder / name).chmod(0o600)
        print(folder / name)
