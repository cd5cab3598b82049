"""Which row of a drawing each node stands in: below all that leads there, loops aside."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

Pairs = Sequence[tuple[int, int]]
"""Edges, as the nodes they lead from and to."""


class Layering(NamedTuple):
    """Rows from the top, and which edges lead up again."""

    rows: tuple[int, ...]
    """The row of each node."""
    back: frozenset[int]
    """The edges that lead up, by their place among all: each closes a loop."""


def layered(count: int, edges: Pairs, start: int, widest: int) -> Layering:
    """Return the row of every node: the longest way from the start, loops cut where they close.

    A row of more than `widest` nodes becomes several.
    """
    following = _following(count, edges)
    order, back = _walked(following, start)
    rows = [0] * count
    for node in order:
        for edge, target in following[node]:
            if edge not in back:
                rows[target] = max(rows[target], rows[node] + 1)
    return Layering(_split(rows, order, widest), frozenset(back))


def _following(count: int, edges: Pairs) -> list[list[tuple[int, int]]]:
    """Return what follows each node: the edge and its target."""
    following: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for number, (source, target) in enumerate(edges):
        following[source].append((number, target))
    return following


def _walked(
    following: Sequence[Sequence[tuple[int, int]]], start: int
) -> tuple[list[int], set[int]]:
    """Return the nodes so that each stands before what it leads to, and the edges that lead back.

    Goes as deep as it can in the order of the file, with a stack of its own: calls may be long.
    """
    unseen, open_, closed = range(3)
    seen = [unseen] * len(following)
    done: list[int] = []
    back: set[int] = set()
    for root in (start, *range(len(following))):
        if seen[root] != unseen:
            continue
        seen[root] = open_
        stack: list[tuple[int, Iterator[tuple[int, int]]]] = [(root, iter(following[root]))]
        while stack:
            node, left = stack[-1]
            for edge, target in left:
                if seen[target] == open_:
                    back.add(edge)
                elif seen[target] == unseen:
                    seen[target] = open_
                    stack.append((target, iter(following[target])))
                    break
            else:
                seen[node] = closed
                done.append(node)
                stack.pop()
    return done[::-1], back


def _split(rows: Sequence[int], order: Sequence[int], widest: int) -> tuple[int, ...]:
    """Return the rows with those that are too wide made several, and all below moved down."""
    members: list[list[int]] = [[] for _ in range(max(rows, default=0) + 1)]
    for node in order:
        members[rows[node]].append(node)
    found, row = [0] * len(rows), 0
    for nodes in members:
        for place, node in enumerate(nodes):
            found[node] = row + place // widest
        row += max(1, -(-len(nodes) // widest))
    return tuple(found)
