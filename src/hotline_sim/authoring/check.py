"""Reads authored files and says everything that is wrong with them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from hotline_sim.authoring.model_path import check_model_paths
from hotline_sim.authoring.paths import check_paths, read_plays
from hotline_sim.diagnostic import START, Diagnostic, Findings, in_order
from hotline_sim.errors import UserError
from hotline_sim.library import PATHS_SUFFIX, Library
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.reader import read_scenario
from hotline_sim.storage.yaml_source import bytes_of


class Checker:
    """Checks files against the rubrics of a library, and those found near or among the files."""

    def __init__(self, library: Library) -> None:
        """Use the rubrics this machine can see."""
        self._library = library

    def check(self, paths: Iterable[Path]) -> list[Diagnostic]:
        """Return every finding about files and all that lies in folders, in order.

        UserError where a path cannot be read at all.
        """
        files = [file for path in paths for file in files_under(path)]
        rubrics = self._library.rubrics(near=files)
        found: list[Diagnostic] = []
        for file in (one for one in files if is_rubric(one)):
            rubric, findings = self._rubric(file)
            found += findings
            if rubric is not None:
                rubrics[rubric.id] = rubric
        for file in (one for one in files if not is_rubric(one)):
            if not file.name.endswith(PATHS_SUFFIX):
                found += self._scenario(file, rubrics)
            elif not _scenario_beside(file).is_file():
                found += _alone(file)
            elif _scenario_beside(file) not in files:
                found += self._scenario(_scenario_beside(file), rubrics)
        return in_order(found)

    def _rubric(self, file: Path) -> tuple[Rubric | None, list[Diagnostic]]:
        findings = Findings(str(file))
        rubric = read_rubric(_bytes(file), findings)
        return rubric, findings.found

    def _scenario(self, file: Path, rubrics: dict[str, Rubric]) -> Iterator[Diagnostic]:
        data = _bytes(file)
        findings = Findings(str(file))
        variants = read_scenario(data, rubrics, findings)
        beside = file.with_name(file.stem + PATHS_SUFFIX)
        paths = Findings(str(beside))
        if variants is not None:
            rubric = rubrics[variants[""].about.rubric]
            check_model_paths(data, variants, rubric, findings)
            if beside.is_file():
                check_paths(_bytes(beside), variants, rubric, paths)
        elif beside.is_file():
            read_plays(_bytes(beside), paths)
        yield from findings
        yield from paths


def is_rubric(file: Path) -> bool:
    """Return whether a file is a rubric: in a folder of rubrics, or with competencies."""
    if file.parent.name == "rubrics":
        return True
    return any(line.startswith(b"competencies:") for line in _bytes(file).splitlines())


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
