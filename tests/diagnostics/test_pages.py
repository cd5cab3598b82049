"""Every finding has a page, and what a page shows is what the check says."""

import re
import shutil
from pathlib import Path

import pytest

from hotline_sim.authoring.check import Checker
from hotline_sim.diagnostic import Severity
from hotline_sim.library import Library
from hotline_sim.storage.cache import Cache
from tests.diagnostics.codes import codes, computed
from tests.diagnostics.pages import EXAMPLE, PAGES, Example, examples, front_matter, pages
from tools.reading import problem_with

APPLIES = {
    *("scenario", "rubric", "paths", "form", "services"),
    *("pack", "workshop", "learning", "catalogue"),
}
FILES = {
    "evening-call.yaml": "scenario",
    "van-at-five.yaml": "scenario",
    "rubrics/first-steps.yaml": "rubric",
    "evening-call.paths.yaml": "paths",
    "forms/first-record.yaml": "form",
    "forms/river-station.yaml": "form",
    "services/river-town.yaml": "services",
    "workshops/river-evening.yaml": "workshop",
    "learning/first-evenings.yaml": "learning",
    "morning": "pack",
    "locale/lo/evening-call.po": "catalogue",
    "locale/lo/morning-call.po": "catalogue",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the example, as the folder in which a check is run."""
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(folder: Path, *files: str) -> list[str]:
    """Return what the check says of files, line by line."""
    library = Library([folder], Cache(folder / "cache"))
    return [str(one) for one in Checker(library).check([Path(file) for file in files])]


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {page.stem for page in pages()} == codes()


def test_every_code_is_written_out_where_it_is_raised() -> None:
    assert computed() == []


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_a_page_says_what_it_is_about(page: Path) -> None:
    about = front_matter(page)
    assert about["code"] == page.stem
    assert about["severity"] in set(Severity)
    assert set(about["applies"].split(", ")) <= APPLIES
    text = page.read_text("utf-8")
    assert f"\n# {page.stem}\n" in text
    assert "**Why it matters.**" in text
    assert "**How to mend it.**" in text


def test_the_index_names_every_page_once() -> None:
    index = (PAGES / "README.md").read_text("utf-8")
    named = re.findall(r"^\| \[([a-z0-9-]+)\]\(\1\.md\)", index, re.MULTILINE)
    assert sorted(named) == sorted(page.stem for page in pages())


def test_the_example_has_no_mistake(folder: Path) -> None:
    assert checked(folder, ".") == []


@pytest.mark.parametrize("example", examples(), ids=str)
def test_an_example_raises_what_its_page_says(folder: Path, example: Example) -> None:
    for file, data in example.written.items():
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_bytes(data)
    said = checked(folder, example.file)
    assert matches(example.findings, said), "\n".join(said)
    others = {"duplicate-key"} if example.code == "too-many-findings" else set()
    assert {line.split(" ")[1] for line in said} == {example.code, *others}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_a_page_has_an_example_of_its_own_for_what_it_applies_to(page: Path) -> None:
    shown = {FILES[one.file] for one in examples() if one.code == page.stem}
    assert shown, "no example"
    assert shown <= set(front_matter(page)["applies"].split(", "))


@pytest.mark.parametrize("example", examples(), ids=str)
def test_a_message_is_for_people_who_write_no_programs(example: Example) -> None:
    assert not problem_with(example.findings)


def matches(expected: list[str], said: list[str]) -> bool:
    """Return whether lines are as expected; a lone … stands for any lines, … for any ending."""
    if "…" in expected:
        cut = expected.index("…")
        after = len(expected) - cut - 1
        return matches(expected[:cut], said[:cut]) and matches(expected[cut + 1 :], said[-after:])
    return len(expected) == len(said) and all(
        found.startswith(wanted[:-1]) if wanted.endswith(" …") else found == wanted
        for wanted, found in zip(expected, said, strict=True)
    )
