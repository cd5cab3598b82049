"""What the trainee writes in a call: notes, the record, referrals, and how it went.

None of it moves the call. It can be written from the pick-up until the trainee has said how it
went, which closes the record; leaving a call for good closes it too. What is seen differently in
the debrief is said after that.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping

from hotline_sim.call.events import (
    Decision,
    NoteMade,
    RecordFieldSet,
    ReferralDecided,
    ReferralWithdrawn,
    SeenAlike,
    SeenDifferently,
    SelfRated,
)
from hotline_sim.errors import NotOpen
from hotline_sim.intake.form import Value
from hotline_sim.referral.decision import Referral

Written = NoteMade | RecordFieldSet | ReferralDecided | ReferralWithdrawn | SelfRated
"""The decisions that move no call."""

Later = SeenDifferently | SeenAlike
"""What is said of the debrief, once nothing else can be written."""


class Paperwork(ABC):
    """The half of a call that is written. Whatever is written is committed before it shows."""

    def __init__(self) -> None:
        """Start with an empty sheet."""
        self.left = False
        """Whether the call was left for good."""
        self.rated: SelfRated | None = None
        self.notes: list[NoteMade] = []
        self.record: dict[str, Value] = {}
        """What stands in the record, by leaf; a leaf that holds nothing is not in it."""
        self.referrals: dict[str, Referral] = {}
        """The decisions to pass the caller on, by service."""
        self.differently: dict[str, str] = {}
        """The note on each judgement of the debrief that the trainee sees differently."""

    @property
    @abstractmethod
    def is_over(self) -> bool:
        """Whether nothing more can be said: ended, or left for good."""

    @abstractmethod
    def _keep(self, decision: Decision) -> None:
        """Commit a decision and fold it; StoreError where it could not be kept."""

    @property
    def is_closed(self) -> bool:
        """Whether nothing more can be written."""
        return self.left or self.rated is not None

    def note(self, text: str) -> None:
        """Write a note. NotOpen once the record is closed."""
        self._write(NoteMade(text))

    def set_field(self, path: str, value: Value | None) -> None:
        """Write into the record, or with None or nothing in it take out what stands there.

        Writing what stands there already changes nothing. Whether the form allows the value is
        asked of `intake.entry` before. NotOpen once the record is closed.
        """
        if value in ("", ()):
            value = None
        if self.record.get(path) != value or self.is_closed:
            self._write(RecordFieldSet(path, value))

    def refer(self, referral: Referral) -> None:
        """Decide to pass the caller on, in place of an earlier decision on the same service.

        NotOpen once the record is closed.
        """
        if self.referrals.get(referral.service) != referral or self.is_closed:
            self._write(ReferralDecided(*referral))

    def withdraw(self, service: str) -> None:
        """Take a decision back. NotOpen where there is none, and once the record is closed."""
        if not self.is_closed and service not in self.referrals:
            decided = ", ".join(self.referrals) or "none so far"
            message = f"No referral to “{service}” was decided; decided: {decided}."
            raise NotOpen(message)
        self._write(ReferralWithdrawn(service))

    def rate(self, overall: int, note: str = "", sure: Mapping[str, int] | None = None) -> None:
        """Say how it went, from 1 (badly) to 4 (well), or 0 to say nothing; closes the record.

        `sure` is how sure the trainee is of having done well, by competency, from 1 to 4.
        NotOpen before the call is over, and once the record is closed.
        """
        if not self.is_over:
            message = "How it went is asked when the call is over."
            raise NotOpen(message)
        self._write(SelfRated(overall, note, dict(sure or {})))

    def see_differently(self, about: str, note: str = "") -> None:
        """Say that a judgement of the debrief is seen differently, and why.

        NotOpen before the record is closed: until then there is no debrief.
        """
        if self.differently.get(about) != note:
            self._say_of_debrief(SeenDifferently(about, note))

    def see_alike(self, about: str) -> None:
        """Take that back. NotOpen before the record is closed."""
        if about in self.differently:
            self._say_of_debrief(SeenAlike(about))

    def _say_of_debrief(self, what: Later) -> None:
        if not self.is_closed:
            message = "The debrief can be spoken about once the record is closed."
            raise NotOpen(message)
        self._keep(what)

    def _write(self, what: Written) -> None:
        if self.left:
            message = "This call was left for good; nothing more can be written."
            raise NotOpen(message)
        if self.rated is not None:
            message = "You have said how this call went, and that closed its record."
            raise NotOpen(message)
        self._keep(what)

    def _fold_written(self, what: Written | Later) -> None:
        """Take in what was written; also what an earlier version let be written late."""
        match what:
            case NoteMade():
                self.notes.append(what)
            case RecordFieldSet(field, value) if value is not None:
                self.record[field] = value
            case RecordFieldSet():
                self.record.pop(what.field, None)
            case ReferralDecided():
                self.referrals[what.service] = Referral(*what)
            case ReferralWithdrawn():
                self.referrals.pop(what.service, None)
            case SelfRated():
                self.rated = what
            case SeenDifferently(about, note):
                self.differently[about] = note
            case SeenAlike(about):
                self.differently.pop(about, None)
