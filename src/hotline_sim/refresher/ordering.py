"""Drills that ask what comes first: the parts of a call, and what its rubric wants in time."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotline_sim.language.text import worded
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Drill, Kind, Option
from hotline_sim.refresher.judged import setting_of, titled
from hotline_sim.refresher.schedule import Rating
from hotline_sim.rubric.rubric import OrderRule, Rubric
from hotline_sim.scenario.compiled import CompiledScenario, Move

STEPS = (("open",), ("urgent",), ("options", "consent"), ("close",))
"""Parts of a call far enough from each other that no good call has them the other way round."""

CLOSING = STEPS[-1]
"""The parts that no good call begins with."""

QUESTION = "In which order would you say these? The first one first."


def ordering(scenario: CompiledScenario, rubric: Rubric) -> Iterator[Drill]:
    """Yield a drill of the parts of the model call, and one for each rule it can show."""
    model = _model(scenario)
    parts = _parts(scenario, model)
    if len(parts) == len(STEPS):
        why = worded(
            "refresher.order.why",
            "First who you are and whether it is safe to talk. Then what cannot wait. Then choices,"
            " and a yes for each. The plan and the next contact stand at the end.",
        )
        about = worded("refresher.order.about", "what comes when in a call")
        yield _drill(scenario, parts, _Told("steps", cards.steps(rubric.id), about, why))
    for rule in rubric.order:
        steps = [] if rule.do in scenario.waived else _steps(scenario, rule, model)
        if steps:
            behaviour = rubric.behaviours[rule.do]
            card = cards.behaviour(rubric.id, rule.breaks)
            sources = titled(behaviour.sources, rubric)
            label = rubric.behaviours[rule.breaks].label
            told = _Told(rule.do, card, label, rule.because, sources)
            yield _drill(scenario, steps, told)


def _model(scenario: CompiledScenario) -> list[Move]:
    """Return what the model call says, in order."""
    by_name = {move.name: move for move in scenario.moves}
    moves = [by_name[name] for name in scenario.model_path if name in by_name]
    return [move for move in moves if move.say and scenario.places[move.beat].drill != "bad"]


def _parts(scenario: CompiledScenario, model: Sequence[Move]) -> list[Move]:
    """Return the first thing said in each part, as far as they come in their order."""
    found: list[Move] = []
    since = 0
    for phases in STEPS:
        for number, move in enumerate(model[since:], since):
            if scenario.places[move.beat].phase in phases:
                found.append(move)
                since = number + 1
                break
    return found


def _steps(scenario: CompiledScenario, rule: OrderRule, model: Sequence[Move]) -> list[Move]:
    """Return the do of a rule as the model call says it, and two things that come after it.

    The last opens the closing part: what is said after it might as well come before.
    """
    first = next((number for number, one in enumerate(model) if rule.do in one.shows), -1)
    if first < 0:
        return []
    later = _up_to_the_close(scenario, model[first + 1 :])
    if rule.within:
        return [model[first], later[len(later) // 3], later[-1]] if len(later) > 3 else []
    then = next((one for one in later if set(rule.before) & set(one.shows)), None)
    is_last = then is None or then is later[-1]
    return [] if then is None or is_last else [model[first], then, later[-1]]


def _up_to_the_close(scenario: CompiledScenario, moves: Sequence[Move]) -> Sequence[Move]:
    """Return some moves up to the first of the closing part; all of them where there is none."""
    for number, move in enumerate(moves, 1):
        if scenario.places[move.beat].phase in CLOSING:
            return moves[:number]
    return moves


class _Told(NamedTuple):
    """What an order is about, and why it is the right one."""

    name: str
    card: str
    about: str
    why: str
    sources: tuple[tuple[str, str], ...] = ()


def _drill(scenario: CompiledScenario, steps: Sequence[Move], told: _Told) -> Drill:
    brief = scenario.about
    return Drill(
        id=f"{Kind.ORDER}:{brief.id}:{told.name}",
        kind=Kind.ORDER,
        card=told.card,
        about=told.about,
        scenario=brief.id,
        place=told.name,
        title=brief.title,
        difficulty=brief.difficulty,
        setting=setting_of(scenario),
        recap=(),
        question=worded("refresher.order", QUESTION),
        options=tuple(
            Option(move.name, move.say, is_right=True, rating=Rating.GOOD) for move in steps
        ),
        why=told.why,
        sources=told.sources,
        language=brief.language,
    )
