"""Walking a YAML tree that may not have the shape it should: what is not there is empty."""

from collections.abc import Iterator

from hotline_sim.diagnostic import Place
from hotline_sim.storage.values import is_nothing
from hotline_sim.storage.yaml_source import Entry, Mapping, Node, Scalar, Sequence


def entries(node: Node | None) -> dict[str, Entry]:
    """Return the entries of a mapping; of anything else, none."""
    return node.entries if isinstance(node, Mapping) else {}


def child(node: Node | None, *path: str) -> Node | None:
    """Return what stands at a path of keys, or None."""
    for key in path:
        if not isinstance(node, Mapping):
            return None
        entry = node.entries.get(key)
        if entry is None:
            return None
        node = entry.value
    return node


def items(node: Node | None) -> list[Node]:
    """Return the items of a list; of anything else, none."""
    return node.items if isinstance(node, Sequence) else []


def text(node: Node | None) -> str | None:
    """Return the text of a scalar; of anything else, None."""
    return node.text if isinstance(node, Scalar) else None


def texts(node: Node | None) -> Iterator[tuple[str, Place]]:
    """Yield each text of a list, or the one text that stands alone, with its place.

    What was left empty is no text.
    """
    for one in items(node) or ([node] if isinstance(node, Scalar) else []):
        if isinstance(one, Scalar) and not is_nothing(one):
            yield one.text, one.place


def scalars(node: Node) -> list[Scalar]:
    """Return every word, number and text of a tree, in the order of the file; never a key."""
    found: list[Scalar] = []
    _gather(node, found)
    return found


def _gather(node: Node, found: list[Scalar]) -> None:
    if isinstance(node, Scalar):
        found.append(node)
    elif isinstance(node, Sequence):
        for item in node.items:
            _gather(item, found)
    else:
        for entry in node.entries.values():
            _gather(entry.value, found)
