"""A call as it is spoken in a role-play: what stands on the screens of the three.

Whoever calls reads the cue aloud, listens, and says which of the author's responses the words came
nearest to; the call moves, and the next card follows. What the author thinks of a response stands
on no card: the caller should answer it as this caller would, and not judge it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.call.transcript import Voice, heard
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import CompiledScenario, Fact, Move
from hotline_sim.scenario.state import Step, after, holds

READ_AS = "nearest, as {role} heard it"
"""How a response of a role-play is kept: spoken words, taken for it by somebody in the room."""


class Part(NamedTuple):
    """Whom the caller's player plays, read once before the call."""

    name: str
    voice: str
    fears: tuple[str, ...]
    content_note: str
    holds_back: int
    """How many facts the caller can tell in this call, each only when its moment has come."""


class Listening(NamedTuple):
    """One thing the responder may say now, and what the caller answers to it."""

    response: str
    """`beat.response`, or `beat.silence`."""
    like: str
    """The author's words for it; empty for saying nothing."""
    tells: tuple[str, ...]
    """The facts that it brings out, in the caller's words."""
    then: tuple[str, ...]
    """What the caller says next, facts and cue, as far as it goes."""


class Card(NamedTuple):
    """What the caller's player sees at one moment of the call."""

    at: int
    """The seq of the event that brought the call here."""
    beat: str
    phase: str
    sounds: tuple[str, ...]
    """What is heard on the line; tap the table, open a door."""
    says: tuple[str, ...]
    """What to say aloud now, line by line."""
    if_they_say: tuple[Listening, ...]
    silence: Listening | None
    """Where waiting brings something: what it brings."""
    seconds: int
    """After how long a wait that is; 0 where waiting brings nothing."""
    told: tuple[str, ...]
    """What the caller has told so far: it may be said again."""
    kept: tuple[str, ...]
    """What the caller has not told yet, and must not before its moment."""
    ending: str
    """The kind of ending, where the call has come to one."""


def part_of(scenario: CompiledScenario) -> Part:
    """Return whom to play in a call."""
    about = scenario.about
    return Part(about.caller, about.voice, about.fears, about.content_note, len(scenario.facts))


def card_of(call: Call) -> Card:
    """Return what the caller's player sees now."""
    last = call.events[-1].seq
    lines = [line for line in call.transcript if line.at == last]
    spoken = {Voice.CALLER, Voice.ENDING}
    facts = call.scenario.facts
    silence = call.silence
    return Card(
        at=last,
        beat=call.beat.id,
        phase=call.beat.phase,
        sounds=tuple(line.text for line in lines if line.voice is Voice.SOUND),
        says=tuple(line.text for line in lines if line.voice in spoken and line.text),
        if_they_say=tuple(_listening(call, move) for move in call.menu()),
        silence=_listening(call, silence) if silence else None,
        seconds=call.beat.after if silence else 0,
        told=_words(among(facts, call.state.facts)),
        kept=_words(among(facts, ~call.state.facts & (1 << len(facts)) - 1)),
        ending=call.ending.ending if call.ending else "",
    )


def listen_for(call: Call) -> tuple[str, ...]:
    """Return the dos that this moment calls for: what the observer may hear next."""
    if call.is_over:
        return ()
    return tuple(do for do, test in call.beat.invites if holds(test, call.state))


def heard_as(role: str) -> str:
    """Return what is kept of who took spoken words for a response."""
    return READ_AS.format(role=role)


def _words(facts: list[Fact]) -> tuple[str, ...]:
    return tuple(fact.says for fact in facts if fact.says)


def _listening(call: Call, move: Move) -> Listening:
    scenario = call.scenario
    step = after(scenario, call.state, scenario.move_named(move.name))
    told = among(scenario.facts, step.told | step.entered)
    return Listening(move.name, move.say, _words(told), tuple(_answer(call, step)))


def _answer(call: Call, step: Step) -> Iterator[str]:
    """Yield what the caller will say, as the call would have it: again where it comes back."""
    place = call.scenario.places[step.state.place].id
    again = any(line.beat == place for line in call.transcript)
    for line in heard(call.scenario, 0, step, again=again):
        if line.voice in {Voice.CALLER, Voice.ENDING} and line.text:
            yield line.text
