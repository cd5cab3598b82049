"""A scenario file under its author's hands: read again as it is saved, its last good state kept."""

from pathlib import Path
from threading import Lock

from hotline_sim.authoring.check import Checker
from hotline_sim.authoring.read_subject import subject_of
from hotline_sim.authoring.standing import stands_near
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Diagnostic, Findings, Severity
from hotline_sim.errors import UserError
from hotline_sim.library import Library
from hotline_sim.scenario.kept import Nameable
from hotline_sim.storage.changes import Changes
from hotline_sim.storage.files import bytes_of
from hotline_sim.storage.shelf import plays_beside
from hotline_sim.storage.yaml_source import Node, parse


class Draft:
    """One scenario file that may change at any time."""

    def __init__(self, library: Library, path: Path, *, unfinished: bool = False) -> None:
        """Read the file. UserError where it cannot be read as a scenario this first time.

        An `unfinished` one may have errors: then there is no good state yet, and it is waited for.
        """
        self.path = path
        self.problem = ""
        """Why what is on the disk now is not what is shown; empty where it is."""
        self.errors: tuple[Diagnostic, ...] = ()
        """What keeps the file from being read as a scenario, as it is now."""
        self.tree: Node | None = None
        """What is written where, as far as the file could be read as YAML the last time it was."""
        self.readings = 0
        """How often it was read: with each, all the above may have changed."""
        self._library = library
        self._subject: Subject | None = None
        self._looking = Lock()
        self._read()
        if self._subject is None and not (unfinished and self.errors):
            raise UserError(self.problem)
        self._changes: Changes = Changes(self._files)

    @property
    def has_been_good(self) -> bool:
        """Whether the file could be read as a scenario at any time."""
        return self._subject is not None

    @property
    def subject(self) -> Subject:
        """The scenario as it last could be read, and its paper. UserError where it never could."""
        if self._subject is None:
            raise UserError(self.problem)
        return self._subject

    @property
    def wrong(self) -> str:
        """What is wrong with the file as it is now, the first of it with its line; or nothing."""
        if not self.errors:
            return self.problem
        first, more = self.errors[0], len(self.errors) - 1
        said = f"Line {first.place.line}: {first.message} {first.hint}".rstrip()
        return f"{said} And {more} more." if more else said

    def look(self) -> bool:
        """Look whether the file, or one it stands on, was saved; read it again if it was.

        Return whether something has changed, be it for the worse: then the last good state stays,
        and `problem` says why. One look waits for another that is under way in another thread.
        """
        with self._looking:
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
        return [self.path, plays_beside(self.path), *stands_near(self._library, [self.path])]

    def _read(self) -> None:
        """Take up what is on the disk, or why it cannot be taken up."""
        self.errors = ()
        self.readings += 1
        try:
            data, nameable = bytes_of(self.path), self._nameable()
        except OSError as problem:
            self.problem = f"{self.path.name} cannot be read: {problem.strerror}."
        except UserError as problem:
            self.problem = str(problem)
        else:
            self._take_up(data, nameable)

    def _take_up(self, data: bytes, nameable: Nameable) -> None:
        """Take up what the file holds, or say what is wrong with that."""
        findings = Findings(str(self.path))
        tree = parse(data, findings)
        subject = None if tree is None else subject_of(tree, data, nameable, findings)
        self.errors = tuple(one for one in findings if one.severity is Severity.ERROR)
        self.problem = "" if subject else findings.refusal()
        self.tree = tree or self.tree
        self._subject = subject or self._subject

    def _nameable(self) -> Nameable:
        library, near = self._library.afresh(), [self.path]
        return Nameable(
            library.rubrics(near=near), library.forms(near).found, library.directories(near).found
        )
