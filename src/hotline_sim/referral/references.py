"""What a directory file names, and says twice, looked up in the tree with every place."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.referral.codec import MARK
from hotline_sim.referral.directory import Directory
from hotline_sim.storage.authored import dangling
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.tree import child, entries, text, texts
from hotline_sim.storage.yaml_source import Entry, Node


class Names(NamedTuple):
    """What may be named in a file."""

    needs: Collection[str]
    places: Collection[str]
    sources: Collection[str]


def check_references(
    tree: Node, base: Directory | None, needs: Collection[str], findings: Findings
) -> None:
    """Report names of things that are not there, said twice, or not marked as invented.

    What `base` holds may be named as well. Where `needs` is empty they are not looked up.
    """
    within = _checked_places(tree, base, findings)
    places = {*within, *within.values()}
    sources = {*entries(child(tree, "sources")), *(base.sources if base else ())}
    names = Names(needs, places, sources)
    for name, entry in _services(tree).items():
        _check_service(entry.value, names, findings)
        if text(child(tree, "numbers")) != "real":
            _check_marks(entry.value, name, findings)
    _check_short_names(tree, base, findings)


def _services(tree: Node) -> dict[str, Entry]:
    return entries(child(tree, "services"))


def _check_service(service: Node, names: Names, findings: Findings) -> None:
    for key, what, known in (
        ("needs", "need", names.needs),
        ("area", "place", names.places),
        ("sources", "source", names.sources),
    ):
        for name, place in texts(child(service, key)):
            if known and name not in known:
                dangling(findings, place, what, name, known)


def _check_marks(service: Node, name: str, findings: Findings) -> None:
    """Report contacts that somebody might dial: in a file for practice each says it is invented."""
    for whom, entry in entries(child(service, "contacts")).items():
        if MARK not in (text(entry.value) or MARK):
            message = f"The contact {quoted(whom)} of {quoted(name)} does not say it is invented."
            hint = f"Write {MARK} behind it, or numbers: real at the head of the file."
            findings.error("unmarked-contact", entry.value.place, message, hint)


def _checked_places(tree: Node, base: Directory | None, findings: Findings) -> dict[str, str]:
    """Return which place lies in which, and report what cannot be on one map."""
    within = dict(base.within) if base else {}
    written: set[str] = set()
    for around, name, place in _placed(tree):
        if name in written:
            message = f"{quoted(name)} already lies in {quoted(within[name])}."
            findings.error("duplicate-id", place, message, "A place lies in one other.")
        elif _reaches(within, around, name):
            message = f"{quoted(name)} would lie within itself."
            findings.error("wrong-value", place, message, "Write the larger place first.")
        else:
            written.add(name)
            within[name] = around
    return within


def _placed(tree: Node) -> Iterator[tuple[str, str, Place]]:
    for around, entry in entries(child(tree, "places")).items():
        for name, place in texts(entry.value):
            yield around, name, place


def _reaches(within: dict[str, str], place: str, goal: str) -> bool:
    while place != goal and place in within:
        place = within[place]
    return place == goal


def _check_short_names(tree: Node, base: Directory | None, findings: Findings) -> None:
    """Report two services that a list would show under one name."""
    written = {name: child(one.value, "short") for name, one in _services(tree).items()}
    kept = base.services.values() if base else ()
    first = {one.short: one.id for one in kept if not written.get(one.id)}
    for name, node in written.items():
        short = text(node)
        if node is None or short is None:
            continue
        if short in first:
            message = f"{quoted(first[short])} is called {quoted(short)} too."
            hint = "A list shows services by this name."
            findings.error("duplicate-id", node.place, message, hint)
        first.setdefault(short, name)
