"""How a call moves, written a second time straight from the design, with sets and names.

Slow and plain on purpose: the compiled table and the machine must agree with it on every step.
"""

from dataclasses import dataclass, field
from typing import Any

from hotline_sim.scenario.beat_model import Response, Silence
from hotline_sim.scenario.guard import AllOf, AnyOf, Guard, branches
from hotline_sim.scenario.model import AuthoredScenario
from tests.strategies import DONTS


@dataclass
class Reference:
    """One call, as the design describes it."""

    authored: AuthoredScenario
    place: str = ""
    gauges: dict[str, int] = field(default_factory=dict)
    facts: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    fired: set[str] = field(default_factory=set)
    unmended: set[str] = field(default_factory=set)
    turns: int = 0
    back: str = ""

    def open(self) -> None:
        """Pick the call up."""
        self.gauges = {name: one.start for name, one in self.authored.gauges.items()}
        self._enter(self.authored.opens_at)

    def holds(self, guard: Guard | None) -> bool:
        """Return whether every entry of a guard holds."""
        if guard is None:
            return True
        results = [
            one.at_least is None or self.gauges[name] >= one.at_least
            for name, one in guard.gauges.items()
        ]
        results += [
            one.at_most is None or self.gauges[name] <= one.at_most
            for name, one in guard.gauges.items()
        ]
        if guard.turns is not None:
            low, high = guard.turns.at_least, guard.turns.at_most
            results += [low is None or self.turns >= low, high is None or self.turns <= high]
        if guard.disclosed is not None:
            results.append(_listed(guard.disclosed, self.facts))
        if guard.used is not None:
            results.append(_listed(guard.used, self.used))
        if guard.unmended is not None:
            wanted = guard.unmended
            if isinstance(wanted, bool):
                results.append(bool(self.unmended) is wanted)
            else:
                results.append(bool(self.unmended & set(wanted)))
        if guard.all is not None:
            results.append(all(self.holds(one) for one in guard.all))
        if guard.any is not None:
            results.append(any(self.holds(one) for one in guard.any))
        if guard.not_ is not None:
            results.append(not self.holds(guard.not_))
        return all(results)

    def open_moves(self) -> set[str]:
        """Return the names of the moves open now."""
        beat = self.authored.beats.get(self.place)
        if beat is None:
            return set()
        found = {f"{self.place}.silence"} if beat.silence else set()
        for name, one in beat.responses.items():
            fresh = one.repeats or f"{self.place}.{name}" not in self.used
            mends = not one.repairs or self.unmended & set(one.repairs)
            if fresh and mends and self.holds(one.when):
                found.add(f"{self.place}.{name}")
        return found

    def give(self, name: str) -> None:
        """Make a move."""
        beat = self.authored.beats[self.place]
        short = name.partition(".")[2]
        move = beat.silence if short == "silence" else beat.responses[short]
        assert move is not None
        for gauge, change in move.changes.items():
            low, high = self.authored.gauges[gauge].range
            self.gauges[gauge] = max(low, min(high, self.gauges[gauge] + change))
        self.used.add(name)
        self.turns += 1
        self._slip_and_mend(move)
        self.facts |= set(self.choose(move.discloses) or ())
        self._lead(self.choose(move.leads_to))

    def _slip_and_mend(self, move: Response | Silence) -> None:
        if isinstance(move, Response):
            self.unmended -= set(move.repairs)
        self.unmended |= set(move.shows) & set(DONTS)

    def _lead(self, leads_to: str) -> None:
        returning = leads_to == "back"
        coming = self.back if returning else leads_to
        if coming in self.authored.endings:
            self.place, self.back = coming, ""
            return
        for name, one in self.authored.interruptions.items():
            phase = self.authored.beats[coming].phase
            applies = one.in_ is None or coming in one.in_ or phase in one.in_
            fresh = one.repeats or name not in self.fired
            target = self.choose(one.leads_to)
            allowed = not self.back or target in self.authored.endings
            if applies and fresh and allowed and self.holds(one.when):
                self.fired.add(name)
                self.back = "" if target in self.authored.endings else coming
                self._enter(target)
                return
        if returning:
            self.back = ""
        self._enter(coming)

    def _enter(self, place: str) -> None:
        self.place = place
        if place in self.authored.endings:
            return
        if self.back and not self._can_go_back(place, set()):
            self.back = ""
        self.facts |= set(self.choose(self.authored.beats[place].discloses) or ())

    def _can_go_back(self, place: str, seen: set[str]) -> bool:
        if place in seen or place not in self.authored.beats:
            return place == "back"
        seen.add(place)
        beat = self.authored.beats[place]
        targets = {one for move in beat.responses.values() for _, one in branches(move.leads_to)}
        if beat.silence:
            targets |= {one for _, one in branches(beat.silence.leads_to)}
        return any(self._can_go_back(target, seen) for target in targets)

    def choose(self, choice: Any) -> Any:
        """Return the value of the first alternative that holds."""
        return next(value for guard, value in branches(choice) if self.holds(guard))


def _listed(names: Any, having: set[str]) -> bool:
    if isinstance(names, AnyOf):
        return bool(set(names.any) & having)
    if isinstance(names, AllOf):
        return set(names.all) <= having
    return set(names) <= having
