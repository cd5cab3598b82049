"""A new file of any kind, whatever was answered, checks clean, stands in form, and plays."""

from datetime import date
from pathlib import Path

import pytest

from hotline_sim.authoring.check import Checker
from hotline_sim.authoring.formatting import formatted, kind_named
from hotline_sim.authoring.starting.first_files import (
    SHARED_FORM,
    first_form,
    first_rubric,
    first_scenario,
    first_service,
)
from hotline_sim.authoring.starting.new_file import NewFile
from hotline_sim.authoring.starting.questions import CHANNELS, QUESTIONS, TEACHES
from hotline_sim.diagnostic import Findings
from tests.content.shipped import library

DEFAULTS = {
    kind: {"id": "our-first", **{one.key: one.read(one.default) for one in asked}}
    for kind, asked in QUESTIONS.items()
}
"""By kind, what is taken for granted."""

CALLS = [
    *({"channel": one} for one in CHANNELS),
    *({"difficulty": one} for one in "13"),
    *({"teaches": one} for one in (*TEACHES, ", ".join(TEACHES))),
    {"title": "No: “22:30”, # yes", "caller": "ດາວ"},
]
"""What may be answered about a call."""


def findings_in(files: list[Path]) -> list[str]:
    """Return everything that is found in files, of any severity."""
    return [str(one) for one in Checker(library()).check(files)]


def not_in_form(files: list[Path]) -> list[Path]:
    """Return the files that would be put in order."""
    return [
        one
        for one in files
        if formatted(one.read_bytes(), kind_named(one), Findings("")) != one.read_text("utf-8")
    ]


@pytest.mark.parametrize("answered", CALLS, ids=lambda one: " ".join(one.values()))
def test_a_new_call_checks_clean_whatever_was_answered(
    tmp_path: Path, answered: dict[str, str]
) -> None:
    texts = first_scenario({**DEFAULTS["scenario"], **answered})
    files = NewFile.at("scenario", "our-first", tmp_path, None).write(texts)
    assert findings_in(files) == []
    assert not_in_form(files) == []


@pytest.mark.parametrize("kind", ["rubric", "form", "service"])
def test_a_new_file_of_another_kind_checks_clean(tmp_path: Path, kind: str) -> None:
    answers = {**DEFAULTS[kind], "title": "Ours: a first one"}
    texts = {
        "rubric": lambda: first_rubric(answers),
        "form": lambda: first_form(answers, library().form(SHARED_FORM)),
        "service": lambda: first_service(answers, date(2026, 11, 28)),
    }[kind]()
    files = NewFile.at(kind, "our-first", tmp_path, None).write(texts)
    assert findings_in(files) == []
    assert not_in_form(files) == []
