"""The sign of each mark, which stands beside its word on every face: nothing by colour alone."""

from hotline_sim.debrief.model import Verdict

SIGNS = {
    "right": "✓",
    "unknown": "✓",
    "wrong": "✕",
    "missed": "○",
    "invented": "+",
    "lazy-unknown": "?",
    "over-collected": "▲",
    "over": "△",
    "under": "▽",
    "not-asked": "?",
    "primary": "✓",
    "acceptable": "✓",
    "harmful": "✕",
    "missing": "○",
    "none": "✓",
}
"""Of fields, of the urgency, and of referrals."""

VERDICT_SIGNS = {
    Verdict.READY: "✓",
    Verdict.PRACTISE: "◐",
    Verdict.UNSAFE: "✕",
    Verdict.UNFINISHED: "○",
}
