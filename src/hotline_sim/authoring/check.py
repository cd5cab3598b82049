"""Says everything that is wrong with authored files: anew, or as it was found before."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from hotline_sim.authoring.kept_findings import Checked, KeptFindings
from hotline_sim.diagnostic import Diagnostic, in_order
from hotline_sim.errors import UserError
from hotline_sim.library import Library
from hotline_sim.papers import near_files
from hotline_sim.scenario.kept import Later, Nameable
from hotline_sim.storage.files import bytes_of, files_under
from hotline_sim.storage.shelf import PATHS_SUFFIX, kind_of


class Checker:
    """Checks files against what a library holds, and what is found near or among the files."""

    def __init__(self, library: Library) -> None:
        """Use what this machine can see."""
        self._library = library

    def check(self, paths: Iterable[Path]) -> list[Diagnostic]:
        """Return every finding about files and all that lies in folders, in order.

        UserError where a path cannot be read at all.
        """
        paths = list(paths)
        files = {path: files_under(path) for path in paths}
        whole = {file.parent for path in paths if path.is_dir() for file in files[path]}
        run = _Run(self._library, list(dict.fromkeys(one for path in paths for one in files[path])))
        return in_order([*run.of_files(), *run.of_packs(sorted(whole))])


class _Run:
    """One check of some files, which may stand on each other.

    What reads and validates is imported only where something was not found before.
    """

    def __init__(self, library: Library, files: list[Path]) -> None:
        self._library = library
        self._files = files
        self._kept = KeptFindings(library.cache)
        self._packs: dict[Path, list[Any]] = {}

    def of_files(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with each file, and with the plays beside it."""
        among = set(self._files)
        for file in self._files:
            if not file.name.endswith(PATHS_SUFFIX):
                yield from self._checked(file).found
            elif not (scenario := _scenario_beside(file)).is_file():
                yield from self._alone(file, scenario).found
            elif scenario not in among:
                yield from self._checked(scenario).found

    def of_packs(self, folders: Iterable[Path]) -> Iterator[Diagnostic]:
        """Yield what is wrong with the scenarios of each folder together."""
        for folder in folders:
            if members := self._packs.get(folder):
                yield from self._pack(folder, members).found

    def _checked(self, file: Path) -> Checked:
        data = _bytes(file)
        match kind_of(file):
            case "rubrics":
                return self._rubric(file, data)
            case "forms":
                return self._form(file, data)
            case "services":
                return self._directory(file, data)
        return self._scenario(file, data)

    def _rubric(self, file: Path, data: bytes) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.paper_check import check_rubric

            return check_rubric(file, data)

        return self._kept.of([file], [data], check)

    def _form(self, file: Path, data: bytes) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.paper_check import check_form

            return check_form(file, data, self._nameable.forms or {})

        return self._kept.of([file], [data, self._stands_on], check)

    def _directory(self, file: Path, data: bytes) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.paper_check import check_directory

            _, forms, directories = self._nameable
            return check_directory(file, data, directories or {}, (forms or {}).values())

        return self._kept.of([file], [data, self._stands_on], check)

    def _scenario(self, file: Path, data: bytes) -> Checked:
        plays = file.with_name(file.stem + PATHS_SUFFIX)
        given = _bytes(plays) if plays.is_file() else None

        def check() -> Checked:
            from hotline_sim.authoring.scenario_check import check_scenario

            return check_scenario(file, data, plays, given, self._nameable)

        stands_on = [data, self._stands_on, *([] if given is None else [given])]
        checked = self._kept.of([file, plays], stands_on, check)
        if checked.adds:
            self._packs.setdefault(file.parent, []).append(checked.adds)
        return checked

    def _alone(self, file: Path, scenario: Path) -> Checked:
        from hotline_sim.authoring.scenario_check import check_plays_alone

        return check_plays_alone(file, _bytes(file), scenario)

    def _pack(self, folder: Path, members: list[Any]) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.scenario_check import check_pack

            return check_pack(folder, members)

        return self._kept.of([folder], [repr(members).encode()], check)

    @cached_property
    def _stands_on(self) -> bytes:
        """What sets apart all that the files may name, from its bytes alone."""
        near = stands_near(self._library, self._files)
        return b"".join(sha256(_bytes(one)).digest() for one in near)

    @cached_property
    def _nameable(self) -> Nameable:
        """All that the files may name, as far as it reads without an error."""
        return Nameable(
            self._library.rubrics(near=self._files),
            Later(lambda: self._library.forms(self._files).found),
            Later(lambda: self._library.directories(self._files).found),
        )


def stands_near(library: Library, files: Iterable[Path]) -> list[Path]:
    """Return the rubrics, forms and directories that some files may name, wherever they lie."""
    files = list(files)
    return [
        *library.rubric_files().values(),
        *near_files(files, "rubrics"),
        *library.files(files),
    ]


def _scenario_beside(paths: Path) -> Path:
    return paths.with_name(paths.name.removesuffix(PATHS_SUFFIX) + ".yaml")


def _bytes(file: Path) -> bytes:
    try:
        return bytes_of(file)
    except OSError as problem:
        message = f"{file} cannot be read: {problem.strerror}."
        raise UserError(message) from problem
