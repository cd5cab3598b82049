"""Everything a scenario file names must be there: beats, facts, gauges, moves, behaviours.

Works on the tree rather than the validated model, so that an author sees a dangling name
and a misspelt key of the same file in one run.
"""

from collections.abc import Callable, Collection

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.names import Names
from hotline_sim.storage.authored import dangling
from hotline_sim.storage.tree import child, entries, items, text, texts
from hotline_sim.storage.yaml_source import Mapping, Node

Leaf = Callable[[Node], None]


def check_references(tree: Node, rubric: Rubric | None, findings: Findings) -> None:
    """Report every name in a scenario file that nothing answers to."""
    _Checker(Names.of(tree, rubric), findings).scenario(tree)


class _Checker:
    """Walks one scenario tree."""

    def __init__(self, names: Names, findings: Findings) -> None:
        self.names = names
        self.findings = findings

    def scenario(self, tree: Node) -> None:
        """Check a whole file."""
        if self.names.beats:
            self.known(child(tree, "opens_at"), "beat", self.names.beats)
        self.of_rubric(tree)
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
            self.variant(variant.value)
        for promise in items(child(tree, "promises")):
            self.promise(promise)

    def of_rubric(self, tree: Node) -> None:
        """Check what a file as a whole names of its rubric."""
        rubric = self.names.rubric
        if rubric is None:
            return
        self.known(child(tree, "teaches"), "competency", rubric.competencies)
        rules = {rule.do for rule in rubric.order}
        for waiver in items(child(tree, "waive")):
            self.known(child(waiver, "rule"), "rule of order for", rules)

    def variant(self, variant: Node) -> None:
        """Check a variant: its beats are those of the call, so its facts are told there too."""
        for fact, entry in entries(child(variant, "facts")).items():
            self.name("fact", fact, entry.place, self.names.facts)
        for gauge, entry in entries(child(variant, "gauges")).items():
            self.name("gauge", gauge, entry.place, self.names.gauges)
        self.key(child(variant, "key"))
        self.model_path(child(variant, "model_path"))

    def promise(self, promise: Node) -> None:
        """Check what a promise names."""
        self.guard(child(promise, "if"))
        self.behaviours(child(promise, "then", "shown"))
        self.known(child(promise, "then", "disclosed"), "fact", self.names.facts)
        ending = child(promise, "before", "ending")
        self.known(ending, "ending or kind of ending", self.names.outcomes)

    def beat(self, beat: Node) -> None:
        """Check one beat and its moves."""
        self.choice(child(beat, "caller"))
        self.choice(child(beat, "again"))
        self.told(child(beat, "discloses"))
        for invited in items(child(beat, "invites")):
            do = child(invited, "do") if isinstance(invited, Mapping) else invited
            if self.names.rubric is not None:
                self.known(do, "do", self.names.dos)
            self.guard(child(invited, "when"))
        for response in entries(child(beat, "responses")).values():
            self.move(response.value)
        self.move(child(beat, "silence"))
        self.hang_ups(child(beat, "on_hang_up"))

    def move(self, move: Node | None) -> None:
        """Check one response or silence."""
        for key, entry in entries(move).items():
            check = _OF_MOVE.get(key)
            if check is not None:
                check(self, entry.value)

    def changes(self, node: Node) -> None:
        """Check the gauges that a move changes."""
        for gauge, entry in entries(node).items():
            self.name("gauge", gauge, entry.place, self.names.gauges)

    def told(self, node: Node | None) -> None:
        """Check the facts that are told, or alternatives of them."""
        self.choice(node, self.facts)

    def ways(self, node: Node) -> None:
        """Check where a move leads, or may lead."""
        self.choice(node, self.place_or_back)

    def repairs(self, node: Node | None) -> None:
        """Check that repairs name don'ts that can be repaired."""
        self.donts(node)
        behaviours = self.names.rubric.behaviours if self.names.rubric else {}
        for name, place in texts(node):
            if name in behaviours and behaviours[name].kind is Kind.RED_LINE:
                message = f"“{name}” is a red line, and a red line cannot be repaired."
                self.findings.error("repairs-red-line", place, message, "Take it out.")

    def donts(self, node: Node | None) -> None:
        """Check that a list names don'ts."""
        if self.names.rubric is not None:
            self.known(node, "don't", self.names.donts)

    def behaviours(self, node: Node | None) -> None:
        """Check that a list names behaviours."""
        if self.names.rubric is not None:
            self.known(node, "behaviour", self.names.behaviours)

    def interruption(self, one: Node) -> None:
        """Check one interruption."""
        self.guard(child(one, "when"))
        self.known(child(one, "in"), "beat or phase", self.names.moments)
        self.choice(child(one, "leads_to"), self.place)

    def hang_ups(self, node: Node | None) -> None:
        """Check an ordered list of ways to hang up."""
        for one in items(node):
            self.guard(child(one, "when"))
            self.behaviours(child(one, "shows"))
            if self.names.endings:
                self.known(child(one, "leads_to"), "ending", self.names.endings)
        self.ordered(node)

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
        for answer, place in texts(node):
            known = self.names.moves if "." in answer else self.names.responses
            self.name("response", answer, place, known)

    def facts(self, node: Node) -> None:
        """Check a list of facts."""
        self.known(node, "fact", self.names.facts)

    def place(self, node: Node) -> None:
        """Check the name of a beat or ending, unless the file lacks all of either."""
        if self.names.beats and self.names.endings:
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
        self.ordered(node)

    def ordered(self, node: Node | None) -> None:
        """Check that the last alternative of a list has no `when`, and all others have."""
        if not items(node):
            return
        *others, last = items(node)
        for branch in others:
            if isinstance(branch, Mapping) and "when" not in branch.entries:
                message = "This alternative always holds, so those after it are never taken."
                self.findings.error("choice-list", branch.place, message, "Move it to the end.")
        if isinstance(last, Mapping) and "when" in last.entries:
            message = "The last of these alternatives has a “when”, so none may hold."
            hint = "End the list with one that has no “when”."
            self.findings.error("choice-list", last.place, message, hint)

    def guard(self, node: Node | None) -> None:
        """Check the names in a guard; whatever is no word of the grammar is a gauge."""
        for name, entry in entries(node).items():
            if name in {"all", "any"}:
                for one in items(entry.value):
                    self.guard(one)
            elif name == "not":
                self.guard(entry.value)
            elif name == "disclosed":
                self.listed(entry.value, "fact", self.names.facts)
            elif name == "used":
                self.listed(entry.value, "move", self.names.moves)
            elif name == "unmended":
                if (text(entry.value) or "").lower() not in {"true", "false"}:
                    self.donts(entry.value)
            elif name != "turns":
                self.name("gauge or word of a condition", name, entry.place, self.names.words)

    def listed(self, node: Node, what: str, known: Collection[str]) -> None:
        """Check a list, or the list under {any: …} or {all: …}."""
        self.known(child(node, "any") or child(node, "all") or node, what, known)

    def known(self, node: Node | None, what: str, known: Collection[str]) -> None:
        """Check one name or a list of names."""
        for name, place in texts(node):
            self.name(what, name, place, known)

    def name(self, what: str, name: str, place: Place, known: Collection[str]) -> None:
        """Report a name that is not known."""
        if name not in known:
            dangling(self.findings, place, what, name, known)


_OF_MOVE: dict[str, Callable[[_Checker, Node], None]] = {
    "when": _Checker.guard,
    "shows": _Checker.behaviours,
    "repairs": _Checker.repairs,
    "changes": _Checker.changes,
    "discloses": _Checker.told,
    "leads_to": _Checker.ways,
}
"""What is checked of a move, by key."""
