"""The rubric we ship, and what docs/scoring.md says about it."""

import re

import pytest

from hotline_sim.debrief.model import Verdict
from hotline_sim.debrief.words import LEVELS, VERDICTS
from hotline_sim.library import content_root
from hotline_sim.rubric.rubric import Behaviour, Kind, Rubric
from tests.content.shipped import library

SCORING = content_root() / "docs" / "scoring.md"


@pytest.fixture(scope="module")
def rubric() -> Rubric:
    return library().rubric("hotline-core")


@pytest.fixture(scope="module")
def scoring() -> str:
    return SCORING.read_text(encoding="utf-8")


def behaviours() -> dict[str, Behaviour]:
    return library().rubric("hotline-core").behaviours


def test_there_are_fourteen_competencies(rubric: Rubric) -> None:
    assert len(rubric.competencies) == 14
    assert all(one.name and one.about and one.practise for one in rubric.competencies.values())


def test_every_competency_can_be_shown_and_missed(rubric: Rubric) -> None:
    for name in rubric.competencies:
        kinds = {one.kind for one in rubric.behaviours_in(name)}
        assert Kind.BASIC in kinds, name
        assert kinds & {Kind.UNHELPFUL, Kind.HARMFUL, Kind.RED_LINE}, name


@pytest.mark.parametrize("name", behaviours())
def test_a_behaviour_says_what_why_and_how(name: str) -> None:
    one = behaviours()[name]
    assert one.label and one.why and one.example and one.sources
    assert one.label[0].islower() and not one.label.endswith("."), "labels stand within sentences"
    assert bool(one.better) != one.kind.is_do, "a don't, and only a don't, has a better wording"


def test_the_points_of_the_page_are_those_of_the_rubric(rubric: Rubric, scoring: str) -> None:
    for kind in Kind:
        said = re.search(rf"`{kind.value}` (−?\d+)", scoring)
        assert said is not None, kind
        assert int(said[1].replace("−", "-")) == rubric.points[kind]


def test_the_levels_of_the_page_are_those_of_the_debrief(scoring: str) -> None:
    for level, name in LEVELS.items():
        assert f"| {level}, {name} |" in scoring or f"| {name} |" in scoring


def test_the_verdicts_of_the_page_are_those_of_the_debrief(scoring: str) -> None:
    table = scoring.partition("## Verdict")[2].partition("## Worth")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == [
        "unfinished",
        "unsafe",
        "ready",
        "practise",
    ]
    assert set(VERDICTS) == set(Verdict)
