"""Reads one authored file of any kind and says everything that is wrong with it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from hotline_sim.authoring.checks.registry import BALANCE, CHECKS
from hotline_sim.authoring.kept_findings import Checked
from hotline_sim.authoring.member import member_of
from hotline_sim.authoring.pack import Member, Pack
from hotline_sim.authoring.paths import check_paths, read_plays
from hotline_sim.authoring.read_subject import subject_in
from hotline_sim.diagnostic import START, Findings
from hotline_sim.intake.form import Form
from hotline_sim.intake.reader import read_form
from hotline_sim.referral.directory import Directory
from hotline_sim.referral.reader import read_directory
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.scenario.kept import Nameable


def check_rubric(file: Path, data: bytes) -> Checked:
    """Say what is wrong with a rubric."""
    findings = Findings(str(file))
    read_rubric(data, findings)
    return Checked(tuple(findings))


def check_form(file: Path, data: bytes, known: Mapping[str, Form]) -> Checked:
    """Say what is wrong with a form, which may lead to one of those that are known."""
    findings = Findings(str(file))
    read_form(data, known, findings)
    return Checked(tuple(findings))


def check_directory(
    file: Path, data: bytes, bases: Mapping[str, Directory], forms: Iterable[Form]
) -> Checked:
    """Say what is wrong with a directory, which may change one of others."""
    findings = Findings(str(file))
    read_directory(data, findings, bases, _needs(forms))
    return Checked(tuple(findings))


def _needs(forms: Iterable[Form]) -> set[str]:
    """Return the codes of needs, as the forms that are shared have them."""
    leaves = [form.leaf("needs") for form in forms if form.crosswalk is None]
    return {code.id for leaf in leaves if leaf is not None for code in leaf.codes}


def check_scenario(
    file: Path, data: bytes, plays: Path, given: bytes | None, on: Nameable
) -> Checked:
    """Say what is wrong with a scenario, and with its declared plays where there are any."""
    findings, of_plays = Findings(str(file)), Findings(str(plays))
    subject = subject_in(data, on, findings)
    if subject is None:
        if given is not None:
            read_plays(given, of_plays)
        return Checked((*findings, *of_plays))
    for check in CHECKS:
        check(subject, findings)
    if given is not None:
        check_paths(given, subject.variants, subject.rubric, of_plays, subject.sheets)
    return Checked((*findings, *of_plays), tuple(member_of(subject)))


def check_plays_alone(file: Path, data: bytes, scenario: Path) -> Checked:
    """Say what is wrong with declared plays that have no scenario to be played on."""
    findings = Findings(str(file))
    message = f"There is no scenario “{scenario.name}” beside these plays."
    findings.error("dangling-reference", START, message, "Name them after their scenario.")
    read_plays(data, findings)
    return Checked(tuple(findings))


def check_pack(folder: Path, members: Iterable[Member]) -> Checked:
    """Say what is wrong with the balance of the scenarios in a folder."""
    findings = Findings(str(folder))
    pack = Pack(folder, tuple(map(Member._make, members)))
    for check in BALANCE:
        check(pack, findings)
    return Checked(tuple(findings))
