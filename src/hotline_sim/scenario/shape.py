"""What a scenario must be besides well-formed: playable from every beat, gauges in range.

Works on the tree, as the check of names does, so that an author sees all of it in one run.
"""

from collections.abc import Iterator

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.storage.tree import child, entries, items, text
from hotline_sim.storage.values import Value, value_of
from hotline_sim.storage.yaml_source import Entry, Mapping, Node, Scalar


def check_shape(tree: Node, findings: Findings) -> None:
    """Report what would leave a call stuck or a state out of bounds."""
    beats = entries(child(tree, "beats"))
    for name, beat in beats.items():
        _check_moves(name, beat, findings)
    for name, ending in entries(child(tree, "endings")).items():
        if name in beats:
            message = f"“{name}” is both a beat and an ending."
            findings.error("duplicate-id", ending.place, message, "Rename one of them.")
    _check_gauges(tree, findings)
    _check_back(beats, text(child(tree, "opens_at")) or "", findings)


def _check_moves(name: str, beat: Entry, findings: Findings) -> None:
    if not isinstance(beat.value, Mapping) or child(beat.value, "silence") is not None:
        return
    responses = child(beat.value, "responses") or Mapping(beat.place, {})
    if isinstance(responses, Mapping) and not responses.entries:
        message = f"At “{name}” nothing can be said and no silence leads on."
        findings.error("dead-end", beat.place, message, "Give it responses, or make it an ending.")


def _check_gauges(tree: Node, findings: Findings) -> None:
    gauges = entries(child(tree, "gauges"))
    sound = {
        name: value_of(entry.value)
        for name, entry in gauges.items()
        if _check_gauge(name, value_of(entry.value), entry.place, findings)
    }
    for variant in entries(child(tree, "variants")).values():
        for name, entry in entries(child(variant.value, "gauges")).items():
            if name in sound:
                both = _over(sound[name], value_of(entry.value))
                _check_gauge(name, both, entry.place, findings)


def _over(base: Value, changes: Value) -> Value:
    return {**base, **changes} if isinstance(base, dict) and isinstance(changes, dict) else None


def _check_gauge(name: str, gauge: Value, place: Place, findings: Findings) -> bool:
    """Return whether a gauge starts inside a range; report where it does not."""
    known = {"start": 0, "range": (0, 10), **(gauge if isinstance(gauge, dict) else {})}
    match known:
        case {"range": (int(low), int(high))} if low >= high:
            message = f"The range of “{name}” is empty: from {low} to {high}."
            findings.error("gauge-range", place, message, "Write it as [lowest, highest].")
        case {"range": (int(low), int(high)), "start": int(start)} if not low <= start <= high:
            message = f"“{name}” starts at {start}, outside its range {low} to {high}."
            findings.error("gauge-range", place, message, "Start it inside the range.")
        case _:
            return True
    return False


def _check_back(beats: dict[str, Entry], opens_at: str, findings: Findings) -> None:
    """Report `back` where no interruption need have happened, so that it leads nowhere."""
    ways = {name: set(_ways(beat.value)) for name, beat in beats.items()}
    reached, waiting = {opens_at}, [opens_at]
    while waiting:
        new = ways.get(waiting.pop(), set()) - reached
        reached |= new
        waiting += new
    for name, beat in beats.items():
        if name in reached and "back" in ways[name]:
            message = f"“{name}” leads back, but is reached without an interruption."
            hint = "Only beats of an interruption may use “leads_to: back”."
            findings.error("back-without-interruption", beat.place, message, hint)


def _ways(beat: Node) -> Iterator[str]:
    """Yield where the moves of a beat may lead."""
    moves = [entry.value for entry in entries(child(beat, "responses")).values()]
    for move in (*moves, child(beat, "silence")):
        way = child(move, "leads_to")
        if isinstance(way, Scalar):
            yield way.text
        for one in items(way):
            yield text(one) or text(child(one, "is")) or ""
