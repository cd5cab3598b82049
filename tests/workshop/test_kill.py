"""A room whose process is killed at any instant: all it said was kept is there, and once."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from hotline_sim.storage.rooms import room_events, workshop_named
from hotline_sim.workshop.room import found_room, room_of
from tests.workshop.rooms import PLAN

ROOM = """
import os, sys
from hotline_sim.desk import Desk
from hotline_sim.storage.rooms import workshop_named
from hotline_sim.workshop.room import room_of
from hotline_sim.workshop.rounds import Opening
from hotline_sim.workshop_plan.plan import RoundKind

with Desk.of(os.environ) as desk:
    room = room_of(desk.store, workshop_named(desk.store))
    if room.state.round is None:
        room.open_round(Opening(RoundKind.CALL, "First call", 20, ("small-call",)))
    for number in range(int(sys.argv[1]), 10_000):
        person = room.join("Noy", "river", "lo", f"form-{number}").person
        call = room.take_call(person.code, 1).call
        room.ask_help(person.code)
        print(person.code, call, flush=True)
"""


@pytest.mark.parametrize("seed", range(4))
def test_what_a_killed_room_said_was_kept_is_kept_once(home: Path, seed: int) -> None:
    chance = random.Random(seed)
    with Desk.of(os.environ) as desk:
        found_room(desk.store, PLAN, "RTY347")
    said: list[str] = []
    for _ in range(2):
        with subprocess.Popen(
            [sys.executable, "-c", ROOM, str(len(said))], stdout=subprocess.PIPE, text=True
        ) as run:
            assert run.stdout is not None
            said.append(run.stdout.readline())
            time.sleep(chance.random() / 5)
            os.kill(run.pid, signal.SIGKILL)
            said += run.stdout.readlines()
    acknowledged = [line.split() for line in said if line.endswith("\n")]
    with Desk.of(os.environ) as desk:
        row = workshop_named(desk.store)
        state = room_of(desk.store, row).state
        seqs = [event.seq for event in room_events(desk.store, row.id)]
    assert seqs == list(range(len(seqs)))
    takings = state.rounds[1].takings
    for person, call in acknowledged:
        assert state.people[person].asked_help is not None
        assert takings[call].person == person
    assert len({one.form for one in state.people.values()}) == len(state.people)
    assert len({one.person for one in takings.values()}) == len(takings)
    assert len(acknowledged) <= len(state.people) <= len(acknowledged) + 2
