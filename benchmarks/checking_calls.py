"""Single calls checked with everything there is to read of them at hand: ours, and one of inkjs."""

from functools import partial
from pathlib import Path

from ink_story import as_ink
from node import Node, missing
from onward import onward
from packs import BEATS, write_call
from report import Report
from timing import Case, cpu_each, interleaved

from hotline_sim.authoring.job import job_of
from hotline_sim.authoring.scenario_check import check_scenario
from hotline_sim.library import Library, content_root
from hotline_sim.scenario.kept import Nameable
from hotline_sim.storage.cache import Cache

PLAYS = 1000
SYNTHETIC = f"{BEATS} beats, synthetic"


def measure_calls(report: Report, folder: Path, rounds: int) -> None:
    """Report what the check of a synthetic call and of each we ship costs, all checks made."""
    library = Library([content_root()], Cache(folder / "of calls"))
    on = Nameable(library.rubrics(), library.forms().found, library.directories().found)
    files = {SYNTHETIC: write_call(folder, 0)}
    files |= {name: file.path for name, file in library.scenario_files().items()}
    cases: dict[str, Case] = {name: partial(_check, file, on) for name, file in files.items()}
    costs = interleaved(cases, rounds)
    report.table(
        ("one call, all checks", "CPU ms, min", "median"),
        ((name, *one.shown(1e-3)) for name, one in costs.items()),
    )
    _tell_ink(report, folder, costs[SYNTHETIC].minimum, rounds)


def _check(file: Path, on: Nameable) -> float:
    return cpu_each(lambda: check_scenario(job_of(file), on), 1)


def _tell_ink(report: Report, folder: Path, ours: float, rounds: int) -> None:
    """Tell what random plays of the same story cost, which is how story tools are tested."""
    if why := missing("inkjs"):
        report.say(why)
        return
    story = folder / "story.ink"
    story.write_text(as_ink(onward(BEATS)), "utf-8")
    with Node("plays.mjs", story, 1) as ink:
        theirs = min(ink.turn(str(PLAYS))["each"] for _ in range(rounds)) * PLAYS
    report.say(
        f"{PLAYS:,} random plays of the synthetic call by inkjs: {theirs * 1000:,.0f} ms of CPU; "
        f"read, checked and every state of it looked at by us: {ours * 1000:,.0f} ms"
    )
