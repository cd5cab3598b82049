"""The words a debrief is said in, the same on every face."""

from hotline_sim.debrief.model import Verdict

LEVELS = {
    None: "not observed",
    1: "harm",
    2: "partly",
    3: "sound",
    4: "strong",
}
"""What each level is called; the number stands beside it."""

VERDICTS = {
    Verdict.READY: "You are ready for a call like this one.",
    Verdict.PRACTISE: "Nothing harmful was left standing. Some things need practice.",
    Verdict.UNSAFE: "Not yet safe. On a real line this call could have cost the caller.",
    Verdict.UNFINISHED: "This call was left before it ended.",
}
"""What each verdict says, in one sentence."""

RATINGS = {
    1: "badly",
    2: "not so well",
    3: "quite well",
    4: "well",
}
"""How the trainee says it went, before any score is shown."""

ENDINGS = {
    "safe": "The call ended safely.",
    "partial": "The call ended with only a part of what was needed.",
    "lost": "The call ended with the caller lost.",
    "harm": "The call ended in harm to the caller.",
}
"""What each kind of ending is, in one sentence."""

SURENESS = {
    1: "not at all sure",
    2: "not very sure",
    3: "fairly sure",
    4: "quite sure",
}
"""How sure the trainee says they are of having done one thing well."""

FIELD_MARKS = {
    "right": "right",
    "unknown": "rightly unknown",
    "wrong": "wrong",
    "missed": "missed",
    "invented": "invented",
    "lazy-unknown": "unknown, though it was said",
    "over-collected": "more than was needed",
}
"""What each mark of a field is called."""

URGENCY_MARKS = {
    "right": "right",
    "over": "too high",
    "under": "too low",
    "missed": "missing",
    "not-asked": "not asked about",
}
"""What each mark of the urgency is called."""

REFERRAL_MARKS = {
    "primary": "the first choice",
    "acceptable": "a good choice",
    "wrong": "not the right place",
    "harmful": "harmful",
    "missing": "missing",
    "none": "nobody, and rightly so",
}
"""What each mark of a referral is called."""

CONSENTS = {
    "right": "asked and settled",
    "not-asked": "not asked",
    "refused": "refused, and passed on all the same",
    "overridden": "acted without a yes, and allowed",
    "override-not-supported": "acted without a yes, and nothing allowed it",
}
"""What the consent to a referral came to."""
