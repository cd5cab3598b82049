"""The behaviours of a rubric that the paperwork shows, by the ids every rubric gives them."""

SETS_URGENCY = "sets-urgency-right"
MISSES_DANGER = "misses-immediate-danger"
KEEPS_FACTS = "gets-critical-facts-right"
MARKS_UNKNOWN = "marks-unknown"
OVER_COLLECTS = "over-collects"
CHOOSES_SERVICE = "chooses-fitting-service"
REFERS_INTO_HARM = "refers-into-harm"
SHARES_WITHOUT_CONSENT = "reports-without-consent"
SHARES_TOO_MUCH = "shares-too-much"
SHARES_MINIMUM = "shares-only-the-minimum"
BARE_NUMBER = "gives-bare-number"
SAYS_NEXT = "says-who-and-when-next"

OF_RECORD = (SETS_URGENCY, KEEPS_FACTS, MARKS_UNKNOWN)
"""The dos that filling in a record gives the chance to show."""

OF_REFERRAL = (CHOOSES_SERVICE, SHARES_MINIMUM, SAYS_NEXT)
"""The dos that deciding on a referral gives the chance to show."""
