"""The calls there are to write at: the author's own first, then those we ship."""

from pathlib import Path
from typing import NamedTuple

from hotline_sim.errors import UserError
from hotline_sim.library import Library, ScenarioFile, content_root

OWN, SHIPPED = "Your own library", "Shipped with hotline-sim, to look at and to try"
"""What stands above the calls of an author, and above ours."""

NOT_READ = "It cannot be read as a call yet."


class DraftFile(NamedTuple):
    """A scenario file, as a list shows it."""

    path: Path
    title: str
    """What the call is called; of a file that cannot be read, its name."""
    about: str
    is_own: bool


def drafts(library: Library) -> tuple[DraftFile, ...]:
    """Return every scenario file, whether it can be read or not."""
    found = [_draft_file(library, file) for file in library.scenario_files().values()]
    return tuple(sorted(found, key=lambda one: not one.is_own))


def _draft_file(library: Library, file: ScenarioFile) -> DraftFile:
    is_own = not file.path.is_relative_to(content_root() / "scenarios")
    where = f"{file.pack}/{file.path.name}"
    try:
        title = library.read(file.path).variants[""].about.title
    except UserError:
        return DraftFile(file.path, file.path.name, f"{where}. {NOT_READ}", is_own)
    return DraftFile(file.path, title, where, is_own)


def heading_of(one: DraftFile) -> str:
    """Return whose calls stand beside this one, as one would head them."""
    return OWN if one.is_own else SHIPPED
