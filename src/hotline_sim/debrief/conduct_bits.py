"""The rules of conduct and levels on sets of bits: for many calls at once, without their words.

`conduct`, `levels` and `verdict` say the same with every mark and sentence; tests hold the two
together on every play. Here a behaviour is a bit, and a turn a few masks.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotline_sim.debrief.levels import MANY_UNHELPFUL
from hotline_sim.debrief.model import Verdict
from hotline_sim.debrief.verdict import READY_LEVEL, SOUND_LEVEL
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario


class Shown(NamedTuple):
    """One turn, as masks of behaviours."""

    shows: int
    mends: int
    invited: int
    """The dos the beat invites, as things then stood."""
    chances: int
    """What some response open then would have shown."""


class Rule(NamedTuple):
    """An order rule of the rubric, as masks."""

    do: int
    within: int
    before: int
    breaks: int


class Tally(NamedTuple):
    """What a call showed."""

    dos: int
    slips: int
    """Every don't shown, mended or not."""
    standing: int
    """The don'ts that nothing mended after their last showing."""
    missed: int
    invited: int
    unhelpful: tuple[int, ...]
    """By turn: the unhelpful don'ts it showed."""
    showings: int
    """How many showings of don'ts there were."""


class Bits:
    """The behaviours of a rubric as bits, and the rules on them."""

    def __init__(self, rubric: Rubric, scenario: CompiledScenario) -> None:
        """Number the behaviours."""
        self._number = {name: number for number, name in enumerate(rubric.behaviours)}
        by_kind = dict.fromkeys(Kind, 0)
        own = dict.fromkeys(rubric.competencies, 0)
        for name, behaviour in rubric.behaviours.items():
            by_kind[behaviour.kind] |= self.of((name,))
            own[behaviour.competency] |= self.of((name,))
        self.dos = by_kind[Kind.BASIC] | by_kind[Kind.ADVANCED]
        self.kinds = by_kind
        taught = scenario.about.teaches
        self._competencies = [(name, mask, name in taught) for name, mask in own.items()]
        self._ready_at = scenario.ready_at
        self._rules = [
            Rule(self.of((rule.do,)), rule.within, self.of(rule.before), self.of((rule.breaks,)))
            for rule in rubric.order
            if rule.do not in scenario.waived
        ]

    def of(self, behaviours: Iterable[str]) -> int:
        """Return behaviours as bits."""
        return sum(1 << self._number[one] for one in set(behaviours))

    def tally(self, turns: Sequence[Shown], *, cut: bool, left: bool) -> Tally:
        """Return what the turns of a call showed; `cut` where an interruption ended it."""
        shown = slips = standing = count = 0
        unhelpful: list[int] = []
        small = self.kinds[Kind.UNHELPFUL]
        for shows, mends, _, _ in turns:
            standing &= ~mends
            shown |= shows
            if donts := shows & ~self.dos:
                slips |= donts
                standing |= donts
                count += donts.bit_count()
                unhelpful.append(donts & small)
            else:
                unhelpful.append(0)
        invited, missed = _invitations(turns, shown, cut=cut)
        for number, breaks in () if left else self._broken(turns, cut=cut):
            slips, standing, count = slips | breaks, standing | breaks, count + 1
            unhelpful[number] |= breaks & small
        return Tally(
            shown & self.dos,
            slips,
            standing,
            0 if left else missed,
            invited,
            tuple(unhelpful),
            count,
        )

    def levels(self, tally: Tally) -> dict[str, int | None]:
        """Return the level of each competency of the rubric, by id."""
        return {name: self._level(tally, own) for name, own, _ in self._competencies}

    def _level(self, tally: Tally, own: int) -> int | None:
        slips = tally.slips & own
        if not ((tally.invited | tally.dos) & own or slips):
            return None
        if slips & self.kinds[Kind.RED_LINE] or tally.standing & slips & self.kinds[Kind.HARMFUL]:
            return 1
        many = sum(1 for one in tally.unhelpful if one & own) if slips else 0
        if (
            tally.missed & own & self.kinds[Kind.BASIC]
            or slips & self.kinds[Kind.HARMFUL]
            or many >= MANY_UNHELPFUL
            or (many and not tally.dos & own)
        ):
            return 2
        return 4 if tally.dos & own & self.kinds[Kind.ADVANCED] and not many else 3

    def verdict(self, tally: Tally, ending: str, *, heard: bool) -> Verdict:
        """Return the verdict on the talk; `ending` is its kind, `heard` whether all that is needed.

        The record and the referral are taken to be right.
        """
        if not ending:
            return Verdict.UNFINISHED
        harmful = tally.standing & self.kinds[Kind.HARMFUL]
        if harmful or tally.slips & self.kinds[Kind.RED_LINE] or ending == "harm":
            return Verdict.UNSAFE
        if ending not in self._ready_at or not heard:
            return Verdict.PRACTISE
        for _, own, taught in self._competencies:
            level = self._level(tally, own)
            if (taught and level is None) or (
                level is not None and level < (READY_LEVEL if taught else SOUND_LEVEL)
            ):
                return Verdict.PRACTISE
        return Verdict.READY

    def _broken(self, turns: Sequence[Shown], *, cut: bool) -> list[tuple[int, int]]:
        """Return each order rule that was broken: at which turn, and what that shows."""
        found = []
        for rule in self._rules:
            last = _bound_by(rule, turns, cut=cut)
            chances = 0
            for turn in turns[: last + 1]:
                if turn.shows & rule.do:
                    break
                chances |= turn.chances
            else:
                if chances & rule.do:
                    found.append((last, rule.breaks))
        return found


def _bound_by(rule: Rule, turns: Sequence[Shown], *, cut: bool) -> int:
    """Return the last turn up to which a rule binds; -1 where it does not."""
    if rule.within:
        ended_early = len(turns) < rule.within or (cut and len(turns) == rule.within)
        return -1 if ended_early else rule.within - 1
    return next((at for at, turn in enumerate(turns) if turn.shows & rule.before), -1)


def _invitations(turns: Sequence[Shown], shown: int, *, cut: bool) -> tuple[int, int]:
    """Return every do that was invited, and those that were missed."""
    chances = found = missed = 0
    for shows, _, invited, opened in reversed(turns):
        later, chances = chances, chances | opened
        if new := invited & chances & ~found:
            found |= new
            if not shows & invited:
                missed |= new & ~shown & (later if cut else new)
    return found, missed
