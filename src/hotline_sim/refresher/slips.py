"""Drills that ask which of some lines was the slip: a short exchange with one don't in it."""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.call.transcript import Voice
from hotline_sim.language.text import worded
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Drill, Kind, Line, Option
from hotline_sim.refresher.judged import is_clean, setting_of, slips_of, titled
from hotline_sim.refresher.known import drawn
from hotline_sim.refresher.recap import Recaps
from hotline_sim.refresher.schedule import Rating
from hotline_sim.refresher.ways import Way, way_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario, Move
from hotline_sim.scenario.state import after, is_open, open_responses

LINES = (3, 4)
"""How many lines of the trainee's an exchange has, with the slip among them."""

MOST_AFTER = 2
"""How many of them may come after the slip."""

ENDS_IN = 3
"""Of so many exchanges that can only end with their slip one is left out: else the last line
would be a good guess."""


def spotting(
    scenario: CompiledScenario, rubric: Rubric, ways: list[Way], recaps: Recaps
) -> Iterator[Drill]:
    """Yield a drill for each response with one don't in it that has an exchange around it."""
    made: set[int] = set()
    for way in sorted(ways, key=lambda one: len(one.moves)):
        beat = scenario.places[way.place]
        if beat.drill == "bad" or way.state.unmended:
            continue
        for number in open_responses(scenario, way.state):
            slips = slips_of(scenario.moves[number], rubric)
            if number in made or len(slips) != 1 or scenario.moves[number].mends:
                continue
            drill = _drill(_Call(scenario, rubric, recaps), way, number)
            if drill is not None:
                made.add(number)
                yield drill


class _Call(NamedTuple):
    """The call that an exchange is taken from."""

    scenario: CompiledScenario
    rubric: Rubric
    recaps: Recaps


def _drill(call: _Call, way: Way, slip: int) -> Drill | None:
    """Return the drill about one response, with the slip now early and now late in it."""
    scenario, rubric, _ = call
    move = scenario.moves[slip]
    before = _clean_before(scenario, rubric, way)
    after_it = _clean_after(scenario, rubric, way, slip)
    splits = [
        (lines - 1 - late, late)
        for lines in LINES
        for late in range(min(len(after_it), MOST_AFTER, lines - 1) + 1)
        if lines - 1 - late <= before
    ]
    splits.sort(key=lambda split: (not split[1], drawn(move.name, *map(str, split))))
    for early, late in splits:
        if not late and drawn(move.name) % ENDS_IN == 0:
            return None
        whole = way_of(scenario, (*way.moves, slip, *after_it[:late]))
        found = _exchange(call, whole, early + 1 + late, slip)
        if found is not None:
            return found
    return None


def _exchange(call: _Call, whole: Way, lines: int, slip: int) -> Drill | None:
    """Return the drill of the last lines of a way."""
    scenario, rubric, recaps = call
    own = whole.moves[-lines:]
    recap = recaps.of(whole, own, lines, cue=True)
    if recap is None:
        return None
    numbered = _numbered(recap, lines)
    behaviour = slips_of(scenario.moves[slip], rubric)[0]
    move, about = scenario.moves[slip], scenario.about
    beat = scenario.places[move.beat]
    return Drill(
        id=f"{Kind.SLIP}:{about.id}:{move.name.replace('.', ':')}",
        kind=Kind.SLIP,
        card=cards.behaviour(rubric.id, behaviour.id),
        about=behaviour.label,
        scenario=about.id,
        place=beat.id,
        title=about.title,
        difficulty=about.difficulty,
        setting=setting_of(scenario),
        recap=numbered,
        question=worded("refresher.slip", "One of your lines was a slip. Which one?"),
        options=tuple(
            _option(scenario.moves[one], number, is_slip=one == slip)
            for number, one in enumerate(own, 1)
        ),
        why=f"{_first_up(behaviour.label)}. {move.because or behaviour.why}",
        better=move.better or behaviour.better,
        sources=titled(behaviour.sources, rubric),
        language=about.language,
        prefers=beat.drill == "good",
        caller=about.caller,
    )


def _option(move: Move, number: int, *, is_slip: bool) -> Option:
    rating = Rating.GOOD if is_slip else Rating.HARD
    why = "" if is_slip else move.because
    return Option(str(number), move.say, is_slip, rating, why)


def _numbered(recap: tuple[Line, ...], lines: int) -> tuple[Line, ...]:
    """Return a recap whose last so many lines of the trainee's bear numbers."""
    own = [place for place, line in enumerate(recap) if line.voice == Voice.RESPONSE]
    numbers = {place: number for number, place in enumerate(own[-lines:], 1)}
    return tuple(line._replace(number=numbers.get(at, 0)) for at, line in enumerate(recap))


def _clean_before(scenario: CompiledScenario, rubric: Rubric, way: Way) -> int:
    """Return how many of the last moves of a way can stand before a slip."""
    count = 0
    for number in reversed(way.moves):
        if not _is_good(scenario, rubric, number):
            break
        count += 1
    return count


def _clean_after(
    scenario: CompiledScenario, rubric: Rubric, way: Way, slip: int
) -> tuple[int, ...]:
    """Return what can be said well after a slip, and tells nothing of it.

    It could be said without the slip, too, at a beat that the model call comes to.
    """
    state = after(scenario, way.state, slip).state
    model = set(scenario.model_path)
    beats = {name.partition(".")[0] for name in model}
    found: list[int] = []
    while len(found) < MOST_AFTER and scenario.places[state.place].id in beats:
        there = open_responses(scenario, state)
        without = state._replace(used=state.used & ~(1 << slip), unmended=way.state.unmended)
        good = [
            one
            for one in there
            if _is_good(scenario, rubric, one) and is_open(scenario, without, one)
        ]
        if not good:
            break
        moves = scenario.moves
        best = max(good, key=lambda one: (moves[one].name in model, moves[one].halves, -one))
        found.append(best)
        state = after(scenario, state, best).state
    return tuple(found)


def _is_good(scenario: CompiledScenario, rubric: Rubric, number: int) -> bool:
    """Return whether nothing is to be said against a response."""
    move = scenario.moves[number]
    is_silence = number == scenario.places[move.beat].silence
    costs = sum(by for _, by in move.changes) < 0
    is_good = is_clean(move, rubric) and bool(move.shows) and not move.better and not costs
    return is_good and not is_silence


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
