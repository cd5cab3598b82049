"""Reads one rubric, form or directory and says everything that is wrong with it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from hotline_sim.authoring.kept_findings import Checked
from hotline_sim.diagnostic import Findings
from hotline_sim.intake.form import Form
from hotline_sim.intake.reader import read_form
from hotline_sim.referral.directory import Directory
from hotline_sim.referral.reader import read_directory
from hotline_sim.rubric.reader import read_rubric


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
