"""What the trainee wrote: the record and the referrals, folded from events alone."""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.call.events import Event, RecordFieldSet, ReferralDecided, ReferralWithdrawn
from hotline_sim.intake.form import Value
from hotline_sim.referral.decision import Referral


class Written(NamedTuple):
    """The record and the referrals as they stand after the last event."""

    record: dict[str, Value]
    """By leaf; one that holds nothing is not in it."""
    set_at: dict[str, int]
    """By leaf: the seq of the event that wrote what stands there."""
    referrals: dict[str, Referral]
    """By service, in the order they were first decided."""
    decided_at: dict[str, int]
    """By service: the seq of the event that decided it as it stands."""
    last: int
    """The seq of the last event: the moment of what was left empty."""


def written(events: Iterable[Event]) -> Written:
    """Return what was written; of two writings on one thing the last stands."""
    found = Written({}, {}, {}, {}, 0)
    last = 0
    for event in events:
        last = event.seq
        what = event.what
        if isinstance(what, RecordFieldSet):
            _set(found, event.seq, what)
        elif isinstance(what, ReferralDecided):
            found.referrals[what.service] = Referral(*what)
            found.decided_at[what.service] = event.seq
        elif isinstance(what, ReferralWithdrawn):
            found.referrals.pop(what.service, None)
            found.decided_at.pop(what.service, None)
    return found._replace(last=last)


def _set(found: Written, at: int, what: RecordFieldSet) -> None:
    if what.value in (None, "", ()):
        found.record.pop(what.field, None)
        found.set_at.pop(what.field, None)
    elif what.value is not None:
        found.record[what.field] = what.value
        found.set_at[what.field] = at
