"""A sitting: some drills, one after the other, and what was answered."""

import secrets
from collections.abc import Sequence

from hotline_sim.errors import NotAllowed
from hotline_sim.refresher.asking import Answered, Asked
from hotline_sim.refresher.practice import Practice
from hotline_sim.refresher.told import Told, ended, proposed, told

SESSION = 10
"""How many minutes a sitting lasts where nobody says otherwise."""


class Sitting:
    """What is asked now, and what was answered."""

    def __init__(self, practice: Practice, minutes: int = SESSION, seed: int | None = None) -> None:
        """Pick what to ask in about so many minutes, and begin with the first."""
        self._practice = practice
        self.seed = secrets.randbelow(2**31) if seed is None else seed
        picked = practice.plan(minutes, self.seed)
        self._left = list(picked.drills)
        self.count = len(picked.drills)
        self.notes = practice.notes(picked)
        """What to tell first, each in a line."""
        self.done: list[Answered] = []
        self.now: Asked | None = None
        """The drill that waits for an answer; None at the end."""
        self.go_on()

    @property
    def number(self) -> int:
        """Which drill it is, from 1."""
        return self.count - len(self._left)

    @property
    def right(self) -> int:
        """How many answers were right."""
        return sum(one.is_right for one in self.done)

    @property
    def proposal(self) -> tuple[str, str] | None:
        """The id and the title of a call to take in full, where drills have gone well."""
        name = self._practice.proposal
        return (name, self._practice.deck.titles[name]) if name else None

    def answer(self, picks: Sequence[str]) -> Answered:
        """Keep the answer to what is asked now, as `Practice.answer` does, and return it."""
        if self.now is None:
            message = "There is nothing to answer now."
            raise NotAllowed(message)
        found = self._practice.answer(self.now, picks)
        self.done.append(found)
        self.now = None
        return found

    def told(self, answer: Answered) -> Told:
        """Return what to tell of an answer, in the language of who practises."""
        return told(answer).said(self._practice.again)

    @property
    def end(self) -> tuple[str, ...]:
        """What is said at the end: how many were right, and whether to take a whole call."""
        proposal = self.proposal
        said = [ended(self.right, len(self.done))]
        said += [proposed(proposal[1])] if proposal else []
        return tuple(map(self._practice.again, said))

    def go_on(self) -> Asked | None:
        """Ask the next drill; None, and nothing is asked any more, where there is none."""
        self.now = self._practice.ask(self._left.pop(0), self.seed) if self._left else None
        return self.now
