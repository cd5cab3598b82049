"""Kills calls at random moments, resumes them, and sees that nothing committed is lost.

python tools/kill.py [--kills 200] [--seed N]

Each call is a random legal play of a shipped scenario, taken by `hotline-sim play --answers` in a
process of its own, which reports each event once the store says that it is committed. Somewhere
the process gets SIGKILL. Then the call is looked at in a copy of the store, as the kill left it,
and goes on with `hotline-sim resume --answers`, to be killed again, until it has ended.
"""

import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hotline_sim.call.answers import Answer, give
from hotline_sim.call.call import Call, open_call
from hotline_sim.call.entries import Rating
from hotline_sim.call.events import CallOpened
from hotline_sim.call.log import MemoryLog, read_log
from hotline_sim.desk import Desk
from hotline_sim.diagnostic import Place
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.places import sqlite_url

PERSON = "T01"
CALLS_A_STORE = 5
"""After so many calls a new store is begun, so that its making is interrupted too."""

LONGEST = 30
"""Moves after which the trainee hangs up."""

STARTING, THINKING = 0.5, 0.01
"""Seconds within which the kill falls: of a start, or after the move that was waited for."""

REPORTING = """
import os, sys
from hotline_sim.cli.main import main
from hotline_sim.storage.store import Store

def reporting(commit):
    def committed(store, whose, event, *more, **kept):
        commit(store, whose, event, *more, **kept)
        os.write(1, b"%d\\n" % event.seq)
    return committed

for name in ("open_call", "append"):
    setattr(Store, name, reporting(getattr(Store, name)))
sys.stdout = open(os.devnull, "w")
raise SystemExit(main())
"""
"""The command, saying the seq of each event when the store has committed it, and nothing else."""


class Lost(Exception):
    """Something committed was not there, or something was there that nobody decided."""


class Script(NamedTuple):
    """A call as it is to be played."""

    scenario: CompiledScenario
    seed: int
    answers: tuple[Answer, ...]
    moves: int
    """How many of the answers are moves; what follows rates the call."""

    def command(self, file: Path, given: int, call: str | None) -> list[str]:
        """Return the words that play the answers left, in a new call or one to be resumed."""
        lines = [_line(answer) for answer in self.answers[given:]]
        file.write_text("".join(lines), "utf-8")
        about = self.scenario.about.id, "--variant", self.scenario.variant, "--seed", f"{self.seed}"
        what = ("resume", call) if call else ("play", *about)
        words = (*what, "--plain", "--answers", str(file), "--as", PERSON)
        return [sys.executable, "-c", REPORTING, *words]

    def played(self, given: int | None = None) -> Call:
        """Return the call in memory with some of its answers given, or all."""
        opened = CallOpened(
            self.scenario.id, self.scenario.variant, self.seed, "script", seen_before=False
        )
        call = open_call(self.scenario, MemoryLog(), opened)
        for answer in self.answers[:given]:
            give(call, answer)
        return call


def random_script(desk: Desk, chance: random.Random) -> Script:
    """Return a random legal play of a shipped scenario."""
    name = chance.choice(sorted(desk.library.scenario_files()))
    variant = chance.choice(["", *desk.library.scenario(name).about.variants])
    script = Script(desk.library.scenario(name, variant), chance.randrange(2**31), (), 0)
    call = script.played()
    answers: list[Answer] = []
    while not call.is_over:
        names = [move.name for move in call.menu()] + ["silence"] * bool(call.silence)
        tired = len(answers) >= LONGEST or not names or chance.random() < 0.01
        answers.append(Answer("hang-up" if tired else chance.choice(names), Place(1, 1)))
        give(call, answers[-1])
    rating = Answer("rate", Place(1, 1), Rating(chance.randint(1, 4), "as it came"))
    ratings = [rating] * chance.randint(0, 1)
    return script._replace(answers=(*answers, *ratings), moves=len(answers))


def _line(answer: Answer) -> str:
    if isinstance(answer.entry, Rating):
        return f"- rate: {{overall: {answer.entry.overall}, note: {answer.entry.note}}}\n"
    return f"- {answer.what}\n"


class Child:
    """The command in a process of its own, and the events it has reported so far."""

    def __init__(self, words: list[str], environ: dict[str, str], complaints: Path) -> None:
        """Start it; what it complains of goes to a file."""
        self._reports = b""
        self._complaints = complaints
        with complaints.open("wb") as errors:
            self._process = subprocess.Popen(
                words, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors
            )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def reported(self) -> list[int]:
        """The seqs of the events it has reported as committed."""
        return [int(seq) for seq in self._reports.split(b"\n")[:-1]]

    def ended(self) -> bool:
        """Let it go on to its end; Lost where it complains."""
        code = self._process.wait()
        self._reader.join()
        if code > 0:
            raise Lost(f"the command ended with {code}: {self._complaints.read_text('utf-8')}")
        return code == 0

    def killed(self, seq: int, delay: float) -> bool:
        """Kill it some time after it has reported an event; False where it had ended before."""
        while seq >= 0 and seq not in self.reported and self._process.poll() is None:
            time.sleep(0.0005)
        time.sleep(delay)
        self._process.kill()
        return not self.ended()

    def _read(self) -> None:
        out = self._process.stdout
        while out and (came := os.read(out.fileno(), 4096)):
            self._reports += came


