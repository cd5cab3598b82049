"""Read spoilt files until one breaks the reader.

python3 tools/fuzz.py --mutations 100000 [--seed N] [--first N] [--processes N]

Whatever is done to a file, reading it gives a value or findings, and no exception. Each
mutation is made from the seed and its number alone; --first and --mutations 1 repeat one.
Needs what the project needs, as in .venv/dev/bin/python after `python3 run.py test`.
"""

import argparse
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from os import cpu_count
from pathlib import Path
from random import Random
from types import FrameType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tools.mutations import mutated  # noqa: E402 - the project need not be installed
from tools.reading import LARGE, SMALL, Reading, read_as  # noqa: E402

SLOW = 30
"""Seconds after which a read counts as hanging."""
SHARE = 500
"""How many mutations a process takes at a time."""


class Tally(NamedTuple):
    """What came of some mutations."""

    outcomes: Counter[str]
    slowest: tuple[float, int, str]
    """Seconds, number of the mutation, and as what it was read."""
    bug: str


def main() -> int:
    """Read mutated files; 1 where one broke the reader."""
    options = _options()
    shares = range(options.first, options.first + options.mutations, SHARE)
    ends = [min(start + SHARE, options.first + options.mutations) for start in shares]
    total, slowest, started = Counter[str](), (0.0, 0, ""), time.monotonic()
    with ProcessPoolExecutor(options.processes) as pool:
        seeds = [options.seed] * len(ends)
        for tally in pool.map(fuzz, seeds, shares, ends):
            total += tally.outcomes
            slowest = max(slowest, tally.slowest)
            if tally.bug:
                print(tally.bug)
                pool.shutdown(cancel_futures=True)
                return 1
    for what, count in sorted(total.items()):
        print(f"{count:>9,} {what}")
    print(f"slowest read: {slowest[0]:.2f} s, mutation {slowest[1]} as {slowest[2]}")
    print(f"{time.monotonic() - started:.0f} s, seed {options.seed}: no exception")
    return 0


def fuzz(seed: int, start: int, end: int) -> Tally:
    """Make and read the mutations of a range of numbers, up to the first that breaks."""
    outcomes, slowest = Counter[str](), (0.0, 0, "")
    for number in range(start, end):
        for kind, data in readings(seed, number):
            began = time.perf_counter()
            reading = _timed(kind, data)
            slowest = max(slowest, (time.perf_counter() - began, number, kind))
            outcomes[f"{kind} {reading.outcome}"] += 1
            if reading.bug:
                where = f"mutation {number} of seed {seed}, read as {kind}"
                return Tally(outcomes, slowest, f"{where}:\n{reading.bug}\n{data!r}")
    return Tally(outcomes, slowest, "")


def readings(seed: int, number: int) -> Iterator[tuple[str, bytes]]:
    """Yield one mutated file, and what it is read as: what it is, and sometimes what it is not."""
    chance = Random(f"{seed}/{number}")
    kind, source = chance.choice(LARGE if chance.random() < 0.04 else SMALL)
    data = mutated(source, chance, corpus())
    yield kind, data
    if chance.random() < 0.2:
        yield chance.choice(("scenario", "rubric", "paths", "answers")), data


@cache
def corpus() -> tuple[bytes, ...]:
    """Return the files that words and lines are taken from."""
    return tuple(data for _, data in (*SMALL, *LARGE))


def _timed(kind: str, data: bytes) -> Reading:
    if not hasattr(signal, "SIGALRM"):
        return read_as(kind, data)
    signal.signal(signal.SIGALRM, _too_slow)
    signal.alarm(SLOW)
    try:
        return read_as(kind, data)
    except TimeoutError:
        return Reading("hangs", f"not read in {SLOW} seconds")
    finally:
        signal.alarm(0)


def _too_slow(_: int, __: FrameType | None) -> None:
    raise TimeoutError


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Read spoilt files until one breaks the reader.")
    parser.add_argument("--mutations", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--first", type=int, default=0, help="the number of the first mutation")
    parser.add_argument("--processes", type=int, default=cpu_count())
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
