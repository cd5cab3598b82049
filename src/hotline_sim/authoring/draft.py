"""A scenario file under its author's hands: read again as it is saved, its last good state kept."""

from pathlib import Path

from hotline_sim.authoring.check import Checker, stands_near
from hotline_sim.authoring.read_subject import subject_in
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Diagnostic, Findings
from hotline_sim.errors import UserError
from hotline_sim.library import Library
from hotline_sim.scenario.kept import Nameable
from hotline_sim.storage.changes import Changes
from hotline_sim.storage.files import bytes_of
from hotline_sim.storage.shelf import PATHS_SUFFIX


class Draft:
    """One scenario file that may change at any time."""

    def __init__(self, library: Library, path: Path) -> None:
        """Read the file. UserError where it cannot be read as a scenario this first time."""
        self.path = path
        self.problem = ""
        """Why what is on the disk now is not what is shown; empty where it is."""
        self.errors: tuple[Diagnostic, ...] = ()
        """What keeps the file from being read as a scenario, as it is now."""
        self._library = library
        self._subject: Subject | None = None
        self._read()
        if self._subject is None:
            raise UserError(self.problem)
        self._changes: Changes = Changes(self._files)

    @property
    def subject(self) -> Subject:
        """The scenario as it last could be read, and all it stands on."""
        assert self._subject is not None  # noqa: S101 - or it could not have been made
        return self._subject

    def look(self) -> bool:
        """Look whether the file, or one it stands on, was saved; read it again if it was.

        Return whether something has changed, be it for the worse: then the last good state stays,
        and `problem` says why.
        """
        if not self._changes.settled():
            return False
        self._read()
        return True

    def findings(self) -> list[Diagnostic]:
        """Return all that the checks say of the file now; it may take seconds.

        Nothing where the file cannot be read at all: `problem` says so.
        """
        try:
            return Checker(self._library.afresh()).check([self.path])
        except UserError:
            return []

    def _files(self) -> list[Path]:
        plays = self.path.with_name(self.path.stem + PATHS_SUFFIX)
        return [self.path, plays, *stands_near(self._library, [self.path])]

    def _read(self) -> None:
        """Take up what is on the disk, or why it cannot be taken up."""
        findings = Findings(str(self.path))
        try:
            subject = subject_in(bytes_of(self.path), self._nameable(), findings)
        except OSError as problem:
            self.problem = f"{self.path.name} cannot be read: {problem.strerror}."
            return
        except UserError as problem:
            self.problem = str(problem)
            return
        self.errors = tuple(findings)
        self.problem = "" if subject else findings.refusal()
        self._subject = subject or self._subject

    def _nameable(self) -> Nameable:
        library, near = self._library.afresh(), [self.path]
        return Nameable(
            library.rubrics(near=near), library.forms(near).found, library.directories(near).found
        )
