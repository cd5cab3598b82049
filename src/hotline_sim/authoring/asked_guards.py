"""Every condition of a scenario, where it is written, and what is known where it is asked."""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from hotline_sim.authoring.known import Known, at_any, entered, told_by
from hotline_sim.authoring.reach import Reach
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import Path, of_move, of_place
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
        yield from _of_moves(scenario, place, entered(place, known), reach)
    yield from _of_interruptions(scenario, reach)
    yield from _of_hanging_up(subject)
    yield from _of_key(subject)


def _alone(path: Path, test: Test, known: Known) -> Iterator[Asked]:
    if test:
        yield Asked((*path, "when"), "when", ((test, None),), known)


def _listed(path: Path, what: str, choice: Choice, known: Known) -> Iterator[Asked]:
    """Yield a list of alternatives; one value alone asks nothing."""
    if len(choice) > 1:
        yield Asked((*path, what), what, choice, known)


def _of_place(place: Beat, known: Known) -> Iterator[Asked]:
    path = of_place(place)
    yield from _listed(path, "caller", place.caller, known)
    yield from _listed(path, "again", place.again, known)
    yield from _listed(path, "discloses", place.discloses, known)
    for number, (_, test) in enumerate(place.invites):
        yield from _alone((*path, "invites", number), test, entered(place, known))


def _of_moves(
    scenario: CompiledScenario, place: Beat, known: Known, reach: Reach
) -> Iterator[Asked]:
    for number in place.moves:
        move = scenario.moves[number]
        path = of_move(move)
        yield from _alone(path, move.when, known)
        if said := reach.moves.get(number):
            yield from _listed(path, "discloses", move.discloses, said)
            if len(move.leads_to) > 1:
                answered = told_by(move.discloses, said)
                yield from _listed(path, "leads_to", move.leads_to, answered)


def _of_interruptions(scenario: CompiledScenario, reach: Reach) -> Iterator[Asked]:
    for number, known in reach.tried.items():
        cut = scenario.interruptions[number]
        path = ("interruptions", cut.id)
        yield from _alone(path, cut.when, known)
        if number in reach.fired:
            yield from _listed(path, "leads_to", cut.leads_to, known)


def _of_hanging_up(subject: Subject) -> Iterator[Asked]:
    """Yield the ways of hanging up: of single beats, and what all others share."""
    shared: list[Known] = []
    ways: Choice = ()
    for number, known in subject.reach.arriving.items():
        place = subject.scenario.places[number]
        listed = tuple((way.when, way.leads_to) for way in place.hang_up)
        if len(listed) > 1 and subject.has(*of_place(place), "on_hang_up"):
            yield from _listed(of_place(place), "on_hang_up", listed, entered(place, known))
        elif len(listed) > 1:
            shared.append(entered(place, known))
            ways = listed
    if shared:
        yield from _listed((), "on_hang_up", ways, at_any(shared))


def _of_key(subject: Subject) -> Iterator[Asked]:
    """Yield the conditions of the key: they are asked of the last moment, wherever that is."""
    choices = [*_choices_of_key(subject)]
    if any(len(choice) > 1 for _, choice in choices):
        last = _at_the_end(subject)
        for path, choice in choices:
            yield from _listed(path[:-1], str(path[-1]), choice, last)


def _choices_of_key(subject: Subject) -> Iterator[tuple[Path, Choice]]:
    key = subject.scenario.key
    yield ("key", "needed"), key.needed
    yield ("key", "urgency"), key.urgency
    yield ("key", "assessment"), key.assessment
    for leaf, choice in key.record.items():
        yield _of_leaf(subject, leaf), choice
    for name, choice in key.referrals._asdict().items() if key.referrals else ():
        yield ("key", "referrals", name), choice


def _at_the_end(subject: Subject) -> Known:
    """Return what is known when the call is over: it can be hung up at any beat."""
    scenario, arriving = subject.scenario, subject.reach.arriving
    last = at_any(entered(scenario.places[one], known) for one, known in arriving.items())
    slips = reduce(or_, (way.slips for place in scenario.places for way in place.hang_up), 0)
    return last._replace(stand=(last.stand[0] | slips, last.stand[1]))


def _of_leaf(subject: Subject, leaf: str) -> Path:
    """Return where a leaf of the record is written: under its own name, or in a group."""
    path = ("key", "record", leaf)
    return path if subject.has(*path) else ("key", "record", *leaf.split("."))
