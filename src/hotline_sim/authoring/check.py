"""Reads authored files and says everything that is wrong with them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from hotline_sim.authoring.checks.registry import BALANCE, CHECKS
from hotline_sim.authoring.pack import Member, Pack, member_of
from hotline_sim.authoring.paths import check_paths, read_plays
from hotline_sim.authoring.read_subject import subject_in
from hotline_sim.diagnostic import START, Diagnostic, Findings, in_order
from hotline_sim.errors import UserError
from hotline_sim.intake.form import Form
from hotline_sim.intake.reader import read_form
from hotline_sim.library import Library
from hotline_sim.referral.directory import Directory
from hotline_sim.referral.reader import read_directory
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.kept import Nameable
from hotline_sim.storage.shelf import PATHS_SUFFIX, changes_another, kind_of, leads_to_another
from hotline_sim.storage.yaml_source import bytes_of


class Checker:
    """Checks files against what a library holds, and what is found near or among the files."""

    def __init__(self, library: Library) -> None:
        """Use what this machine can see."""
        self._library = library
        self._members: dict[Path, list[Member]] = {}

    def check(self, paths: Iterable[Path]) -> list[Diagnostic]:
        """Return every finding about files and all that lies in folders, in order.

        UserError where a path cannot be read at all.
        """
        paths = list(paths)
        files = [file for path in paths for file in files_under(path)]
        folders = {file.parent for path in paths if path.is_dir() for file in files_under(path)}
        rubrics = self._library.rubrics(near=files)
        found: list[Diagnostic] = []
        kinds = {file: kind_of(file) for file in files}
        for file in (one for one in kinds if kinds[one] == "rubrics"):
            rubric, findings = self._rubric(file)
            found += findings
            if rubric is not None:
                rubrics[rubric.id] = rubric
        found += self._forms([one for one in kinds if kinds[one] == "forms"])
        found += self._directories([one for one in kinds if kinds[one] == "services"])
        forms, directories = self._library.forms(files), self._library.directories(files)
        nameable = Nameable(rubrics, forms.found, directories.found)
        for file in (one for one in kinds if kinds[one] == "scenarios"):
            if not file.name.endswith(PATHS_SUFFIX):
                found += self._scenario(file, nameable)
            elif not _scenario_beside(file).is_file():
                found += _alone(file)
            elif _scenario_beside(file) not in files:
                found += self._scenario(_scenario_beside(file), nameable)
        for folder in sorted(folders):
            found += self._pack(folder)
        return in_order(found)

    def _rubric(self, file: Path) -> tuple[Rubric | None, list[Diagnostic]]:
        findings = Findings(str(file))
        rubric = read_rubric(_bytes(file), findings)
        return rubric, findings.found

    def _forms(self, files: list[Path]) -> Iterator[Diagnostic]:
        """Yield what is wrong with forms, of which some may lead to others."""
        known = dict(self._library.forms(near=files).found)
        for file in sorted(files, key=leads_to_another):
            findings = Findings(str(file))
            form = read_form(_bytes(file), known, findings)
            yield from findings
            if form is not None:
                known[form.id] = form

    def _directories(self, files: list[Path]) -> Iterator[Diagnostic]:
        """Yield what is wrong with directories, of which some may change others."""
        bases: dict[str, Directory] = dict(self._library.directories(near=files).found)
        needs = _needs(self._library.forms(near=files).found.values())
        for file in sorted(files, key=changes_another):
            findings = Findings(str(file))
            directory = read_directory(_bytes(file), findings, bases, needs)
            yield from findings
            if directory is not None:
                bases[directory.id] = directory

    def _scenario(self, file: Path, nameable: Nameable) -> Iterator[Diagnostic]:
        findings = Findings(str(file))
        subject = subject_in(_bytes(file), nameable, findings)
        beside = file.with_name(file.stem + PATHS_SUFFIX)
        paths = Findings(str(beside))
        if subject is not None:
            for check in CHECKS:
                check(subject, findings)
            if beside.is_file():
                check_paths(_bytes(beside), subject.variants, subject.rubric, paths, subject.sheets)
            self._members.setdefault(file.parent, []).append(member_of(subject))
        elif beside.is_file():
            read_plays(_bytes(beside), paths)
        yield from findings
        yield from paths

    def _pack(self, folder: Path) -> Iterator[Diagnostic]:
        """Yield what is wrong with the balance of the scenarios in a folder, looked at whole."""
        findings = Findings(str(folder))
        members = self._members.get(folder)
        if members:
            for check in BALANCE:
                check(Pack(folder, members), findings)
        yield from findings


def _needs(forms: Iterable[Form]) -> set[str]:
    """Return the codes of needs, as the forms that are shared have them."""
    leaves = [form.leaf("needs") for form in forms if form.crosswalk is None]
    return {code.id for leaf in leaves if leaf is not None for code in leaf.codes}


def files_under(path: Path) -> list[Path]:
    """Return a file itself, or every YAML file under a folder. UserError where there is neither."""
    if path.is_dir():
        return sorted(one for one in path.rglob("*.y*ml") if one.is_file())
    if path.is_file():
        return [path]
    message = f"There is no file or folder {path}."
    raise UserError(message)


def _scenario_beside(paths: Path) -> Path:
    return paths.with_name(paths.name.removesuffix(PATHS_SUFFIX) + ".yaml")


def _alone(paths: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with declared plays that have no scenario to be played on."""
    findings = Findings(str(paths))
    message = f"There is no scenario “{_scenario_beside(paths).name}” beside these plays."
    findings.error("dangling-reference", START, message, "Name them after their scenario.")
    read_plays(_bytes(paths), findings)
    yield from findings


def _bytes(file: Path) -> bytes:
    try:
        return bytes_of(file)
    except OSError as problem:
        message = f"{file} cannot be read: {problem.strerror}."
        raise UserError(message) from problem
