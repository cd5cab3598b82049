"""The words in which a decision to pass a caller on is asked for and said, on every face."""

from hotline_sim.language.text import worded

QUESTIONS: dict[str, str] = {
    "how": worded("referral.question.how", "How"),
    "consent": worded("referral.question.consent", "The caller’s consent"),
    "reason": worded("referral.question.reason", "Why without it"),
    "urgency": worded("referral.question.urgency", "How urgent"),
    "passes": worded("referral.question.passes", "What you pass on"),
    "next": worded("referral.question.next", "Next contact"),
}
"""Every question, in order, and what it is called."""

ASKED: dict[str, str] = {
    "how": worded("referral.asked.how", "How do you pass the caller on?"),
    "consent": worded(
        "referral.asked.consent",
        "Did the caller agree to this service, knowing what it will do?",
    ),
    "reason": worded(
        "referral.asked.reason", "The only reasons for which it may be done without consent."
    ),
    "urgency": worded(
        "referral.asked.urgency",
        "How soon must they act? The same as in your record, unless you say otherwise.",
    ),
    "passes": worded(
        "referral.asked.passes", "Only what this service needs to help. The rest stays here."
    ),
    "next": worded(
        "referral.asked.next",
        "Who does what, and when: with a name and an hour, waiting is possible.",
    ),
}
"""What each question asks."""

MEANS: dict[str, str] = {
    "information": worded(
        "referral.means.information",
        "You tell the caller that it exists. The caller decides, and goes alone.",
    ),
    "cold": worded(
        "referral.means.cold", "You give the number. Whether anybody answers, you will not know."
    ),
    "warm": worded(
        "referral.means.warm",
        "You ring them yourself, say what you may, and stay until both talk.",
    ),
    "emergency": worded("referral.means.emergency", "You send help now."),
    "yes": worded("referral.means.yes", "Asked, with what follows from it, and agreed."),
    "no": worded("referral.means.no", "Asked, and did not want it."),
    "not-asked": worded("referral.means.not-asked", "You did not ask."),
    "overridden": worded(
        "referral.means.overridden",
        "You act without a yes, for a reason that the rules allow.",
    ),
}
"""What each way, and each word on consent, means."""

CONSENTS: dict[str, str] = {
    "yes": worded("referral.consent.yes", "agreed"),
    "no": worded("referral.consent.no", "did not agree"),
    "not-asked": worded("referral.consent.not-asked", "not asked"),
    "overridden": worded("referral.consent.overridden", "without consent"),
}
"""What the caller said to it."""

AS_WRITTEN = worded("referral.as-written", "as in your record")
"""The answer that leaves the urgency to the record."""

NOT_TAKEN = worded("referral.not-taken", "This service says that it does not take callers so.")

NOT_WRITTEN = worded("referral.not-written", "Nothing stands there in your record.")

OLD = worded(
    "referral.old",
    "Nobody has tried this entry for more than a year. Ring before you pass anyone on.",
)
"""What is said of an entry that is no longer to be relied on."""
