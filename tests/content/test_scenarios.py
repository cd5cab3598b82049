"""Every scenario we ship is complete, clean, and holds nobody's details."""

import re
from pathlib import Path

import pytest

from hotline_sim.cli.main import main
from hotline_sim.library import content_root
from hotline_sim.storage.shelf import KINDS, PATHS_SUFFIX
from tests.content.shipped import library, rubric_of, scenarios, texts

FILES = sorted(path for kind in KINDS for path in (content_root() / kind).rglob("*.yaml"))
every_scenario = pytest.mark.parametrize("name", scenarios())

DIGITS = re.compile(r"\d{5}|\d(?:[ .\-/()]?\d){6}")
"""Five digits together, or seven however they are grouped: what a telephone number looks like."""

ADDRESS = re.compile(r"\S+@\S+\.\w")
LINK = re.compile(r"https?://|www\.")
DATE_OR_RANGE = re.compile(r"range: \[[^\]]*\]|\b20\d\d-\d\d-\d\d\b")


def test_the_four_calls_of_the_first_part_are_here() -> None:
    types = {one.about.call_type for one in scenarios().values()}
    assert {"scam-compound", "domestic-work", "wage-theft", "media-request"} <= types
    assert "tower-room" in scenarios()


def test_all_that_is_shipped_reads_clean(capsys: pytest.CaptureFixture[str]) -> None:
    """No finding of any severity, and every declared path comes out as declared."""
    assert main(["check", "--strict", *map(str, library().content_folders())]) == 0
    assert capsys.readouterr().out == ""


@every_scenario
def test_a_scenario_is_a_whole_call(name: str) -> None:
    scenario = scenarios()[name]
    beats = [place for place in scenario.places if not place.ending]
    endings = {place.ending for place in scenario.places if place.ending}
    assert len(beats) >= 18
    assert len(scenario.places) - len(beats) >= 3
    assert {"safe", "harm"} <= endings
    assert scenario.interruptions
    assert any(beat.silence >= 0 for beat in beats), "no silence does anything"
    assert any(move.repairs for move in scenario.moves), "nothing can be put right"
    assert any(len(beat.responses) >= 4 for beat in beats), "no topics in any order"
    assert scenario.facts
    assert scenario.model_path


@every_scenario
def test_a_scenario_says_what_it_holds_before_it_is_picked_up(name: str) -> None:
    about = scenarios()[name].about
    assert about.title and about.brief and about.caller and about.sources
    assert about.content_note, "nobody should meet hard things unwarned"
    assert about.teaches


@every_scenario
def test_a_scenario_names_only_behaviours_of_its_rubric(name: str) -> None:
    scenario = scenarios()[name]
    known = rubric_of(scenario).behaviours
    named = {one for move in scenario.moves for one in (*move.shows, *move.repairs)}
    named |= {do for place in scenario.places for do, _ in place.invites}
    named |= {one for place in scenario.places for way in place.hang_up for one in way.shows}
    assert named <= known.keys()


@every_scenario
def test_every_dont_that_is_offered_has_a_reason_and_a_better_wording(name: str) -> None:
    scenario = scenarios()[name]
    known = rubric_of(scenario).behaviours
    for move in scenario.moves:
        donts = [one for one in move.shows if not known[one].kind.is_do]
        if donts:
            assert move.because or all(known[one].why for one in donts), move.name
            assert move.better or all(known[one].better for one in donts), move.name


@every_scenario
def test_declared_plays_lie_beside_every_scenario(name: str) -> None:
    path = library().scenario_path(scenarios()[name].id)
    assert path.with_name(path.stem + PATHS_SUFFIX).is_file()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_looks_like_a_way_to_reach_a_real_person(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    authored = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    for pattern in (DIGITS, ADDRESS, LINK):
        found = pattern.search(DATE_OR_RANGE.sub("", authored))
        assert found is None, found


@every_scenario
def test_no_text_holds_markup_or_a_placeholder(name: str) -> None:
    scenario = scenarios()[name]
    for text in texts(tuple(scenario)):
        assert not re.search(r"TODO|FIXME|XXX|lorem|<[a-z]+>|\[/?\w+\]", text), text
