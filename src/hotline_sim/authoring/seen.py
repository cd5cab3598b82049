"""A draft as it stood at one look, for faces that draw it: nothing of it changes while they do."""

from typing import NamedTuple

from hotline_sim.authoring.draft import Draft
from hotline_sim.authoring.drawing.graph import Edge, Graph, Node
from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.outline import key_of
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Diagnostic
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.yaml_source import Node as Tree


class Shape(NamedTuple):
    """A call that reads, and its graph."""

    subject: Subject
    graph: Graph
    numbers: dict[str, int]
    """The nodes of the graph, by their keys."""

    @property
    def scenario(self) -> CompiledScenario:
        """The call as written."""
        return self.subject.scenario

    @property
    def rubric(self) -> Rubric:
        """What it is judged by."""
        return self.subject.rubric

    def node(self, key: str) -> Node | None:
        """Return a moment by its key; None where there is none such any more."""
        return self.graph.nodes[self.numbers[key]] if key in self.numbers else None

    def out_of(self, key: str) -> list[Edge]:
        """Return what leads away from a moment."""
        number = self.numbers.get(key, -1)
        return [edge for edge in self.graph.edges if edge.source == number]

    def into(self, key: str) -> list[Edge]:
        """Return what leads to a moment."""
        number = self.numbers.get(key, -1)
        return [edge for edge in self.graph.edges if edge.target == number]


class Seen(NamedTuple):
    """What there was to see of a file, and what was wrong with it."""

    name: str
    shape: Shape | None
    """The last good state; None where there was none yet."""
    tree: Tree | None
    """What is written where."""
    wrong: str
    """What is wrong with the file now, in a sentence; empty where the last good state is it."""
    errors: tuple[Diagnostic, ...]
    reading: int
    """The number of the reading it comes from."""


def seen(draft: Draft) -> Seen:
    """Return what there is to see of a draft now."""
    reading, shape = draft.readings, None
    if draft.has_been_good:
        subject = draft.subject
        graph = graph_of(subject.scenario)
        numbers = {key_of(node): number for number, node in enumerate(graph.nodes)}
        shape = Shape(subject, graph, numbers)
    return Seen(draft.path.name, shape, draft.tree, draft.wrong, draft.errors, reading)
