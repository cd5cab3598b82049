"""Where a competency leaves its traces among the marks of a play."""

from typing import NamedTuple

from hotline_sim.authoring.simulation.lanes import Bit, Lane, merged
from hotline_sim.authoring.simulation.marks import Marks
from hotline_sim.rubric.rubric import Kind, Rubric


class Traces(NamedTuple):
    """The bits that decide the level of one competency; those of one word are together."""

    seen: tuple[Bit, ...]
    """Its dos invited; any behaviour of it shown, but for something unhelpful."""
    basic: tuple[int, ...]
    """Its basic dos, in each group of them."""
    shows: tuple[Bit, ...]
    """A do."""
    advanced: tuple[Bit, ...]
    harmful: tuple[Bit, ...]
    """Something harmful was shown, mended or not."""
    harm: tuple[Bit, ...]
    """Something harmful stands, or a red line was crossed."""
    unhelpful: Lane | None
    """In how many turns something unhelpful was shown; None where nothing is."""
    all: tuple[Bit, ...]
    """All that its level depends on."""


def traces_of(rubric: Rubric, marks: Marks, competency: str) -> Traces:
    """Return where a competency leaves its traces."""
    own = {one.id for one in rubric.behaviours_in(competency)}
    invited, basic, told_apart = [], [], []
    for dos in marks.dos:
        bits = sum(bit for name, bit in dos.bits.items() if name in own)
        invited.append(_in(dos.invited, bits))
        if dos.basic is not None:
            basic.append(bits)
            lanes = (dos.basic.shown, dos.basic.lapsed, dos.basic.later)
            told_apart += [_in(lane, bits) for lane in lanes]
    shown = marks.shows[competency]
    stands = [bit for name, bit in marks.stands.items() if name in own]
    harm = (*stands, *_broken(rubric, marks, own), shown.red_line)
    unhelpful = marks.unhelpful.get(competency)
    counted = [_in(unhelpful, (1 << unhelpful.size) - 1)] if unhelpful else []
    return Traces(
        seen=merged((*invited, *shown, *harm)),
        basic=tuple(basic),
        shows=(shown.do,),
        advanced=(shown.advanced,),
        harmful=(shown.harm,),
        harm=merged(harm),
        unhelpful=unhelpful,
        all=merged((*invited, *told_apart, *shown, *harm, *counted, _in(marks.cut, 1))),
    )


def _in(lane: Lane, bits: int) -> Bit:
    return Bit(lane.word, lane.put(bits))


def _broken(rubric: Rubric, marks: Marks, own: set[str]) -> list[Bit]:
    """Return the order rules that show harm or a red line of a competency when broken."""
    return [
        _in(group.broken, 1 << bit)
        for group in marks.rules
        for bit, rule in enumerate(group.rules)
        if rule.breaks in own and rubric.behaviours[rule.breaks].kind is not Kind.UNHELPFUL
    ]
