"""Scenarios made by chance that have everything: enough to it that merging states could go wrong.

Hypothesis finds the smallest scenario that breaks a law, and mostly tries small ones; these are
the large ones. Each is made from its seed alone.
"""

from random import Random
from typing import Any

from tests.samples import authored_scenario, compiled
from tests.strategies import DONTS, DOS, MENDABLE, RandomScenario

GAUGES = ("g0", "g1")
FACTS = ("f0", "f1", "f2")
HIGH = 3
"""Gauges go from nothing to this."""
TURNS = 4
"""The highest number of turns a guard asks for."""

Data = dict[str, Any]


def made(seed: int) -> RandomScenario:
    """Return a scenario with loops, repeats, repairs, silences and interruptions, two gauges."""
    data = _Maker(Random(seed)).scenario()
    return RandomScenario(authored_scenario(data), compiled(data))


class _Maker:
    """Makes one scenario."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.beats = [f"b{number}" for number in range(random.randint(3, 5))]
        self.endings = [f"e{number}" for number in range(random.randint(2, 4))]
        self.moves = [f"{beat}.r{number}" for beat in self.beats for number in range(3)]
        self.stuck = self.chance(4)
        """Whether some states may be left with nothing to say."""

    def scenario(self) -> Data:
        kinds = ["safe", "partial", "lost", "harm"]
        onward = [*self.beats * 3, *self.endings]
        late = {"turns": {"at_least": TURNS - 1}}
        pick = self.random
        return {
            "gauges": {one: {"start": pick.randint(0, HIGH), "range": (0, HIGH)} for one in GAUGES},
            "facts": {one: {"says": f"About {one}."} for one in FACTS},
            "opens_at": "b0",
            "beats": {
                **{one: self.beat(onward, one) for one in self.beats},
                "scene": self.beat(["back", "back", "back", self.endings[0]], ""),
            },
            "endings": {
                one: {"kind": pick.choice(kinds), "worth": pick.randint(-8, 8)}
                for one in self.endings
            },
            "interruptions": {
                "cuts-in": {
                    "when": self.guard(),
                    "leads_to": "scene",
                    "repeats": self.chance(4),
                    **({"in": ("b0", "listen")} if self.chance(2) else {}),
                },
                "ends-it": {
                    "when": {"all": (late, self.guard())},
                    "leads_to": pick.choice(self.endings),
                },
            },
        }

    def chance(self, of: int) -> bool:
        return self.random.randrange(of) == 0

    def some(self, names: tuple[str, ...] | list[str], most: int = 2) -> tuple[str, ...]:
        return tuple(self.random.sample(list(names), self.random.randint(1, most)))

    def guard(self, depth: int = 1) -> Data:
        """Return a guard over anything there is to ask for."""
        number = self.random.randint(1, HIGH)
        side = self.random.choice(["at_least", "at_most"])
        kinds: list[Data] = [
            {self.random.choice(GAUGES): {side: number}},
            {self.random.choice(GAUGES): {side: number}},
            {"turns": {side: self.random.randint(1, TURNS)}},
            {"disclosed": self.some(FACTS)},
            {"disclosed": {"any": self.some(FACTS)}},
            {"used": self.some(self.moves)},
            {"used": {"any": self.some(self.moves)}},
            {"unmended": self.some(DONTS)},
            {"unmended": self.chance(2)},
        ]
        if depth:
            kinds += [{"not": self.guard(0)}]
            kinds += [{key: (self.guard(0), self.guard(0))} for key in ("all", "any")]
        return self.random.choice(kinds)

    def choice(self, values: list[Any]) -> Any:
        """Return one value, or an ordered list of alternatives."""
        if not self.chance(3):
            return self.random.choice(values)
        first, last = self.random.choice(values), self.random.choice(values)
        return ({"when": self.guard(), "is": first}, {"is": last})

    def facts(self) -> list[tuple[str, ...]]:
        return [(), (), self.some(FACTS)]

    def beat(self, places: list[str], name: str) -> Data:
        """Return a beat of three responses, perhaps with one that repairs, and a silence."""
        beat: Data = {
            "phase": self.random.choice(["open", "listen", "urgent"]),
            "invites": self.some(DOS),
            "discloses": self.choice(self.facts()) if self.chance(3) else (),
            "responses": {f"r{number}": self.response(places) for number in range(3)},
        }
        if not self.stuck:
            beat["responses"]["r0"] = self.move(places) | {"say": "Yes.", "repeats": True}
        if name == self.beats[-1]:
            beat["responses"]["r1"]["leads_to"] = self.endings[0]
        if self.chance(2):
            mends = {"say": "Sorry.", "repairs": self.some(MENDABLE)}
            beat["responses"]["mend"] = self.response(places) | mends
        if self.chance(2):
            beat["silence"] = self.move(places) | {"after": 9}
        return beat

    def move(self, places: list[str]) -> Data:
        return {
            "leads_to": self.choice(places),
            "shows": self.some([*DOS, *DONTS]) if self.chance(2) else (),
            "changes": {one: self.random.randint(-2, 2) for one in GAUGES if self.chance(2)},
            "discloses": self.choice(self.facts()),
        }

    def response(self, places: list[str]) -> Data:
        return {
            **self.move(places),
            "say": "Yes.",
            "repeats": self.chance(3),
            **({"when": self.guard()} if self.chance(4) else {}),
        }
