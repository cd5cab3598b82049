"""Progress on plain lines: what is next first, then each competency with its last calls."""

from hotline_sim.plain.page import Page
from hotline_sim.refresher.progress import words
from hotline_sim.refresher.progress.model import Progress, Standing
from hotline_sim.refresher.progress.plots import bar, padded, spark

NAME = 34
"""In how many cells a competency is named."""

LAST = 20
"""How many calls are drawn."""


def write_progress(out: Page, progress: Progress) -> None:
    """Write how somebody is getting on."""
    out.line(f"Progress of {progress.person}")
    out.line(progress.again(words.done(progress)))
    out.line()
    out.line(f"Next: {progress.again(words.proposed(progress))}")
    if way := words.way(progress):
        out.line(way, indent="    ")
    if progress.better:
        out.line(progress.better)
    for one in progress.shown:
        out.line()
        _write(out, one, progress)
    if progress.shown:
        out.line()
        out.line("Each cell is a call, the last at the right; ✕: something could have hurt.")
    if progress.unread:
        out.line(progress.again(words.unread(progress.unread)))


def _write(out: Page, one: Standing, progress: Progress) -> None:
    level = f"{one.level} of 4" if one.level else ""
    head = f"{padded(one.name, NAME)}  {bar(one.level)} {level:<6}  {spark(one.points, LAST)}"
    out.line(head.rstrip())
    due = progress.again(words.when_due(one, progress.now))
    parts = [
        progress.again(words.last(one, progress.now)),
        f"due again {due}" if due not in {"", "due"} else due,
        progress.again(words.drills(one.drills)),
        progress.again(words.how_sure(one.confidence)) if one.points else "",
    ]
    out.line("; ".join(filter(None, parts)), indent="    ")
