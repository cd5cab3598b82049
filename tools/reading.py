"""Reads any bytes as any kind of authored file, and says if anything but findings came of it."""

import re
import traceback
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hotline_sim.authoring.checks.registry import CHECKS
from hotline_sim.authoring.paths import check_paths
from hotline_sim.authoring.read_subject import subject_in
from hotline_sim.call.answers import answers_in
from hotline_sim.call.sheets import Sheets
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import UserError
from hotline_sim.intake import codec as form_codec
from hotline_sim.intake.form import Form
from hotline_sim.intake.reader import read_form
from hotline_sim.learning import kept as learning_kept
from hotline_sim.learning.reader import read_path
from hotline_sim.referral import codec as directory_codec
from hotline_sim.referral.directory import Directory
from hotline_sim.referral.reader import read_directory
from hotline_sim.rubric import codec as rubric_codec
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario import codec as scenario_codec
from hotline_sim.scenario.compiled import Brief, CompiledScenario
from hotline_sim.scenario.kept import Nameable
from hotline_sim.scenario.reader import read_scenario
from hotline_sim.storage.yaml_source import parse
from hotline_sim.workshop_plan.reader import Known, read_plan

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "docs" / "diagnostics" / "example"
CODES = frozenset(page.stem for page in (ROOT / "docs" / "diagnostics").glob("[a-z]*.md"))
JARGON = re.compile(
    r"pydantic|validat|\bInput\b|\bdict|[Tt]uple|\bstr\b|\bint\b|\bbool|mapping|[Ss]equence"
    r"|scalar|\bNone\b|schema|parse|token|exception|\\\\0"
)
"""Words that no author should meet outside their own."""


AUTHORS_OWN = re.compile(r"“.*”|(Known here:|Write) .*|^\S+ \S+ ")
"""What a message repeats of a file, and its place and code."""


FOLDERS = {
    "rubrics": "rubric",
    "forms": "form",
    "services": "services",
    "workshops": "workshop",
    "learning": "learning",
}


class Reading(NamedTuple):
    """What came of reading a file."""

    outcome: str
    bug: str = ""


def _kind(path: Path) -> str:
    if path.name.endswith(".paths.yaml"):
        return "paths"
    return FOLDERS.get(path.parent.name, "scenario")


LONG = 10_000
"""From how many bytes on a scenario is only read: all that can come of it takes a second."""


def _files(*folders: str) -> list[tuple[str, bytes]]:
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.yaml")))
    return [(_kind(path), path.read_bytes()) for path in found]


SMALL = [
    *_files("tests/fixtures", "docs/diagnostics/example"),
    ("answers", b"- a\n- rate: {overall: 3}\n"),
]
LARGE = _files("forms", "rubrics", "scenarios", "services", "workshops", "learning")


def read_as(kind: str, data: bytes) -> Reading:
    """Read bytes as one kind of file. What is wrong with the result is named as a bug."""
    findings = Findings("file.yaml")
    try:
        good = _READERS[kind](data, findings)
    except UserError as problem:
        return Reading("refused", problem_with([str(problem)]))
    except TimeoutError:
        raise
    except Exception:  # noqa: BLE001 - any other is what we are looking for
        return Reading("breaks", traceback.format_exc())
    lines = [str(one) for one in findings]
    strange = {one.code for one in findings} - CODES
    if good == findings.refused:
        return Reading("unclear", f"read: {good}, refused: {findings.refused}\n{lines}")
    bug = f"codes without a page: {strange}" if strange else problem_with(lines)
    return Reading("read" if good else "refused", bug)


def problem_with(lines: list[str]) -> str:
    """Return what is wrong with messages: what cannot be seen, or no author understands."""
    for line in lines:
        if not line.isprintable():
            return f"a message holds what cannot be seen: {line!r}"
        if len(line) > 1500:
            return f"a message is too long: {line!r}"
        if JARGON.search(AUTHORS_OWN.sub("", line)):
            return f"a message is for programmers: {line}"
    return ""


@cache
def rubrics() -> dict[str, Rubric]:
    """Return the rubrics that files are read against."""
    read = (read_rubric(data, Findings("")) for kind, data in (*SMALL, *LARGE) if kind == "rubric")
    return {one.id: one for one in read if one is not None}


@cache
def forms() -> dict[str, Form]:
    """Return the forms that others may lead to."""
    both = [data for kind, data in (*SMALL, *LARGE) if kind == "form"]
    read = (read_form(data, {}, Findings("")) for data in both)
    return {one.id: one for one in read if one is not None}


@cache
def directories() -> dict[str, Directory]:
    """Return the directories that others may change."""
    both = [data for kind, data in (*SMALL, *LARGE) if kind == "services"]
    read = (read_directory(data, Findings("")) for data in both)
    return {one.id: one for one in read if one is not None}


@cache
def example() -> dict[str, CompiledScenario]:
    """Return the call that declared plays are played on."""
    data = (EXAMPLE / "evening-call.yaml").read_bytes()
    variants = read_scenario(data, rubrics(), Findings(""), forms(), directories())
    assert variants is not None  # noqa: S101
    return variants


def sheets(about: Brief) -> Sheets:
    """Return what calls of a scenario are written up with."""
    competencies = tuple(rubrics()[about.rubric].competencies)
    return Sheets(forms().get(about.form), directories().get(about.services), competencies)


def _scenario(data: bytes, findings: Findings) -> bool:
    subject = subject_in(data, Nameable(rubrics(), forms(), directories()), findings)
    if subject is None:
        return False
    kept = scenario_codec.decode(scenario_codec.encode(subject.variants))
    assert kept == subject.variants  # noqa: S101
    for check in CHECKS if len(data) < LONG else ():
        check(subject, findings)
    return not findings.refused


def _rubric(data: bytes, findings: Findings) -> bool:
    rubric = read_rubric(data, findings)
    if rubric is not None:
        assert rubric_codec.decode(rubric_codec.encode(rubric)) == rubric  # noqa: S101
    return rubric is not None


def _form(data: bytes, findings: Findings) -> bool:
    form = read_form(data, forms(), findings)
    if form is not None:
        assert form_codec.decode(form_codec.encode(form)) == form  # noqa: S101
    return form is not None


def _services(data: bytes, findings: Findings) -> bool:
    directory = read_directory(
        data,
        findings,
        directories(),
    )
    if directory is not None:
        assert directory_codec.decode(directory_codec.encode(directory)) == directory  # noqa: S101
        again = read_directory(directory_codec.text_of(directory).encode(), Findings(""))
        assert again == directory  # noqa: S101
    return directory is not None


def _paths(data: bytes, findings: Findings) -> bool:
    about = example()[""].about
    check_paths(data, example(), rubrics()[about.rubric], findings, sheets(about))
    return not findings.refused


def _workshop(data: bytes, findings: Findings) -> bool:
    return read_plan(data, findings, Known(None, forms(), ("en", "lo", "th"))) is not None


def _learning(data: bytes, findings: Findings) -> bool:
    known = {name: tuple(one.competencies) for name, one in rubrics().items()}
    path = read_path(data, findings, None, known)
    if path is not None:
        assert learning_kept.decode(learning_kept.encode(path)) == path  # noqa: S101
    return path is not None


def _answers(data: bytes, findings: Findings) -> bool:
    tree = parse(data, findings)
    if tree is not None:
        answers_in(tree)
    return not findings.refused


_READERS = {
    "scenario": _scenario,
    "rubric": _rubric,
    "form": _form,
    "services": _services,
    "paths": _paths,
    "workshop": _workshop,
    "learning": _learning,
    "answers": _answers,
}
