"""Everything looked at in turn, and what it comes to."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from hotline_sim.doctor import files, language, store, terminal, versions
from hotline_sim.doctor.finding import Finding, State
from hotline_sim.doctor.terminal import Surroundings
from hotline_sim.language.text import worded
from hotline_sim.library import Library
from hotline_sim.storage.places import home, locks_folder, store_url

SCHEMA = "hotline-sim/doctor/1"
"""The name of the JSON form; it changes only when a reader of the old one would break."""


class Patient(NamedTuple):
    """What is to be looked at."""

    around: Surroundings
    home: Path
    store_url: str
    locks: Path
    settings: str
    """What is wrong with the settings; empty where nothing is."""
    library: Library
    fonts: language.Fonts = language.fonts_of_system


def examine(patient: Patient) -> Iterator[Finding]:
    """Yield what was found, topic by topic."""
    yield from terminal.look(patient.around)
    yield from language.look(patient.around.environ, patient.fonts)
    yield from store.look(patient.store_url, patient.locks)
    yield from files.look(patient.home, patient.settings, patient.library)
    yield from versions.look()


def examine_behind(environ: Mapping[str, str], library: Library) -> Iterator[Finding]:
    """Yield what was found of what lies behind a face that is not in a terminal."""
    yield from store.look(store_url(environ), locks_folder(environ))
    yield from files.look(home(environ), None, library)
    yield from versions.look()


def exit_code(findings: Iterable[Finding]) -> int:
    """Return 0 where all works, 1 where something is to be mended, 2 where no call can be taken."""
    states = {one.state for one in findings}
    return 2 if State.BROKEN in states else 1 if State.MEND in states else 0


VERDICTS = (
    worded("doctor.all-works", "Everything that was looked at works here."),
    worded("doctor.could-be", "Calls can be taken here; what is marked ! could work better."),
    worded("doctor.broken", "Something has to be mended before calls can be taken here: see ✕."),
)
"""What it all comes to, by exit code."""


def verdict(findings: Iterable[Finding]) -> str:
    """Return in a sentence what it all comes to."""
    return VERDICTS[exit_code(findings)]


def as_json(findings: Iterable[Finding]) -> dict[str, Any]:
    """Return the findings as one JSON object."""
    found = list(findings)
    rows = [{**one._asdict(), "state": one.state.value} for one in found]
    return {"schema": SCHEMA, "exit_code": exit_code(found), "findings": rows}
