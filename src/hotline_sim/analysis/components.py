"""The loops of a graph: its strongly connected components, by Tarjan's algorithm."""

from collections.abc import Sequence


def without_loops(edges: Sequence[Sequence[tuple[int, ...]]]) -> list[int] | None:
    """Return all that is come to from number 0, each after all it leads to; None at a loop.

    In half the time that `components` takes: many graphs have no loops.
    """
    open_, done = 1, 2
    met = bytearray(len(edges))
    met[0] = open_
    found: list[int] = []
    path = [(0, iter(edges[0]))]
    while path:
        here, rest = path[-1]
        for edge in rest:
            to = edge[0]
            if to < 0 or met[to] == done:
                continue
            if met[to] == open_:
                return None
            met[to] = open_
            path.append((to, iter(edges[to])))
            break
        else:
            path.pop()
            met[here] = done
            found.append(here)
    return found


def components(  # noqa: C901 - one algorithm, without recursion
    edges: Sequence[Sequence[tuple[int, ...]]],
) -> list[list[int]]:
    """Return the components of the numbers that have edges, each after all it leads to.

    An edge begins with the number it leads to; below nothing it leads out of the graph.
    """
    count = len(edges)
    met = [0] * count
    low = [0] * count
    held = [False] * count
    stack: list[int] = []
    found: list[list[int]] = []
    clock = 0
    for root in range(count):
        if met[root]:
            continue
        clock += 1
        met[root] = low[root] = clock
        stack.append(root)
        held[root] = True
        path = [(root, iter(edges[root]))]
        while path:
            here, rest = path[-1]
            for edge in rest:
                to = edge[0]
                if to < 0 or to >= count:
                    continue
                if not met[to]:
                    clock += 1
                    met[to] = low[to] = clock
                    stack.append(to)
                    held[to] = True
                    path.append((to, iter(edges[to])))
                    break
                if held[to] and met[to] < low[here]:
                    low[here] = met[to]
            else:
                path.pop()
                if path and low[here] < low[path[-1][0]]:
                    low[path[-1][0]] = low[here]
                if low[here] == met[here]:
                    component = []
                    while True:
                        one = stack.pop()
                        held[one] = False
                        component.append(one)
                        if one == here:
                            break
                    found.append(component)
    return found
