"""What a form file names must be there, once: fields, lists of codes, and the leaves that show.

Works on the tree rather than the validated model, so that an author sees a dangling name and a
misspelt key of the same file in one run.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hotline_sim.diagnostic import Findings
from hotline_sim.intake.form import CODED, NOT_ASKED, OVERRIDDEN, UNKNOWN
from hotline_sim.language.comparing import alike
from hotline_sim.storage.authored import dangling
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.tree import child, entries, text, texts
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import Entry, Node, Scalar

UNCODED = frozenset({"text", "number", "date", "datetime", "auto"})
"""Kinds whose answers show nothing."""


@dataclass(frozen=True, slots=True)
class WrittenLeaf:
    """A leaf, or a field with parts, as the file has it."""

    path: str
    entry: Entry
    kind: str

    @property
    def node(self) -> Node:
        """What stands under it."""
        return self.entry.value


def check_references(tree: Node, findings: Findings) -> None:
    """Report names that nothing answers to, and names that two things answer to."""
    _check_twice(tree, findings)
    lists = entries(child(tree, "lists"))
    leaves = list(_written(tree))
    for leaf in leaves:
        for key in ("codes", "reasons"):
            _check_list(child(leaf.node, key), lists, findings)
        _check_exports(leaf, lists, findings)
    for codes in _code_lists(tree, leaves):
        _check_labels(codes, findings)
    for codes in _code_lists(tree, [one for one in leaves if one.kind != "auto"]):
        _check_reserved(codes, findings)
    _check_shown(leaves, lists, findings)


def _fields(tree: Node) -> Iterator[tuple[str, str, Entry]]:
    """Yield the section, id and entry of each field."""
    for section, group in entries(child(tree, "sections")).items():
        for name, entry in entries(child(group.value, "fields")).items():
            yield section, name, entry


def _written(tree: Node) -> Iterator[WrittenLeaf]:
    for _, name, entry in _fields(tree):
        kind = text(child(entry.value, "kind")) or ""
        yield WrittenLeaf(name, entry, kind)
        row = ".*" if kind == "repeat" else ""
        for part, inner in entries(child(entry.value, "parts")).items():
            yield WrittenLeaf(f"{name}{row}.{part}", inner, text(child(inner.value, "kind")) or "")


def _check_twice(tree: Node, findings: Findings) -> None:
    first: dict[str, str] = {}
    for section, name, entry in _fields(tree):
        if name in first:
            message = f"The field {quoted(name)} also stands under {quoted(first[name])}."
            findings.error("duplicate-id", entry.place, message, "Rename one of them.")
        first.setdefault(name, section)


def _check_list(codes: Node | None, lists: dict[str, Entry], findings: Findings) -> None:
    if isinstance(codes, Scalar) and codes.text not in lists and value_of(codes) is not None:
        dangling(findings, codes.place, "list of codes", codes.text, lists)


def _codes_of(leaf: WrittenLeaf, lists: dict[str, Entry], key: str = "codes") -> dict[str, Entry]:
    codes = child(leaf.node, key)
    named = lists.get(text(codes) or "")
    return entries(named.value if named else codes)


def _check_exports(leaf: WrittenLeaf, lists: dict[str, Entry], findings: Findings) -> None:
    """Report a code exported as a value that is none of its field's."""
    codes = _codes_of(leaf, lists)
    own = {name for name, one in codes.items() if child(one.value, "exports_as") is None}
    for one in codes.values():
        for name, place in texts(child(one.value, "exports_as")):
            if name not in own:
                dangling(findings, place, "code", name, own)


def _code_lists(tree: Node, leaves: list[WrittenLeaf]) -> Iterator[dict[str, Entry]]:
    for one in entries(child(tree, "lists")).values():
        yield entries(one.value)
    for leaf in leaves:
        for key in ("codes", "reasons"):
            yield entries(child(leaf.node, key))


def _check_labels(codes: dict[str, Entry], findings: Findings) -> None:
    """Report two codes that read the same, because a code is picked by its label too."""
    first: dict[str, str] = {}
    for name, one in codes.items():
        label = text(one.value) or text(child(one.value, "label")) or ""
        key = alike(label)
        if key and key in first:
            message = f"{quoted(name)} and {quoted(first[key])} have the same label."
            findings.error("duplicate-label", one.place, message, "Say in words how they differ.")
        first.setdefault(key, name)


def _check_reserved(codes: dict[str, Entry], findings: Findings) -> None:
    """Report codes named as the answers that every field takes; the program gives them too."""
    for name, one in codes.items():
        if name in {UNKNOWN, NOT_ASKED, OVERRIDDEN}:
            message = f"“{name}” is a word of the format and cannot name a code."
            hint = "Every field with codes takes “unknown” and “not-asked” by itself; take it out."
            findings.error("reserved-word", one.place, message, hint)


def _check_shown(leaves: list[WrittenLeaf], lists: dict[str, Entry], findings: Findings) -> None:
    """Report a field shown by a leaf that is not there, comes later, or takes no codes."""
    by_path = {one.path: one for one in leaves if one.kind not in {"group", "place", "repeat"}}
    before: set[str] = set()
    for leaf in leaves:
        for name, entry in entries(child(leaf.node, "shown_when")).items():
            shower = by_path.get(name)
            if shower is None:
                dangling(findings, entry.place, "field", name, by_path)
            elif name not in before:
                message = f"{quoted(leaf.path)} is shown by {quoted(name)}, which comes after it."
                hint = "Put it further down: a form is filled from the top."
                findings.error("shown-by-later", entry.place, message, hint)
            else:
                _check_values(shower, entry, lists, findings)
        before.add(leaf.path)


def _check_values(
    shower: WrittenLeaf, entry: Entry, lists: dict[str, Entry], findings: Findings
) -> None:
    """Report values the showing leaf does not take; of a misspelt kind, nothing can be said."""
    if shower.kind in UNCODED:
        message = f"{quoted(shower.path)} is a {shower.kind}, and only codes can show a field."
        findings.error("wrong-value", entry.place, message)
    if shower.kind not in CODED:
        return
    known = {UNKNOWN, NOT_ASKED, *_codes_of(shower, lists)}
    if shower.kind == "yes_no":
        known |= {"yes", "no"}
        known |= {OVERRIDDEN} if child(shower.node, "reasons") is not None else set()
    for name, place in texts(entry.value):
        if name not in known:
            dangling(findings, place, "code", name, known)
