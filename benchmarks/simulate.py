"""How many calls virtual trainees play, beside inkjs choosing at random in the same story.

python benchmarks/simulate.py [--rounds N] [--plays N] [--calls CALL…]
"""

import argparse
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from ink_call import as_ink
from node import Node, missing
from report import Report
from same_plays import endings_of
from shipped_calls import shipped
from simulate_memory import measure_memory
from timing import Case, Ratio, cpu_each, interleaved

from hotline_sim.analysis.temperament import move_weights
from hotline_sim.authoring.simulation.simulate import player_of

CALLS = ("tower-room", "medicine-price", "three-months-unpaid", "deadline-at-six")

TOGETHER, ONE_BY_ONE, INK = "with numpy", "without numpy", "inkjs"

PROMISED = {TOGETHER: 500, ONE_BY_ONE: 20}
"""Times the plays of inkjs."""

PEERS_PLAYS = 1_000
"""Of inkjs, in a round."""

FEWER = 10
"""Without numpy so many times fewer are played."""

SEED = 1


def main() -> int:
    """Measure, print, and return 1 where a bound was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=5, help="how often each case has its turn")
    options.add_argument("--plays", type=int, default=1_000_000, help="with numpy, in a round")
    options.add_argument("--calls", nargs="+", default=CALLS, help="which are played")
    chosen = options.parse_args()
    report = Report("simulate")
    if why := missing("inkjs"):
        report.say(why)
    else:
        with TemporaryDirectory() as folder, ExitStack() as stack:
            peers = {name: _peer(name, Path(folder), stack) for name in chosen.calls}
            measure_plays(report, peers, chosen.rounds, chosen.plays)
    measure_memory(report, chosen.calls[0], chosen.plays)
    return report.end()


def measure_plays(report: Report, peers: dict[str, Node], rounds: int, plays: int) -> None:
    """Report what a play costs each, and how many times those of inkjs that makes.

    Ours begin with nothing each time: the states they come to are found, and every play is judged.
    """
    cases: dict[tuple[str, str], Case] = {}
    for name, peer in peers.items():
        cases[name, TOGETHER] = partial(_played, name, plays, together=True)
        cases[name, ONE_BY_ONE] = partial(_played, name, max(1, plays // FEWER), together=False)
        cases[name, INK] = partial(_peer_played, peer)
    found = interleaved(cases, rounds)
    report.table(
        ("a play at random", "µs, min", "median", "a second"),
        (
            (f"{name}, {way}", *one.shown(1e-6, 2), f"{1 / one.median:,.0f}")
            for (name, way), one in found.items()
        ),
    )
    for way, bound in PROMISED.items():
        slowest = _slowest([found[name, INK].over(found[name, way]) for name in peers])
        report.at_least(f"the slowest call, {way}, times the plays of inkjs", slowest, bound)


def _slowest(ratios: list[Ratio]) -> Ratio:
    return Ratio(*map(min, zip(*ratios, strict=True)))


def _played(name: str, plays: int, *, together: bool) -> float:
    """Play from nothing; return the CPU seconds each play took."""
    scenario, rubric = shipped(name)
    weights = move_weights(scenario, rubric, "random")

    def work() -> None:
        player = player_of(scenario, rubric, together=together)
        assert player.played(weights, range(plays), SEED).plays == plays

    return cpu_each(work, plays)


def _peer(name: str, folder: Path, stack: ExitStack) -> Node:
    """Return inkjs with the same story, having seen that the same choices end the same way."""
    scenario, _ = shipped(name)
    file = folder / f"{name}.ink"
    file.write_text(as_ink(scenario), "utf-8")
    peer = stack.enter_context(Node("plays.mjs", file, SEED))
    assert peer.turn(str(PEERS_PLAYS))["ended"] == endings_of(scenario, PEERS_PLAYS, SEED)
    return peer


def _peer_played(peer: Node) -> float:
    return float(peer.turn(str(PEERS_PLAYS))["each"])


if __name__ == "__main__":
    raise SystemExit(main())
