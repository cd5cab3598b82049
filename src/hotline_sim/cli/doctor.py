"""`hotline-sim doctor`: what works on this machine, and what to do about the rest."""

import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from shutil import get_terminal_size

from hotline_sim.cli.face import has_terminal, page, print_json
from hotline_sim.doctor.examine import Patient, as_json, examine, exit_code
from hotline_sim.doctor.measuring import terminal, widths
from hotline_sim.doctor.terminal import SAMPLES, Surroundings
from hotline_sim.library import Library
from hotline_sim.plain.doctor import write_doctor
from hotline_sim.storage.places import home, locks_folder, store_url
from hotline_sim.tui.settings import read_settings


def run(arguments: Namespace) -> int:
    """Look at everything, print it, and return how it is."""
    environ, own = os.environ, home(os.environ)
    found = list(
        examine(
            Patient(
                around=_surroundings(environ),
                home=own,
                store_url=store_url(environ),
                locks=locks_folder(environ),
                settings=read_settings(own / "settings.json")[1],
                library=Library.of(environ),
            )
        )
    )
    if arguments.format == "json":
        print_json(as_json(found))
    else:
        write_doctor(page(), found)
    return exit_code(found)


def _surroundings(environ: Mapping[str, str]) -> Surroundings:
    size = get_terminal_size()
    return Surroundings(
        environ=environ,
        is_terminal=has_terminal(),
        columns=size.columns,
        rows=size.lines,
        encoding=sys.stdout.encoding or "",
        windows=os.name == "nt",
        widths=_measured() if has_terminal() and environ.get("TERM") != "dumb" else None,
    )


def _measured() -> Mapping[str, int] | None:
    sys.stdout.flush()
    with terminal(sys.stdin.fileno(), sys.stdout.fileno()) as ask:
        return None if ask is None else widths(tuple(SAMPLES.values()), ask)
