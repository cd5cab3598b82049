"""The same synthetic call as an ink story, for inkjs to compile and play."""

from collections.abc import Iterator

from synthetic import HIGH, LOW, Data

GUARDS = {"at_least": ">=", "at_most": "<="}


def as_ink(data: Data) -> str:
    """Return a story of `synthetic.story` in ink."""
    gauge = data["gauges"]["trust"]["start"]
    head = [f"VAR trust = {gauge}", "VAR turns = 0", "VAR coming = -> b0", f"-> {data['opens_at']}"]
    return "\n".join([*head, *_knots(data)]) + "\n"


def _knots(data: Data) -> Iterator[str]:
    for name, beat in data["beats"].items():
        yield f"=== {name} ==="
        yield beat["caller"]
        for which, response in beat["responses"].items():
            once = "+" if response.get("repeats") else "*"
            guard = f" {{{_test(response['when'])}}}" if "when" in response else ""
            yield f"{once} ({which}){guard} [{response['say']}]"
            yield from (f"  {line}" for line in _effects(response, data))
    for name, ending in data["endings"].items():
        yield from (f"=== {name} ===", ending["caller"], "-> END")


def _effects(response: Data, data: Data) -> Iterator[str]:
    """Yield what a choice does: turn, gauge, then an interruption or where it leads."""
    yield "~ turns = turns + 1"
    change = response.get("changes", {}).get("trust", 0)
    if change:
        clamp, end = ("MIN", HIGH) if change > 0 else ("MAX", LOW)
        yield f"~ trust = {clamp}({end}, trust + {change})".replace("+ -", "- ")
    if response["leads_to"] == "back":
        yield "-> coming"
        return
    if data["interruptions"] and response["leads_to"] not in data["endings"]:
        yield f"~ coming = -> {response['leads_to']}"
        for one in data["interruptions"].values():
            yield f"{{{_test(one['when'])}: -> {one['leads_to']}}}"
    yield f"-> {response['leads_to']}"


def _test(guard: Data) -> str:
    tests = [
        f"{name} {GUARDS[side]} {limit}"
        for name, bounds in guard.items()
        if name != "used"
        for side, limit in bounds.items()
    ]
    return " && ".join([*tests, *(name for name in guard.get("used", ()))])
