"""Which versions of what run here."""

import platform
import sqlite3
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version

from hotline_sim import __version__
from hotline_sim.doctor.finding import Finding, broken, fine, mend
from hotline_sim.language.text import worded

TOPIC = "versions"

NEEDED = {
    "textual": worded("doctor.needed.app", "the terminal app"),
    "SQLAlchemy": worded("doctor.needed.record", "the record of practice"),
    "transitions": worded("doctor.needed.calls", "taking calls"),
    "pydantic": worded("doctor.needed.reading", "reading calls"),
    "PyYAML": worded("doctor.needed.reading", "reading calls"),
    "fsrs": worded("doctor.needed.refreshers", "refreshers"),
    "starlette": worded("doctor.needed.browser", "the browser face"),
    "uvicorn": worded("doctor.needed.browser", "the browser face"),
    "icu4py": worded("doctor.needed.breaks", "breaking Lao and Thai lines"),
}
"""What each library is needed for."""

LIVE_WITHOUT = {"fsrs", "starlette", "uvicorn", "icu4py"}
"""What calls can be taken without, in a terminal."""

OLDEST_SQLITE = (3, 37)
"""The first SQLite that knows strict tables."""


def look() -> Iterator[Finding]:
    """Yield every version."""
    yield fine(TOPIC, "hotline-sim", __version__)
    system = f"{platform.system()} {platform.machine()}"
    yield fine(TOPIC, "Python", f"{platform.python_version()}, {system}")
    sqlite = sqlite3.sqlite_version_info[:2]
    if sqlite < OLDEST_SQLITE:
        todo = worded("doctor.newer-sqlite", "Use a Python that comes with SQLite 3.37 or newer.")
        yield broken(TOPIC, "SQLite", sqlite3.sqlite_version, todo)
    else:
        yield fine(TOPIC, "SQLite", sqlite3.sqlite_version)
    yield from _libraries({name: _version(name) for name in NEEDED})


def _libraries(found: Mapping[str, str | None]) -> Iterator[Finding]:
    for name, there in found.items():
        if there is not None:
            yield fine(TOPIC, name, there)
            continue
        said, todo = (
            worded("doctor.not-installed", "not installed; it is for {what}", what=NEEDED[name]),
            worded("doctor.install-again", "Install hotline-sim again."),
        )
        lacking = mend if name in LIVE_WITHOUT else broken
        yield lacking(TOPIC, name, said, todo)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
