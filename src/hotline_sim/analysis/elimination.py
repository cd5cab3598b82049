"""Small linear systems of chances, solved by taking out one unknown after the other."""

from typing import NamedTuple


class Row(NamedTuple):
    """One state's equation: how likely each other state comes next, and what is known already."""

    coming: dict[int, float]
    known: list[float]


def solved(rows: dict[int, Row]) -> dict[int, list[float]]:
    """Return the values of all states; those that lead nowhere for ever have none, which is 0.

    States with few neighbours go first, which keeps the rest sparse. The rows are used up.
    """
    before: dict[int, set[int]] = {one: set() for one in rows}
    for one, row in rows.items():
        for to in row.coming:
            before[to].add(one)
    order = sorted(rows, key=lambda one: len(rows[one].coming) * len(before[one]))
    left = dict(rows)
    taken: list[tuple[int, Row]] = []
    for one in order:
        row = _without_itself(one, left.pop(one))
        taken.append((one, row))
        for other in before[one] & left.keys():
            _put_in(left[other], one, row)
            for to in row.coming:
                before[to].add(other)
    found: dict[int, list[float]] = {}
    for one, row in reversed(taken):
        value = list(row.known)
        for to, share in row.coming.items():
            _add(value, found[to], share)
        found[one] = value
    return found


def _without_itself(one: int, row: Row) -> Row:
    """Return an equation in which the state itself no longer stands."""
    leaves = 1 - row.coming.pop(one, 0.0)
    if leaves == 1:
        return row
    if not leaves:
        return Row({}, [0.0] * len(row.known))
    coming = {to: share / leaves for to, share in row.coming.items()}
    return Row(coming, [value / leaves for value in row.known])


def _put_in(row: Row, one: int, its: Row) -> None:
    """Put a state's equation in its place in another."""
    share = row.coming.pop(one, 0.0)
    for to, more in its.coming.items():
        row.coming[to] = row.coming.get(to, 0.0) + share * more
    _add(row.known, its.known, share)


def _add(values: list[float], others: list[float], share: float) -> None:
    for place, value in enumerate(others):
        values[place] += share * value
