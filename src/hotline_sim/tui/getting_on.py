"""Progress as its screen shows it: rows of competencies, and everything about one of them."""

from collections.abc import Iterator

from textual.content import Content

from hotline_sim.refresher.progress import words
from hotline_sim.refresher.progress.model import Progress, Standing
from hotline_sim.refresher.progress.plots import AGAIN, FIRST, HARM, bar, padded, rows, spark
from hotline_sim.tui.widgets.level_rows import LevelRow
from hotline_sim.tui.widgets.prose import EMPTY, Block, Paragraph, item, para
from hotline_sim.tui.widgets.wrapping import clean

NAME = 34
"""In how many cells a competency is named."""

CALLS = 14
"""How many calls stand in a row of the list."""

WHEN = 11
"""In how many cells it is told when a competency is due again."""


def level_rows(progress: Progress) -> tuple[LevelRow, ...]:
    """Return a row for each competency that has shown, or that drills were done on."""
    return tuple(_row(one, progress) for one in progress.shown)


def _row(one: Standing, progress: Progress) -> LevelRow:
    level = f"{bar(one.level)} {one.level or ' '}"
    line = padded(spark(one.points, CALLS), CALLS)
    due = padded(progress.again(words.when_due(one, progress.now)), WHEN)
    return LevelRow(padded(clean(one.name), NAME), level, line, HARM, due)


def whole(progress: Progress) -> Iterator[Block]:
    """Yield what is said of all of it: what is next first."""
    yield item("→  ", "bold $primary", clean(progress.again(words.proposed(progress))))
    if progress.better:
        yield item("✓  ", "bold $success", clean(progress.better))
    yield item("   ", "", (progress.again(words.done(progress)), "$quiet"))
    if progress.unread:
        yield item("!  ", "$warning", progress.again(words.unread(progress.unread)))


def one_competency(one: Standing, progress: Progress, width: int) -> Iterator[Block]:
    """Yield everything about one competency: its last calls as a plot, then what they come to."""
    yield para((clean(one.name), "bold $primary"))
    yield EMPTY
    for row in rows(one.points, width) if one.points else ():
        yield Paragraph(_plotted(row))
    if one.points:
        yield para((f"  {FIRST} new   {AGAIN} taken before   {HARM} harm", "$quiet"))
        yield EMPTY
    due = progress.again(words.when_due(one, progress.now))
    facts = (
        ("now", f"level {one.level} of 4" if one.level else ""),
        ("last", progress.again(words.how_long_ago(one.last_at, progress.now))),
        ("again", due),
        ("drills", f"{one.drills:,}" if one.drills else "none yet"),
        ("view", progress.again(words.how_sure(one.confidence))),
    )
    for name, said in facts:
        if said:
            yield Paragraph(Content(said), Content.styled(f"{name:<8}", "$quiet"))
    if one.practise:
        yield EMPTY
        yield para(clean(one.practise))


def _plotted(row: str) -> Content:
    parts: list[tuple[str, str]] = [(row[:2], "$quiet")]
    for letter in row[2:]:
        look = "bold $error" if letter == HARM else "$quiet" if letter == "·" else "$secondary"
        parts.append((letter, look))
    return Content.assemble(*parts)
