"""The pages on the formats are true: each example is read, and each key of the models is named.

After `yaml` on the fence of an example stands what it is: a whole file (`scenario`, `rubric`,
`paths`, `answers`), or the path in the small example at which it is laid over it.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel

from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.model import DeclaredPlay
from hotline_sim.authoring.paths import check_paths
from hotline_sim.call.answers import answers_in, give
from hotline_sim.diagnostic import Findings
from hotline_sim.intake import crosswalk_model, model as form_model
from hotline_sim.intake.reader import read_form
from hotline_sim.referral import model as directory_model
from hotline_sim.referral.reader import read_directory
from hotline_sim.rubric import model as rubric_model
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.scenario import (
    beat_model,
    guard as guard_model,
    key_model,
    model as scenario_model,
)
from hotline_sim.scenario.reader import read_scenario
from hotline_sim.storage import yaml_source
from hotline_sim.storage.authored import MAX_SLUG, Authored
from hotline_sim.storage.files import MAX_BYTES
from hotline_sim.storage.values import value_of
from tests.diagnostics.pages import EXAMPLE, FENCE
from tools.reading import directories, example as example_call, forms, rubrics, sheets

DOCS = EXAMPLE.parents[1]
SCENARIO, RUBRIC = DOCS / "scenario-format.md", DOCS / "rubric-format.md"
SERVICES, FORM = DOCS / "services-format.md", DOCS / "form-format.md"
EXAMPLES = {
    SCENARIO: "evening-call.yaml",
    RUBRIC: "rubrics/first-steps.yaml",
    SERVICES: "services/river-town.yaml",
    FORM: "forms/first-record.yaml",
}
"""By page: the file its examples belong to."""

OF_AN_AGENCY = "forms/river-station.yaml"
"""The form to which examples of a crosswalk belong."""


class Block(NamedTuple):
    """One example of a page."""

    page: Path
    number: int
    about: str
    text: str

    def __str__(self) -> str:
        """Return what a test of this example is called."""
        return f"{self.page.stem}-{self.number}-{self.about or 'head'}"


def blocks(page: Path) -> Iterator[Block]:
    """Yield the YAML examples of a page."""
    found = FENCE.findall(page.read_text("utf-8"))
    yaml = [(about, text) for form, about, text in found if form == "yaml"]
    for number, (about, text) in enumerate(yaml, 1):
        yield Block(page, number, about, text)


def value_in(text: str) -> Any:
    """Return the values in a text, with lists as lists."""
    tree = yaml_source.parse(text.encode(), Findings(""))
    assert tree is not None
    return json.loads(json.dumps(value_of(tree)))


def laid_over(base: Any, path: list[str], part: Any) -> Any:
    """Return an example with a part of it written anew: groups merge, all else is replaced."""
    if path:
        return {**base, path[0]: laid_over(base.get(path[0], {}), path[1:], part)}
    if isinstance(base, dict) and isinstance(part, dict):
        return {**base, **{key: laid_over(base.get(key), [], one) for key, one in part.items()}}
    return part


def whole(block: Block) -> bytes:
    """Return the file an example is part of, or is."""
    if block.about in {"scenario", "rubric", "form", "services", "paths", "answers"}:
        return block.text.encode()
    file = OF_AN_AGENCY if block.about.startswith("crosswalk") else EXAMPLES[block.page]
    base = value_in((EXAMPLE / file).read_text("utf-8"))
    laid = laid_over(base, block.about.split(".") if block.about else [], value_in(block.text))
    return json.dumps(laid).encode()


@pytest.mark.parametrize("block", [*blocks(SCENARIO)], ids=str)
def test_an_example_of_the_scenario_format_is_read(block: Block) -> None:
    findings = Findings(str(block))
    if block.about == "paths":
        check_paths(
            whole(block),
            example_call(),
            rubrics()["first-steps"],
            findings,
            sheets(example_call()[""].about),
        )
    elif block.about == "answers":
        tree = yaml_source.parse(whole(block), findings)
        assert tree is not None
        call = opened(example_call()[""])
        for answer in answers_in(tree):
            give(call, answer, sheets(example_call()[""].about))
        assert call.is_over
    else:
        read_scenario(whole(block), rubrics(), findings, forms(), directories())
    assert [str(one) for one in findings] == []


@pytest.mark.parametrize("block", [*blocks(RUBRIC)], ids=str)
def test_an_example_of_the_rubric_format_is_read(block: Block) -> None:
    findings = Findings(str(block))
    read_rubric(whole(block), findings)
    assert [str(one) for one in findings] == []


@pytest.mark.parametrize("block", [*blocks(SERVICES)], ids=str)
def test_an_example_of_the_services_format_is_read(block: Block) -> None:
    findings = Findings(str(block))
    read_directory(whole(block), findings, directories())
    assert [str(one) for one in findings] == []


@pytest.mark.parametrize("block", [*blocks(FORM)], ids=str)
def test_an_example_of_the_form_format_is_read(block: Block) -> None:
    findings = Findings(str(block))
    read_form(whole(block), forms(), findings)
    assert [str(one) for one in findings] == []


def keys_of(*modules: Any) -> set[str]:
    """Return every key that a file may have, as its models know them."""
    models = [
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, BaseModel) and one is not Authored
    ]
    fields = (field for one in models for field in one.model_fields.items())
    return {field.alias or name for name, field in fields}


def words_shown_in(page: Path) -> set[str]:
    """Return every word a page shows as code, in its sentences and its examples."""
    lines = FENCE.sub("", page.read_text("utf-8")).splitlines()
    inline = [word for line in lines for word in re.findall(r"`([^`]+)`", line)]
    return set(re.findall(r"\w+", " ".join([*inline, *(block.text for block in blocks(page))])))


def test_the_scenario_format_names_every_key() -> None:
    keys = keys_of(scenario_model, beat_model, key_model, guard_model)
    keys |= set(DeclaredPlay.model_fields)
    assert keys - words_shown_in(SCENARIO) == set()


def test_the_rubric_format_names_every_key() -> None:
    assert keys_of(rubric_model) - words_shown_in(RUBRIC) == set()


def test_the_form_format_names_every_key() -> None:
    assert keys_of(form_model, crosswalk_model) - words_shown_in(FORM) == set()


def test_the_services_format_names_every_key() -> None:
    assert keys_of(directory_model) - words_shown_in(SERVICES) == set()


def test_the_page_names_the_limits_there_are() -> None:
    limits = SCENARIO.read_text("utf-8").partition("## Limits")[2]
    assert re.findall(r"\| ([\d,]+) \|", limits) == [
        f"{limit:,}"
        for limit in (
            MAX_BYTES,
            yaml_source.MAX_VALUES,
            yaml_source.MAX_DEPTH,
            MAX_SLUG,
            beat_model.MOST_TRIED,
            scenario_model.MOST_VARIANTS,
            1000,
        )
    ]


@pytest.mark.parametrize(
    "page",
    [*sorted(DOCS.glob("diagnostics/*.md")), *EXAMPLES, DOCS / "authors-guide.md"],
    ids=lambda page: page.stem,
)
def test_a_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        file, _, anchor = target.partition("#")
        to = page.parent / file if file else page
        assert to.exists(), target
        if anchor:
            assert anchor in anchors(to), target


def anchors(page: Path) -> set[str]:
    """Return the anchors that headings of a page make."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
