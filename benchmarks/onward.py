"""Synthetic calls that come to an end: what the exact analysis and its peers work on.

Each beat has three or four responses that lead one to four beats onward; past the last beat stand
two endings. One gauge; a quarter of the responses guarded by it; a do or a don't in one
response of every other beat: real calls have them in two responses of three.
"""

from synthetic import CHANGES, HIGH, LOW, Data

GUARDS: tuple[Data, ...] = ({"at_most": HIGH // 2 + 2}, {"at_least": HIGH // 2 - 2})
DO, DONT = "asks-if-safe-to-talk", "stacks-questions"


def onward(beats: int) -> Data:
    """Return a call of some beats that ends after at most as many turns."""
    return {
        "id": f"onward-{beats}",
        "title": f"A call of {beats} beats with an end",
        "rubric": "hotline-core",
        "brief": "Nobody is on this line.",
        "gauges": {"trust": {"start": (LOW + HIGH) // 2, "range": (LOW, HIGH)}},
        "opens_at": "b0",
        "beats": {f"b{number}": _beat(number, beats) for number in range(beats)},
        "endings": {
            "planned": {"kind": "safe", "caller": "Goodbye.", "worth": 6},
            "done": {"kind": "partial", "caller": "Goodbye.", "worth": 1},
        },
        "interruptions": {},
    }


def _beat(number: int, beats: int) -> Data:
    count = 3 + number % 2
    responses = {f"r{which}": _response(number, which, beats) for which in range(count)}
    caller = f"This is what is said at beat {number}, in one sentence."
    beat: Data = {"caller": caller, "keep_order": True, "responses": responses}
    return beat | ({"invites": (DO,)} if number % 4 == 0 else {})


def _response(number: int, which: int, beats: int) -> Data:
    to = number + which + 1
    response: Data = {
        "say": f"I hear you, {which} of {number}.",
        "changes": {"trust": CHANGES[which]},
        "leads_to": f"b{to}" if to < beats else "done" if which % 2 else "planned",
    }
    if which == number % 3:
        response["when"] = {"trust": GUARDS[number % 2]}
    if number % 4 == 0 and which == 1:
        response["shows"] = (DO,)
    if number % 4 == 2 and which == 0:
        response["shows"] = (DONT,)
    return response
