"""A graph as one picture."""

from xml.etree.ElementTree import Element, fromstring

from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.layout import laid_out
from hotline_sim.authoring.drawing.svg import svg_of
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.scenario.compiled import CompiledScenario
from tests.authoring.drawing.made import marked_up
from tests.samples import small_scenario

SVG = "{http://www.w3.org/2000/svg}"


def picture(scenario: CompiledScenario, *visits: Visits) -> Element:
    """Return the picture of a scenario, read as XML."""
    graph = graph_of(scenario)
    return fromstring(svg_of(graph, laid_out(graph), visits))  # noqa: S314 - our own


def texts(svg: Element) -> list[str]:
    """Return all that is written in a picture."""
    return [one.text or "" for one in svg.iter(f"{SVG}text")]


def titles(svg: Element) -> list[str]:
    """Return what is said of each thing that is pointed at."""
    return [one.text or "" for one in svg.iter(f"{SVG}title")]


def test_a_picture_shows_every_moment_with_its_words_and_what_it_is() -> None:
    written = texts(picture(small_scenario()))
    assert {"A small call", "pickup", "Hello? Quick.", "plan", "Thank you."} <= set(written)
    assert {"open", "listen · ↻ 5", "urgent · ↩ 2", "safe", "lost", "interruption"} <= set(written)
    assert {"S", "P", "L", "picked up here"} <= set(written)


def test_a_legend_tells_phases_endings_and_lines() -> None:
    written = texts(picture(small_scenario()))
    assert {"open", "urgent", "ends safe", "ends lost", "by silence"} <= set(written)
    assert "ends harm" not in written


def test_every_way_says_by_what_it_is_taken() -> None:
    assert "pickup → hub: safe, name, promise" in titles(picture(small_scenario()))


def test_ways_that_the_call_takes_by_itself_are_dotted() -> None:
    svg = picture(small_scenario())
    looks = [
        one.get("class") for one in svg.iter(f"{SVG}path") if one.get("class", "")[:3] == "way"
    ]
    assert looks.count("way dotted") == 1 + 3  # in the legend, two interruptions, hanging up


def test_who_came_by_is_told_in_numbers_and_by_how_deep_the_colour_is() -> None:
    svg = picture(small_scenario(), Visits("calls on record", 9, {"pickup": 9, "hub": 1204}, {}))
    assert "listen · 1,204× · ↻ 5" in texts(svg)
    deep = [float(one.get("opacity", 0)) for one in svg.iter() if one.get("class") == "f-many"]
    assert max(deep) == 0.45 and min(deep) == 0


def test_text_that_is_markup_is_text() -> None:
    svg = picture(marked_up())
    known = {"svg", "title", "style", "g", "rect", "path", "text"}
    assert {one.tag.removeprefix(SVG) for one in svg.iter()} == known
    assert all(name[:2] != "on" and name != "href" for one in svg.iter() for name in one.attrib)
    assert any(said.startswith("hub: <script>") for said in titles(svg))
