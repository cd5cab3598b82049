"""What the author promises of every play, and what the key takes for granted."""

from collections.abc import Callable, Iterator
from typing import Any

from hotline_sim.analysis.proof import broken, comes_to
from hotline_sim.authoring.plays_told import as_play
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Choice, CompiledScenario, Test
from hotline_sim.scenario.state import ALL, NOT, TOLD


def promises_kept(subject: Subject, findings: Findings) -> None:
    """Report each promise of the author's that some play breaks, with a shortest such play."""
    for number, promise in enumerate(subject.scenario.promises):
        proofs = [broken(scenario, promise) for scenario in subject.starts]
        where = subject.at("promises", number)
        play = next((one.play for one in proofs if one.play), None)
        if play is not None:
            ending = subject.scenario.places[play.ending].id
            message = f"This promise is broken by a play that ends at “{ending}”."
            findings.error("promise-broken", where, message, f"Try it: {as_play(subject, play)}")
        elif not all(one.is_sure for one in proofs):
            message = "The call has too many states for this promise to be proved or broken."
            findings.warn("promise-unproved", where, message)


def needed_can_be_heard(subject: Subject, findings: Findings) -> None:
    """Report facts that the key needs, and that no play has heard when it comes to its end."""
    for name, scenario in _by(subject, lambda one: one.key.needed):
        for number, (when, wanted) in enumerate(_alternatives(scenario.key.needed)):
            if not wanted or _some_play(scenario, (ALL, when, (TOLD, wanted))):
                continue
            facts = [one.id for bit, one in enumerate(scenario.facts) if wanted >> bit & 1]
            names = ", ".join(f"“{one}”" for one in facts)
            message = f"The key needs {names}, and no play comes to its end having heard all of it."
            hint = "Let a response disclose what is missing, or do not need it."
            where = subject.at(*_written(subject, name, "needed"), number)
            findings.error("needed-unheard", where, message, hint)


def urgencies_can_be_reached(subject: Subject, findings: Findings) -> None:
    """Report each level of urgency in the key that no play to its end comes to."""
    for name, scenario in _by(subject, lambda one: one.key.urgency):
        for number, (when, level) in enumerate(_alternatives(scenario.key.urgency)):
            if _some_play(scenario, when):
                continue
            message = f"No play comes to its end with this call being {level}."
            hint = "See what its condition asks for, and what stands before it, and let it be met."
            where = subject.at(*_written(subject, name, "urgency"), number)
            findings.warn("urgency-unreached", where, message, hint)


def _some_play(scenario: CompiledScenario, asked: Test) -> bool:
    """Return whether some play comes to an ending where a guard holds, or that is not known."""
    endings = [number for number, place in enumerate(scenario.places) if place.ending]
    proof = comes_to(scenario, asked, endings)
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
