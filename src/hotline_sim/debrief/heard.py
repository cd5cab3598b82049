"""What the caller told on this path, each fact with its moment, and how to say it."""

from typing import NamedTuple

from hotline_sim.debrief.turns import HANG_UP, Play, Turn
from hotline_sim.language.breaking import is_unspaced, rows
from hotline_sim.language.text import worded, wording
from hotline_sim.scenario.compiled import CompiledScenario, Fact

THE_CALLER = worded("judged.heard.the-caller", "the caller")

HEARD = wording("judged.heard.heard", "{when}, you heard: {words}")

AFTER = wording("judged.heard.after", "After your “{words}”")

IN_SILENCE = worded("judged.heard.in-silence", "In the silence you kept")

AT_START = worded("judged.heard.at-start", "At the start")

SHORT = 70
"""So many characters of the trainee's own words are quoted to point at a moment."""


class Heard(NamedTuple):
    """One fact, and when it was first told."""

    fact: Fact
    bit: int
    at: int
    """The seq of the event that brought it out; 0 where the caller began with it."""
    told: str
    """The moment and the caller's words, as a sentence."""


def heard(scenario: CompiledScenario, play: Play) -> tuple[Heard, ...]:
    """Return the facts told, in the order they were told."""
    start = play.turns[0].before if play.turns else play.state
    found = _new(scenario, 0, start.facts, 0, AT_START)
    for turn in play.turns:
        when = _moment(scenario, turn)
        found += _new(scenario, turn.before.facts, turn.state.facts, turn.at, when)
    return tuple(found)


def caller_of(scenario: CompiledScenario) -> str:
    """Return what to call the caller within a sentence."""
    return scenario.about.caller or THE_CALLER


def short(text: str, most: int = SHORT) -> str:
    """Return a text cut between words, with a sign that it was."""
    if len(text) <= most:
        return text
    if is_unspaced(text):
        return f"{rows(text, most, len)[0]}…"
    return f"{text[:most].rpartition(' ')[0] or text[:most]}…"


def quoted(text: str) -> str:
    """Return somebody's words in quotation marks, ended where they do not end themselves."""
    ended = text if text.endswith((".", "!", "?", "…", ")")) else f"{text}."
    return f"“{ended}”"


def _new(scenario: CompiledScenario, known: int, now: int, at: int, when: str) -> list[Heard]:
    fresh = now & ~known
    return [
        Heard(fact, 1 << bit, at, HEARD(when=when, words=quoted(fact.says or fact.id)))
        for bit, fact in enumerate(scenario.facts)
        if fresh >> bit & 1
    ]


def _moment(scenario: CompiledScenario, turn: Turn) -> str:
    """Return when something was told, by what the trainee had just said or not said."""
    said = "" if turn.move == HANG_UP else scenario.moves[turn.move].say
    return AFTER(words=short(said)) if said else IN_SILENCE
