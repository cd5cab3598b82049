"""Says everything that is wrong with authored files: anew, or as it was found before."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from hotline_sim.authoring.job import Job, job_of, read
from hotline_sim.authoring.kept_findings import Checked, KeptFindings
from hotline_sim.diagnostic import Diagnostic, in_order
from hotline_sim.library import Library
from hotline_sim.papers import near_files
from hotline_sim.scenario.kept import Later, Nameable
from hotline_sim.storage.files import files_under
from hotline_sim.storage.shelf import KINDS, PATHS_SUFFIX, kind_of

WORTH_IT = 200_000
"""From how many bytes of scenarios on other processes are begun for them."""


class Checker:
    """Checks files against what a library holds, and what is found near or among the files."""

    def __init__(self, library: Library, processes: int = 1) -> None:
        """Use what this machine can see, and no more processes than are given."""
        self._library = library
        self._processes = processes

    def check(self, paths: Iterable[Path]) -> list[Diagnostic]:
        """Return every finding about files and all that lies in folders, in order.

        UserError where a path cannot be read at all.
        """
        paths = list(paths)
        files = {path: files_under(path) for path in paths}
        whole = {file.parent for path in paths if path.is_dir() for file in files[path]}
        run = _Run(self._library, list(dict.fromkeys(one for path in paths for one in files[path])))
        if self._processes > 1:
            run.look_at_many(self._processes)
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
        self._just_checked: dict[Path, Checked] = {}

    def look_at_many(self, processes: int) -> None:
        """Check what was not found before in several processes, where it is worth their while."""
        files = (one for one in self._whole if kind_of(one) == KINDS[0])
        jobs = [job for job in map(job_of, files) if self._is_new(job)]
        if sum(len(job.data) for job in jobs) < WORTH_IT or len(jobs) == 1:
            return
        from hotline_sim.authoring.side_by_side import check_side_by_side

        found = check_side_by_side(jobs, self._nameable, processes)
        for job, checked in zip(jobs, found, strict=True):
            self._kept.keep(job.files, [*job.parts, self._stands_on], checked)
            self._just_checked[job.file] = checked

    def of_files(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with each file, and with the plays beside it."""
        for file in self._whole:
            yield from self._checked(file).found
        for file in self._files:
            if file.name.endswith(PATHS_SUFFIX) and not _scenario_beside(file).is_file():
                yield from self._alone(file, _scenario_beside(file)).found

    def of_packs(self, folders: Iterable[Path]) -> Iterator[Diagnostic]:
        """Yield what is wrong with the scenarios of each folder together."""
        for folder in folders:
            if members := self._packs.get(folder):
                yield from self._pack(folder, members).found

    @cached_property
    def _whole(self) -> list[Path]:
        """Each file but those of plays, and each scenario of which only the plays were named."""
        beside = (
            scenario
            for file in self._files
            if file.name.endswith(PATHS_SUFFIX) and (scenario := _scenario_beside(file)).is_file()
        )
        named = (file for file in self._files if not file.name.endswith(PATHS_SUFFIX))
        return list(dict.fromkeys([*named, *beside]))

    def _checked(self, file: Path) -> Checked:
        match kind_of(file):
            case "rubrics":
                return self._rubric(file, read(file))
            case "forms":
                return self._form(file, read(file))
            case "services":
                return self._directory(file, read(file))
        return self._scenario(file)

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

    def _scenario(self, file: Path) -> Checked:
        checked = self._just_checked.get(file) or self._found_or_made(job_of(file))
        if checked.adds:
            self._packs.setdefault(file.parent, []).append(checked.adds)
        return checked

    def _found_or_made(self, job: Job) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.scenario_check import check_scenario

            return check_scenario(job, self._nameable)

        return self._kept.of(job.files, [*job.parts, self._stands_on], check)

    def _is_new(self, job: Job) -> bool:
        return self._kept.found(job.files, [*job.parts, self._stands_on]) is None

    def _alone(self, file: Path, scenario: Path) -> Checked:
        from hotline_sim.authoring.scenario_check import check_plays_alone

        return check_plays_alone(file, read(file), scenario)

    def _pack(self, folder: Path, members: list[Any]) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.scenario_check import check_pack

            return check_pack(folder, members)

        return self._kept.of([folder], [repr(members).encode()], check)

    @cached_property
    def _stands_on(self) -> bytes:
        """What sets apart all that the files may name, from its bytes alone."""
        near = stands_near(self._library, self._files)
        return b"".join(sha256(read(one)).digest() for one in near)

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
