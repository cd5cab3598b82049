"""From the marks of a play to its levels and its verdict, as the debrief gives them.

`debrief.levels` and `debrief.verdict` hold the rules; tests hold this to them on random plays. It
is written once for a number and for an array of words: each line does the same to both. The
paperwork is taken as written up right: the talk alone decides.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from hotline_sim.authoring.simulation.chance import Numbers
from hotline_sim.authoring.simulation.lanes import Bit, Words, merged
from hotline_sim.authoring.simulation.marks import Marks
from hotline_sim.authoring.simulation.traces import traces_of
from hotline_sim.debrief.levels import MANY_UNHELPFUL
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.bits import numbers_in
from hotline_sim.scenario.compiled import CompiledScenario

Truth = Any
"""Whether something is so: of one play, or of each of many."""


class Level(NamedTuple):
    """The level of one competency; where none of these is so, it is 3, sound."""

    unseen: Truth
    harm: Truth
    partly: Truth
    strong: Truth


class Verdicts(NamedTuple):
    """What plays come to; where neither is so, there is more to practise."""

    unsafe: Truth
    ready: Truth


class Judge:
    """Judges plays of one scenario by one rubric, once they have come to an ending."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric, marks: Marks) -> None:
        """Learn what each competency is judged by."""
        taught = scenario.about.teaches
        self._marks = marks
        self._traces = [traces_of(rubric, marks, name) for name in marks.shows]
        self._taught = [name in taught for name in marks.shows]
        self._out_of_reach = not set(taught) <= marks.shows.keys()
        """Whether the scenario teaches what nothing in it can show."""
        self._needed = [
            (marks.needs[number], merged(marks.told[fact] for fact in numbers_in(facts)))
            for number, (_, facts) in enumerate(scenario.key.needed)
        ]

    @property
    def hears(self) -> tuple[Bit, ...]:
        """The marks on which it depends whether all that was needed was heard."""
        return merged(bit for holds, facts in self._needed for bit in (holds, *facts))

    def reads(self, competency: int) -> tuple[Bit, ...]:
        """Return the marks on which a level depends."""
        return self._traces[competency].all

    def missed(self, words: Words) -> list[Numbers]:
        """Return the basic dos missed, by group."""
        # All bits; none where an interruption ended the play.
        uncut = self._marks.cut.get(words) - 1
        return [
            dos.invited.get(words)
            & ~(dos.basic.shown.get(words) | dos.basic.lapsed.get(words))
            & (dos.basic.later.get(words) | uncut)
            for dos in self._marks.dos
            if dos.basic is not None
        ]

    def level(self, competency: int, words: Words, missed: Sequence[Numbers]) -> Level:
        """Return the level of a competency, by its number in the marks."""
        one = self._traces[competency]
        seen, harm, strong = (some(words, bits) for bits in (one.seen, one.harm, one.advanced))
        partly = some(words, one.harmful)
        for found, own in zip(missed, one.basic, strict=True):
            if own:
                partly = partly | (found & own != 0)
        if one.unhelpful is not None:
            turns = one.unhelpful.get(words)
            seen = seen | (turns != 0)
            nothing_else = (turns != 0) & (some(words, one.shows) ^ True)
            partly = partly | (turns >= MANY_UNHELPFUL) | nothing_else
            strong = strong & (turns == 0)
        partly = partly & (harm ^ True)
        return Level(seen ^ True, harm, partly, strong & ((harm | partly) ^ True))

    def heard(self, words: Words) -> Truth:
        """Return whether all that the key needs was told."""
        found: Truth = True
        for holds, facts in self._needed:
            found = found & ((some(words, (holds,)) ^ True) | _every(words, facts))
        return found

    def verdicts(
        self, levels: Sequence[Level], heard: Truth, *, in_harm: Truth, well: Truth
    ) -> Verdicts:
        """Return the verdict: `in_harm` where the ending is harm, `well` where it can be ready."""
        unsafe, short = in_harm, (heard & well) ^ True
        for level, taught in zip(levels, self._taught, strict=True):
            unsafe = unsafe | level.harm
            if taught:
                short = short | level.unseen | level.partly
        if self._out_of_reach:
            short = short | True
        return Verdicts(unsafe, (unsafe | short) ^ True)


def some(words: Words, bits: Sequence[Bit]) -> Truth:
    """Return whether any of some bits is set."""
    found: Truth = False
    for word, mask in bits:
        found = found | (words[word] & mask != 0)
    return found


def _every(words: Words, bits: Sequence[Bit]) -> Truth:
    found: Truth = True
    for word, mask in bits:
        found = found & (words[word] & mask == mask)
    return found
