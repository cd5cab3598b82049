"""That a crosswalk is total: everything in either form has a place in the other, or a reason.

Also that each way has one answer: no two codes are written for the same thing, and where a
leaf takes one answer and stands for several, the loss is declared.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.intake.bridges import MORE_THAN_ONE, Bridge, Crosswalk
from hotline_sim.intake.crosswalk_losses import CANNOT, SHARED_CANNOT
from hotline_sim.intake.form import RESERVED, Field, Form
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node

_RESERVED = frozenset(one.id for one in RESERVED)


def row_of_many(shared: Form, path: str) -> str:
    """Return a leaf by the path the form knows it by: any row stands as `*`."""
    if path in shared.leaves:
        return path
    field, _, part = path.split(".")
    return f"{field}.*.{part}"


class Proof:
    """Goes through both forms, and reports what a crosswalk leaves open."""

    def __init__(
        self, form: Form, shared: Form, crosswalk: Crosswalk, tree: Node, findings: Findings
    ) -> None:
        """Judge the crosswalk of a form."""
        self.form = form
        self.shared = shared
        self.crosswalk = crosswalk
        self.tree = tree
        self.findings = findings

    def check(self) -> None:
        """Report everything that is open."""
        self.check_ours()
        self.check_theirs()
        self.check_clear()
        self.check_more_than_one()

    def check_ours(self) -> None:
        """Report leaves and codes of this form that lead nowhere, without a reason."""
        bridges = {one.leaf: one for one in self.crosswalk.bridges}
        for path, leaf in self.form.leaves.items():
            bridge = bridges.get(path)
            said = {one.code for one in bridge.meanings if one.means} if bridge else set()
            self.check_leaf(SHARED_CANNOT, path, leaf, said, held=bridge is not None)

    def check_theirs(self) -> None:
        """Report leaves and codes of the shared form that nothing here holds, without a reason."""
        held = self.held()
        for path, leaf in self.shared.leaves.items():
            codes = set(held.get(path, ()))
            self.check_leaf(CANNOT, path, leaf, codes, held=path in held)

    def check_leaf(
        self, key: str, path: str, leaf: Field, said: Collection[str], *, held: bool
    ) -> None:
        """Report what of a leaf has neither a place nor a reason, or both."""
        reasons = self.crosswalk.cannot_hold if key == CANNOT else self.crosswalk.shared_cannot_hold
        answers = [one.id for one in leaf.answers]
        whole = path in reasons
        if whole:
            if held:
                self.stale(key, path, "")
            return
        excused = {code for code in answers if f"{path}={code}" in reasons}
        for code in excused & set(said):
            self.stale(key, path, code)
        open_codes = [code for code in answers if code not in said and code not in excused]
        if not held and (open_codes or not answers):
            self.gap(key, path, "")
        elif open_codes:
            self.gap(key, path, ", ".join(map(quoted, open_codes)))

    def held(self) -> dict[str, set[str]]:
        """Return what of the shared form is held here: codes by leaf, none for words."""
        found: dict[str, set[str]] = defaultdict(set)
        for bridge in self.crosswalk.bridges:
            if bridge.copies:
                found[row_of_many(self.shared, bridge.copies)] = set()
            for path, code in _written(bridge):
                found[row_of_many(self.shared, path)].add(code)
        return found

    def check_clear(self) -> None:
        """Report where two would be written for one thing."""
        copied: dict[str, str] = {}
        for bridge in self.crosswalk.bridges:
            if bridge.copies in copied and bridge.copies:
                self.unclear(bridge, (), bridge.copies, copied[bridge.copies])
            copied.setdefault(bridge.copies, bridge.leaf)
            first: dict[frozenset[object], str] = {}
            for meaning in bridge.meanings:
                for condition in map(frozenset, meaning.written_when):
                    other = first.setdefault(condition, meaning.code)
                    if other != meaning.code:
                        what = " and ".join(" or ".join(codes) for _, codes in sorted(condition))
                        self.unclear(bridge, ("codes", meaning.code), what, other)

    def check_more_than_one(self) -> None:
        """Report where a second code or row would be lost without a word."""
        for path, leaf in self.shared.leaves.items():
            narrow = [one for one in self.crosswalk.bridges if self.narrows(one, path, leaf)]
            if narrow and f"{path}={MORE_THAN_ONE}" not in self.crosswalk.cannot_hold:
                self.lost_second(CANNOT, path, narrow[0].leaf, f"of {quoted(self.shared.id)}")
        for bridge in self.crosswalk.bridges:
            wide = self.widens(bridge)
            reason = f"{bridge.leaf}={MORE_THAN_ONE}"
            if wide and reason not in self.crosswalk.shared_cannot_hold:
                self.lost_second(SHARED_CANNOT, bridge.leaf, wide, "of this form")

    def narrows(self, bridge: Bridge, path: str, leaf: Field) -> bool:
        """Return whether one answer here stands for what may be several there."""
        if bridge.copies:
            return bridge.copies != path and row_of_many(self.shared, bridge.copies) == path
        answers = list(_written(bridge))
        if any(one != path and row_of_many(self.shared, one) == path for one, _ in answers):
            return True
        codes = {code for one, code in answers if one == path} - _RESERVED
        return leaf.kind == "several" and not bridge.several and len(codes) > 1

    def widens(self, bridge: Bridge) -> str:
        """Return the leaf that takes one answer of the several given here, or nothing."""
        single: dict[str, set[str]] = defaultdict(set)
        for meaning in bridge.meanings if bridge.several else ():
            for path, code in meaning.means:
                leaf = self.shared.leaves[row_of_many(self.shared, path)]
                if leaf.kind != "several" and code not in _RESERVED:
                    single[path].add(code)
        return next((path for path, codes in single.items() if len(codes) > 1), "")

    def place(self, *path: str) -> Place:
        """Return where something of the crosswalk stands."""
        return place_of(self.tree, ("crosswalk", *path), key=True)

    def gap(self, key: str, path: str, codes: str) -> None:
        """Report what has neither a place nor a reason: some codes, or all of a leaf."""
        what = f"{codes} of {quoted(path)}" if codes else quoted(path)
        other = quoted(self.shared.id)
        if key == CANNOT:
            message, place = f"Nothing here holds {what} of {other}.", self.place(CANNOT, path)
        else:
            message, place = f"Nothing in {other} says {what}.", self.place("fields", path)
        hint = f"Give it a place under “fields”, or say under “{key}” why there is none."
        self.findings.error("crosswalk-gap", place, message, hint)

    def stale(self, key: str, path: str, code: str) -> None:
        """Report a loss that is none."""
        what = f"{quoted(code)} of {quoted(path)}" if code else quoted(path)
        message = f"“{key}” says that {what} has no place, and it has one under “fields”."
        place = self.place(key, path, code) if code else self.place(key, path)
        self.findings.error("crosswalk-held", place, message, "Keep one of the two.")

    def unclear(self, bridge: Bridge, at: tuple[str, ...], what: str, other: str) -> None:
        """Report two for one thing."""
        one = at[-1] if at else bridge.leaf
        message = f"Both {quoted(other)} and {quoted(one)} would be written for {quoted(what)}."
        hint = "With “one_way: true”, one of them is never written." if at else "Keep one of them."
        self.findings.error(
            "crosswalk-unclear", self.place("fields", bridge.leaf, *at), message, hint
        )

    def lost_second(self, key: str, path: str, narrow: str, whose: str) -> None:
        """Report a second answer that would be lost."""
        message = (
            f"{quoted(path)} {whose} takes more than one answer, and {quoted(narrow)} takes one."
        )
        hint = f"Say under “{key}”, in “{path}”, why “{MORE_THAN_ONE}” is lost."
        self.findings.error("crosswalk-gap", self.place(key, path), message, hint)


def _written(bridge: Bridge) -> Iterator[tuple[str, str]]:
    """Yield the answers of the shared form that something here is written for."""
    for meaning in bridge.meanings:
        for condition in meaning.written_when:
            for path, codes in condition:
                yield from ((path, code) for code in codes)