class Range:
    """Where calls are killed: a home, a store, and what should be in it."""

    def __init__(self, folder: Path, seed: int) -> None:
        """Begin with an empty folder."""
        self._folder = folder
        self._chance = random.Random(seed)
        self._home = {"HOTLINE_SIM_HOME": str(folder / "home")}
        self._desk = Desk.of(self._home)
        self._known: dict[Path, set[str]] = {}
        self.counts: Counter[str] = Counter()

    def play(self, kills: int) -> None:
        """Play one call to its end, killing it on the way while kills are left."""
        script = random_script(self._desk, self._chance)
        store = self._folder / f"store-{self.counts['calls'] // CALLS_A_STORE}" / "calls.sqlite3"
        environ = {**os.environ, **self._home, "HOTLINE_SIM_STORE": sqlite_url(store)}
        call, kept = None, 0
        while kept <= len(script.answers):
            words = script.command(self._folder / "answers.yaml", max(kept - 1, 0), call)
            child = Child(words, environ, self._folder / "complaints.txt")
            spare = self.counts["kills"] < kills
            whole = not child.killed(*self._moment(script, kept)) if spare else child.ended()
            self.counts["kills"] += not whole
            before = kept
            call, kept = self._checked(store, script)
            reported = before + len(child.reported)
            if child.reported != list(range(before, reported)) or not 0 <= kept - reported <= 1:
                raise Lost(f"{before} events were there, {child.reported} reported, {kept} kept")
            if whole and kept != 1 + len(script.answers):
                raise Lost(f"{kept} events are kept of {1 + len(script.answers)}")
        self._known.setdefault(store, set()).add(call or "")
        self.counts["calls"] += 1
        self.counts["decisions"] += kept

    def _moment(self, script: Script, kept: int) -> tuple[int, float]:
        """Return a random moment: an event to be reported, and so many seconds after it."""
        if self._chance.random() < 0.2:
            return -1, self._chance.uniform(0, STARTING)
        seq = self._chance.randint(kept, len(script.answers))
        return seq, self._chance.uniform(0, THINKING)

    def _checked(self, store: Path, script: Script) -> tuple[str | None, int]:
        """Return the call's id and how many events are kept; Lost where it is not well."""
        with self._copied(store) as desk:
            if desk is None:
                return None, 0
            known = self._known.get(store, set())
            found = [one.call.id for one in desk.store.calls() if one.call.id not in known]
            if len(found) > 1:
                raise Lost(f"one call was opened, and {found} are there")
            return (found[0], self._compared(desk, found[0], script)) if found else (None, 0)

    def _compared(self, desk: Desk, call: str, script: Script) -> int:
        """Return how many events are kept, having seen that the call is what they make of it."""
        kept = read_log(desk.store, call)
        memory = script.played(len(kept) - 1)
        if [event.seq for event in kept] != list(range(len(kept))):
            raise Lost("events are missing or double")
        if [event.what for event in kept[1:]] != [event.what for event in memory.events[1:]]:
            raise Lost("other decisions were kept than were made")
        taken = desk.resume(call)
        taken.close()
        for what in ("state", "transcript", "ending", "rated"):
            if getattr(taken.call, what) != getattr(memory, what):
                raise Lost(f"the resumed call has another {what}")
        if taken.call.menu() != memory.menu():
            raise Lost("the resumed call has another menu")
        if (desk.find(call).outcome is not None) != memory.is_over:
            raise Lost("the outcome does not stand with the ending")
        if memory.ending and desk.debrief(call).ending != memory.ending.id:
            raise Lost("the debrief has another ending")
        return len(kept)

    @contextmanager
    def _copied(self, store: Path) -> Iterator[Desk | None]:
        """Give a desk over a copy of the store, sound in itself; None where there is no store."""
        with TemporaryDirectory(dir=self._folder) as place:
            for file in store.parent.glob(f"{store.name}*"):
                if not file.name.endswith("-shm"):
                    shutil.copy(file, place)
            copy = Path(place) / store.name
            if not copy.exists() or not copy.stat().st_size:
                yield None
                return
            with closing(sqlite3.connect(copy)) as db:
                sound = db.execute("PRAGMA integrity_check").fetchall()
                strays = db.execute("PRAGMA foreign_key_check").fetchall()
            if sound != [("ok",)] or strays:
                raise Lost(f"the store is damaged: {sound} {strays}")
            desk = Desk.of({**self._home, "HOTLINE_SIM_STORE": sqlite_url(copy)})
            try:
                yield desk
            finally:
                desk.close()


def main() -> int:
    """Kill, look, and say what was found; 1 where something was lost."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=random.randrange(10**6))
    chosen = options.parse_args()
    print(f"{chosen.kills} kills, seed {chosen.seed}", flush=True)
    with TemporaryDirectory() as folder:
        calls = Range(Path(folder), chosen.seed)
        try:
            while calls.counts["kills"] < chosen.kills:
                calls.play(chosen.kills)
        except Lost as problem:
            print(f"LOST after {calls.counts['kills']} kills: {problem}")
            return 1
    counts = calls.counts
    print(
        f"{counts['kills']} kills in {counts['calls']} calls of {counts['decisions']} events:"
        " all committed ones were there, none twice; every store was sound."
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
