"""One scenario to be checked: what its file holds, and what the file of its plays does."""

from pathlib import Path
from typing import NamedTuple

from hotline_sim.storage.shelf import bytes_in, plays_beside


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
    plays = plays_beside(file)
    return Job(file, bytes_in(file), plays, bytes_in(plays) if plays.is_file() else None)
