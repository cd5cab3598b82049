"""The plan a workshop ends with: what is hard, what would help, who does it, by when."""

import unicodedata
from typing import NamedTuple

from hotline_sim.errors import NotOpen, UserError
from hotline_sim.language.text import worded
from hotline_sim.storage.characters import REFUSED
from hotline_sim.workshop import events as e
from hotline_sim.workshop.base import Deed, person_in
from hotline_sim.workshop.hearing import LONGEST_ID, Hearing
from hotline_sim.workshop.state import Item, RoomState
from hotline_sim.workshop_plan.plan import RoundKind

MOST_ITEMS = 500
LONGEST_TEXT = 600
LONGEST_WORD = 120


class Line(NamedTuple):
    """One line of the plan as somebody writes it."""

    challenge: str
    solution: str = ""
    who: str = ""
    by: str = ""


class Planning(Hearing):
    """The plan of a room. Its lines belong to groups, and to nobody by name."""

    def put_item(self, person: str | None, item: str, line: Line) -> None:
        """Write a line of the plan, or write it anew; without a person, it is the facilitator.

        `item` is its id, of the page it comes from: sent twice, it is one line. NotOpen where a
        person writes while no round of the plan is open, or into a line of another group.
        """
        clean = _checked(line)
        if not 0 < len(item) <= LONGEST_ID:
            message = worded(
                "refused.line-nowhere", "This line has no place on the plan. Load the page again."
            )
            raise UserError(message)

        def put(state: RoomState) -> list[Deed]:
            group = _group_of(state, person)
            there = state.items.get(item)
            if there is None and len(state.items) >= MOST_ITEMS:
                message = worded(
                    "refused.most-lines",
                    "The plan has {many} lines. Merge some before you add more.",
                    many=MOST_ITEMS,
                )
                raise UserError(message)
            if there is not None and person is not None and there.group != group:
                message = worded(
                    "refused.another-groups-line",
                    "This line was written by another group. Ask them, or write your own.",
                )
                raise NotOpen(message)
            group = there.group if there else group
            if there is not None and there[2:6] == tuple(clean):
                return []
            return [(None, e.PlanItemPut(item, group, *clean))]

        self.decide(put)

    def merge_items(self, item: str, into: str) -> None:
        """Let one line of the plan stand with another. UserError where one is not there."""

        def merge(state: RoomState) -> list[Deed]:
            one, other = (_item(state, name) for name in (item, into))
            into_top = other.merged_into or other.id
            if into_top in {one.merged_into, one.id}:
                return []
            return [(None, e.PlanItemMerged(item, into_top))]

        self.decide(merge)

    def part_item(self, item: str) -> None:
        """Let a line that stands with another stand on its own again. UserError: it is gone."""

        def part(state: RoomState) -> list[Deed]:
            together = _item(state, item).merged_into
            return [(None, e.PlanItemMerged(item, ""))] if together else []

        self.decide(part)

    def remove_item(self, item: str) -> None:
        """Take a line off the plan; what stood with it stands on its own again."""
        gone = e.PlanItemRemoved(item)
        self.decide(lambda state: [(None, gone)] if item in state.items else [])


def _item(state: RoomState, item: str) -> Item:
    """Return a line of the plan. UserError where it is not there, or not any more."""
    if item not in state.items:
        message = worded("refused.line-gone", "That line is not on the plan any more. Look again.")
        raise UserError(message)
    return state.items[item]


def _group_of(state: RoomState, person: str | None) -> str:
    """Return for which group somebody writes; one who sits with none writes for themselves."""
    if person is None:
        return ""
    who = person_in(state, person)
    one = state.round
    if one is None or one.kind != RoundKind.PLAN:
        message = worded("refused.plan-not-open", "The plan is not open for writing just now.")
        raise NotOpen(message)
    return who.group


def _checked(line: Line) -> Line:
    """Return a line without what cannot be read. UserError where it says nothing, or too much."""
    challenge, solution, who, by = (_clean(one) for one in line)
    if not challenge:
        message = worded("refused.line-empty", "Write what is hard first, in a sentence.")
        raise UserError(message)
    long = max(len(challenge), len(solution)) > LONGEST_TEXT
    if long or max(len(who), len(by)) > LONGEST_WORD:
        message = worded(
            "refused.line-long",
            "Keep it short: {most} letters for a sentence, {fewer} for a name.",
            most=LONGEST_TEXT,
            fewer=LONGEST_WORD,
        )
        raise UserError(message)
    return Line(challenge, solution, who, by)


def _clean(text: str) -> str:
    plain = REFUSED.sub("", unicodedata.normalize("NFC", text[: 4 * LONGEST_TEXT]))
    return " ".join(plain.split())
