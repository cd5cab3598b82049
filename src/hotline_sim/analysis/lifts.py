"""How moves change the levels of a packed state: its gauges, and its turns."""

from hotline_sim.analysis.packing import Layout
from hotline_sim.scenario.compiled import CompiledScenario, Move
from hotline_sim.scenario.state import changed


class Lift(dict[int, int]):
    """By the levels that a move changes: what it makes of them, worked out when first met."""

    def __init__(self, scenario: CompiledScenario, layout: Layout, move: Move, levels: int) -> None:
        """Know nothing yet. Of what the move changes, only these levels are wanted."""
        super().__init__()
        self._scenario = scenario
        self._move = move
        self._levels = levels
        self._gauges = layout.gauges
        self._turns = layout.turns
        self._counts = bool(levels & layout.turns.mask)

    def __missing__(self, levels: int) -> int:
        """Ask the engine."""
        before = tuple(
            [(levels >> shift & (1 << width) - 1) + low for shift, width, low, _ in self._gauges]
        )
        after = changed(self._scenario, before, self._move)
        lifted = 0
        for (shift, _, low, _), value in zip(self._gauges, after, strict=True):
            lifted |= value - low << shift
        if self._counts:
            turns = self._turns
            lifted |= turns.put(min(turns.get(levels) + 1, turns.high))
        lifted &= self._levels
        self[levels] = lifted
        return lifted


class Lifts:
    """The lifts of a scenario; moves with the same changes share one."""

    def __init__(self, scenario: CompiledScenario, layout: Layout) -> None:
        """Make none before it is asked for."""
        self._scenario = scenario
        self._layout = layout
        self._turns = layout.turns.mask if layout.turns.high else 0
        self._changed: dict[tuple[tuple[int, int], ...], int] = {}
        self._made: dict[tuple[tuple[tuple[int, int], ...], int], Lift] = {}

    def changed_by(self, move: Move) -> int:
        """Return the levels that a move changes, as a mask; turns only where something reads."""
        found = self._changed.get(move.changes)
        if found is None:
            gauges = self._layout.gauges
            found = sum((gauges[one].mask for one, _ in move.changes), self._turns)
            self._changed[move.changes] = found
        return found

    def of(self, move: Move, levels: int) -> Lift:
        """Return what a move makes of levels."""
        key = move.changes, levels
        if key not in self._made:
            self._made[key] = Lift(self._scenario, self._layout, move, levels)
        return self._made[key]
