"""Everything a scenario file names must be there: beats, facts, gauges, moves, behaviours.

Works on the tree rather than the validated model, so that an author sees a dangling name
and a misspelt key of the same file in one run.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.guard import GRAMMAR_WORDS
from hotline_sim.scenario.model import PHASES
from hotline_sim.storage.authored import dangling
from hotline_sim.storage.tree import child, entries, items, text, texts
from hotline_sim.storage.yaml_source import Mapping, Node, Sequence

Leaf = Callable[[Node], None]


@dataclass(frozen=True, slots=True)
class Names:
    """Every id a scenario file may refer to."""

    beats: dict[str, Node]
    endings: set[str]
    moves: set[str]
    facts: set[str]
    gauges: set[str]
    rubric: Rubric

    @classmethod
    def of(cls, tree: Node, rubric: Rubric) -> "Names":
        """Gather the ids a file declares."""
        beats = {name: one.value for name, one in entries(child(tree, "beats")).items()}
        moves = {
            f"{beat}.{name}" for beat, node in beats.items() for name in _move_ids(node)
        }
        facts = set(entries(child(tree, "facts")))
        for variant in entries(child(tree, "variants")).values():
            facts |= set(entries(child(variant.value, "facts")))
        endings = set(entries(child(tree, "endings")))
        gauges = set(entries(child(tree, "gauges")))
        return cls(beats, endings, moves, facts, gauges, rubric)

    @property
    def places(self) -> set[str]:
        """Beats and endings."""
        return self.beats.keys() | self.endings

    @property
    def dos(self) -> set[str]:
        """The do's of the rubric."""
        return {name for name, one in self.rubric.behaviours.items() if one.kind.is_do}

    @property
    def donts(self) -> set[str]:
        """The don'ts of the rubric."""
        return self.rubric.behaviours.keys() - self.dos


def _move_ids(beat: Node) -> Iterator[str]:
    yield from entries(child(beat, "responses"))
    if child(beat, "silence") is not None:
        yield "silence"


def check_references(tree: Node, rubric: Rubric, findings: Findings) -> None:
    """Report every name in a scenario file that nothing answers to."""
    _Checker(Names.of(tree, rubric), findings).scenario(tree)


