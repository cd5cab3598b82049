"""The loops of a graph: its strongly connected components, by Tarjan's algorithm."""

from collections.abc import Sequence


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
