"""The words a debrief is said in, the same on every face."""

from hotline_sim.debrief.model import Debrief, Verdict

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
    Verdict.UNSAFE: "Not yet safe. On a real line this call could have harmed the caller.",
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
    "none": "rightly so",
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

WHAT_IF = (
    "This was a what-if, played on from a decision of an earlier call. It is practice, and kept"
    " apart from your results."
)

PRACTICE = "This counts as practice: you had met this call before, or a script played it."

NOT_REVIEWED = (
    "No practitioner has checked yet what this call holds to be right: where you see it"
    " differently, you may have a point."
)

NOT_OBSERVED = "Not observed, because the call came to no moment for them"

SECOND_LOOK = (
    "None of this counts. What says “perhaps” was found by comparing words, and may be wrong."
)


def standing(debrief: Debrief) -> tuple[str, ...]:
    """Return how far a debrief can be relied on, and what it counts for."""
    kept = WHAT_IF if debrief.what_if else PRACTICE if debrief.practice and debrief.trainee else ""
    count = debrief.reviews
    who = "1 practitioner" if count == 1 else f"{count} practitioners"
    reviewed = f"What this call holds to be right was reviewed by {who}."
    return tuple(filter(None, (kept, reviewed if count else NOT_REVIEWED)))


def felt(debrief: Debrief) -> str:
    """Return how the trainee said it went, and what to say where that is far from the verdict."""
    if not debrief.self_rating:
        return ""
    felt_well = debrief.self_rating > max(RATINGS) // 2
    more = ""
    if felt_well and debrief.verdict is Verdict.UNSAFE:
        more = " Harm is hard to notice from inside a call; that is what practice is for."
    elif not felt_well and debrief.verdict is Verdict.READY:
        more = " It went better than it felt."
    return f"You said it went {RATINGS[debrief.self_rating]}.{more}"


def never_fell(debrief: Debrief) -> str:
    """Return what there is to say where no decision was a turning point."""
    bests = {one.best for one in debrief.reach or ()}
    if len(bests) > 1:
        return "No decision of yours turned the call: the best that could come of it fell a little."
    return "The best that could come of the call stayed in reach to its end."
