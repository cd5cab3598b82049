"""Where in a scenario file what the compiled table holds was written."""

from collections.abc import Iterator

from hotline_sim.scenario.compiled import Beat, Choice, CompiledScenario, Move

Path = tuple[str | int, ...]
"""Keys and numbers that lead from the top of a file to what stands there."""


def of_move(move: Move) -> tuple[str, ...]:
    """Return where a response or a silence is written."""
    beat, _, name = move.name.rpartition(".")
    return ("beats", beat, name) if name == "silence" else ("beats", beat, "responses", name)


def of_place(place: Beat) -> tuple[str, ...]:
    """Return where a beat or an ending is written."""
    return ("endings" if place.ending else "beats", place.id)


def beats_of(scenario: CompiledScenario) -> Iterator[tuple[int, Beat]]:
    """Yield every beat and its number."""
    return ((number, one) for number, one in enumerate(scenario.places) if not one.ending)


def cut_in_before(scenario: CompiledScenario, interruption: int) -> list[int]:
    """Return the beats before which an interruption may cut in, in the order of the file."""
    return [number for number, one in beats_of(scenario) if interruption in one.interruptions]


def targets(choice: Choice) -> frozenset[int]:
    """Return the beats and endings a choice leads to; never `back`."""
    return frozenset(to for _, to in choice if to >= 0)
