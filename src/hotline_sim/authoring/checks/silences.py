"""Silences that change nothing."""

from hotline_sim.analysis.reads import (
    Reads,
    Shifts,
    chosen_by,
    readings_of,
    reads,
    shifts_of,
    together,
)
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import of_move
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Beat, CompiledScenario, Move


def idle_silences(subject: Subject, findings: Findings) -> None:
    """Report silences that lead back to their own beat and leave everything as it was."""
    scenario = subject.scenario
    silences = [
        scenario.moves[place.silence]
        for place in scenario.places
        if place.silence >= 0 and _may_be_idle(place, scenario.moves[place.silence])
    ]
    if not silences:
        return
    shifts = shifts_of(scenario, 0)
    read = _read_anywhere(scenario, shifts)
    for move in silences:
        if not _is_felt(subject, move, read, shifts):
            message = f"Saying nothing at “{scenario.places[move.beat].id}” leads nowhere."
            hint = "Let it lead on, change or disclose something, or take the silence out."
            findings.warn("idle-silence", subject.at(*of_move(move)), message, hint)


def _may_be_idle(place: Beat, move: Move) -> bool:
    """Return whether a silence stays where it is, with no word from the caller."""
    stays = all(to == move.beat for _, to in move.leads_to)
    tells = move.discloses or (place.discloses and place.interruptions)
    return stays and not (move.shows or tells or place.again)


def _is_felt(subject: Subject, move: Move, read: Reads, shifts: Shifts) -> bool:
    """Return whether anything that a condition reads is otherwise after a silence."""
    number = subject.scenario.places[move.beat].silence
    gauges = any(by and read.gauges >> gauge & 1 for gauge, by in move.changes)
    used = read.bits >> shifts.used + number & 1
    return bool(gauges or used or (read.turns and _leads_on(subject, number)))


def _leads_on(subject: Subject, number: int) -> bool:
    """Return whether a silence may make a difference by being a turn."""
    if not subject.reach.is_exact:
        return True
    return any(
        move == number and to != state
        for one in subject.analyses
        for state, ways in enumerate(one.graph.edges)
        for to, _, move in ways
    )


def _read_anywhere(scenario: CompiledScenario, shifts: Shifts) -> Reads:
    """Return what any condition of a scenario reads."""
    moves, interruptions, entering = readings_of(scenario, shifts)
    needed, urgency, assessment, record, referrals, accept = scenario.key
    key = (needed, urgency, assessment, *record.values(), *(referrals or ()), *accept.values())
    return together(
        (
            *(one for reading in (*moves, *interruptions) for one in reading),
            *entering,
            *(chosen_by(place.caller, shifts) for place in scenario.places if place.caller),
            *(reads(test, shifts) for place in scenario.places for _, test in place.invites),
            *(chosen_by(choice, shifts) for choice in key if choice),
            *(reads(way.when, shifts) for place in scenario.places for way in place.hang_up),
        )
    )
