"""The decisions that turned a call: after which the best still reachable had fallen."""

from typing import NamedTuple

from hotline_sim.analysis.outcome import Fall, Outcome, fall
from hotline_sim.analysis.prospects import Prospects, Unmet
from hotline_sim.debrief.model import ReachPoint, TurningPoint
from hotline_sim.debrief.turns import HANG_UP, Play, Turn
from hotline_sim.language.text import capital, together, worded, wording
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, opening

PICKED_UP = worded("judged.turning.picked-up", "the call is picked up")

HUNG_UP = worded("judged.turning.hung-up", "you hung up")

SAID_NOTHING = worded("judged.turning.said-nothing", "you said nothing")

SAYING_NOTHING = worded("judged.turning.saying-nothing", "Saying nothing.")

RED_LINE = worded("judged.turning.red-line", "a red line was crossed, which nothing takes back")

HARM = worded(
    "judged.turning.harm",
    "from here on nothing in the call could put right the harm that was done",
)

KIND = worded("judged.turning.kind", "the call could no longer end as well as before")

WORTH = wording("judged.turning.worth", "the best still to be reached fell by {points}")

WHOLE = wording("judged.turning.whole", "{what}.")


class Turning(NamedTuple):
    """Where a call turned."""

    points: tuple[TurningPoint, ...] = ()
    reach: tuple[ReachPoint, ...] | None = ()
    best: float | None = None
    worst: float | None = None


def turning(scenario: CompiledScenario, rubric: Rubric, play: Play, values: Prospects) -> Turning:
    """Return the turning points of a call, the largest fall first, and the best along it.

    Nothing where the scenario has more states than are looked at.
    """
    try:
        return _Reader(scenario, rubric, values).turning(play)
    except Unmet:
        return Turning()


class _Reader:
    def __init__(self, scenario: CompiledScenario, rubric: Rubric, values: Prospects) -> None:
        self._scenario = scenario
        self._rubric = rubric
        self._values = values

    def turning(self, play: Play) -> Turning:
        start = opening(self._scenario).state
        best, worst = self._best(start), self._values.worst(start)
        falls: list[tuple[Fall, TurningPoint]] = []
        reach = [ReachPoint(0, PICKED_UP, best.worth)]
        earned = 0
        for turn in play.turns:
            before = self._best(turn.before)
            after = self._best(turn.state).after(*self._showed(turn), turn.halves)
            fell = fall(before, after)
            if fell.turns(self._rubric.turning_point):
                falls.append((fell, self._point(turn, fell)))
            reach.append(ReachPoint(turn.at, self._said(turn), after.worth + earned / 2))
            earned += turn.halves
        falls.sort(key=lambda one: (-one[0].red, -one[0].harm, -one[0].kind, -one[0].halves))
        points = tuple(point for _, point in falls)
        return Turning(points, tuple(reach), best.worth, worst.worth if worst else None)

    def _best(self, state: State) -> Outcome:
        """Return the best still to come; where only hanging up is left, what that comes to."""
        best = self._values.best(state)
        if best is None:
            message = f"From {state} no ending is reached."
            raise Unmet(message)
        return best

    def _showed(self, turn: Turn) -> tuple[int, int]:
        """Return the red lines a turn crossed, and the harm it did that nothing repairs."""
        if turn.move != HANG_UP:
            first = not turn.before.used >> turn.move & 1
            red, harm, _ = self._values.shown(turn.move)
            return (red, harm) if first else (0, 0)
        kinds = [self._rubric.behaviours[one].kind for one in turn.shows]
        return kinds.count(Kind.RED_LINE), 0

    def _point(self, turn: Turn, fell: Fall) -> TurningPoint:
        better = self._better(turn)
        kept: str = ""
        why = ""
        if better >= 0:
            move = self._scenario.moves[better]
            kept = f"“{move.say}”" if move.say else SAYING_NOTHING
            why = move.because
        return TurningPoint(
            at=turn.at,
            beat=self._scenario.places[turn.beat].id,
            response=turn.response,
            lost=fell.halves / 2,
            better=self._scenario.moves[better].name if better >= 0 else "",
            fell=_in_words(fell),
            kept_by=together(kept, why),
        )

    def _better(self, turn: Turn) -> int:
        """Return a move that would have kept the best: the exemplary call's, or else the first."""
        moves = self._values.best_moves(turn.before)
        exemplary = set(self._scenario.model_path)
        named = (one for one in moves if self._scenario.moves[one].name in exemplary)
        return next(named, moves[0] if moves else -1)

    def _said(self, turn: Turn) -> str:
        if turn.move == HANG_UP:
            return HUNG_UP
        return self._scenario.moves[turn.move].say or SAID_NOTHING


def _in_words(fell: Fall) -> str:
    """Say what fell."""
    parts: list[str] = []
    if fell.red > 0:
        parts.append(RED_LINE)
    if fell.harm > 0:
        parts.append(HARM)
    if fell.kind > 0:
        parts.append(KIND)
    if fell.halves > 0:
        parts.append(WORTH(points=f"{fell.halves / 2:g}"))
    return capital(WHOLE(what=together(*parts, by="; ")))