class _Checker:
    """Walks one scenario tree."""

    def __init__(self, names: Names, findings: Findings) -> None:
        self.names = names
        self.findings = findings

    def scenario(self, tree: Node) -> None:
        """Check a whole file."""
        self.known(child(tree, "opens_at"), "beat", self.names.beats)
        self.known(child(tree, "teaches"), "competency", self.names.rubric.competencies)
        for beat in self.names.beats.values():
            self.beat(beat)
        for one in entries(child(tree, "interruptions")).values():
            self.interruption(one.value)
        for ending in entries(child(tree, "endings")).values():
            self.choice(child(ending.value, "caller"))
        self.hang_ups(child(tree, "on_hang_up"))
        self.key(child(tree, "key"))
        self.model_path(child(tree, "model_path"))
        for variant in entries(child(tree, "variants")).values():
            self.key(child(variant.value, "key"))
            self.model_path(child(variant.value, "model_path"))
        rules = {rule.do for rule in self.names.rubric.order}
        for waiver in items(child(tree, "waive")):
            self.known(child(waiver, "rule"), "rule of order", rules)
        for promise in items(child(tree, "promises")):
            self.guard(child(promise, "if"))
            self.known(child(promise, "then", "shown"), "behaviour", self.names.rubric.behaviours)
            self.known(child(promise, "then", "disclosed"), "fact", self.names.facts)

    def beat(self, beat: Node) -> None:
        """Check one beat and its moves."""
        self.choice(child(beat, "caller"))
        self.choice(child(beat, "again"))
        self.choice(child(beat, "discloses"), self.facts)
        for invited in items(child(beat, "invites")):
            do = child(invited, "do") if isinstance(invited, Mapping) else invited
            self.known(do, "do", self.names.dos)
            self.guard(child(invited, "when"))
        for response in entries(child(beat, "responses")).values():
            self.move(response.value)
        self.move(child(beat, "silence"))
        self.hang_ups(child(beat, "on_hang_up"))

    def move(self, move: Node | None) -> None:
        """Check one response or silence."""
        self.guard(child(move, "when"))
        self.known(child(move, "shows"), "behaviour", self.names.rubric.behaviours)
        self.repairs(child(move, "repairs"))
        for gauge, entry in entries(child(move, "changes")).items():
            self.name("gauge", gauge, entry.place, self.names.gauges)
        self.choice(child(move, "discloses"), self.facts)
        self.choice(child(move, "leads_to"), self.place_or_back)

    def repairs(self, node: Node | None) -> None:
        """Check that repairs name don'ts that can be repaired."""
        for name, place in texts(node):
            self.name("don't", name, place, self.names.donts)
            behaviour = self.names.rubric.behaviours.get(name)
            if behaviour is not None and behaviour.kind is Kind.RED_LINE:
                message = f"“{name}” is a red line, and a red line cannot be repaired."
                self.findings.error("repairs-red-line", place, message, "Take it out.")

    def interruption(self, one: Node) -> None:
        """Check one interruption."""
        self.guard(child(one, "when"))
        self.known(child(one, "in"), "beat or phase", {*self.names.beats, *PHASES})
        self.choice(child(one, "leads_to"), self.place)

    def hang_ups(self, node: Node | None) -> None:
        """Check an ordered list of ways to hang up."""
        for one in items(node):
            self.guard(child(one, "when"))
            self.known(child(one, "shows"), "behaviour", self.names.rubric.behaviours)
            self.known(child(one, "leads_to"), "ending", self.names.endings)
        self.ordered(node, "leads_to")

    def key(self, key: Node | None) -> None:
        """Check the facts and guards of a key."""
        self.choice(child(key, "needed"), self.facts)
        for name in ("urgency", "assessment"):
            self.choice(child(key, name))
        for group in ("record", "referrals"):
            for entry in entries(child(key, group)).values():
                self.choice(entry.value)

    def model_path(self, node: Node | None) -> None:
        """Check the answers of a model path; whether they are open, playing it tells."""
        bare = {move.partition(".")[2] for move in self.names.moves}
        for answer, place in texts(node):
            known = self.names.moves if "." in answer else bare | {"silence", "hang-up"}
            self.name("response", answer, place, known)

    def facts(self, node: Node) -> None:
        """Check a list of facts."""
        self.known(node, "fact", self.names.facts)

    def place(self, node: Node) -> None:
        """Check the name of a beat or ending."""
        self.known(node, "beat or ending", self.names.places)

    def place_or_back(self, node: Node) -> None:
        """Check the name of a beat or ending, or `back`."""
        if text(node) != "back":
            self.place(node)

    def choice(self, node: Node | None, leaf: Leaf | None = None) -> None:
        """Check one value, or each alternative of an ordered list and its guard."""
        if node is None:
            return
        branches = [one for one in items(node) if isinstance(one, Mapping)]
        if not branches:
            if leaf is not None:
                leaf(node)
            return
        for branch in branches:
            self.guard(child(branch, "when"))
            value = child(branch, "is")
            if value is not None and leaf is not None:
                leaf(value)
        self.ordered(node, "is")

    def ordered(self, node: Node | None, value: str) -> None:
        """Check that only the last alternative of a list has no `when`."""
        branches = [one for one in items(node) if value in entries(one)]
        for number, branch in enumerate(branches):
            last = number == len(branches) - 1
            if last and "when" in entries(branch):
                message = "The last of these alternatives has a “when”, so none may hold."
                hint = "End the list with one that has no “when”."
                self.findings.error("choice-list", branch.place, message, hint)
            elif not last and "when" not in entries(branch):
                message = "This alternative always holds, so those after it are never taken."
                self.findings.error("choice-list", branch.place, message, "Move it to the end.")

    def guard(self, node: Node | None) -> None:
        """Check the names in a guard."""
        for name, entry in entries(node).items():
            if name in {"all", "any"} and isinstance(entry.value, Sequence):
                for one in items(entry.value):
                    self.guard(one)
            elif name == "not":
                self.guard(entry.value)
            elif name == "disclosed":
                self.listed(entry.value, "fact", self.names.facts)
            elif name == "used":
                self.listed(entry.value, "move", self.names.moves)
            elif name == "unmended":
                if text(entry.value) not in {"true", "false"}:
                    self.known(entry.value, "don't", self.names.donts)
            elif name != "turns" and isinstance(entry.value, Mapping):
                known = self.names.gauges | GRAMMAR_WORDS
                self.name("gauge", name, entry.place, self.names.gauges, near=known)

    def listed(self, node: Node, what: str, known: Iterable[str]) -> None:
        """Check a list, or the list under {any: …} or {all: …}."""
        inner = child(node, "any") or child(node, "all") or node
        self.known(inner, what, known)

    def known(self, node: Node | None, what: str, known: Iterable[str]) -> None:
        """Check one name or a list of names."""
        for name, place in texts(node):
            self.name(what, name, place, known)

    def name(
        self,
        what: str,
        name: str,
        place: Place,
        known: Iterable[str],
        near: Iterable[str] | None = None,
    ) -> None:
        """Report a name that is not known."""
        if name not in known:
            dangling(self.findings, place, what, name, known if near is None else near)
