"""A walk through every way of a call that may be open, until nothing new is known anywhere."""

from collections.abc import Iterable

from hotline_sim.authoring.asking import ALWAYS, NEVER, asked, assumed
from hotline_sim.authoring.known import Known, entered, felt, joined, taken, told_by
from hotline_sim.scenario.compiled import BACK, MANY, CompiledScenario, Move

PATIENCE = 4
"""How often what is known at a place may grow before it is taken to grow without end."""


def where_open(move: Move, number: int, known: Known) -> Known | None:
    """Return what is known where a move is open; None where it cannot be."""
    if not move.repeats and known.used[1] >> number & 1:
        return None
    if move.mends and not known.stand[0] & move.mends:
        return None
    return assumed(move.when, known, holds=True)


class Walk:
    """Walks every way that may be open until nothing new is known anywhere."""

    def __init__(self, scenario: CompiledScenario, start: Known) -> None:
        """Stand where the call is picked up."""
        self.scenario = scenario
        self.arriving = {scenario.opens_at: start}
        self.backs: dict[int, set[int]] = {scenario.opens_at: set()}
        self.moves: dict[int, Known] = {}
        self.tried: dict[int, Known] = {}
        self.fired: set[int] = set()
        self.ways: dict[int, set[int]] = {}
        self._grown = [0] * len(scenario.places)
        self._waiting = {scenario.opens_at}

    def walk(self) -> None:
        """Look at places again as long as more may be so there than was known."""
        while self._waiting:
            place = min(self._waiting)
            self._waiting.discard(place)
            self._leave(place)

    def _leave(self, number: int) -> None:
        place = self.scenario.places[number]
        known = entered(place, self.arriving[number])
        for one in place.moves:
            move = self.scenario.moves[one]
            if (there := where_open(move, one, known)) is not None:
                said = felt(self.scenario, there, one)
                self.moves[one] = joined(self.moves.get(one), said)
                answered = told_by(move.discloses, said)
                for _, to, now in taken(move.leads_to, answered):
                    self._go(number, now, to)

    def _go(self, number: int, said: Known, to: int) -> None:
        """Go on from a beat to where a move leads, unless an interruption cuts in for certain."""
        backs = self.backs[number]
        if to == BACK:
            for coming in tuple(backs):
                if not self._is_cut(number, said, coming):
                    self._come(number, coming, said, frozenset())
        elif not self._is_cut(number, said, to):
            self._come(number, to, said, backs)

    def _is_cut(self, number: int, said: Known, coming: int) -> bool:
        """Try the interruptions before a beat; return whether one cuts in whatever was before."""
        for one in self.scenario.places[coming].interruptions:
            cut = self.scenario.interruptions[one]
            self.tried[one] = joined(self.tried.get(one), said)
            comes_to = asked(cut.when, said)
            cutting = assumed(cut.when, said, holds=True)
            if comes_to == NEVER or cutting is None:
                continue
            self.fired.add(one)
            for _, to, now in taken(cut.leads_to, cutting):
                self._come(number, to, now, {coming})
            if comes_to == ALWAYS and cut.repeats and not self.backs[number]:
                return True
        return False

    def _come(self, number: int, to: int, said: Known, backs: Iterable[int]) -> None:
        self.ways.setdefault(number, set()).add(to)
        pending = self.backs.setdefault(to, set())
        before = self.arriving.get(to)
        known = joined(before, said)
        if known == before and pending.issuperset(backs):
            return
        pending.update(backs)
        self._grown[to] += 1
        if before is not None and self._grown[to] > PATIENCE:
            known = self._without_end(before, known)
        self.arriving[to] = known
        if not self.scenario.places[to].ending:
            self._waiting.add(to)

    def _without_end(self, before: Known, known: Known) -> Known:
        """Return what is known where every bound that grew is taken to grow as far as it can."""
        both = zip(self.scenario.gauges, before.gauges, known.gauges, strict=True)
        gauges = tuple(
            (gauge.low if now[0] < was[0] else now[0], gauge.high if now[1] > was[1] else now[1])
            for gauge, was, now in both
        )
        fewest, most = known.turns
        turns = (fewest, MANY if most > before.turns[1] else most)
        return known._replace(gauges=gauges, turns=turns)
