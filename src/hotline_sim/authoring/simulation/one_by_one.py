"""Virtual trainees one after the other: needs nothing but Python."""

from collections.abc import Sequence
from typing import Any

from hotline_sim.analysis.garbage import uncollected
from hotline_sim.authoring.simulation.chance import INCREMENT, MULTIPLIER, WORD, stream
from hotline_sim.authoring.simulation.lanes import WIDE
from hotline_sim.authoring.simulation.marked import LONGEST
from hotline_sim.authoring.simulation.openings import NOT_YET
from hotline_sim.authoring.simulation.outcomes import Outcomes
from hotline_sim.authoring.simulation.stage import Stage
from hotline_sim.authoring.simulation.tally import Tally
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario

Edge = list[Any]
"""How often it was taken, the state it leads to, and its effect: keep, plus, what it waits for, the
bit of its beat, what it adds to the score, its cell."""


class OneByOne:
    """Plays one scenario, marked with one rubric."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric) -> None:
        """Work nothing out before a play needs it."""
        self._stage = Stage(scenario, rubric, WIDE)

    def played(self, weights: Sequence[int], plays: range, seed: int) -> Tally:
        """Return what some plays came to, with a weight for every move."""
        tally = Tally(self._stage.marks.shows)
        outcomes = Outcomes(self._stage, tally)
        with uncollected():
            walk = _Walk(self._stage, weights, outcomes)
            for play in plays:
                walk.play(stream(seed, play))
                if self._stage.is_full:
                    walk.end(tally)
                    self._stage.forget()
                    walk = _Walk(self._stage, weights, outcomes)
            walk.end(tally)
            outcomes.judge()
        return tally


class _Walk:
    """Plays along the edges of the story, each looked up but once."""

    def __init__(self, stage: Stage, weights: Sequence[int], outcomes: Outcomes) -> None:
        self._stage = stage
        self._story = stage.story
        self._weights = weights
        self._outcomes = outcomes
        limits = stage.settling.limits
        due = [sum(mask for _, mask in stage.settling.due(limit)) for limit in limits]
        self._limits = [*zip(limits, due, strict=True), (LONGEST, 0)]
        self._picks: list[tuple[int, ...]] = []
        self._nodes: list[tuple[tuple[int, ...], int, list[Edge | None]]] = []
        self._grow()

    def end(self, tally: Tally) -> None:
        """Add what was counted on the way."""
        story = self._story
        times, met = [0] * len(self._stage.effects.known), [0] * len(story.menus)
        for state, (_, _, edges) in enumerate(self._nodes):
            for number, edge in enumerate(edges, story.first[state]):
                if edge is not None:
                    times[story.effect[number]] += edge[0]
                    met[story.menu[state]] += edge[0]
        tally.moved(self._stage.effects, times)
        tally.met(story.menus, met)

    def play(self, chance: int) -> None:
        """Play once."""
        settling, nodes, over = self._stage.settling, self._nodes, self._story.over
        state, marks = self._story.opening, self._stage.marks.start[0]
        score = turn = added = 0
        cells: list[int] = []
        for limit, due in self._limits:
            while state >= over and turn < limit:
                chance = chance * MULTIPLIER + INCREMENT & WORD
                picks, count, edges = nodes[state]
                which = picks[(chance >> 32) * count >> 32]
                edge = edges[which] or self._edge(state, which)
                edge[0] += 1
                _, state, keep, plus, waits_for, beat, adds, cell = edge
                if not marks & beat:
                    cells.append(cell)
                marks = (marks & keep) + plus
                added = plus
                if marks & waits_for:
                    words, more = [marks], [plus]
                    settling.waited(words, [marks & waits_for], more)
                    marks, added = words[0], more[0]
                score += adds
                turn += 1
            if turn == limit and marks & due:
                words = [marks]
                settling.out_of_time(words, limit, WORD, [added])
                marks = words[0]
        if state < over - 1:
            self._outcomes.ended(state, marks, score, cells)
        else:
            self._outcomes.unfinished(over - 1, cells)

    def _edge(self, state: int, which: int) -> Edge:
        """Look up an edge that was not taken before."""
        story = self._story
        number = story.first[state] + which
        if story.to[number] == NOT_YET:
            story.find((number,))
            self._grow()
        effect = self._stage.effects.known[story.effect[number]]
        edge = [
            *(0, story.to[number], effect.keep[0], effect.plus[0], effect.waits_for[0]),
            *(effect.beat.mask, effect.made.adds, effect.cell),
        ]
        self._nodes[state][2][which] = edge
        return edge

    def _grow(self) -> None:
        """Make room for the states that were found since."""
        story, weights = self._story, self._weights
        for menu in story.menus[len(self._picks) :]:
            weighed = [(which, weights[move]) for which, move in enumerate(menu)]
            self._picks.append(tuple(which for which, times in weighed for _ in range(times)))
        for state in range(len(self._nodes), story.states):
            number = story.menu[state]
            picks = self._picks[number]
            self._nodes.append((picks, len(picks), [None] * len(story.menus[number])))
