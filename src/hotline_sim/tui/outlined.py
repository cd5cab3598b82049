"""The outline of a draft as rows, and how the draft stands as one line."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from hotline_sim.diagnostic import Severity
from hotline_sim.tui.found import CHECKING, SIGNS, Located, in_short
from hotline_sim.tui.widgets.outline import MOMENT
from hotline_sim.tui.widgets.row_sheet import SheetRow
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.authoring.drawing.graph import Graph
    from hotline_sim.authoring.outline import Group
    from hotline_sim.authoring.seen import Seen

NOTHING_YET = "It cannot be read as a call yet. What is wrong with it stands under FINDINGS."


Order = Callable[["Graph"], Iterable["Group"]]


def rows(seen: "Seen", order: Order, grave: Mapping[str, Severity]) -> Iterator[SheetRow]:
    """Yield the moments in an order, each with the sign of the gravest finding there."""
    if seen.shape is None:
        yield SheetRow("quiet", NOTHING_YET)
    else:
        yield from _grouped(order(seen.shape.graph), grave)


def _grouped(groups: Iterable["Group"], grave: Mapping[str, Severity]) -> Iterator[SheetRow]:
    for number, group in enumerate(groups):
        if number:
            yield SheetRow("quiet")
        yield SheetRow("heading", group.heading.upper())
        for row in group.rows:
            sign = SIGNS[grave[row.key]] if row.key in grave else ""
            name, leads = clean(row.node.id), clean(row.leads)
            yield SheetRow(MOMENT, name, leads, sign, key=row.key, aside=row.what)


def title(seen: "Seen") -> Content:
    """Return what the draft is called, and its file."""
    name = seen.shape.scenario.about.title if seen.shape else "A call that is being written"
    return Content.assemble((clean(name), "bold $primary"), (f"   {clean(seen.name)}", "$quiet"))


def state(seen: "Seen", found: Sequence[Located], *, checking: bool) -> Content:
    """Return whether what is shown is what was saved, and what was found in that."""
    if seen.wrong:
        shown = "the last good state" if seen.shape else "nothing to show yet"
        return Content.assemble(("✕ not as saved", "bold $error"), f" · {shown}")
    result = CHECKING if checking else in_short(found)
    return Content.assemble(("✓ as saved", "bold $success"), f" · {result}")
