"""The paperwork of a debrief as JSON values."""

from typing import Any

from hotline_sim.debrief.paperwork.marks import (
    FieldMark,
    RecordResult,
    ReferralMark,
    ReferralResult,
    UrgencyResult,
)
from hotline_sim.referral.decision import Referral


def record_as_json(record: RecordResult | None) -> dict[str, Any] | None:
    """Return the record: every marked field by its leaf, and how many have each mark."""
    if record is None:
        return None
    return {
        "fields": {one.leaf: _field(one) for one in record.fields},
        "totals": record.totals,
        "hints": [one._asdict() for one in record.hints],
        "remarks": [one._asdict() for one in record.remarks],
    }


def urgency_as_json(urgency: UrgencyResult | None) -> dict[str, Any] | None:
    """Return the urgency."""
    if urgency is None:
        return None
    return urgency._asdict() | {"said": [one._asdict() for one in urgency.said]}


def referral_as_json(referral: ReferralResult | None) -> dict[str, Any] | None:
    """Return the referrals: what was decided, and what it was."""
    if referral is None:
        return None
    return {
        "decisions": [_decision(one, at) for one, at in referral.decisions],
        "marks": [_referral(one) for one in referral.marks],
        "bare_number": referral.bare_number,
        "remarks": [one._asdict() for one in referral.remarks],
    }


def _field(one: FieldMark) -> dict[str, Any]:
    row = one._asdict() | {
        "said_at": one.said_at,
        "said": [said._asdict() for said in one.said],
    }
    del row["leaf"]
    return row


def _decision(one: Referral, at: int) -> dict[str, Any]:
    return one._asdict() | {"at": at}


def _referral(one: ReferralMark) -> dict[str, Any]:
    return one._asdict()
