"""The best and the worst of every state, small enough to be kept: what a debrief asks for.

A state is found by the hash of what of it can matter; of that nothing else is kept.
"""

import json
from array import array
from base64 import b64decode, b64encode
from bisect import bisect_left
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple
from zlib import compress, decompress

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.analysis.outcome import Outcome, outcome_of
from hotline_sim.analysis.packing import layout_of
from hotline_sim.analysis.prospects import Prospects, Unmet
from hotline_sim.analysis.reduction import Reduction
from hotline_sim.analysis.weights import weights_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State

_NONE = -(1 << 62)
"""Stands for no ending to be reached; no score is so low."""


class Kept(NamedTuple):
    """The scores of all states, in the order of their hashes; empty where there are too many."""

    states: int
    hashes: "array[int]"
    best: "array[int]"
    worst: "array[int]"

    @property
    def is_exact(self) -> bool:
        """Whether every state is here."""
        return len(self.hashes) == self.states


def kept_of(analysis: Analysis) -> Kept:
    """Return what is kept of an analysis."""
    if not analysis.is_exact:
        return Kept(analysis.states, array("Q"), array("q"), array("q"))
    best, worst = analysis.extremes
    rows = sorted(
        (_hash(state), _known(best[number]), _known(worst[number]))
        for number, state in enumerate(analysis.graph.states)
    )
    hashes, high, low = zip(*rows, strict=True)
    return Kept(analysis.states, array("Q", hashes), array("q", high), array("q", low))


def encode(kept: Kept) -> str:
    """Return what is kept as JSON text."""
    parts = [b64encode(compress(one.tobytes(), 1)).decode() for one in kept[1:]]
    return json.dumps([kept.states, *parts])


def decode(text: str) -> Kept:
    """Return what `encode` wrote; ValueError or TypeError where it did not."""
    states, *parts = json.loads(text)
    arrays: list[array[int]] = []
    for kind, part in zip("Qqq", parts, strict=True):
        values: array[int] = array(kind)
        values.frombytes(decompress(b64decode(part)))
        arrays.append(values)
    return Kept(states, *arrays)


class Values(Prospects):
    """What can still come of a call, as far as it was kept."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric, kept: Kept) -> None:
        """Ask what was kept about one scenario, in one variant."""
        super().__init__(scenario, weights_of(scenario, rubric))
        self._layout = layout_of(scenario)
        self._reduction = Reduction(scenario, self._weights, self._layout)
        self._kept = kept

    def best(self, state: State) -> Outcome | None:
        """Return the best still to come; None where no ending is."""
        return self._value(state, self._kept.best)

    def worst(self, state: State) -> Outcome | None:
        """Return the worst still to come; None where no ending is."""
        return self._value(state, self._kept.worst)

    def _value(self, state: State, values: Sequence[int]) -> Outcome | None:
        place = self.scenario.places[state.place]
        if place.ending:
            return outcome_of(self._weights.end(state.place, state.unmended))
        reduced, stays = self._reduction.reduced(self._layout.pack(state))
        value = values[self._find(reduced)]
        return None if value == _NONE else outcome_of(value + stays)

    def _find(self, state: int) -> int:
        wanted = _hash(state)
        at = bisect_left(self._kept.hashes, wanted)
        if at == len(self._kept.hashes) or self._kept.hashes[at] != wanted:
            message = f"Nothing is known of {state}."
            raise Unmet(message)
        return at


def _hash(state: int) -> int:
    data = state.to_bytes((state.bit_length() + 7) // 8, "big")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "big")


def _known(score: int | None) -> int:
    return _NONE if score is None else score
