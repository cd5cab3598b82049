"""The card of one moment: all that its author wrote about it, in plain words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from hotline_sim.authoring.drawing.card import card_of, interruption_card
from hotline_sim.authoring.drawing.graph import Edge, Kind, Node
from hotline_sim.authoring.outline import LEADS, NO_WAY_HERE
from hotline_sim.tui.card_words import CardWords, section
from hotline_sim.tui.found import told
from hotline_sim.tui.widgets.prose import EMPTY, Paragraph, item, para
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.authoring.seen import Shape
    from hotline_sim.diagnostic import Diagnostic

MOST_FOLLOWED = 9
"""How many of the moments that follow have a digit by which one goes there."""


def following(shape: "Shape", key: str) -> list[str]:
    """Return the keys of the moments that a digit leads to from this one, in order."""
    numbers = {number: one for one, number in shape.numbers.items()}
    return [numbers[edge.target] for edge in shape.out_of(key)][:MOST_FOLLOWED]


def card(shape: "Shape", key: str, found: Iterable["Diagnostic"] = ()) -> Iterator[Paragraph]:
    """Yield the card of a moment, with what was found there."""
    node = shape.node(key)
    if node is None:
        return
    yield para((clean(node.id), "bold $primary"))
    yield para((f"{_kind(shape, node)}.", "$quiet"))
    yield from _ways(shape, key)
    for number, one in enumerate(found):
        if not number:
            yield EMPTY
        yield told(one)
    if node.kind is Kind.INTERRUPTION:
        yield from _interruption(shape, node)
    elif node.place >= 0:
        yield from CardWords(shape).of_place(
            card_of(shape.scenario, shape.scenario.places[node.place])
        )
    yield from section("COMES FROM", _sources(shape, shape.into(key)))


def _kind(shape: "Shape", node: Node) -> str:
    """Return what kind of moment it is."""
    kinds = {
        Kind.BEAT: f"A moment of the phase “{node.phase}”",
        Kind.ENDING: f"An ending: {node.ending}",
        Kind.INTERRUPTION: "An interruption: what the call does by itself",
        Kind.HANG_UP: "Hanging up, wherever the call is",
    }
    opens = node is shape.graph.nodes[shape.graph.opens_at]
    marks = (
        kinds[node.kind],
        "the call is picked up here" if opens else "",
        "" if node.is_reached else NO_WAY_HERE,
    )
    return " · ".join(filter(None, marks))


def _ways(shape: "Shape", key: str) -> Iterator[Paragraph]:
    """Yield what comes after a moment, each with the digit that leads there."""
    targets = [shape.graph.nodes[edge.target].id for edge in shape.out_of(key)]
    if not targets:
        return
    parts: list[Content | str | tuple[str, str]] = []
    for number, name in enumerate(targets, 1):
        digit = f"{number} " if number <= MOST_FOLLOWED else ""
        parts += [(digit, "bold $primary"), f"{clean(name)}   "]
    yield item(f"{LEADS} ", "$quiet", *parts)


def _interruption(shape: "Shape", node: Node) -> Iterator[Paragraph]:
    scenario = shape.scenario
    number = next(at for at, one in enumerate(scenario.interruptions) if one.id == node.id)
    found = interruption_card(scenario, number)
    words = CardWords(shape)
    yield from section("WHEN", [para(f"when {found.when}" if found.when else "at once")])
    yield from section("CUTS IN BEFORE", [para(_before(shape, found.before))])
    yield from section("LEADS TO", [para(words.leads(found.leads_to))])
    often = "It may happen again." if found.repeats else "It happens once in a call."
    yield para((often, "$quiet"))


def _before(shape: "Shape", before: Sequence[str]) -> str:
    """Return the moments before which an interruption cuts in; the others, where they are fewer."""
    beats = [node.id for node in shape.graph.nodes if node.kind is Kind.BEAT]
    others = [one for one in beats if one not in before]
    if not before:
        return "any moment"
    few = f"any moment but {', '.join(others)}"
    return clean(few if len(others) < len(before) else ", ".join(before))


def _sources(shape: "Shape", edges: Sequence[Edge]) -> Iterator[Paragraph]:
    for edge in edges:
        names = ", ".join(dict.fromkeys(clean(way.name) for way in edge.ways))
        source = clean(shape.graph.nodes[edge.source].id)
        yield item("", "", source, (f"  by {names}", "$quiet"))
