"""What the tests of the room share: a plan, a clock set by hand, a room with people in it."""

import random
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from hotline_sim.diagnostic import Findings
from hotline_sim.workshop.log import MemoryRoomLog
from hotline_sim.workshop.room import Room
from hotline_sim.workshop.rounds import Opening
from hotline_sim.workshop_plan.plan import RoundKind, WorkshopPlan
from hotline_sim.workshop_plan.reader import read_plan

PLAN = """\
id: two-desks
title: An afternoon for two desks
dates: [2026-12-09]
languages: [en, lo, th]
agencies:
  river: {name: River desk, form: small-record}
  hill: {name: Hill desk}
groups: {size: 3, mixed: true}
rounds:
  - {kind: call, title: First call, minutes: 20, scenario: small-call}
  - {kind: threes, title: In threes, minutes: 40, scenario: small-call}
  - {kind: observe, title: What we hear, minutes: 20, scenario: small-call}
  - {kind: record, title: One record, minutes: 30, scenario: small-call}
  - {kind: plan, title: What next, minutes: 40}
"""

CALL = Opening(RoundKind.CALL, "First call", 20, ("small-call",))
THREES = Opening(RoundKind.THREES, "In threes", 40, ("small-call",))
OBSERVE = Opening(RoundKind.OBSERVE, "What we hear", 20, ("small-call",))
RECORD = Opening(RoundKind.RECORD, "One record", 30, ("small-call",))
PLANNING = Opening(RoundKind.PLAN, "What next", 40)


def plan_of(text: str = PLAN) -> WorkshopPlan:
    """Return the plan in a text that has no mistakes."""
    findings = Findings("plan.yaml")
    plan = read_plan(text.encode(), findings)
    assert plan is not None, list(findings)
    return plan


class Hands:
    """A clock whose hands are set by a test."""

    def __init__(self) -> None:
        self.now = datetime(2026, 12, 9, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        """Let time go by, or back."""
        self.now += timedelta(seconds=seconds)


class Bench:
    """A room kept in memory, with what it stands on within reach."""

    def __init__(self, seed: int = 1) -> None:
        self.clock = Hands()
        self.log = MemoryRoomLog()
        self.room = Room("w3kd9x", plan_of(), self.log, self.clock, random.Random(seed))
        self.room.open_doors("RTY347")

    def again(self) -> Room:
        """Return the room as another process would read it."""
        return Room("w3kd9x", plan_of(), self.log, self.clock, random.Random(99))

    def people(self, many: int, agencies: Iterable[str] = ("river", "hill")) -> list[str]:
        """Let some people in, from one agency after the other, and return their codes."""
        known = tuple(agencies)
        return [
            self.room.join(f"Guest {n}", known[n % len(known)], "en", f"form-{n}").person.code
            for n in range(many)
        ]
