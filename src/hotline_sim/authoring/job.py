"""One scenario to be checked: what its file holds, and what the file of its plays does."""

from pathlib import Path
from typing import NamedTuple

from hotline_sim.errors import UserError
from hotline_sim.storage.files import bytes_of
from hotline_sim.storage.shelf import PATHS_SUFFIX


class Job(NamedTuple):
    """A scenario as it lies on the disk, with the declared plays beside it."""

    file: Path
    data: bytes
    plays: Path
    given: bytes | None
    """What is declared; None where nothing is."""

    @property
    def files(self) -> tuple[Path, Path]:
        """The files it is read from."""
        return self.file, self.plays

    @property
    def parts(self) -> list[bytes]:
        """All that was read of it."""
        return [self.data] if self.given is None else [self.data, self.given]


def job_of(file: Path) -> Job:
    """Return the check of a scenario file. UserError where it cannot be read."""
    plays = file.with_name(file.stem + PATHS_SUFFIX)
    return Job(file, read(file), plays, read(plays) if plays.is_file() else None)


def read(file: Path) -> bytes:
    """Return what an authored file holds, up to the limit. UserError where it cannot be read."""
    try:
        return bytes_of(file)
    except OSError as problem:
        message = f"{file} cannot be read: {problem.strerror}. Check its name and your rights."
        raise UserError(message) from problem
