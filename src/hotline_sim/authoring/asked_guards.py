"""Every condition of a scenario, where it is written, and what is known where it is asked."""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from hotline_sim.authoring.known import Known, at_any, told_by
from hotline_sim.authoring.reach import Reach, entered
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import Path, moves_at, of_move, of_place
from hotline_sim.scenario.compiled import Beat, Choice, CompiledScenario, Test


class Asked(NamedTuple):
    """An ordered list of alternatives, or one condition alone, at a place that is come to."""

    path: Path
    what: str
    """`when` for a condition alone; else the key whose value it decides."""
    choice: Choice
    known: Known


def asked_guards(subject: Subject) -> Iterator[Asked]:
    """Yield every condition that is asked somewhere, in an order of no meaning."""
    scenario, reach = subject.scenario, subject.reach
    for number, known in reach.arriving.items():
        place = scenario.places[number]
        yield from _of_place(place, known)
        yield from _of_responses(scenario, place, entered(place, known), reach)
    yield from _of_interruptions(scenario, reach)
    yield from _of_hanging_up(subject)
    yield from _of_key(subject)


def _alone(path: Path, test: Test, known: Known) -> Iterator[Asked]:
    if test:
        yield Asked((*path, "when"), "when", ((test, None),), known)


def _of_place(place: Beat, known: Known) -> Iterator[Asked]:
    path = of_place(place)
    yield Asked((*path, "caller"), "caller", place.caller, known)
    yield Asked((*path, "again"), "again", place.again, known)
    yield Asked((*path, "discloses"), "discloses", place.discloses, known)
    for number, (_, test) in enumerate(place.invites):
        yield from _alone((*path, "invites", number), test, entered(place, known))


def _of_responses(
    scenario: CompiledScenario, place: Beat, known: Known, reach: Reach
) -> Iterator[Asked]:
    for number in moves_at(place):
        move = scenario.moves[number]
        path = of_move(move)
        yield from _alone(path, move.when, known)
        if number in reach.moves:
            said = reach.moves[number]
            yield Asked((*path, "discloses"), "discloses", move.discloses, said)
            answered = told_by(move.discloses, said)
            yield Asked((*path, "leads_to"), "leads_to", move.leads_to, answered)


def _of_interruptions(scenario: CompiledScenario, reach: Reach) -> Iterator[Asked]:
    for number, known in reach.tried.items():
        cut = scenario.interruptions[number]
        path = ("interruptions", cut.id)
        yield from _alone(path, cut.when, known)
        if number in reach.fired:
            yield Asked((*path, "leads_to"), "leads_to", cut.leads_to, known)


def _of_hanging_up(subject: Subject) -> Iterator[Asked]:
    """Yield the ways of hanging up: of single beats, and what all others share."""
    scenario, reach = subject.scenario, subject.reach
    shared: list[Known] = []
    ways: Choice = ()
    for number, known in reach.arriving.items():
        place = scenario.places[number]
        if not place.hang_up:
            continue
        here = entered(place, known)
        listed = tuple((way.when, way.leads_to) for way in place.hang_up)
        path = (*of_place(place), "on_hang_up")
        if subject.has(*path):
            yield Asked(path, "on_hang_up", listed, here)
        else:
            shared.append(here)
            ways = listed
    if shared:
        yield Asked(("on_hang_up",), "on_hang_up", ways, at_any(shared))


def _of_key(subject: Subject) -> Iterator[Asked]:
    """Yield the conditions of the key: they are asked of the last moment, wherever that is."""
    scenario, reach, key = subject.scenario, subject.reach, subject.scenario.key
    moments = [entered(scenario.places[one], known) for one, known in reach.arriving.items()]
    last = at_any(moments)
    slips = reduce(or_, (way.slips for place in scenario.places for way in place.hang_up), 0)
    last = last._replace(stand=(last.stand[0] | slips, last.stand[1]))
    for name, choice in (
        ("needed", key.needed),
        ("urgency", key.urgency),
        ("assessment", key.assessment),
    ):
        yield Asked(("key", name), name, choice, last)
    for leaf, choice in key.record.items():
        yield Asked(_of_leaf(subject, leaf), leaf, choice, last)
    for name, choice in key.referrals._asdict().items() if key.referrals else ():
        yield Asked(("key", "referrals", name), name, choice, last)


def _of_leaf(subject: Subject, leaf: str) -> Path:
    """Return where a leaf of the record is written: under its own name, or in a group."""
    path = ("key", "record", leaf)
    return path if subject.has(*path) else ("key", "record", *leaf.split("."))
