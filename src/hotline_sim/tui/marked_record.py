"""The record beside the key, field by field, in words and signs for the screen."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hotline_sim.debrief.paperwork.marks import RIGHT
from hotline_sim.debrief.signs import SIGNS
from hotline_sim.debrief.told import record_told, second_look as found_again
from hotline_sim.debrief.words import FIELD_MARKS, SECOND_LOOK
from hotline_sim.language.text import Again
from hotline_sim.tui.marks import AS_A_WHOLE, NOTHING, SAID, heading, marked, sides, why
from hotline_sim.tui.widgets.prose import EMPTY, Block, item, para
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.debrief.model import Debrief
    from hotline_sim.debrief.paperwork.marks import FieldMark, RecordResult
    from hotline_sim.debrief.told import RecordTold

ALL_EMPTY = "You wrote nothing. A colleague who takes over would have needed this."
LEFT_EMPTY = "Left empty too, and this is what belonged there."
OTHERS_EMPTY = "Left empty, and this is what belonged there."


def record(
    found: "RecordResult", numbers: Mapping[int, int], again: Again = str
) -> Iterator[Block]:
    """Yield every field that has a mark; what was left empty in rows, what is right last."""
    yield EMPTY
    yield heading("YOUR RECORD BESIDE WHAT WAS SAID")
    told = record_told(found)
    if not told.counts:
        yield para("Nothing on this call belongs in the record, and you wrote nothing.")
        return
    yield para((_counts(told, again), "$quiet"))
    for one in told.amiss:
        yield EMPTY
        yield from _field(one, numbers, again)
    lead = ALL_EMPTY if told.is_blank else LEFT_EMPTY if told.amiss else OTHERS_EMPTY
    yield from _left_empty(told.left_empty, lead, numbers)
    yield from _right(told.right, numbers, again)


def _right(
    fields: Sequence["FieldMark"], numbers: Mapping[int, int], again: Again
) -> Iterator[Block]:
    if fields:
        yield EMPTY
    for one in fields:
        unknown = f"{again(FIELD_MARKS[one.mark])}   " if one.mark != RIGHT else ""
        more = (f"   {unknown}{_moments(one, numbers)}", "$quiet")
        wrote = clean(one.wrote) or NOTHING
        yield item("✓  ", "bold $success", (clean(one.label), "bold"), "   ", wrote, more)


def _field(one: "FieldMark", numbers: Mapping[int, int], again: Again) -> Iterator[Block]:
    yield marked(
        one.mark, again(FIELD_MARKS[one.mark]), one.label, "critical" if one.critical else ""
    )
    if one.wrote:
        names = SAID if one.said or not one.holds else AS_A_WHOLE
        yield sides(one.wrote, one.holds, names, _moments(one, numbers))
    yield from why(one.why)


def _left_empty(
    fields: Sequence["FieldMark"], lead: str, numbers: Mapping[int, int]
) -> Iterator[Block]:
    """Yield what belonged into empty fields, a row for each, with the turns that brought it out."""
    if fields:
        yield EMPTY
        yield para((lead, "$quiet"))
    for one in fields:
        more = (_moments(one, numbers), "critical" if one.critical else "")
        aside = ("".join(f"   {part}" for part in more if part), "$quiet")
        label = (clean(one.label), "bold")
        lead = f"{SIGNS[one.mark]}  "
        yield item(lead, "bold $error", label, "   ", clean(one.holds), aside)


def _moments(one: "FieldMark", numbers: Mapping[int, int]) -> str:
    """Return after which turns it was said, as they are numbered in the transcript."""
    told = sorted({numbers.get(said.at, 0) for said in one.said})
    *others, last = [str(number) for number in told if number] or [""]
    later = f"turns {', '.join(others)} and {last}" if others else f"turn {last}" if last else ""
    return " and ".join(filter(None, ("at the start" if 0 in told else "", later)))


def _counts(told: "RecordTold", again: Again) -> str:
    return " · ".join(
        f"{SIGNS[mark]} {count} {again(FIELD_MARKS[mark])}" for mark, count in told.counts
    )


def second_look(debrief: "Debrief", again: Again = str) -> Iterator[Block]:
    """Yield what does not fit together, and what a list of words found."""
    remarks, perhaps = found_again(debrief)
    if not remarks and not perhaps:
        return
    yield EMPTY
    yield heading("WORTH A SECOND LOOK")
    yield para((again(SECOND_LOOK), "$quiet"))
    for text in remarks:
        yield item("·  ", "$quiet", clean(text))
    for text in perhaps:
        yield item("?  ", "bold $warning", ("Perhaps: ", "bold"), clean(text))
