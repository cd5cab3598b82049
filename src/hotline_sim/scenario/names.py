"""Every id that a scenario file may refer to: its own, and those of its rubric."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.beat_model import ENDING_KINDS, PHASES
from hotline_sim.scenario.guard import GRAMMAR_WORDS
from hotline_sim.storage.tree import child, entries
from hotline_sim.storage.yaml_source import Mapping, Node


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of one file, by what they name. Gathered once: large files ask often."""

    rubric: Rubric | None
    beats: dict[str, Node]
    endings: set[str]
    moves: set[str]
    facts: set[str]
    gauges: set[str]
    responses: set[str] = field(init=False)
    """Moves without their beat, and what else may be answered anywhere."""
    places: set[str] = field(init=False)
    """Beats and endings."""
    moments: set[str] = field(init=False)
    """Beats and phases."""
    outcomes: set[str] = field(init=False)
    """Endings and kinds of ending."""
    words: set[str] = field(init=False)
    """Gauges and words of conditions."""
    dos: set[str] = field(init=False)
    donts: set[str] = field(init=False)

    def __post_init__(self) -> None:
        """Join the ids that are asked for together."""
        bare = {move.partition(".")[2] for move in self.moves} | {"silence", "hang-up"}
        behaviours = self.rubric.behaviours if self.rubric else {}
        dos = {name for name, one in behaviours.items() if one.kind.is_do}
        for name, joined in (
            ("responses", bare),
            ("places", self.beats.keys() | self.endings),
            ("moments", self.beats.keys() | set(PHASES)),
            ("outcomes", self.endings | set(ENDING_KINDS)),
            ("words", self.gauges | GRAMMAR_WORDS),
            ("dos", dos),
            ("donts", behaviours.keys() - dos),
        ):
            object.__setattr__(self, name, joined)

    @classmethod
    def of(cls, tree: Node, rubric: Rubric | None) -> "Names":
        """Gather the ids a file declares."""
        beats = {name: one.value for name, one in entries(child(tree, "beats")).items()}
        return cls(
            rubric=rubric,
            beats=beats,
            endings=set(entries(child(tree, "endings"))),
            moves={f"{beat}.{name}" for beat, node in beats.items() for name in _move_ids(node)},
            facts=set(entries(child(tree, "facts"))),
            gauges=set(entries(child(tree, "gauges"))),
        )

    @property
    def behaviours(self) -> Collection[str]:
        """The do's and don'ts of the rubric."""
        return self.rubric.behaviours if self.rubric else ()


def _move_ids(beat: Node) -> Iterator[str]:
    yield from entries(child(beat, "responses"))
    if isinstance(child(beat, "silence"), Mapping):
        yield "silence"
