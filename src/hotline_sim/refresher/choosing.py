"""Drills that ask what to say: a moment of a call, the response that shows a do, and slips.

Of the responses open at the moment, those stand in a drill that can be told apart without the rest
of the call: the right one, those with a don't in them, those that cost the caller's trust, and
those of which the author says what would have been better. Good responses of another kind are not.
Where too few are left, the drill says what is called for, and the good ones stand beside it.
"""

from collections.abc import Iterator

from hotline_sim.language.text import worded
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Drill, Kind, Line
from hotline_sim.refresher.judged import (
    dos_of,
    is_clean,
    option_of,
    setting_of,
    slips_of,
    titled,
)
from hotline_sim.refresher.recap import Recaps
from hotline_sim.refresher.ways import ANY, Way
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario, Move
from hotline_sim.scenario.state import holds, open_moves

FEWEST, MOST = 3, 4
"""How many responses a drill offers."""


def choosing(
    scenario: CompiledScenario, rubric: Rubric, ways: list[Way], recaps: Recaps
) -> Iterator[Drill]:
    """Yield a drill for each behaviour that a moment of a call trains; one for each beat."""
    made: set[str] = set()
    for way in ways:
        moment = _Moment(scenario, rubric, way, recaps)
        for target in moment.targets:
            drill = moment.drill(target)
            if drill is not None and drill.id not in made:
                made.add(drill.id)
                yield drill


class _Moment:
    """One moment of a call: what is right there, and what else could be said."""

    def __init__(
        self, scenario: CompiledScenario, rubric: Rubric, way: Way, recaps: Recaps
    ) -> None:
        self.recaps = recaps
        self.scenario = scenario
        self.rubric = rubric
        self.way = way
        self.beat = scenario.places[way.place]
        self.open = [scenario.moves[one] for one in open_moves(scenario, way.state)]
        self.invited = {do for do, test in self.beat.invites if holds(test, way.state)}
        self.right = self._right()
        self.wrong = [move for move in self.open if self._is_worse(move)]

    @property
    def targets(self) -> tuple[str, ...]:
        """The behaviours to train here: dos, what the right response mends, and don'ts."""
        if self.right is None or self.beat.drill == "bad":
            return ()
        dos = [do for do in dos_of(self.right, self.rubric) if do in self.invited]
        mended = [
            name
            for bit, name in enumerate(self.scenario.donts)
            if self.right.mends & self.way.state.unmended & 1 << bit
        ]
        donts = [one.id for move in self.wrong for one in slips_of(move, self.rubric)]
        return tuple(dict.fromkeys((*dos, *mended, *donts)))

    def drill(self, target: str) -> Drill | None:
        """Return the drill that trains a behaviour here; None where none comes about."""
        right = self.right
        if right is None:
            return None
        offered = self._offered(target, self.wrong)
        question: str = worded("refresher.choose", "What do you say?")
        if len(offered) < FEWEST and target in right.shows:
            others = [move for move in self.open if move is not right and target not in move.shows]
            offered = self._offered(target, others)
            label = self.rubric.behaviours[target].label
            question = worded(
                "refresher.choose-for",
                "What is called for now: {label}. How do you say it?",
                label=label,
            )
        if len(offered) < FEWEST:
            return None
        numbers = [self.scenario.move_named(move.name) for move in offered]
        recap = self.recaps.of(self.way, numbers)
        return None if recap is None else self._drill(target, question, offered, recap)

    def _drill(
        self, target: str, question: str, offered: list[Move], recap: tuple[Line, ...]
    ) -> Drill:
        behaviour = self.rubric.behaviours[target]
        about = self.scenario.about
        return Drill(
            id=f"{Kind.CHOOSE}:{about.id}:{self.beat.id}:{target}",
            kind=Kind.CHOOSE,
            card=cards.behaviour(self.rubric.id, target),
            about=behaviour.label,
            scenario=about.id,
            place=self.beat.id,
            title=about.title,
            difficulty=about.difficulty,
            setting=setting_of(self.scenario),
            recap=recap,
            question=question,
            options=tuple(
                option_of(move, self.rubric, target, is_right=move is self.right)
                for move in offered
            ),
            sources=titled(behaviour.sources, self.rubric),
            language=about.language,
            prefers=self.beat.drill == "good",
            caller=about.caller,
        )

    def _right(self) -> Move | None:
        """Return the response of the model path, or else the best of those without a don't."""
        if self.way.right != ANY:
            move = self.scenario.moves[self.way.right]
            return move if is_clean(move, self.rubric) and self._helps(move) else None
        clean = [move for move in self.open if is_clean(move, self.rubric) and self._helps(move)]
        return max(clean, key=self._worth, default=None)

    def _helps(self, move: Move) -> bool:
        """Return whether a move shows a do that is called for, or takes a slip back."""
        mends = bool(move.mends & self.way.state.unmended)
        return mends or bool(self.invited & set(dos_of(move, self.rubric)))

    def _worth(self, move: Move) -> tuple[bool, int, int]:
        mends = bool(move.mends & self.way.state.unmended)
        return mends, move.halves, sum(by for _, by in move.changes)

    def _is_worse(self, move: Move) -> bool:
        """Return whether a move can be told from the right one without the rest of the call."""
        if move is self.right:
            return False
        costs_trust = sum(by for _, by in move.changes) < 0
        return not is_clean(move, self.rubric) or bool(move.better) or costs_trust

    def _offered(self, target: str, among: list[Move]) -> list[Move]:
        """Return the right response and up to three others, in the order of the file."""
        others = sorted(among, key=lambda move: (target not in move.shows, self._cost(move)))
        kept = others[: MOST - 1]
        return [move for move in self.open if move is self.right or move in kept]

    def _cost(self, move: Move) -> int:
        return sum(self.rubric.points_of(one.id) for one in slips_of(move, self.rubric))
