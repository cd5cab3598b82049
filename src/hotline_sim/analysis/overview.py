"""What an author wants to know of a whole call: its endings, what responses cost, its traps."""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.analysis.outcome import Fall, Outcome, fall, outcome_of
from hotline_sim.analysis.plays import Found, shortest_of_worth, shortest_plays
from hotline_sim.analysis.temperament import CAREFUL, EVENLY
from hotline_sim.analysis.visits import plays, visits
from hotline_sim.scenario.state import opening


class EndingRow(NamedTuple):
    """One ending of a call."""

    id: str
    kind: str
    worth: float
    """What it is worth by itself, in points."""
    shortest: tuple[str, ...] | None
    """A shortest play that comes to it; None where none does."""
    chances: dict[str, float]
    """How likely it is, by temperament."""


class CostRow(NamedTuple):
    """What one response costs, over all states in which it can be given."""

    response: str
    least: Fall
    most: Fall
    """How far the best still reachable falls, where it falls least and where it falls most."""
    slips: bool
    """Whether it shows a don't, so that one can see why it costs."""
    is_trap: bool
    """Whether the call turns there wherever it can be given, though it shows no don't."""


class InvitedRow(NamedTuple):
    """How often one do is invited."""

    do: str
    beats: int
    """At how many beats that can be come to; under a condition or without."""
    a_call: float
    """How often in a call by chance such a beat is come to."""


class ValuedPlay(NamedTuple):
    """A shortest play to the best or the worst, and what that is."""

    outcome: Outcome
    play: tuple[str, ...]


class Overview(NamedTuple):
    """All of it. Chances of endings leave out hanging up, as analyses do."""

    best: ValuedPlay | None
    worst: ValuedPlay | None
    expected: dict[str, float]
    """Worth, by temperament."""
    endings: tuple[EndingRow, ...]
    costs: tuple[CostRow, ...]
    """The dearest first."""
    invited: tuple[InvitedRow, ...]
    plays: int | None
    """How many different plays there are; None where a call can go round without end."""


def overview(analysis: Analysis, turning_point: int) -> Overview:
    """Return what there is to know of a call of which every state was looked at.

    `turning_point` is the worth, in points, from which on a fall turns a call.
    """
    graph, extremes = analysis.graph, analysis.extremes
    start = opening(analysis.scenario).state
    return Overview(
        best=_valued(analysis, extremes.best),
        worst=_valued(analysis, extremes.worst),
        expected={one: analysis.expected(start, one) for one in (EVENLY, CAREFUL)},
        endings=tuple(_endings(analysis)),
        costs=tuple(_costs(analysis, turning_point)),
        invited=tuple(_invited(analysis)),
        plays=plays(graph.edges, analysis.order),
    )


def _valued(analysis: Analysis, values: list[int | None]) -> ValuedPlay | None:
    play = shortest_of_worth(analysis.graph.edges, values, lambda _: True)
    score = values[0]
    if play is None or score is None:
        return None
    return ValuedPlay(outcome_of(score), _named(analysis, play))


def _named(analysis: Analysis, play: Found) -> tuple[str, ...]:
    return tuple(analysis.scenario.moves[one].name for one in play.moves)


def _endings(analysis: Analysis) -> Iterator[EndingRow]:
    found = shortest_plays(analysis.graph)
    start = opening(analysis.scenario).state
    chances = {one: analysis.endings(start, one) for one in (EVENLY, CAREFUL)}
    for number, place in enumerate(analysis.scenario.places):
        if place.ending:
            yield EndingRow(
                place.id,
                place.ending,
                place.halves / 2,
                _named(analysis, found[number]) if number in found else None,
                {name: by_id[place.id] for name, by_id in chances.items()},
            )


def _costs(analysis: Analysis, turning_point: int) -> list[CostRow]:
    """Return what every response that can be given costs, the dearest first."""
    least: dict[int, tuple[int, int, int]] = {}
    most: dict[int, tuple[int, int, int]] = {}
    for move, lost, before, after in _losses(analysis):
        if move not in least or lost < least[move][0]:
            least[move] = (lost, before, after)
        if move not in most or lost > most[move][0]:
            most[move] = (lost, before, after)
    rows = []
    for move in sorted(most, key=lambda one: -most[one][0]):
        one = analysis.scenario.moves[move]
        low = _fall(least[move])
        trap = not one.slips and low.turns(turning_point)
        rows.append(CostRow(one.name, low, _fall(most[move]), bool(one.slips), trap))
    return rows


def _fall(loss: tuple[int, int, int]) -> Fall:
    _, before, after = loss
    return fall(outcome_of(before), outcome_of(after))


def _losses(analysis: Analysis) -> Iterator[tuple[int, int, int, int]]:
    """Yield for each move of each state: its number, what it loses, the best before and after."""
    best = analysis.extremes.best
    for state, ways in enumerate(analysis.graph.edges):
        before = best[state]
        if before is None:
            continue
        for to, adds, move in ways:
            ahead = 0 if to < 0 else best[to]
            if ahead is not None:
                yield move, before - adds - ahead, before, adds + ahead


def _invited(analysis: Analysis) -> Iterator[InvitedRow]:
    """Yield every do that is invited where a call can come to, in the order of the file."""
    come = visits(analysis.graph.edges, analysis.order, analysis.weights(EVENLY))
    by_place = [0.0] * len(analysis.scenario.places)
    for state, often in enumerate(come):
        by_place[analysis.place(state)] += often
    inviting: dict[str, list[int]] = {}
    for number, place in enumerate(analysis.scenario.places):
        if by_place[number]:
            for do in dict.fromkeys(do for do, _ in place.invites):
                inviting.setdefault(do, []).append(number)
    for do, places in inviting.items():
        yield InvitedRow(do, len(places), sum(by_place[one] for one in places))
