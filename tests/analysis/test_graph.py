"""Every edge of the state graph is a move of the engine, and every move of the engine an edge."""

from itertools import islice

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.scenario.state import State, after, open_moves
from tests.analysis.agreement import solvable
from tests.samples import small_rubric

SOME = 40


def test_the_graph_moves_as_the_engine_does() -> None:
    for seed, scenario, _ in islice(solvable(100, 1000), SOME):
        found = analyse(scenario.compiled, small_rubric())
        layout = found._layout
        for packed, edges in zip(found.graph.states, found.graph.edges, strict=True):
            state = layout.unpack(packed)
            assert layout.pack(state) == packed
            assert [(to, move) for to, _, move in edges] == _moves(found, state), f"seed {seed}"


def _moves(found: Analysis, state: State) -> list[tuple[int, int]]:
    moves = []
    for number in open_moves(found.scenario, state):
        coming = after(found.scenario, state, number).state
        if found.scenario.places[coming.place].ending:
            moves.append((-1 - coming.place, number))
        else:
            reduced, _ = found._reduction.reduced(found._layout.pack(coming))
            moves.append((found.graph.numbers[reduced], number))
    return moves
