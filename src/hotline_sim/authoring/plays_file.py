"""The file of declared plays beside a scenario, and a play added to it."""

from pathlib import Path
from typing import Any

from hotline_sim.authoring.paths import read_plays
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import UserError
from hotline_sim.storage.shelf import bytes_in
from hotline_sim.storage.whole_files import write_new, write_over
from hotline_sim.storage.yaml_source import decoded
from hotline_sim.storage.yaml_writing import written

HEAD = "# Plays of the call, and what each must come to."


def text_of(play: dict[str, Any]) -> str:
    """Return a play as it is written."""
    return "\n".join(written([play])) + "\n"


def names_in(path: Path) -> list[str]:
    """Return what the plays of a file are called. UserError where it cannot be read."""
    if not path.exists():
        return []
    findings = Findings(str(path))
    read = read_plays(bytes_in(path), findings)
    if read is None:
        raise UserError(findings.refusal())
    return [play.path for play in read[0].root]


def add_play(path: Path, play: dict[str, Any]) -> None:
    """Write a play behind those of a file, which stay as they are; make the file if there is none.

    UserError where a play there has the same name, or the file cannot be added to.
    """
    names = names_in(path)
    if play["path"] in names:
        message = f"{path} has a play called “{play['path']}” already. Give another --name."
        raise UserError(message)
    if not path.exists():
        write_new(path, f"{HEAD}\n{text_of(play)}")
        return
    before = decoded(bytes_in(path), Findings(str(path))) or ""
    after = f"{before.rstrip()}\n\n{text_of(play)}"
    read = read_plays(after.encode(), Findings(str(path)))
    if read is None or [one.path for one in read[0].root] != [*names, play["path"]]:
        message = f"Nothing can be added to {path} as it is laid out: hotline-sim fmt {path}"
        raise UserError(message)
    write_over(path, after)


def free_name(path: Path, ending: str) -> str:
    """Return what a recorded play is called where nobody says: by its ending, and a number."""
    names = set(names_in(path))
    stem = f"recorded, ending at {ending}" if ending else "recorded, and broken off"
    numbers = (f"{stem} ({number})" for number in range(2, len(names) + 3))
    return next(name for name in (stem, *numbers) if name not in names)
