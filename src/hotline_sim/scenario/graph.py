"""A scenario as written, seen as a graph: its moves, where they lead, what they show."""

from collections.abc import Iterable

from hotline_sim.scenario.beat_model import AuthoredBeat, Response, Silence
from hotline_sim.scenario.guard import branches
from hotline_sim.scenario.model import AuthoredScenario


def moves_of(beat: AuthoredBeat) -> dict[str, Response | Silence]:
    """Return the moves of a beat by id, the silence last."""
    silence = {"silence": beat.silence} if beat.silence else {}
    return {**beat.responses, **silence}


def ways(beat: AuthoredBeat) -> set[str]:
    """Return every place the moves of a beat can lead to, `back` among them."""
    return {place for one in moves_of(beat).values() for _, place in branches(one.leads_to)}


def move_names(scenario: AuthoredScenario) -> Iterable[str]:
    """Yield every move as `beat.response`, in the order of the file."""
    for name, beat in scenario.beats.items():
        yield from (f"{name}.{move}" for move in moves_of(beat))


def all_shown(scenario: AuthoredScenario) -> Iterable[str]:
    """Yield every behaviour that a move, a repair or a hang-up names."""
    for beat in scenario.beats.values():
        for one in beat.responses.values():
            yield from one.repairs
        for move in moves_of(beat).values():
            yield from move.shows
        for way in beat.on_hang_up or ():
            yield from way.shows
    for way in scenario.on_hang_up:
        yield from way.shows


def can_go_back(scenario: AuthoredScenario) -> set[str]:
    """Return the beats from which a `back` can still be reached by moves."""
    before: dict[str, list[str]] = {}
    for name, beat in scenario.beats.items():
        for place in ways(beat):
            before.setdefault(place, []).append(name)
    found: set[str] = set()
    waiting = ["back"]
    while waiting:
        new = set(before.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found
