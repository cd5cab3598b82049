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
        self._layout = layout
        self._move = move
        self._levels = levels

    def __missing__(self, levels: int) -> int:
        """Ask the engine."""
        layout = self._layout
        before = tuple(field.get(levels) for field in layout.gauges)
        after = changed(self._scenario, before, self._move)
        lifted = layout.turns.put(min(layout.turns.get(levels) + 1, layout.turns.high))
        for field, value in zip(layout.gauges, after, strict=True):
            lifted |= field.put(value)
        self[levels] = lifted & self._levels
        return self[levels]


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
