"""What a fresh process costs until it can be used, beside bare Python, bare Textual and posting.

python benchmarks/startup.py [--starts 15] [--posting PROGRAM]
"""

import argparse
import compileall
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from bare_apps import LABEL
from homes import PERSON, Home, command
from report import Report
from terminal import Spent, Terminal, ended, painted
from timing import Costs

import hotline_sim
from hotline_sim.call.transcript import heard
from hotline_sim.scenario.state import opening

HERE = Path(__file__).parent
SCENARIO = "tower-room"
PYTHON, VERSION, HELP = "python -c pass", "--version", "--help"
BARE, FIRST, USABLE = "bare Textual, a label", "first paint: Home", "usable: the unfinished call"
CUE, POSTING = "usable: the first cue, committed", "posting, first paint"
QUESTIONS, PAINT, USE = 4.0, 1.5, 2.5
"""What is promised, as times the cost of bare Python, or of bare Textual."""

Start = Callable[[], Spent]


def main() -> int:
    """Measure, print, and return 1 where a bound was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--starts", type=int, default=15)
    beside = HERE.parent / ".venv" / "posting" / "bin" / "posting"
    options.add_argument("--posting", default=str(beside), help="the program, in its own venv")
    chosen = options.parse_args()
    _compile()
    report = Report("startup")
    with TemporaryDirectory() as folder:
        starts = _starts(Path(folder), report)
        if shutil.which(chosen.posting):
            starts[POSTING] = _posting(chosen.posting, Path(folder))
        else:
            report.say("posting was skipped: it is not installed (see benchmarks/README.md).")
        spent: dict[str, list[Spent]] = {name: [] for name in starts}
        for _ in range(chosen.starts):
            for name, start in starts.items():
                spent[name].append(start())
    _tell(report, spent)
    return report.end()


def _compile() -> None:
    """Compile all byte code there is, as an installer does."""
    for folder in (sys.prefix, str(Path(hotline_sim.__file__).parent)):
        compileall.compile_dir(folder, quiet=2, workers=0)


def _starts(folder: Path, report: Report) -> dict[str, Start]:
    """Return everything that is started, each from its own home where it needs one."""
    ours = command()
    report.say(f"ours is started as: {' '.join(Path(word).name for word in ours)}")
    waiting, playing = Home(folder / "waiting"), Home(folder / "playing")
    title = _leave_a_call(waiting)
    _leave_a_call(playing)
    bare = [sys.executable, str(HERE / "bare_apps.py"), "label"]
    environ, cue = waiting.environ, _cue(playing)
    return {
        PYTHON: lambda: ended([sys.executable, "-c", "pass"], environ),
        VERSION: lambda: ended([*ours, "--version"], environ),
        HELP: lambda: ended([*ours, "--help"], environ),
        BARE: lambda: painted(bare, environ, LABEL),
        FIRST: lambda: painted(ours, environ, "Pick up a call"),
        USABLE: lambda: painted(ours, environ, f"Go on with “{title}"),
        CUE: lambda: _first_cue([*ours, "play", SCENARIO], playing, cue),
    }


def _leave_a_call(home: Home) -> str:
    """Take the first steps of a call and leave it unfinished; return its title."""
    with home.desk() as desk, desk.pick_up(SCENARIO, person=PERSON) as taken:
        taken.call.respond(taken.call.menu()[0].name)
        return taken.call.scenario.about.title


def _cue(home: Home) -> str:
    """Return the beginning of the last thing that is heard when the call is picked up."""
    scenario = home.desk().library.scenario(SCENARIO)
    return heard(scenario, 0, opening(scenario), again=False)[-1].text[:20]


def _first_cue(words: list[str], home: Home, cue: str) -> Spent:
    """Pick up a call from its brief, as soon as that can be read, and wait for the first cue."""
    before = home.calls_opened()
    terminal = Terminal(words, home.environ)
    try:
        terminal.wait_for("Enter picks up")
        terminal.press("\r")
        wall = terminal.wait_for(cue) - terminal.began
    finally:
        cpu = terminal.kill()
    assert home.calls_opened() == before + 1, "the cue was heard, and no CallOpened is committed"
    return Spent(cpu, wall)


def _posting(program: str, folder: Path) -> Start:
    """Return posting, opened on an empty collection, with a home of its own."""
    place = folder / "posting"
    place.mkdir()
    environ = {**os.environ, "TERM": "xterm-256color", "HOME": str(place)}
    python = Path(program).with_name("python")
    ended([str(python), "-m", "compileall", "-qq", str(python.parent.parent)], environ)
    words = [program, "--collection", str(place)]
    return lambda: painted(words, environ, "Enter a URL")


def _tell(report: Report, spent: dict[str, list[Spent]]) -> None:
    cpu = {name: Costs(one.cpu for one in starts) for name, starts in spent.items()}
    wall = {name: Costs(one.wall for one in starts) for name, starts in spent.items()}
    heads = ("a fresh process", "CPU ms, min", "median", "wall ms, min", "median", "× bare, CPU")
    bare = {name: PYTHON if name in {PYTHON, VERSION, HELP} else BARE for name in spent}
    report.table(
        heads,
        (
            (
                name,
                *cpu[name].shown(1e-3),
                *wall[name].shown(1e-3),
                f"{cpu[name].over(cpu[bare[name]]).median:.2f}",
            )
            for name in spent
        ),
    )
    for name in (VERSION, HELP):
        report.at_most(f"{name} over bare Python, CPU", cpu[name].over(cpu[PYTHON]), QUESTIONS)
    for name, bound in ((FIRST, PAINT), (USABLE, USE), (CUE, USE)):
        report.at_most(f"{name}, over bare Textual, CPU", cpu[name].over(cpu[BARE]), bound)
        report.at_most(f"{name}, over bare Textual, wall", wall[name].over(wall[BARE]), bound)


if __name__ == "__main__":
    raise SystemExit(main())
