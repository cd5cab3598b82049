"""What the caller can disclose at all: a fact that nothing discloses is never heard.

Works on the tree, as the check of names does, so that an author sees all of it in one run.
"""

from collections.abc import Iterator

from hotline_sim.diagnostic import Findings, Place, Severity
from hotline_sim.storage.tree import child, entries, items, texts
from hotline_sim.storage.yaml_source import Node

HINT = "Let a beat, a response or a silence disclose it."


def check_disclosure(tree: Node, findings: Findings) -> None:
    """Report facts that no beat, response or silence discloses, and where a key asks for one.

    Where a name is misspelt, nothing is known yet: mending it may be all there is to do.
    """
    facts = entries(child(tree, "facts"))
    told = set(_disclosed(tree))
    silent = set() if told - facts.keys() else facts.keys() - told
    asked: set[str] = set()
    for fact, place in _keyed(tree) if silent else ():
        if fact in silent:
            asked.add(fact)
            message = f"The key asks for the fact “{fact}”, which nothing discloses."
            findings.error("undisclosed-fact", place, message, HINT)
    for fact in facts:
        if fact in silent - asked:
            message = f"Nothing discloses the fact “{fact}”."
            place = facts[fact].place
            findings.add(Severity.WARNING, "undisclosed-fact", place, message, HINT)


def _disclosed(tree: Node) -> Iterator[str]:
    """Yield every fact that is disclosed somewhere."""
    for beat in entries(child(tree, "beats")).values():
        moves = [entry.value for entry in entries(child(beat.value, "responses")).values()]
        for one in (beat.value, child(beat.value, "silence"), *moves):
            for fact, _ in _named(child(one, "discloses")):
                yield fact


def _keyed(tree: Node) -> Iterator[tuple[str, Place]]:
    """Yield every fact that a key asks for, of the call or of a variant, and where."""
    variants = [one.value for one in entries(child(tree, "variants")).values()]
    for key in (child(one, "key") for one in (tree, *variants)):
        yield from _named(child(key, "needed"))
        yield from _asked(key)


def _named(choice: Node | None) -> Iterator[tuple[str, Place]]:
    """Yield the names in a list, or in each alternative of a choice between lists."""
    yield from texts(choice)
    for branch in items(choice):
        yield from texts(child(branch, "is"))


def _asked(node: Node | None, *, guard: bool = False) -> Iterator[tuple[str, Place]]:
    """Yield the facts in every guard below a node."""
    for name, entry in entries(node).items():
        if guard and name == "disclosed":
            listed = child(entry.value, "any") or child(entry.value, "all") or entry.value
            yield from texts(listed)
        else:
            yield from _asked(entry.value, guard=guard or name == "when")
    for item in items(node):
        yield from _asked(item, guard=guard)
