"""What the trainee's words showed: dos, slips and repairs, each with its moment.

The rules stand in docs/scoring.md. Nothing here looks at points.
"""

from typing import NamedTuple

from hotline_sim.debrief.model import Mark
from hotline_sim.debrief.paperwork.behaviours import Showed
from hotline_sim.debrief.turns import Play, Turn, open_shows
from hotline_sim.rubric.rubric import Kind, OrderRule, Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import holds


class Conduct(NamedTuple):
    """Everything a call showed, in the order it was shown."""

    shown: tuple[Mark, ...]
    """Dos."""
    slips: tuple[Mark, ...]
    """Don'ts, mended or not, with those that breaking an order rule showed."""
    missed: tuple[Mark, ...]
    """Basic and advanced dos that were invited and shown nowhere."""
    invited: frozenset[str]
    """Every do the call invited."""


def conduct(scenario: CompiledScenario, rubric: Rubric, play: Play) -> Conduct:
    """Return what a call showed."""
    shown = tuple(
        Mark(name, turn.at, turn.response)
        for turn in play.turns
        for name in turn.shows
        if rubric.behaviours[name].kind.is_do
    )
    invited = _invitations(scenario, play)
    done = {mark.behaviour for mark in shown}
    missed = () if play.left else _missed(scenario, play, invited, done)
    slips = sorted((*_slips(rubric, play), *_out_of_order(scenario, rubric, play)), key=_moment)
    return Conduct(shown, tuple(slips), missed, frozenset(invited))


def with_paperwork(talk: Conduct, paper: Showed) -> Conduct:
    """Return the conduct of the talk and of the paperwork together.

    A do missed in the talk stays missed, though the paperwork shows it: the caller never heard it.
    """
    missed = {mark.behaviour for mark in talk.missed}
    shown = tuple(mark for mark in paper.shown if mark.behaviour not in missed)
    return Conduct(
        shown=(*talk.shown, *shown),
        slips=(*talk.slips, *paper.slips),
        missed=(*talk.missed, *paper.missed),
        invited=talk.invited | {mark.behaviour for mark in (*shown, *paper.missed)},
    )


def _moment(mark: Mark) -> int:
    return mark.at


def _slips(rubric: Rubric, play: Play) -> list[Mark]:
    """Return each showing of a don't, with the later response that mended it."""
    slips: list[Mark] = []
    for turn in play.turns:
        for number, slip in enumerate(slips):
            mendable = rubric.behaviours[slip.behaviour].kind is not Kind.RED_LINE
            if slip.repaired_at < 0 and mendable and slip.behaviour in turn.mends:
                slips[number] = slip._replace(repaired_at=turn.at)
        slips += (
            Mark(name, turn.at, turn.response)
            for name in turn.shows
            if not rubric.behaviours[name].kind.is_do
        )
    return slips


def _invitations(scenario: CompiledScenario, play: Play) -> dict[str, int]:
    """Return each do the call gave a chance to show, and the last turn at which it was invited.

    A do that no response open there or later would have shown was never really called for.
    """
    found: dict[str, int] = {}
    chances: set[str] = set()
    for number in reversed(range(len(play.turns))):
        turn = play.turns[number]
        chances.update(open_shows(scenario, turn))
        for do in _invited_at(scenario, turn):
            if do in chances:
                found.setdefault(do, number)
    return found


def _invited_at(scenario: CompiledScenario, turn: Turn) -> list[str]:
    beat = scenario.places[turn.beat]
    return [do for do, test in beat.invites if holds(test, turn.before)]


def _missed(
    scenario: CompiledScenario, play: Play, invited: dict[str, int], done: set[str]
) -> tuple[Mark, ...]:
    cut = bool(play.turns) and play.turns[-1].cut
    missed = []
    for do, number in invited.items():
        turn = play.turns[number]
        if do in done or _lapsed(scenario, turn, do):
            continue
        later = play.turns[number + 1 :]
        if not cut or any(do in open_shows(scenario, one) for one in later):
            missed.append(Mark(do, turn.at, turn.response))
    return tuple(sorted(missed, key=_moment))


def _lapsed(scenario: CompiledScenario, turn: Turn, do: str) -> bool:
    """Return whether another do of the same list was shown instead."""
    others = set(_invited_at(scenario, turn)) - {do}
    return bool(others & set(turn.shows))


def _out_of_order(scenario: CompiledScenario, rubric: Rubric, play: Play) -> list[Mark]:
    if play.left:
        return []
    rules = [rule for rule in rubric.order if rule.do not in scenario.waived]
    broken = (_broken(scenario, rule, play) for rule in rules)
    return [mark for mark in broken if mark is not None]


def _broken(scenario: CompiledScenario, rule: OrderRule, play: Play) -> Mark | None:
    """Return the showing that breaking a rule is, at the turn where it was broken."""
    if rule.within:
        turns = play.turns[: rule.within]
        in_time = any(rule.do in turn.shows for turn in turns)
        late = len(turns) == rule.within and not turns[-1].cut
    else:
        turns = _up_to(rule.before, play.turns)
        in_time = any(rule.do in turn.shows for turn in turns)
        late = bool(turns)
    if in_time or not late:
        return None
    if not any(rule.do in open_shows(scenario, turn) for turn in turns):
        return None
    return Mark(rule.breaks, turns[-1].at, turns[-1].response)


def _up_to(dos: tuple[str, ...], turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """Return the turns up to the first that shows one of some dos; none where none does."""
    for number, turn in enumerate(turns):
        if set(dos) & set(turn.shows):
            return turns[: number + 1]
    return ()
