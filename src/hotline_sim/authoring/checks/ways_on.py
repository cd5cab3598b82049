"""Whether a call always goes on to an end: nothing left to say, or going round for ever."""

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.authoring.reach import Reach, dead_ends
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import of_place
from hotline_sim.diagnostic import Findings


def ways_on(subject: Subject, findings: Findings) -> None:
    """Report beats where nothing may be open, or else those from which no ending is reached."""
    dead, endless = _stuck(subject)
    places = subject.scenario.places
    for number in sorted(dead):
        message = f"The call can come to “{places[number].id}” when nothing is open there."
        hint = "Give it a response that is always open, or a silence."
        findings.error("dead-end", subject.at(*of_place(places[number])), message, hint)
    if endless and not dead:
        names = ", ".join(f"“{places[number].id}”" for number in sorted(endless))
        message = f"From here no ending can be reached any more, only {names}, again and again."
        hint = "Let one of their responses lead on, under a condition that can hold there."
        where = subject.at(*of_place(places[min(endless)]))
        findings.error("endless-loop", where, message, hint)


def _stuck(subject: Subject) -> tuple[set[int], set[int]]:
    """Return the beats where nothing may be open, and those from which no ending is reached."""
    reach = subject.reach
    if not reach.is_exact:
        return set(), _without_way_out(reach, subject)
    dead = {place for one in subject.analyses for place in dead_ends(one)}
    return dead, {place for one in subject.analyses for place in _ending_never(one)}


def _ending_never(analysis: Analysis) -> set[int]:
    """Return the beats that are come to in a state from which no ending is reached."""
    edges = analysis.graph.edges
    before: list[list[int]] = [[] for _ in edges]
    waiting: list[int] = []
    for state, ways in enumerate(edges):
        for to, _, _ in ways:
            (waiting if to < 0 else before[to]).append(state)
    ends = set(waiting)
    while waiting:
        new = [one for one in before[waiting.pop()] if one not in ends]
        ends.update(new)
        waiting += new
    stuck = (state for state in range(len(edges)) if state not in ends)
    return {analysis.place(state) for state in stuck}


def _without_way_out(reach: Reach, subject: Subject) -> set[int]:
    """Return the beats from which no way leads to an ending, whatever is open."""
    before: dict[int, list[int]] = {}
    for beat, ways in reach.ways.items():
        for to in ways:
            before.setdefault(to, []).append(beat)
    waiting = [one for one in reach.arriving if subject.scenario.places[one].ending]
    out = set(waiting)
    while waiting:
        new = set(before.get(waiting.pop(), ())) - out
        out |= new
        waiting += new
    return reach.arriving.keys() - out
