"""A call as a graph: its moments, and the ways between them."""

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What kind of moment stands at a node."""

    BEAT = "beat"
    ENDING = "ending"
    INTERRUPTION = "interruption"
    HANG_UP = "hang-up"


class By(StrEnum):
    """What takes a call along a way."""

    RESPONSE = "response"
    SILENCE = "silence"
    INTERRUPTION = "interruption"
    HANG_UP = "hang-up"


class Way(NamedTuple):
    """One thing that takes a call from one moment to another."""

    by: By
    name: str
    """The id of the response, of the interruption, or the word for it."""
    when: str = ""
    """Under what condition it leads there, in plain words; empty where it always does."""


class Node(NamedTuple):
    """One moment of the call, or what the call does by itself."""

    id: str
    """What the author calls it; unique among nodes of a kind."""
    kind: Kind
    place: int
    """Its number among the places of the table; -1 where it is none."""
    phase: str
    ending: str
    """The kind of ending, or empty."""
    words: str
    """The first words that are heard there, on one line; or when it happens."""
    loops: tuple[Way, ...] = ()
    """What leads to this very moment again."""
    returns: tuple[Way, ...] = ()
    """What leads back to where an interruption cut in."""
    may_be_cut: bool = False
    """Whether an interruption may cut in before it."""
    is_reached: bool = True
    """Whether anything leads there from where the call is picked up."""


class Edge(NamedTuple):
    """Everything that leads from one moment to another."""

    source: int
    target: int
    ways: tuple[Way, ...]

    @property
    def by(self) -> By:
        """What kind of line it is drawn as: that of the strongest of its ways."""
        kinds = {way.by for way in self.ways}
        return next(kind for kind in By if kind in kinds)


class Graph(NamedTuple):
    """A call as nodes and edges, in the order of its file."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    opens_at: int
    anchors: tuple[tuple[int, int], ...]
    """Pairs of nodes of which the second belongs just below the first, though no way leads there:
    an interruption, and the first moment it may cut in before."""


def reached(following: Sequence[Collection[int]], starts: Iterable[int]) -> set[int]:
    """Return every node that can be come to from some, these included."""
    found = set(starts)
    waiting = list(found)
    while waiting:
        new = set(following[waiting.pop()]) - found
        found |= new
        waiting += new
    return found
