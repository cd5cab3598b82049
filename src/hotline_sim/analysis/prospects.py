"""What can still come of a call from a moment on, however it is known."""

from abc import ABC, abstractmethod

from hotline_sim.analysis.outcome import Outcome
from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, after, open_moves


class Unmet(LookupError):
    """No play of the scenario comes to this state, or it lies beyond the budget."""


class Prospects(ABC):
    """The best and the worst from every state of a call.

    All values are of what is still to come: what was shown and earned before is not in them.
    """

    def __init__(self, scenario: CompiledScenario, weights: Weights) -> None:
        """Say what can come of one scenario, in one variant."""
        self.scenario = scenario
        self._weights = weights

    @abstractmethod
    def best(self, state: State) -> Outcome | None:
        """Return the best still to come; None where no ending is. Unmet where it is not known."""

    @abstractmethod
    def worst(self, state: State) -> Outcome | None:
        """Return the worst still to come; None where no ending is. Unmet where it is not known."""

    def after(self, state: State, move: int) -> Outcome | None:
        """Return the best still to come once an open move is made, with what it adds itself."""
        best = self.best(after(self.scenario, state, move).state)
        if best is None or state.used >> move & 1:
            return best
        return best.after(*self._weights.shown[move])

    def shown(self, move: int) -> tuple[int, int, int]:
        """Return the red lines, the harm nothing repairs, and the half points of a move."""
        return self._weights.shown[move]

    def best_moves(self, state: State) -> tuple[int, ...]:
        """Return the open moves that keep the best, in the order of the file."""
        found = [(move, self.after(state, move)) for move in open_moves(self.scenario, state)]
        scores = [one.score for _, one in found if one is not None]
        return tuple(move for move, one in found if one is not None and one.score == max(scores))
