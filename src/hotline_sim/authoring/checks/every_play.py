"""What must hold on every play: no harm behind a safe ending, no harmful ending out of nothing."""

from hotline_sim.analysis.harm import shortest_harmed, shortest_unharmed
from hotline_sim.analysis.plays import Found
from hotline_sim.authoring.plays_told import last_state, play_told
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import of_place
from hotline_sim.diagnostic import Findings
from hotline_sim.rubric.rubric import Kind
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import CompiledScenario


def safe_despite_harm(subject: Subject, findings: Findings) -> None:
    """Report a play to a safe ending with a red line in it, or harm that nothing mended."""
    endings = _of_kind(subject, "safe")
    for analysis in subject.whole_analyses:
        play = shortest_harmed(analysis.graph.edges, analysis.order, endings)
        if play is not None:
            ending = subject.scenario.places[play.ending]
            harm = ", ".join(f"“{one}”" for one in _harm_left(subject, analysis.scenario, play))
            message = f"“{ending.id}” is safe, and a play ends there with {harm} left standing."
            hint = f"Lead it elsewhere as long as that stands. {play_told(analysis.scenario, play)}"
            findings.error("safe-despite-harm", subject.at(*of_place(ending)), message, hint)
            return


def harm_without_slip(subject: Subject, findings: Findings) -> None:
    """Report a play to an ending in harm in which nothing harmful is left standing."""
    endings = _of_kind(subject, "harm")
    for analysis in subject.whole_analyses:
        play = shortest_unharmed(analysis.graph.edges, endings)
        if play is not None:
            ending = subject.scenario.places[play.ending]
            message = f"“{ending.id}” is harm, and a play ends there with nothing harmful standing."
            hint = (
                "Let a response show what it does wrong, or let it end otherwise."
                f" {play_told(analysis.scenario, play)}"
            )
            findings.error("harm-without-slip", subject.at(*of_place(ending)), message, hint)
            return


def too_many_states(subject: Subject, findings: Findings) -> None:
    """Report a call too large to be looked at whole, and what makes it so large."""
    large = next((one for one in subject.analyses if not one.is_exact), None)
    if large is None:
        return
    message = (
        f"This call has more than {subject.budget:,} states. No more are looked at, so not all that"
        " should hold on every play is proved, and its debrief shows no turning points."
    )
    most = ", then ".join(one.what for one in large.multipliers[:3])
    hint = f"What multiplies them most, and should be less: {most}." if most else ""
    findings.warn("too-many-states", subject.at("beats"), message, hint)


def _of_kind(subject: Subject, kind: str) -> frozenset[int]:
    """Return the endings of a kind, by place."""
    places = enumerate(subject.scenario.places)
    return frozenset(number for number, one in places if one.ending == kind)


def _harm_left(subject: Subject, scenario: CompiledScenario, play: Found) -> list[str]:
    """Return the red lines of a play, and the harm that stands at its end."""
    unmended = last_state(scenario, play).unmended
    return [
        name
        for name in among(scenario.donts, unmended)
        if subject.rubric.behaviours[name].kind in {Kind.HARMFUL, Kind.RED_LINE}
    ]
