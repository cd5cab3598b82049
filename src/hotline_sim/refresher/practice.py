"""A few minutes of practice: what to ask, and every answer kept before it is told.

One value serves every face. It keeps nothing that it could not make again: killed between an
answer and its being told, the answer is counted; killed before it, the drill is asked again.
"""

import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from hotline_sim.call.call import Clock, utc_now
from hotline_sim.desk import Desk
from hotline_sim.language.text import worded
from hotline_sim.refresher.asking import Answered, Asked, answered, asked
from hotline_sim.refresher.counting import count_calls
from hotline_sim.refresher.deck import Deck, deck_of
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.picking import MINUTES, REMEMBERED, Picked, pick
from hotline_sim.refresher.proposing import call_to_take, went_well
from hotline_sim.refresher.schedule import BEHIND, RED, fold, time_of
from hotline_sim.storage.reviews import ReviewRow

FACTS = frozenset({Kind.FACT, Kind.CODE, Kind.REFER})
"""Kinds that ask for something to know, and not for something to say."""


class Practice:
    """One person's refreshers on this machine."""

    def __init__(  # noqa: PLR0913 - what it stands on
        self,
        desk: Desk,
        person: str,
        *,
        language: str = "",
        clock: Clock = utc_now,
        draw: Callable[[], str] = lambda: secrets.token_hex(8),
        deck: Deck | None = None,
    ) -> None:
        """Make the drills there are, or take those made before; calls taken since are counted."""
        self._desk = desk
        self._clock = clock
        self._draw = draw
        self.person = person
        self.again: Callable[[str], str] = str
        """Says a sentence of ours again in the language of who practises."""
        if language:
            self.again = desk.library.catalogues.interface(language).again
        self.counted = count_calls(desk, person)
        """How many calls were counted just now."""
        self._lately = desk.store.reviews.newest(person, REMEMBERED)
        lately = dict.fromkeys(str(row.body.get("scenario", "")) for row in self._lately)
        self.deck = deck or deck_of(desk.library, language, tuple(lately))

    def plan(self, minutes: int, seed: int) -> Picked:
        """Return what to ask in about so many minutes; the same seed gives the same drills."""
        now = self._clock().astimezone(UTC)
        store = self._desk.store.reviews
        due = store.due(self.person, now.isoformat())
        known = [card.card for card in store.cards(self.person)]
        count = max(1, minutes // MINUTES)
        return pick(self.deck, due, known, self._lately, count, seed)

    def ask(self, drill: Drill, seed: int, name: str = "") -> Asked:
        """Return a drill ready to be asked; its review will bear the name."""
        return asked(drill, seed, name or self._draw())

    def answer(self, one: Asked, picks: Sequence[str]) -> Answered:
        """Keep an answer, and return what it comes to.

        NotAllowed where it is no answer, StoreError where it could not be kept: the drill is then
        still to be answered, and answering it again counts it once.
        """
        found = answered(one, picks)
        self._desk.store.reviews.add(self.person, self._reviews(found), fold)
        return found

    @property
    def proposal(self) -> str:
        """The id of a call to take in full, where drills have gone well; else empty."""
        lately = self._desk.store.reviews.newest(self.person, REMEMBERED)
        if not went_well(lately):
            return ""
        calls = self._desk.store.calls(person=self.person)
        last = {one.call.scenario: time_of(one.call.opened_at) for one in reversed(calls)}
        return call_to_take(self.deck.titles, last, self._clock())

    def notes(self, picked: Picked) -> tuple[str, ...]:
        """Return what the person should know before, each in a line."""
        latest = self._desk.store.reviews.latest_at(self.person)
        ahead = time_of(latest) if latest else None
        told = [_clock_is_behind(ahead)] if ahead and ahead > self._clock() else []
        told += [_are_gone(picked.gone)] if picked.gone else []
        return tuple(map(self.again, told))

    def _reviews(self, found: Answered) -> list[ReviewRow]:
        """Return what an answer says of the card it asks for, and of each slip it showed."""
        drill = found.asked.drill
        at = self._clock().astimezone(UTC)
        latest = self._desk.store.reviews.latest_at(self.person)
        body: dict[str, object] = {
            "drill": drill.id,
            "kind": str(drill.kind),
            "scenario": drill.scenario,
            "place": drill.place,
            "picked": [one.id for one in found.picked],
            "right": found.is_right,
            "seed": found.asked.seed,
        }
        if latest and time_of(latest) > at:
            body[BEHIND] = latest
        source = "fact" if drill.kind in FACTS else "drill"
        slips = [card for one in found.picked for card in one.slips if card != drill.card]
        red = any(one.is_red for one in found.picked)
        rows = []
        for card in dict.fromkeys((drill.card, *slips)):
            name = found.asked.id if card == drill.card else f"{found.asked.id}:{card}"
            own = {**body, RED: True} if red else body
            rows.append(
                ReviewRow(name, self.person, at.isoformat(), card, int(found.rating), source, own)
            )
        return rows


def _clock_is_behind(ahead: datetime) -> str:
    return worded(
        "refresher.clock-behind",
        "This machine's clock is behind your last practice, of {day}. Practice goes on; please"
        " check the clock.",
        day=f"{ahead:%Y-%m-%d}",
    )


def _are_gone(many: int) -> str:
    if many == 1:
        return worded(
            "refresher.one-gone", "One thing that was due is in no call or form here any more."
        )
    return worded(
        "refresher.gone",
        "{many} things that were due are in no call or form here any more.",
        many=many,
    )
