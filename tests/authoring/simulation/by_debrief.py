"""The same plays taken as calls, one response at a time, and judged by the debrief itself."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from hotline_sim.analysis.weights import weights_of
from hotline_sim.authoring.simulation.chance import drawn, onward, stream
from hotline_sim.authoring.simulation.made import Cell
from hotline_sim.authoring.simulation.marked import LONGEST
from hotline_sim.authoring.simulation.tally import VERDICTS, Tally
from hotline_sim.call.events import CallOpened, Event, ResponseGiven, SilenceKept
from hotline_sim.debrief.conduct import conduct
from hotline_sim.debrief.levels import competencies
from hotline_sim.debrief.turns import Play, Turn, replay
from hotline_sim.debrief.verdict import Evidence, judge
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import after, chosen, open_moves, opening

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def moves_of(
    scenario: CompiledScenario, weights: Sequence[int], play: int, seed: int, longest: int = LONGEST
) -> list[int]:
    """Return the moves of a play, chosen as a virtual trainee chooses them."""
    state, chance, moves = opening(scenario).state, stream(seed, play), list[int]()
    while not scenario.places[state.place].ending and len(moves) < longest:
        weighed = [one for one in open_moves(scenario, state) for _ in range(weights[one])]
        if not weighed:
            break
        chance = onward(chance)
        moves.append(weighed[drawn(chance, len(weighed))])
        state = after(scenario, state, moves[-1]).state
    return moves


def events_of(scenario: CompiledScenario, moves: Iterable[int]) -> list[Event]:
    """Return the events of a call with these moves."""
    events = [Event(0, NOW, CallOpened(scenario.id, "", 0, "script", seen_before=False))]
    for number in moves:
        move = scenario.moves[number]
        beat = scenario.places[move.beat]
        kept = number == beat.silence
        what = SilenceKept(beat.id) if kept else ResponseGiven(move.name)
        events.append(Event(len(events), NOW, what))
    return events


def tallied(
    scenario: CompiledScenario, rubric: Rubric, weights: Sequence[int], plays: range, seed: int
) -> Tally:
    """Return what some plays came to, as the debrief has it."""
    found = Tally(_shown_or_called_for(scenario, rubric))
    for number in plays:
        moves = moves_of(scenario, weights, number, seed)
        _add(found, scenario, rubric, replay(scenario, events_of(scenario, moves)))
    return found


def _add(found: Tally, scenario: CompiledScenario, rubric: Rubric, play: Play) -> None:
    place = scenario.places[play.state.place]
    endings = [number for number, one in enumerate(scenario.places) if one.ending]
    halves = None
    if place.ending:
        showed = conduct(scenario, rubric, play)
        results = competencies(rubric, showed, scenario.about.teaches)
        red = tuple(
            one for one in showed.slips if rubric.behaviours[one.behaviour].kind is Kind.RED_LINE
        )
        needed = chosen(scenario.key.needed, play.state) or 0
        unheard = ("something",) if needed & ~play.state.facts else ()
        verdict = judge(Evidence(scenario, rubric, place, results, red, unheard)).verdict
        found.endings[endings.index(play.state.place), VERDICTS.index(verdict)] += 1
        halves = sum(turn.halves for turn in play.turns) + place.halves
        found.worth[halves] += 1
        score = _score(scenario, rubric, play)
        found.scored(score, score)
        for one in results:
            if one.id in found.levels:
                found.levels[one.id][one.level or 0] += 1
            else:
                assert one.level is None
    else:
        found.endings[len(endings), VERDICTS.index("unfinished")] += 1
    visited = set()
    for turn in play.turns:
        found.given[turn.move] += 1
        found.offered.update(open_moves(scenario, turn.before))
        if turn.beat not in visited:
            visited.add(turn.beat)
            found.answers[_cell(scenario, turn), halves] += 1


def _cell(scenario: CompiledScenario, turn: Turn) -> Cell:
    worth = {
        one: 0 if turn.before.used >> one & 1 else scenario.moves[one].halves
        for one in open_moves(scenario, turn.before)
    }
    best, least = max(worth.values()), min(worth.values())
    right = None if best == least else worth[turn.move] == best
    return Cell(turn.beat, right, worth[turn.move])


def _score(scenario: CompiledScenario, rubric: Rubric, play: Play) -> int:
    """Return the score of a play, as the analysis adds it up."""
    weights = weights_of(scenario, rubric)
    first = {turn.move for turn in play.turns}
    return sum(weights.moves[one] for one in first) + weights.end(
        play.state.place, play.state.unmended
    )


def _shown_or_called_for(scenario: CompiledScenario, rubric: Rubric) -> list[str]:
    names = {name for move in scenario.moves for name in move.shows}
    names |= {do for place in scenario.places for do, _ in place.invites}
    names |= {one.breaks for one in rubric.order if one.do not in scenario.waived}
    found = {rubric.behaviours[name].competency for name in names}
    return [one for one in rubric.competencies if one in found]
