"""The other things that lie on this machine: settings, the cache, what is authored."""

import os
from collections.abc import Iterator
from pathlib import Path

from hotline_sim.doctor.finding import Finding, broken, fine, mend
from hotline_sim.language.text import worded
from hotline_sim.library import Library

TOPIC = "files"


def look(home: Path, settings: str | None, library: Library) -> Iterator[Finding]:
    """Yield how they are; `settings` is what is wrong with the settings, or empty.

    None where a face has no settings of its own in a file.
    """
    there = next(one for one in (home, *home.parents) if one.exists())
    if os.access(there, os.W_OK) and there.is_dir():
        yield fine(TOPIC, "your folder", str(home))
    else:
        todo = worded(
            "doctor.make-writable",
            "Make it writable, or name another folder with HOTLINE_SIM_HOME.",
        )
        yield broken(
            TOPIC,
            "your folder",
            worded("doctor.not-writable", "{folder} cannot be written to", folder=there),
            todo,
        )
    if settings:
        yield mend(TOPIC, "settings", settings, f"Mend or remove {home / 'settings.json'}.")
    elif settings is not None:
        yield fine(TOPIC, "settings", "as you chose them, or as usual")
    yield _cache(library.cache.folder)
    yield _calls(library)


def _cache(folder: Path) -> Finding:
    """Return how large the cache is; it may be removed at any time."""
    files = [one for one in folder.glob("*") if one.is_file()] if folder.is_dir() else []
    size = sum(one.stat().st_size for one in files)
    return fine(
        TOPIC,
        "cache",
        worded(
            "doctor.cached",
            "{folder}: {count} files, {size} MB",
            folder=folder,
            count=len(files),
            size=f"{size / 1e6:.1f}",
        ),
    )


def _calls(library: Library) -> Finding:
    """Return whether there are calls to take, and all of them can be read."""
    files, briefs = library.scenario_files(), list(library.briefs())
    if not briefs:
        todo = worded(
            "doctor.calls-missing",
            "Install hotline-sim again: the calls that come with it are missing.",
        )
        return broken(TOPIC, "calls", worded("doctor.no-calls", "there are none to take"), todo)
    if len(briefs) < len(files):
        said = worded(
            "doctor.some-calls",
            "{count} of {all} can be taken; the others have errors",
            count=len(briefs),
            all=len(files),
        )
        return mend(
            TOPIC, "calls", said, worded("doctor.check", "See what is wrong: hotline-sim check")
        )
    return fine(
        TOPIC, "calls", worded("doctor.all-calls", "{count} can be taken", count=len(files))
    )
