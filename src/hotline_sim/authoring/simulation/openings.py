"""What is open in a call's states, worked out once for all of a kind."""

from typing import NamedTuple

from hotline_sim.analysis.ways import Way, Ways
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, holds, opening

NOT_YET = -1
"""Where an edge leads that no play has taken; and its effect, if that depends on where it leads."""

NO_MENU = 0
"""The menu of a play that is over."""


class Open(NamedTuple):
    """What is open in states of one kind."""

    menu: int
    ways: tuple[Way, ...]
    invited: frozenset[str]
    could: frozenset[str]
    """What the open moves would show, of what effects ask."""
    worth: tuple[int, ...]
    """By way: what its move is worth the first time. It is asked when a beat is first come to."""
    state: State
    """One that stands for all of the kind."""
    effects: list[int]
    """By way; NOT_YET where no play went it, or where it depends on more than the kind."""

    def right(self, which: int) -> bool | None:
        """Return whether nothing open is worth more; None where all is worth the same."""
        best = max(self.worth)
        return None if best == min(self.worth) else self.worth[which] == best


class Openings:
    """Looks at what is open, and numbers the menus.

    It holds nothing that holds it, so that a story can be forgotten at once.
    """

    def __init__(self, scenario: CompiledScenario, ways: Ways, asks: frozenset[str]) -> None:
        """Have met no state yet; `asks` are the dos of which it matters whether they are open."""
        self._scenario = scenario
        self._ways = ways
        self._asks = asks
        self._numbers: dict[tuple[int, ...], int] = {}
        self.menus: list[tuple[int, ...]] = [()]
        """By number: the moves open."""
        state = opening(scenario).state
        self.none = Open(NO_MENU, (), frozenset(), frozenset(), (), state, [NOT_YET])
        """What is open in a play that is over: one edge that does nothing."""

    def look(self, packed: int) -> Open:
        """Return what is open in a state that stands for its kind."""
        state, ways = self._ways.layout.unpack(packed), self._ways.ways(packed)
        moves = tuple(way.move for way in ways)
        place, known = self._scenario.places[state.place], self._scenario.moves
        could = {name for one in moves for name in known[one].shows}
        return Open(
            menu=self._menu(moves),
            ways=ways,
            invited=frozenset(do for do, test in place.invites if holds(test, state)),
            could=self._asks & could,
            worth=tuple(known[one].halves for one in moves),
            state=state,
            effects=[NOT_YET] * len(ways),
        )

    def _menu(self, moves: tuple[int, ...]) -> int:
        number = self._numbers.get(moves)
        if number is None:
            number = self._numbers[moves] = len(self.menus)
            self.menus.append(moves)
        return number
