"""One move of a packed call: what is open, and the state after it."""

from collections.abc import Iterator

from hotline_sim.analysis.packing import Bits, Gauges, Packed, PackedMove, PackedPlace, Places
from hotline_sim.scenario.compiled import BACK, NOWHERE

Table = tuple[PackedPlace, ...]


def open_at(table: Table, state: Packed) -> Iterator[PackedMove]:
    """Yield the moves that are open, in the order of the table."""
    place, _, turns, gauges, bits = state
    for move in table[place].moves:
        if bits & move.closed_by or (move.opened_by and not bits & move.opened_by):
            continue
        if move.when is None or move.when(bits, gauges, turns):
            yield move


def made(table: Table, state: Packed, move: PackedMove) -> Packed:
    """Return the state after an open move."""
    _, back, turns, gauges, bits = state
    turns += 1
    bits = bits & move.keeps | move.adds
    if move.changes:
        level = list(gauges)
        for gauge, by, low, high in move.changes:
            value = level[gauge] + by
            level[gauge] = low if value < low else min(value, high)
        gauges = tuple(level)
    if move.discloses:
        bits |= _told(move.discloses, bits, gauges, turns)
    leads_to = move.leads_to
    to = leads_to[0][1] if len(leads_to) == 1 else _where(leads_to, bits, gauges, turns)
    coming = back if to == BACK else to
    place = table[coming]
    if place.is_ending:
        return coming, NOWHERE, turns, gauges, bits
    for cut in place.cuts:
        if (cut.closed and bits & cut.fired) or (back != NOWHERE and not cut.ends):
            continue
        if cut.when is None or cut.when(bits, gauges, turns):
            at = _where(cut.leads_to, bits, gauges, turns)
            bits |= cut.fired
            if table[at].is_ending:
                return at, NOWHERE, turns, gauges, bits
            return _entered(table, at, coming, turns, gauges, bits)
    return _entered(table, coming, NOWHERE if to == BACK else back, turns, gauges, bits)


def _entered(  # noqa: PLR0913, PLR0917 - the parts of a state
    table: Table, at: int, back: int, turns: int, gauges: Gauges, bits: int
) -> Packed:
    place = table[at]
    if not place.can_go_back:
        back = NOWHERE
    if place.discloses:
        bits |= _told(place.discloses, bits, gauges, turns)
    return at, back, turns, gauges, bits


def _told(choice: Bits, bits: int, gauges: Gauges, turns: int) -> int:
    for when, value in choice:
        if when is None or when(bits, gauges, turns):
            return value
    return 0


def _where(choice: Places, bits: int, gauges: Gauges, turns: int) -> int:
    for when, value in choice:
        if when is None or when(bits, gauges, turns):
            return value
    return NOWHERE
