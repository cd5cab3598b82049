"""What of a call's state can still matter.

From a state, some places can still be come to: by responses that are not used up, by silences,
by interruptions that have not fired. Only what is read there is kept: by guards, by choices, by
what is once-only, and by what a repair would mend. Everything else is set to nothing, so that
states that differ only in it are one.
"""

from collections.abc import Mapping
from typing import NamedTuple

from hotline_sim.analysis.horizon import NOTHING_ASKED, Horizon
from hotline_sim.analysis.outcome import cost
from hotline_sim.analysis.packing import Layout
from hotline_sim.analysis.reads import Reads
from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.compiled import CompiledScenario


class Kept(NamedTuple):
    """What of a state matters from a place on."""

    mask: int
    stays: int
    """The repairable harm that nothing ahead mends or shows again: where it stands, it stays."""
    turns: int
    """The highest number of turns that is told from a lower one, where it stands; 0 for none."""


class Reduction:
    """Reduces the states of one scenario."""

    def __init__(
        self,
        scenario: CompiledScenario,
        weights: Weights,
        layout: Layout,
        asked: Mapping[int, Reads] = NOTHING_ASKED,
    ) -> None:
        """Learn what every place and every way from it reads, and what is asked on coming there."""
        self.layout = layout
        self._repairable = weights.repairable << layout.shifts.unmended
        self._horizon = Horizon(scenario, weights, layout, asked)
        self._where = layout.where
        self._keys: dict[int, int] = {}
        self._turns = layout.turns.mask
        self._known: dict[int, Kept] = {}

    def ahead(self, packed: int) -> int:
        """Return the places that may still be come to from a state, as bits."""
        return self._horizon.leads_to(self.layout.place.get(packed), self.layout.back.get(packed))

    def always_kept(self, packed: int) -> Kept | None:
        """Return what is kept of a state, if it is kept of all at its place; else nothing."""
        key = self._key(packed)
        kept = self._kept(packed & key) if key == self._where else None
        return kept if kept is None or not kept.turns else None

    def reduced(self, packed: int) -> tuple[int, int]:
        """Return a state with nothing in it that cannot matter any more.

        With it comes what that adds to the score: harm that stands now and stays.
        """
        kept = self._kept(packed & self._key(packed))
        left, stays = packed & kept.mask, packed & kept.stays
        if left & self._turns > kept.turns:
            left = left & ~self._turns | kept.turns
        return left, cost(0, stays.bit_count(), 0) if stays else 0

    def _key(self, packed: int) -> int:
        """Return the mask of what decides, where a state stands, what of it is kept."""
        where = packed & self._where
        key = self._keys.get(where)
        if key is None:
            once = self._horizon.once(self.layout.place.get(where), self.layout.back.get(where))
            key = self._keys[where] = self._where | once
        return key

    def _kept(self, decides: int) -> Kept:
        """Return what is kept of the states that agree in what `_key` masks."""
        kept = self._known.get(decides)
        if kept is None:
            kept = self._known[decides] = self._worked_out(decides)
        return kept

    def _worked_out(self, decides: int) -> Kept:
        layout = self.layout
        ahead = self._horizon.ahead(
            layout.place.get(decides), layout.back.get(decides), decides & layout.bits
        )
        # What stands is told from what does not where it can be mended, or could be shown again.
        bits = ahead.bits | ahead.mends | ahead.slips & self._repairable
        mask = self._where | bits | (self._turns if ahead.turns else 0)
        for number, field in enumerate(layout.gauges):
            if ahead.gauges >> number & 1:
                mask |= field.mask
        return Kept(mask, self._repairable & ~bits, layout.turns.put(ahead.turns))
