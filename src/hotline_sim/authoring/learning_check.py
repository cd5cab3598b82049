"""Reads a learning path and says everything that is wrong with it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from hotline_sim.authoring.kept_findings import Checked
from hotline_sim.diagnostic import Findings
from hotline_sim.learning.reader import read_path
from hotline_sim.rubric.rubric import Rubric


def check_learning(
    file: Path, data: bytes, calls: Iterable[Path], rubrics: Mapping[str, Rubric]
) -> Checked:
    """Say what is wrong with a learning path, which may name calls and competencies."""
    findings = Findings(str(file))
    known = {name: tuple(one.competencies) for name, one in rubrics.items()}
    read_path(data, findings, {one.stem for one in calls}, known)
    return Checked(tuple(findings))
