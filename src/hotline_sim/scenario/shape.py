"""What a scenario must be besides well-formed: playable from every beat, gauges in range."""

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.scenario.guard import branches
from hotline_sim.scenario.model import AuthoredBeat, AuthoredScenario
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node


def check_shape(scenario: AuthoredScenario, tree: Node, findings: Findings) -> None:
    """Report what would leave a call stuck or a state out of bounds."""
    for name, beat in scenario.beats.items():
        if not beat.responses and beat.silence is None:
            message = f"At “{name}” nothing can be said and no silence leads on."
            place = place_of(tree, ("beats", name), key=True)
            findings.error("dead-end", place, message, "Give it responses, or make it an ending.")
    for name in scenario.beats.keys() & scenario.endings.keys():
        place = place_of(tree, ("endings", name), key=True)
        message = f"“{name}” is both a beat and an ending."
        findings.error("duplicate-id", place, message, "Rename one of them.")
    _check_gauges(scenario, tree, findings)
    _check_back(scenario, tree, findings)


def _check_gauges(scenario: AuthoredScenario, tree: Node, findings: Findings) -> None:
    for name, gauge in scenario.gauges.items():
        low, high = gauge.range
        place = place_of(tree, ("gauges", name))
        if low >= high:
            message = f"The range of “{name}” is empty: {low} to {high}."
            findings.error("gauge-range", place, message, "Write it as [lowest, highest].")
        elif not low <= gauge.start <= high:
            message = f"“{name}” starts at {gauge.start}, outside its range {low} to {high}."
            findings.error("gauge-range", place, message, "Start it inside the range.")


def _check_back(scenario: AuthoredScenario, tree: Node, findings: Findings) -> None:
    """Report `back` where no interruption need have happened, so that it leads nowhere."""
    reached = {scenario.opens_at}
    waiting = [scenario.opens_at]
    while waiting:
        beat = scenario.beats.get(waiting.pop())
        for place in _ways(beat) - reached if beat else ():
            reached.add(place)
            waiting.append(place)
    for name, beat in scenario.beats.items():
        if name in reached and "back" in _ways(beat):
            message = f"“{name}” leads back, but is reached without an interruption."
            hint = "Only beats of an interruption may use “leads_to: back”."
            findings.error("back-without-interruption", _back_place(tree, name), message, hint)


def _ways(beat: AuthoredBeat) -> set[str]:
    ways = [move.leads_to for move in beat.responses.values()]
    if beat.silence is not None:
        ways.append(beat.silence.leads_to)
    return {place for way in ways for _, place in branches(way)}


def _back_place(tree: Node, beat: str) -> Place:
    return place_of(tree, ("beats", beat), key=True)
