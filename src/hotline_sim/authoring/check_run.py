"""One check of some files: each anew, or as it was found before."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from hotline_sim.authoring.job import Job, job_of
from hotline_sim.authoring.kept_findings import Checked, KeptFindings
from hotline_sim.authoring.standing import calls_for, languages_of, stands_near, with_plays
from hotline_sim.authoring.translating.checking import catalogues_of, check_catalogues
from hotline_sim.diagnostic import Diagnostic
from hotline_sim.library import Library
from hotline_sim.scenario.kept import Later, Nameable
from hotline_sim.storage.shelf import KINDS, are_plays, bytes_in, kind_of, scenario_beside

WORTH_IT = 200_000
"""From how many bytes of scenarios on other processes are begun for them."""


class CheckRun:
    """One check of some files, which may stand on each other.

    What reads and validates is imported only where something was not found before.
    """

    def __init__(self, library: Library, files: list[Path]) -> None:
        """Check these files against what a library holds."""
        self._library = library
        self._files = files
        self._kept = KeptFindings(library.cache)
        self._packs: dict[Path, list[Any]] = {}
        self._looked_at: dict[Path, Checked] = {}

    def look_at_many(self, processes: int) -> None:
        """Check what was not found before in several processes, where it is worth their while."""
        new: list[Job] = []
        for file in (one for one in self._whole if kind_of(one) == KINDS[0]):
            job = job_of(file)
            if (kept := self._kept.found(job.files, self._parts(job))) is None:
                new.append(job)
            else:
                self._looked_at[file] = kept
        if len(new) > 1 and sum(len(job.data) for job in new) >= WORTH_IT:
            self._look_side_by_side(new, processes)

    def _look_side_by_side(self, jobs: list[Job], processes: int) -> None:
        from hotline_sim.authoring.side_by_side import check_side_by_side

        found = check_side_by_side(jobs, self._nameable, processes)
        for job, checked in zip(jobs, found, strict=True):
            self._kept.keep(job.files, self._parts(job), checked)
            self._looked_at[job.file] = checked

    def of_files(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with each file, and with the plays beside it."""
        for file in self._whole:
            yield from self._checked(file).found
        for file in self._files:
            if are_plays(file) and not scenario_beside(file).is_file():
                yield from self._alone(file, scenario_beside(file)).found

    def of_packs(self, folders: Iterable[Path]) -> Iterator[Diagnostic]:
        """Yield what is wrong with the scenarios of each folder together."""
        for folder in folders:
            if members := self._packs.get(folder):
                yield from self._pack(folder, members).found

    def of_catalogues(self, paths: Iterable[Path]) -> Iterator[Diagnostic]:
        """Yield what is wrong with the catalogues that some paths mean."""
        files = catalogues_of(paths)
        for one in check_catalogues(self._library, self._kept, self._stands_on, files):
            yield from one.found

    @cached_property
    def _whole(self) -> list[Path]:
        """Each file but those of plays, and each scenario of which only the plays were named."""
        beside = (
            scenario
            for file in self._files
            if are_plays(file) and (scenario := scenario_beside(file)).is_file()
        )
        named = (file for file in self._files if not are_plays(file))
        return list(dict.fromkeys([*named, *beside]))

    def _checked(self, file: Path) -> Checked:
        match kind_of(file):
            case "rubrics":
                return self._rubric(file, bytes_in(file))
            case "forms":
                return self._form(file, bytes_in(file))
            case "services":
                return self._directory(file, bytes_in(file))
            case "workshops":
                return self._plan(file, bytes_in(file))
            case "learning":
                return self._learning(file, bytes_in(file))
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

    def _plan(self, file: Path, data: bytes) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.plan_check import check_plan

            return check_plan(file, data, self._library)

        calls = with_plays(calls_for(self._library, file))
        parts = [
            data,
            self._stands_on,
            *map(bytes_in, calls),
            repr(languages_of(self._library)).encode(),
        ]
        return self._kept.of([file], parts, check)

    def _learning(self, file: Path, data: bytes) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.learning_check import check_learning

            return check_learning(file, data, calls, self._nameable.rubrics)

        calls = calls_for(self._library, file)
        parts = [data, self._stands_on, *map(bytes_in, calls)]
        return self._kept.of([file], parts, check)

    def _scenario(self, file: Path) -> Checked:
        checked = self._looked_at.get(file) or self._found_or_made(job_of(file))
        if checked.adds:
            self._packs.setdefault(file.parent, []).append(checked.adds)
        return checked

    def _found_or_made(self, job: Job) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.scenario_check import check_scenario

            return check_scenario(job, self._nameable)

        return self._kept.of(job.files, self._parts(job), check)

    def _parts(self, job: Job) -> list[bytes]:
        """Return all that what is found in a scenario depends on."""
        return [*job.parts, self._stands_on]

    def _alone(self, file: Path, scenario: Path) -> Checked:
        from hotline_sim.authoring.scenario_check import check_plays_alone

        return check_plays_alone(file, bytes_in(file), scenario)

    def _pack(self, folder: Path, members: list[Any]) -> Checked:
        def check() -> Checked:
            from hotline_sim.authoring.scenario_check import check_pack

            return check_pack(folder, members)

        return self._kept.of([folder], [repr(members).encode()], check)

    @cached_property
    def _stands_on(self) -> bytes:
        """What sets apart all that the files may name, from its bytes alone."""
        near = stands_near(self._library, self._files)
        return b"".join(sha256(bytes_in(one)).digest() for one in near)

    @cached_property
    def _nameable(self) -> Nameable:
        """All that the files may name, as far as it reads without an error."""
        return Nameable(
            self._library.rubrics(near=self._files),
            Later(lambda: self._library.forms(self._files).found),
            Later(lambda: self._library.directories(self._files).found),
        )
