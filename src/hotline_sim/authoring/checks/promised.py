"""What the author promises of every play, and what the key takes for granted."""

from collections.abc import Callable, Iterator
from typing import Any

from hotline_sim.analysis.plays import Found
from hotline_sim.analysis.proof import broken, comes_to
from hotline_sim.analysis.search import Proof
from hotline_sim.analysis.without import never_without
from hotline_sim.authoring.plays_told import last_state, play_told
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import Choice, CompiledScenario, Promise, Test
from hotline_sim.scenario.state import ALL, NOT, TOLD, holds


def promises_kept(subject: Subject, findings: Findings) -> None:
    """Report each promise of the author's that some play breaks, with a shortest such play."""
    for number, promise in enumerate(subject.scenario.promises):
        where = subject.at("promises", number)
        proofs = [(one, _proof(subject, one, promise)) for one in subject.starts]
        broken_in = next(((one, proof.play) for one, proof in proofs if proof.play), None)
        if broken_in is not None:
            scenario, play = broken_in
            ending = scenario.places[play.ending].id
            missing = ", ".join(f"“{one}”" for one in _missing(scenario, promise, play))
            message = f"This promise is broken: a play ends at “{ending}” without {missing}."
            findings.error("promise-broken", where, message, play_told(scenario, play))
        elif not all(proof.is_sure for _, proof in proofs):
            message = (
                f"This promise is not proved. In {subject.budget:,} states no play breaks it, but"
                " the call has more, and nobody looked at those."
            )
            hint = "Let the promise ask for less, or give the call fewer states."
            findings.warn("promise-unproved", where, message, hint)


def _proof(subject: Subject, scenario: CompiledScenario, promise: Promise) -> Proof:
    """Look for a play that breaks a promise, where it is not plain that there is none."""
    analysis = subject.analysis(scenario.variant)
    if analysis.is_exact and never_without(analysis, promise):
        return Proof(None, is_sure=True)
    return broken(scenario, promise, subject.budget)


def _missing(scenario: CompiledScenario, promise: Promise, play: Found) -> Iterator[str]:
    """Yield what a play lacks of what was promised: behaviours, then facts."""
    shown = {name for one in play.moves for name in scenario.moves[one].shows}
    yield from (name for name in promise.shown if name not in shown)
    untold = promise.disclosed & ~last_state(scenario, play).facts
    yield from (fact.id for fact in among(scenario.facts, untold))


def needed_can_be_heard(subject: Subject, findings: Findings) -> None:
    """Report facts that the key needs, and that no play has heard when it comes to its end."""
    for name, scenario in _by(subject, lambda one: one.key.needed):
        for number, (when, wanted) in enumerate(_alternatives(scenario.key.needed)):
            if not wanted or _some_play(subject, name, (ALL, when, (TOLD, wanted))):
                continue
            names = ", ".join(f"“{one.id}”" for one in among(scenario.facts, wanted))
            message = f"No play ends having heard all that the key needs here: {names}."
            hint = "Let the caller tell it on some way to an ending, or need less."
            where = subject.at(*_written(subject, name, "needed"), number)
            findings.error("needed-unheard", where, message, hint)


def urgencies_can_be_reached(subject: Subject, findings: Findings) -> None:
    """Report each condition of the key's urgency that holds at the end of no play.

    The last alternative has none: it is there for calls that are hung up, too.
    """
    for name, scenario in _by(subject, lambda one: one.key.urgency):
        for number, (when, level) in enumerate(_alternatives(scenario.key.urgency)):
            if not scenario.key.urgency[number][0] or _some_play(subject, name, when):
                continue
            message = f"Here the key says {level}, and no play ends where that is so."
            hint = "Look at what its condition asks for, and at those that stand before it."
            where = subject.at(*_written(subject, name, "urgency"), number)
            findings.warn("urgency-unreached", where, message, hint)


def _some_play(subject: Subject, variant: str, asked: Test) -> bool:
    """Return whether some play comes to an ending where a guard holds, or that is not known.

    The exemplary call is one, and costs no search.
    """
    model = subject.model_talks.get(variant)
    if model is not None and model.ending and holds(asked, model.state):
        return True
    scenario = subject.variants[variant]
    endings = [number for number, place in enumerate(scenario.places) if place.ending]
    proof = comes_to(scenario, asked, endings, subject.budget)
    return proof.play is not None or not proof.is_sure


def _alternatives(choice: Choice) -> Iterator[tuple[Test, Any]]:
    """Yield each alternative with all that must be so for it: no earlier one may hold."""
    earlier: list[Test] = []
    for when, value in choice:
        yield (ALL, *((NOT, one) for one in earlier), when), value
        earlier.append(when)


def _by(
    subject: Subject, part: Callable[[CompiledScenario], object]
) -> Iterator[tuple[str, CompiledScenario]]:
    """Yield the variants that differ in a part of the key, or in how they start."""
    seen: list[object] = []
    for name, scenario in subject.variants.items():
        differs = (part(scenario), scenario.gauges)
        if differs not in seen:
            seen.append(differs)
            yield name, scenario


def _written(subject: Subject, variant: str, key: str) -> tuple[str, ...]:
    """Return where a part of a variant's key is written: its own, or the one all share."""
    own = ("variants", variant, "key", key)
    return own if subject.has(*own) else ("key", key)
