"""How one mark of the debrief is drawn: a sign, a word, both sides, and why."""

from collections.abc import Iterator

from textual.content import Content

from hotline_sim.debrief.signs import SIGNS
from hotline_sim.tui.widgets.prose import Block, Sides, item, para
from hotline_sim.tui.widgets.wrapping import clean

SAID, AS_A_WHOLE = ("you wrote", "was said"), ("you wrote", "it was")
"""What stands before what was written, and before what should have been."""

NOTHING = "nothing"


def heading(text: str) -> Block:
    """Return the heading of a part."""
    return para((text, "bold $primary"))


def marked(mark: str, word: str, label: str, *more: str) -> Block:
    """Return what has a mark, with its sign before it and its word behind."""
    look = "$success" if SIGNS.get(mark) == "✓" else "$error"
    parts = [(f"   {one}", "$quiet") for one in more if one]
    lead = f"{SIGNS.get(mark, '·')}  "
    return item(lead, f"bold {look}", (clean(label), "bold"), "   ", (word, look), *parts)


def sides(wrote: str, holds: str, names: tuple[str, str], moments: str = "") -> Block:
    """Return what was written beside what should have been, and when that was said."""
    right = Content(clean(holds)) if holds else Content.styled(NOTHING, "italic $quiet")
    moment = (f"   {moments}" if moments else "", "$quiet")
    return Sides(Content(clean(wrote)), Content.assemble(right, moment), names)


def why(text: str) -> Iterator[Block]:
    """Yield why it has its mark, where there is something to say."""
    if text:
        yield item("   ", "", (clean(text), "$quiet"))
