"""Reads one scenario with the plays beside it and says everything that is wrong with them.

What plays a call is loaded only where there is something to be played.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hotline_sim.authoring.checks.registry import BALANCE, CHECKS
from hotline_sim.authoring.job import Job
from hotline_sim.authoring.kept_findings import Checked
from hotline_sim.authoring.member import member_of
from hotline_sim.authoring.pack import Member, Pack
from hotline_sim.authoring.read_subject import subject_in
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import START, Findings
from hotline_sim.scenario.kept import Nameable


def check_scenario(job: Job, on: Nameable) -> Checked:
    """Say what is wrong with a scenario, and with its declared plays where there are any."""
    findings, of_plays = Findings(str(job.file)), Findings(str(job.plays))
    subject = subject_in(job.data, on, findings)
    if job.given is not None:
        _check_plays(job.given, subject, of_plays)
    if subject is None:
        return Checked((*findings, *of_plays))
    for check in CHECKS:
        check(subject, findings)
    return Checked((*findings, *of_plays), tuple(member_of(subject)))


def _check_plays(given: bytes, subject: Subject | None, findings: Findings) -> None:
    """Play what is declared; where there is no call to be played, only read it."""
    from hotline_sim.authoring.paths import check_paths, read_plays

    if subject is None:
        read_plays(given, findings)
    else:
        check_paths(given, subject.variants, subject.rubric, findings, subject.sheets)


def check_plays_alone(file: Path, data: bytes, scenario: Path) -> Checked:
    """Say what is wrong with declared plays that have no scenario to be played on."""
    findings = Findings(str(file))
    message = f"There is no scenario “{scenario.name}” beside these plays."
    findings.error("dangling-reference", START, message, "Name them after their scenario.")
    _check_plays(data, None, findings)
    return Checked(tuple(findings))


def check_pack(folder: Path, members: Iterable[Iterable[Any]]) -> Checked:
    """Say what is wrong with the balance of the scenarios in a folder, by what each adds to it."""
    findings = Findings(str(folder))
    pack = Pack(folder, tuple(map(Member._make, members)))
    for check in BALANCE:
        check(pack, findings)
    return Checked(tuple(findings))
