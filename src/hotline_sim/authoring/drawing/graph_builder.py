"""From the table of a scenario to its graph."""

from collections import Counter
from collections.abc import Iterator, Sequence

from hotline_sim.authoring.drawing.graph import By, Edge, Graph, Kind, Node, Way, reached
from hotline_sim.authoring.guard_words import choice_in_words, guard_in_words
from hotline_sim.authoring.where import cut_in_before
from hotline_sim.scenario.compiled import BACK, Beat, CompiledScenario, HangUp, Interruption, Move

HANGING_UP = "hanging-up"
"""The node from which the endings of hanging up are reached, wherever the call is."""

Link = tuple[int, int, Way]
"""From which node to which, and what leads there; the second may be `BACK`."""


def graph_of(scenario: CompiledScenario) -> Graph:
    """Return the graph of a scenario: its places, then its interruptions, then hanging up."""
    return _Builder(scenario).graph()


class _Builder:
    """Numbers the nodes of one scenario, and gathers what leads from each to each."""

    def __init__(self, scenario: CompiledScenario) -> None:
        self.scenario = scenario
        self.places = len(scenario.places)
        self.hanging_up = self.places + len(scenario.interruptions)
        beats = (one.hang_up for one in scenario.places if not one.ending)
        self.usual: tuple[HangUp, ...] = Counter(beats).most_common(1)[0][0]
        self.links = tuple(self.led())
        self.before = [cut_in_before(scenario, one) for one in range(len(scenario.interruptions))]

    def graph(self) -> Graph:
        """Return the graph without the ending of hanging up, where hanging up leads elsewhere."""
        nodes, number = self.nodes(), self.numbers()
        edges: dict[tuple[int, int], list[Way]] = {}
        for source, target, way in self.links:
            if target not in {BACK, source}:
                edges.setdefault((number[source], number[target]), []).append(way)
        anchors = ((first[0], one) for one, first in enumerate(self.before, self.places) if first)
        return Graph(
            title=self.scenario.about.title,
            nodes=tuple(nodes[one] for one in number),
            edges=tuple(Edge(*ends, tuple(ways)) for ends, ways in edges.items()),
            opens_at=number[self.scenario.opens_at],
            anchors=tuple((number[one], number[other]) for one, other in anchors),
        )

    def numbers(self) -> dict[int, int]:
        """Return the nodes that are drawn, by number: the last place is not always used."""
        unused = {self.places - 1} - {target for _, target, _ in self.links}
        kept = (one for one in range(self.hanging_up + 1) if one not in unused)
        return {old: new for new, old in enumerate(kept)}

    def led(self) -> Iterator[Link]:
        """Yield everything that leads from somewhere to somewhere."""
        for move in self.scenario.moves:
            by = By.RESPONSE if move.say else By.SILENCE
            yield from self.choice(move.beat, move, Way(by, move.id))
        for number, one in enumerate(self.scenario.interruptions, self.places):
            yield from self.choice(number, one, Way(By.INTERRUPTION, one.id))
        yield from self.hang_ups(self.hanging_up, self.usual)
        for number, beat in enumerate(self.scenario.places):
            if not beat.ending and beat.hang_up != self.usual:
                yield from self.hang_ups(number, beat.hang_up)

    def choice(self, source: int, one: Move | Interruption, way: Way) -> Iterator[Link]:
        """Yield where a move or an interruption leads."""
        for when, target in choice_in_words(self.scenario, one.leads_to):
            yield source, target, way._replace(when=when)

    def hang_ups(self, source: int, ways: Sequence[HangUp]) -> Iterator[Link]:
        """Yield where hanging up leads."""
        choice = tuple((one.when, one.leads_to) for one in ways)
        for when, target in choice_in_words(self.scenario, choice):
            yield source, target, Way(By.HANG_UP, "hang-up", when)

    def nodes(self) -> list[Node]:
        """Return every node, with what leads from it to itself, or back."""
        inner: dict[tuple[int, int], list[Way]] = {}
        for source, target, way in self.links:
            inner.setdefault((source, target), []).append(way)
        there = self.reached()
        return [
            one._replace(
                loops=tuple(inner.get((number, number), ())),
                returns=tuple(inner.get((number, BACK), ())),
                is_reached=number in there,
            )
            for number, one in enumerate(self.bare())
        ]

    def bare(self) -> Iterator[Node]:
        """Yield every node by itself."""
        for number, place in enumerate(self.scenario.places):
            kind = Kind.ENDING if place.ending else Kind.BEAT
            phase = "" if place.ending else place.phase
            cut = bool(place.interruptions)
            yield Node(place.id, kind, number, phase, place.ending, _heard(place), may_be_cut=cut)
        for one in self.scenario.interruptions:
            when = guard_in_words(self.scenario, one.when)
            words = f"when {when}" if when else "at once"
            yield Node(one.id, Kind.INTERRUPTION, -1, "", "", words)
        yield Node(HANGING_UP, Kind.HANG_UP, -1, "", "", "at any moment")

    def reached(self) -> set[int]:
        """Return the nodes that something leads to from where the call is picked up."""
        following: list[set[int]] = [set() for _ in range(self.hanging_up + 1)]
        for source, target, _ in self.links:
            if target != BACK:
                following[source].add(target)
        for number, places in enumerate(self.before, self.places):
            for place in places:
                following[place].add(number)
        return reached(following, (self.scenario.opens_at, self.hanging_up))


def _heard(place: Beat) -> str:
    """Return the first thing that is heard at a place, on one line."""
    said = (" ".join(text.split()) for _, text in place.caller)
    return next(filter(None, said), f"({', '.join(place.sounds)})" if place.sounds else "")
