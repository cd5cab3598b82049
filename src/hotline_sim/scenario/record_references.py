"""What a scenario says for the record and the referral must be in its form and its directory.

Works on the tree, as the check of names does, so that an author sees all of it in one run.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.errors import NotAllowed
from hotline_sim.intake.entry import entered
from hotline_sim.intake.form import CODED, OVERRIDDEN, REASON, Field, Form
from hotline_sim.referral.directory import Directory
from hotline_sim.storage.authored import dangling
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.tree import child, entries, items, texts
from hotline_sim.storage.values import value_of
from hotline_sim.storage.wording import suggestion
from hotline_sim.storage.yaml_source import Mapping, Node, Scalar

SERVICES = ("primary", "acceptable", "wrong", "harmful", "consent")
"""The keys of `referrals` that name services."""

SAID_ONCE = ("urgency", "assessment")
"""The leaves for which a key has a word of its own."""


def check_records(
    tree: Node, form: Form | None, directory: Directory | None, findings: Findings
) -> None:
    """Report what facts and keys say that the form or the directory has no place for.

    Without a form only the shape is checked.
    """
    checker = _Checker(form, findings)
    for part in (tree, *(one.value for one in entries(child(tree, "variants")).values())):
        for fact in entries(child(part, "facts")).values():
            checker.record(child(fact.value, "record"))
        checker.key(child(part, "key"))
        if directory is not None:
            _check_services(child(part, "key", "referrals"), directory, findings)


def _check_services(referrals: Node | None, directory: Directory, findings: Findings) -> None:
    for key in SERVICES:
        for name, place in _named(child(referrals, key)):
            if name not in directory.services:
                dangling(findings, place, "service", name, directory.services)


def _named(node: Node | None) -> Iterator[tuple[str, Place]]:
    """Yield the names in a list, in {all: …} or {any: …}, or in each alternative of a choice."""
    yield from texts(node)
    for word in ("all", "any"):
        yield from texts(child(node, word))
    for branch in items(node):
        yield from _named(child(branch, "is"))


@dataclass(frozen=True, slots=True)
class _Checker:
    """Checks leaf by leaf."""

    form: Form | None
    findings: Findings

    def record(self, record: Node | None) -> None:
        """Check what a fact says for the record."""
        for path, value, place in _leaves(record):
            self.leaf(path, value, place)

    def key(self, key: Node | None) -> None:
        """Check what a key says for the record, also by alternatives."""
        asked = [(name, entries(key)[name]) for name in SAID_ONCE if name in entries(key)]
        for name, entry in asked:
            self.choice(name, entry.value, entry.place)
        for path, value, place in _leaves(child(key, "record")):
            self.choice(path, value, place)
        for path, value, place in _leaves(child(key, "accept")):
            self.accepted(path, value, place)

    def choice(self, path: str, value: Node, place: Place) -> None:
        """Check one value, or every alternative of an ordered list."""
        branches = [one for one in items(value) if isinstance(one, Mapping)]
        is_group = any(isinstance(child(one, "is"), Mapping) for one in branches)
        if not branches:
            self.leaf(path, value, place)
        elif self.form and not is_group and self.known(path, place) is None:
            return
        for branch in branches:
            said = child(branch, "is")
            if isinstance(said, Mapping):
                for part, one, where in _leaves(said, f"{path}."):
                    self.leaf(part, one, where)
            elif said is not None:
                self.leaf(path, said, said.place)
            if (also := child(branch, "accept")) is not None:
                self.accepted(path, also, also.place)

    def leaf(self, path: str, value: Node, place: Place) -> None:
        """Check what one leaf should hold."""
        strange = next((one for one in items(value) if not isinstance(one, Scalar)), None)
        if strange is not None:
            message = f"{quoted(path)} takes a value or a list of codes."
            self.findings.error("wrong-type", strange.place, message)
            return
        leaf = self.known(path, place)
        if leaf is None:
            return
        if leaf.kind != "several" and not isinstance(value, Scalar):
            message = f"{quoted(path)} takes one value; it is a list."
            self.findings.error("wrong-type", value.place, message, "Take the brackets off.")
        elif leaf.kind not in CODED or self.codes(path, leaf, texts(value)):
            self.typed(path, value)

    def accepted(self, path: str, value: Node, place: Place) -> None:
        """Check what is right as well."""
        leaf = self.known(path, place)
        if leaf is not None and leaf.kind in CODED:
            self.codes(path, leaf, texts(value))

    def known(self, path: str, place: Place) -> Field | None:
        """Return the leaf of a path; where the form has none, report it."""
        leaf = self.form.leaf(path) if self.form else None
        if self.form is None or (leaf and leaf.kind != "auto"):
            return leaf
        if leaf is not None:
            message = f"{quoted(path)} is filled in by the program."
            self.findings.error("wrong-value", place, message, "Take it out.")
        elif parts := [one for one in self.form.leaves if one.startswith(f"{path}.")]:
            message = f"{quoted(path)} is a group of fields."
            self.findings.error("wrong-type", place, message, f"Name its parts: {_list(parts)}.")
        else:
            dangling(self.findings, place, "field", path, self.form.leaves)
        return None

    def codes(self, path: str, leaf: Field, codes: Iterable[tuple[str, Place]]) -> bool:
        """Return whether a leaf has all these codes; report those it has not."""
        known = [one.id for one in leaf.answers]
        strange = [(code, place) for code, place in codes if code and code not in known]
        for code, place in strange:
            message = f"{quoted(path)} has no code {quoted(code)}."
            hint = suggestion(code, known) or self.where_listed()
            self.findings.error("dangling-reference", place, message, hint)
        return not strange

    def where_listed(self) -> str:
        """Return where to look for codes that are too many to be named."""
        return f"The form {quoted(self.form.id)} lists them." if self.form else ""

    def typed(self, path: str, value: Node) -> None:
        """Check what a leaf holds as if somebody had typed it."""
        said = value_of(value)
        if self.form is None or said is None or said in {"", ()}:
            return
        try:
            entered(self.form, path, said)
        except NotAllowed as problem:
            self.findings.error("wrong-value", value.place, str(problem))


def _leaves(record: Node | None, above: str = "") -> list[tuple[str, Node, Place]]:
    """Return each leaf of a record that may have groups, with where its key stands."""
    found: list[tuple[str, Node, Place]] = []
    for name, entry in entries(record).items():
        if (reason := child(entry.value, OVERRIDDEN)) is not None:
            said = Scalar(OVERRIDDEN, plain=True, place=entry.place)
            found.append((above + name, said, entry.place))
            found.append((f"{above}{name}.{REASON}", reason, reason.place))
        elif isinstance(entry.value, Mapping):
            found += _leaves(entry.value, f"{above}{name}.")
        else:
            found.append((above + name, entry.value, entry.place))
    return found


def _list(parts: list[str]) -> str:
    return ", ".join(one.partition(".")[2].removeprefix("*.") for one in parts)
