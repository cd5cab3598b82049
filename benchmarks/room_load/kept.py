"""Nothing lost: each acknowledged answer stands in the store, once, and nothing beside it."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from room_load.figures import Acknowledged

MOVES = {"ResponseGiven": "", "SilenceKept": "silence", "HungUp": "hang-up", "CallLeft": "leave"}
"""The kinds of event that move a call, and what a trainee sends for it."""


class Kept:
    """What a store holds of the calls of a load."""

    def __init__(self, store: Path) -> None:
        """Read every call."""
        asked = "SELECT call, seq, kind, body FROM events ORDER BY call, seq"
        with closing(sqlite3.connect(store)) as db:
            self._events = db.execute(asked).fetchall()
            self._is_sound = db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        self._moves: defaultdict[str, dict[int, str]] = defaultdict(dict)
        """By call, and by where it stood: what was answered."""
        for call, events in self._by_call().items():
            self._note(call, events)

    def compared(self, acknowledged: Iterable[Acknowledged]) -> tuple[list[str], int]:
        """Return what is wrong, and how many answers are kept that nobody was told of."""
        wrong = [] if self._is_sound else ["the store is damaged"]
        wrong += [
            f"{call} misses an event"
            for call, events in self._by_call().items()
            if [seq for seq, _, _ in events] != list(range(len(events)))
        ]
        seen: set[tuple[str, int]] = set()
        for one in acknowledged:
            place = one.call, one.at
            kept = self._moves[one.call].get(one.at, "nothing")
            if place in seen:
                wrong.append(f"{place} was acknowledged twice")
            if kept != one.response:
                wrong.append(f"{place}: {one.response} was acknowledged, and {kept} is kept")
            seen.add(place)
        return wrong, sum(map(len, self._moves.values())) - len(seen)

    def _by_call(self) -> dict[str, list[tuple[int, str, dict[str, object]]]]:
        found: defaultdict[str, list[tuple[int, str, dict[str, object]]]] = defaultdict(list)
        for call, seq, kind, body in self._events:
            found[call].append((seq, kind, json.loads(body)))
        return found

    def _note(self, call: str, events: list[tuple[int, str, dict[str, object]]]) -> None:
        """Note the answers of a call; those of another that it goes on from are not its own."""
        stood = taken_over = 0
        for seq, kind, body in events:
            if kind == "CallOpened":
                taken_over = int(str(body.get("what_if_at") or 0))
            if kind in MOVES:
                if seq >= taken_over:
                    self._moves[call][stood] = MOVES[kind] or str(body["response"])
                stood = seq
