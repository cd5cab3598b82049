"""What was said and heard in a call, line by line; a fold over its events."""

from enum import StrEnum
from typing import NamedTuple

from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import Step, chosen


class Voice(StrEnum):
    """Where a line comes from."""

    SOUND = "sound"
    CALLER = "caller"
    RESPONSE = "response"
    SILENCE = "silence"
    HANG_UP = "hang-up"
    ENDING = "ending"
    LEFT = "left"


class Line(NamedTuple):
    """One line of a transcript."""

    at: int
    """The seq of the event that brought it."""
    beat: str
    voice: Voice
    text: str
    move: int = -1
    """For a response or silence, its number in the scenario."""
    facts: tuple[str, ...] = ()
    """The facts disclosed in this line."""


def said(scenario: CompiledScenario, at: int, number: int) -> Line:
    """Return the line of the trainee's own move."""
    move = scenario.moves[number]
    beat = scenario.places[move.beat]
    voice = Voice.SILENCE if number == beat.silence else Voice.RESPONSE
    return Line(at, beat.id, voice, move.say, number)


def heard(scenario: CompiledScenario, at: int, step: Step, *, again: bool) -> list[Line]:
    """Return what the caller's side answers: facts told, then the cue, then facts with it."""
    place = scenario.places[step.state.place]
    lines = [Line(at, place.id, Voice.SOUND, sound) for sound in place.sounds]
    state = step.state
    if step.entered:
        state = state._replace(facts=state.facts & ~step.entered)
    text = chosen(place.again if again and place.again else place.caller, state)
    if place.ending:
        lines.append(Line(at, place.id, Voice.ENDING, text or ""))
    elif text:
        lines.append(Line(at, place.id, Voice.CALLER, text))
    if step.told or step.entered:
        told = _facts(scenario, at, place.id, step.told)
        return [*told, *lines, *_facts(scenario, at, place.id, step.entered)]
    return lines


def _facts(scenario: CompiledScenario, at: int, beat: str, bits: int) -> list[Line]:
    return [
        Line(at, beat, Voice.CALLER, fact.says, facts=(fact.id,))
        for fact in among(scenario.facts, bits)
    ]
