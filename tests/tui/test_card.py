"""The card of a moment: nothing its author wrote is left out, and a text is a text."""

from collections.abc import Iterator

import pytest

from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.outline import key_of
from hotline_sim.authoring.seen import Shape
from hotline_sim.authoring.subject import Subject
from hotline_sim.call.sheets import NO_SHEETS
from hotline_sim.diagnostic import START, Diagnostic, Severity
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.yaml_source import Mapping
from hotline_sim.tui.card import card, following
from hotline_sim.tui.widgets.wrapping import clean
from tests.authoring.drawing.made import marked_up
from tests.samples import small_rubric, small_scenario


def shape_of(scenario: CompiledScenario) -> Shape:
    graph = graph_of(scenario)
    subject = Subject(Mapping(START, {}), {"": scenario}, small_rubric(), NO_SHEETS)
    return Shape(subject, graph, {key_of(one): at for at, one in enumerate(graph.nodes)})


def written(scenario: CompiledScenario, key: str) -> str:
    """Return the text of a card, with one space between any two words."""
    rows = (row for one in card(shape_of(scenario), key) for row in one.rows(50))
    return " ".join(" ".join(row.plain for row in rows).split())


def texts(scenario: CompiledScenario) -> Iterator[str]:
    """Yield everything an author wrote at the moments of a call."""
    for place in scenario.places:
        yield from (*place.sounds, place.because)
        yield from (text for _, text in (*place.caller, *place.again))
        yield from (way.because for way in place.hang_up)
    for move in scenario.moves:
        yield from (move.say, move.because, move.better)


@pytest.mark.parametrize("made", [small_scenario, marked_up])
def test_every_text_stands_on_some_card(made: object) -> None:
    assert callable(made)
    scenario: CompiledScenario = made()
    cards = "".join("".join(written(scenario, key).split()) for key in shape_of(scenario).numbers)
    for text in texts(scenario):
        for line in text.splitlines():
            assert "".join(clean(line).split()) in cards


def test_a_card_tells_conditions_and_all_that_a_response_does() -> None:
    hub = written(small_scenario(), "hub")
    assert "A moment of the phase “listen”." in hub
    assert "when trust is 4 or more “Yes. Ask me.” otherwise “Hm.”" in hub
    assert "ON COMING BACK “I am still here.”" in hub
    assert (
        "“Who is near you?” danger shows ✓ asking about danger brings out locked: “The door is"
        " locked.”, friday: “On Friday they move us.” (when trust is 4 or more);"
    ) in hub
    assert "leads to plan (when “friday” was told); half (otherwise)" in hub
    assert "SAYING NOTHING for 5 seconds changes trust +1 leads to hub" in hub
    assert "MAY BE CUT IN BEFORE BY gives-up, guard-back" in hub
    assert "COMES FROM pickup by safe, name, promise" in hub
    assert "rush · may be said again" in hub and "mends ✕ pushing (harmful)" in hub


def test_an_interruption_an_ending_and_hanging_up_have_cards() -> None:
    cut = written(small_scenario(), "interruption:guard-back")
    assert "WHEN when the turns so far are 3 or more CUTS IN BEFORE hub LEADS TO guard" in cut
    assert cut.endswith("It happens once in a call.")
    plan = written(small_scenario(), "plan")
    assert "An ending: safe." in plan and "WORTH 6 points" in plan and "COMES FROM hub" in plan
    assert "wherever the call is. → 1 hang-up" in written(small_scenario(), "hang-up:hanging-up")
    assert "back to where the call was going" in written(small_scenario(), "guard")
    assert written(small_scenario(), "nowhere") == ""


def test_where_it_cuts_in_is_told_by_the_fewer() -> None:
    assert "CUTS IN BEFORE any moment" in written(small_scenario(), "interruption:gives-up")


def test_the_moments_that_follow_have_digits() -> None:
    shape = shape_of(small_scenario())
    assert following(shape, "hub") == ["plan", "half"]
    assert "→ 1 plan 2 half" in written(small_scenario(), "hub")
    assert following(shape, "plan") == []


def test_what_was_found_stands_on_the_card() -> None:
    found = Diagnostic("x.yaml", START, "any-code", Severity.WARNING, "This is odd.", "Mend it.")
    shown = card(shape_of(small_scenario()), "hub", [found])
    (told,) = [one for one in shown if "odd" in one.text.plain]
    assert (told.lead.plain, told.text.plain) == ("!  ", "This is odd. Mend it.")
