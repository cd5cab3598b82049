"""A workshop's room under load: 30, 100 and 300 trainees who act every two seconds.

python benchmarks/room.py [--trainees 30 100 300] [--seconds 60] [--terminals 30] [--profile FILE]

One server process on loopback; trainees come in by the door, take calls in three languages, write
into records and go on to the next round, while a facilitator's board follows. Then every answer
that was acknowledged is looked up in the store. Beside it, the same call in terminals in web pages.
"""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from report import Report
from room_load.figures import share
from room_load.kept import Kept
from room_load.load import Load, loaded
from room_load.served import Served
from room_load.terminals import terminals
from timing import Ratio

JUDGED = 100
"""The trainees for whom times and memory are promised."""

ANSWERED_IN, GROWTH = 150.0, 100.0
"""Milliseconds from sending to the whole next page, for 99 of 100; megabytes of the server."""

PEER = Path(__file__).parents[1] / ".venv" / "textual-serve" / "bin" / "python"

A_CALL = 20.0
"""Seconds that people at terminals practise: one call, which they do not leave."""

POSTS = ("answer", "record", "take", "to the debrief", "play on")
"""What trainees send while rounds are played."""


def main() -> int:
    """Measure, print, and return 1 where a bound was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--trainees", type=int, nargs="+", default=[30, 100, 300])
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--terminals", type=int, default=30, help="0: none")
    options.add_argument("--profile", help="a file to write the server's profile to")
    chosen = options.parse_args()
    if not sys.platform.startswith("linux"):
        print("This asks /proc what the server takes, which only Linux has.")
        return 0
    report = Report("room")
    for trainees in chosen.trainees:
        _measure(report, trainees, chosen.seconds, chosen.profile or "")
    if chosen.terminals and PEER.exists():
        _measure_terminals(report, chosen.terminals, min(chosen.seconds, A_CALL))
    elif chosen.terminals:
        report.say("textual-serve was skipped: it is not installed (see benchmarks/README.md).")
    return report.end()


def _measure(report: Report, trainees: int, seconds: float, profile: str) -> None:
    with TemporaryDirectory() as place:
        served = Served(Path(place), profile)
        try:
            load = asyncio.run(loaded(served, trainees, seconds))
        finally:
            served.end()
        wrong, unasked = Kept(served.store).compared(load.figures.acknowledged)
        complaints = served.complaints()
    _tell(report, trainees, load)
    report.say(
        f"{len(load.figures.acknowledged):,} answers acknowledged, {len(wrong)} of them not kept"
        f" once; {unasked} kept that nobody was told of; errors: {dict(load.figures.errors)}"
    )
    for line in [*wrong[:5], *complaints[-5:]]:
        report.say(line)
    report.at_most(
        f"{trainees}: answers lost or double, and errors",
        _alike(len(wrong) + unasked + load.figures.errors.total()),
        0,
    )
    if trainees == JUDGED:
        took = [one for what in POSTS for one in load.figures.took[what]]
        report.at_most(
            "100: ms from a post to the next page, p99",
            _alike(share(took, 0.99) * 1000),
            ANSWERED_IN,
        )
        report.at_most(
            "100: MB the server grew by", _alike(load.after.memory - load.before.memory), GROWTH
        )


def _measure_terminals(report: Report, count: int, seconds: float) -> None:
    with TemporaryDirectory() as place:
        found = terminals(PEER, Path(place), count, seconds)
    report.table(
        (f"{count} terminals", "count", "median ms", "p99 ms", "most ms"),
        (
            _row("key to first output", found.began),
            _row("key to the whole screen", found.whole),
        ),
    )
    report.say(
        f"all processes: {found.shared:.0f} MB, what they share counted once;"
        f" {found.held:.0f} MB, counted each time"
    )


def _tell(report: Report, trainees: int, load: Load) -> None:
    figures = load.figures
    heads = (f"{trainees} trainees", "count", "median ms", "p99 ms", "most ms")
    named = [(what, figures.took[what]) for what in (*POSTS, "join", "board drawn")]
    together = [one for what in POSTS for one in figures.took[what]]
    every = [
        ("every post of a round", together),
        *named,
        ("board told after", figures.board_delays()),
    ]
    report.table(heads, (_row(what, took) for what, took in every if took))
    report.say(
        f"server: {load.before.memory:.0f} MB before, {load.after.memory:.0f} after,"
        f" {load.after.most:.0f} at most, {load.server_cpu:.2f} of a core;"
        f" the load itself: {load.cpu:.2f}; calls ended: {dict(sorted(figures.calls.items()))}"
    )


def _row(what: str, took: Sequence[float]) -> tuple[str, ...]:
    marks = (share(took, 0.5), share(took, 0.99), max(took))
    return what, f"{len(took):,}", *(f"{one * 1000:,.0f}" for one in marks)


def _alike(figure: float) -> Ratio:
    return Ratio(figure, figure)


if __name__ == "__main__":
    raise SystemExit(main())
