"""What must hold on every play: no harm behind a safe ending, no harmful ending out of nothing."""

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.analysis.outcome import outcome_of
from hotline_sim.analysis.plays import Found, shortest_of_worth
from hotline_sim.analysis.solving import extremes
from hotline_sim.authoring.plays_told import as_play
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import of_place
from hotline_sim.diagnostic import Findings


def safe_despite_harm(subject: Subject, findings: Findings) -> None:
    """Report a play to a safe ending with a red line in it, or harm that nothing mended."""
    for analysis in subject.whole_analyses:
        play = _extreme_play(analysis, "safe", harmful=True)
        if play is not None:
            ending = subject.scenario.places[play.ending]
            message = (
                f"“{ending.id}” is a safe ending, and a play with harm left standing ends there."
            )
            hint = (
                f"Lead it elsewhere while something harmful is unmended: {as_play(subject, play)}"
            )
            findings.error("safe-despite-harm", subject.at(*of_place(ending)), message, hint)
            return


def harm_without_slip(subject: Subject, findings: Findings) -> None:
    """Report a play to an ending in harm in which nothing harmful was said."""
    for analysis in subject.whole_analyses:
        play = _extreme_play(analysis, "harm", harmful=False)
        if play is not None:
            ending = subject.scenario.places[play.ending]
            message = (
                f"“{ending.id}” ends in harm, and a play comes there in which nothing harmful was"
                " shown, or all of it was mended."
            )
            hint = f"Nobody can learn from harm that they did not do: {as_play(subject, play)}"
            findings.error("harm-without-slip", subject.at(*of_place(ending)), message, hint)
            return


def too_many_states(subject: Subject, findings: Findings) -> None:
    """Report a call too large to be looked at whole, and what makes it so large."""
    large = next((one for one in subject.analyses if not one.is_exact), None)
    if large is None:
        return
    most = ", then ".join(one.what for one in large.multipliers[:3])
    message = (
        f"The call has more than {large.states - 1:,} states: too many to look at each, so what"
        " holds on every play is not proved, and its debrief finds no turning points."
    )
    hint = f"What multiplies them most: {most}." if most else ""
    findings.warn("too-many-states", subject.at("beats"), message, hint)


def _extreme_play(analysis: Analysis, kind: str, *, harmful: bool) -> Found | None:
    """Return a shortest play to an ending of a kind, with harm left standing, or with none."""
    places = analysis.scenario.places

    def counts(place: int) -> bool:
        return places[place].ending == kind

    edges = [
        [edge for edge in ways if edge[0] >= 0 or counts(-1 - edge[0])]
        for ways in analysis.graph.edges
    ]
    found = extremes(edges, analysis.order)
    values = found.worst if harmful else found.best
    if (score := values[0]) is None:
        return None
    red, harm, *_ = outcome_of(score)
    if (red > 0 or harm > 0) != harmful:
        return None
    return shortest_of_worth(edges, values, counts)
