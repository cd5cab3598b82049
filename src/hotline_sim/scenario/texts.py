"""Every text of a scenario by its stable id, and the scenario with other words in their place.

Alternatives of one text share its id: they are told apart by the words themselves.
"""

from hotline_sim.language.text import Say
from hotline_sim.scenario.compiled import (
    Beat,
    Brief,
    Choice,
    CompiledScenario,
    Fact,
    HangUp,
    Move,
)


def said(scenario: CompiledScenario, say: Say) -> CompiledScenario:
    """Return a scenario whose texts are those that `say` gives; its moves and places stay."""
    return scenario._replace(
        about=brief_said(scenario.about, say),
        facts=tuple(_fact(one, say) for one in scenario.facts),
        places=tuple(_place(one, say) for one in scenario.places),
        moves=tuple(_move(one, scenario, say) for one in scenario.moves),
    )


def brief_said(about: Brief, say: Say) -> Brief:
    """Return what is known of a scenario without playing it, in the words that `say` gives."""
    return about._replace(
        title=say("title", about.title),
        content_note=say("content_note", about.content_note),
        brief=say("brief", about.brief),
        caller=say("caller.name", about.caller),
        voice=say("caller.voice", about.voice),
        fears=tuple(say("caller.fears", one) for one in about.fears),
    )


def _fact(fact: Fact, say: Say) -> Fact:
    return fact._replace(says=say(f"facts.{fact.id}.says", fact.says))


def _place(place: Beat, say: Say) -> Beat:
    what = f"endings.{place.id}" if place.ending else f"beats.{place.id}"
    return place._replace(
        sounds=tuple(say(f"{what}.sounds", one) for one in place.sounds),
        caller=_choice(place.caller, f"{what}.caller", say),
        again=_choice(place.again, f"{what}.again", say),
        because=say(f"{what}.because", place.because),
        hang_up=tuple(_hang_up(one, what, say) for one in place.hang_up),
    )


def _choice(choice: Choice, context: str, say: Say) -> Choice:
    return tuple((test, say(context, text) if text else text) for test, text in choice)


def _hang_up(one: HangUp, what: str, say: Say) -> HangUp:
    return one._replace(because=say(f"{what}.on_hang_up.because", one.because))


def _move(move: Move, scenario: CompiledScenario, say: Say) -> Move:
    beat = scenario.places[move.beat]
    what = f"beats.{beat.id}.responses.{move.id}"
    if beat.silence >= 0 and scenario.moves[beat.silence].name == move.name:
        what = f"beats.{beat.id}.silence"
    return move._replace(
        say=say(f"{what}.say", move.say),
        because=say(f"{what}.because", move.because),
        better=say(f"{what}.better", move.better),
    )
