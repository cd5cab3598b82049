"""The room's choices: at each beat of a call, how the room divided, and what came of each way.

Without names, unless they were asked for. Where fewer answered than hide each other, it is said
only that they were few.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hotline_sim.authoring.menus import standing_of
from hotline_sim.debrief.turns import HANG_UP, Turn, replay
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import Beat, CompiledScenario
from hotline_sim.scenario.state import chosen
from hotline_sim.taken import Content
from hotline_sim.workshop.played import Played

FEW = 3
"""From how many people on answers hide each other."""

WORST = (Kind.RED_LINE, Kind.HARMFUL, Kind.UNHELPFUL)


class Way(NamedTuple):
    """One way of answering at a beat, and who went it."""

    response: str
    """`beat.response`, `beat.silence` or `beat.hang-up`."""
    say: str
    """The words; empty for saying nothing and hanging up."""
    people: int
    names: tuple[str, ...]
    """Nicknames, where names are shown; else empty."""
    harm: str
    """The worst that it shows: `red_line`, `harmful`, `unhelpful`, or nothing."""
    shows: tuple[str, ...]
    """Behaviours of the rubric, by id."""
    because: str
    better: str
    best: bool
    """Whether the author would have answered so, or it is as good as anything here."""


class Crossing(NamedTuple):
    """One beat, and how the room divided there."""

    beat: str
    phase: str
    cue: str
    """What the caller said there, as most of the room heard it."""
    answered: int
    """How many people answered here; 0 where they were few, and names are hidden."""
    few: bool
    ways: tuple[Way, ...]
    """The ways that were gone, most gone first, and the best one where nobody went it."""

    @property
    def divided(self) -> bool:
        """Whether the room went more than one way."""
        return sum(way.people > 0 for way in self.ways) > 1


class RoomChoices(NamedTuple):
    """One call, as the room took it."""

    scenario: str
    title: str
    people: int
    endings: tuple[tuple[str, str, int], ...]
    """Id and kind of each ending, and for how many it came to it; most first."""
    crossings: tuple[Crossing, ...]
    """In the order of the call's file."""


def choices_of(
    played: Sequence[Played], names: Mapping[str, str] | None = None
) -> list[RoomChoices]:
    """Return the room's choices in each text of each call, most taken first.

    `names` gives the nickname of each person, where names are shown. The texts are those of the
    content that is handed in, in whatever language.
    """
    by_text: dict[str, list[Played]] = {}
    for one in played:
        by_text.setdefault(one.content.scenario.digest, []).append(one)
    found = [_of_one_text(calls, names) for calls in by_text.values()]
    return sorted(found, key=lambda one: -one.people)


def _of_one_text(calls: Sequence[Played], names: Mapping[str, str] | None) -> RoomChoices:
    turns: dict[int, list[tuple[str, Turn]]] = {}
    endings: Counter[tuple[str, str]] = Counter()
    for one in calls:
        play = replay(one.content.scenario, one.events)
        place = one.content.scenario.places[play.state.place]
        endings[place.id, place.ending] += bool(place.ending)
        for turn in play.turns:
            turns.setdefault(turn.beat, []).append((one.taking.person, turn))
    content = calls[0].content
    crossings = [
        _crossing(content, place, turns[number], names)
        for number, place in enumerate(content.scenario.places)
        if number in turns
    ]
    ended = tuple((name, kind, many) for (name, kind), many in endings.most_common() if many)
    about = content.scenario.about
    people = len({one.taking.person for one in calls})
    return RoomChoices(about.id, about.title, people, ended, tuple(crossings))


def _crossing(
    content: Content,
    place: Beat,
    turns: Sequence[tuple[str, Turn]],
    names: Mapping[str, str] | None,
) -> Crossing:
    scenario = content.scenario
    people = {person for person, _ in turns}
    cues = Counter(str(chosen(place.caller, turn.before) or "") for _, turn in turns)
    few = names is None and len(people) < FEW
    ways = () if few else tuple(_ways(content, place, turns, names))
    answered = 0 if few else len(people)
    cue = cues.most_common(1)[0][0]
    return Crossing(scenario.places[turns[0][1].beat].id, place.phase, cue, answered, few, ways)


def _ways(
    content: Content,
    place: Beat,
    turns: Sequence[tuple[str, Turn]],
    names: Mapping[str, str] | None,
) -> list[Way]:
    went: dict[str, list[str]] = {}
    first: dict[str, Turn] = {}
    for person, turn in turns:
        first.setdefault(turn.response, turn)
        if person not in (people := went.setdefault(turn.response, [])):
            people.append(person)
    best = best_at(content.scenario, content.rubric, place)
    ways = [
        _way(content, first.get(name), name, people, names)._replace(best=name in best)
        for name, people in {**{one: [] for one in best}, **went}.items()
    ]
    return sorted(ways, key=lambda way: (-way.people, not way.best, way.response))


def _way(
    content: Content,
    turn: Turn | None,
    name: str,
    people: Sequence[str],
    names: Mapping[str, str] | None,
) -> Way:
    scenario = content.scenario
    shows, say, because, better = (turn.shows if turn else ()), "", "", ""
    if turn is not None and turn.move == HANG_UP:
        place = scenario.places[turn.beat]
        because = next((way.because for way in place.hang_up if way.shows == turn.shows), "")
    else:
        move = scenario.moves[scenario.move_named(name)]
        shows, say, because, better = move.shows, move.say, move.because, move.better
    return Way(
        response=name,
        say=say,
        people=len(people),
        names=tuple(names.get(one, "") for one in people) if names is not None else (),
        harm=_worst(content.rubric, shows),
        shows=shows,
        because=because,
        better=better,
        best=False,
    )


def _worst(rubric: Rubric, shows: Iterable[str]) -> str:
    kinds = {rubric.behaviours[name].kind for name in shows}
    return next((str(kind) for kind in WORST if kind in kinds), "")


def best_at(scenario: CompiledScenario, rubric: Rubric, place: Beat) -> frozenset[str]:
    """Return what the author answers at a beat; where the exemplary call never comes, the best.

    The best is the one, or those, that show the least harm and are worth most.
    """
    modelled = {scenario.moves[number].name for number in place.moves} & {*scenario.model_path}
    if modelled:
        return frozenset(modelled)
    moves = (scenario.moves[number] for number in place.responses)
    standing = {move.name: standing_of(move, rubric) for move in moves if not move.repairs}
    top = max(standing.values(), default=None)
    return frozenset(name for name, one in standing.items() if one == top)
