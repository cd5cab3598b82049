"""The words a debrief is said in, the same on every face."""

from hotline_sim.debrief.model import Debrief, Verdict
from hotline_sim.language.text import together, worded, wording

LEVELS = {
    None: worded("debrief.level.none", "not observed"),
    1: worded("debrief.level.1", "harm"),
    2: worded("debrief.level.2", "partly"),
    3: worded("debrief.level.3", "sound"),
    4: worded("debrief.level.4", "strong"),
}
"""What each level is called; the number stands beside it."""

VERDICTS = {
    Verdict.READY: worded("debrief.verdict.ready", "You are ready for a call like this one."),
    Verdict.PRACTISE: worded(
        "debrief.verdict.practise", "Nothing harmful was left standing. Some things need practice."
    ),
    Verdict.UNSAFE: worded(
        "debrief.verdict.unsafe",
        "Not yet safe. On a real line this call could have harmed the caller.",
    ),
    Verdict.UNFINISHED: worded("debrief.verdict.unfinished", "This call was left before it ended."),
}
"""What each verdict says, in one sentence."""

RATINGS = {
    1: worded("debrief.rating.1", "badly"),
    2: worded("debrief.rating.2", "not so well"),
    3: worded("debrief.rating.3", "quite well"),
    4: worded("debrief.rating.4", "well"),
}
"""How the trainee says it went, before any score is shown."""

ENDINGS = {
    "safe": worded("debrief.ending.safe", "The call ended safely."),
    "partial": worded(
        "debrief.ending.partial", "The call ended with only a part of what was needed."
    ),
    "lost": worded("debrief.ending.lost", "The call ended with the caller lost."),
    "harm": worded("debrief.ending.harm", "The call ended in harm to the caller."),
}
"""What each kind of ending is, in one sentence."""

SURENESS = {
    1: worded("debrief.sureness.1", "not at all sure"),
    2: worded("debrief.sureness.2", "not very sure"),
    3: worded("debrief.sureness.3", "fairly sure"),
    4: worded("debrief.sureness.4", "quite sure"),
}
"""How sure the trainee says they are of having done one thing well."""

FIELD_MARKS = {
    "right": worded("debrief.field-mark.right", "right"),
    "unknown": worded("debrief.field-mark.unknown", "rightly unknown"),
    "wrong": worded("debrief.field-mark.wrong", "wrong"),
    "missed": worded("debrief.field-mark.missed", "missed"),
    "invented": worded("debrief.field-mark.invented", "invented"),
    "lazy-unknown": worded("debrief.field-mark.lazy-unknown", "unknown, though it was said"),
    "over-collected": worded("debrief.field-mark.over-collected", "more than was needed"),
}
"""What each mark of a field is called."""

URGENCY_MARKS = {
    "right": worded("debrief.urgency-mark.right", "right"),
    "over": worded("debrief.urgency-mark.over", "too high"),
    "under": worded("debrief.urgency-mark.under", "too low"),
    "missed": worded("debrief.urgency-mark.missed", "missing"),
    "not-asked": worded("debrief.urgency-mark.not-asked", "not asked about"),
}
"""What each mark of the urgency is called."""

REFERRAL_MARKS = {
    "primary": worded("debrief.referral-mark.primary", "the first choice"),
    "acceptable": worded("debrief.referral-mark.acceptable", "a good choice"),
    "wrong": worded("debrief.referral-mark.wrong", "not the right place"),
    "harmful": worded("debrief.referral-mark.harmful", "harmful"),
    "missing": worded("debrief.referral-mark.missing", "missing"),
    "none": worded("debrief.referral-mark.none", "rightly so"),
}
"""What each mark of a referral is called."""

CONSENTS = {
    "right": worded("debrief.consent.right", "asked and settled"),
    "not-asked": worded("debrief.consent.not-asked", "not asked"),
    "refused": worded("debrief.consent.refused", "refused, and passed on all the same"),
    "overridden": worded("debrief.consent.overridden", "acted without a yes, and allowed"),
    "override-not-supported": worded(
        "debrief.consent.override-not-supported", "acted without a yes, and nothing allowed it"
    ),
}
"""What the consent to a referral came to."""

WHAT_IF = worded(
    "debrief.what-if",
    "This was a what-if, played on from a decision of an earlier call. It is practice, and kept"
    " apart from your results.",
)

PRACTICE = worded(
    "debrief.practice",
    "This counts as practice: you had met this call before, or a script played it.",
)

NOT_REVIEWED = worded(
    "debrief.not-reviewed",
    "No practitioner has checked yet what this call holds to be right: where you see it"
    " differently, you may have a point.",
)

NOT_OBSERVED = worded(
    "debrief.not-observed", "Not observed, because the call came to no moment for them"
)

SECOND_LOOK = worded(
    "debrief.second-look",
    "None of this counts. What says “perhaps” was found by comparing words, and may be wrong.",
)


ONE_REVIEW = worded(
    "debrief.reviewed-once",
    "What this call holds to be right was reviewed by 1 practitioner.",
)

REVIEWS = wording(
    "debrief.reviewed",
    "What this call holds to be right was reviewed by {count} practitioners.",
)

FELT = wording("debrief.felt", "You said it went {rating}.")

HARM_UNFELT = worded(
    "debrief.harm-unfelt",
    "Harm is hard to notice from inside a call; that is what practice is for.",
)

BETTER_THAN_FELT = worded("debrief.better-than-felt", "It went better than it felt.")

FELL_A_LITTLE = worded(
    "debrief.fell-a-little",
    "No decision of yours turned the call: the best that could come of it fell a little.",
)

NEVER_FELL = worded(
    "debrief.never-fell",
    "The best that could come of the call stayed in reach to its end.",
)


def standing(debrief: Debrief) -> tuple[str, ...]:
    """Return how far a debrief can be relied on, and what it counts for."""
    kept = WHAT_IF if debrief.what_if else PRACTICE if debrief.practice and debrief.trainee else ""
    count = debrief.reviews
    reviewed = ONE_REVIEW if count == 1 else REVIEWS(count=count)
    return tuple(filter(None, (kept, reviewed if count else NOT_REVIEWED)))


def felt(debrief: Debrief) -> str:
    """Return how the trainee said it went, and what to say where that is far from the verdict."""
    if not debrief.self_rating:
        return ""
    felt_well = debrief.self_rating > max(RATINGS) // 2
    more: str = ""
    if felt_well and debrief.verdict is Verdict.UNSAFE:
        more = HARM_UNFELT
    elif not felt_well and debrief.verdict is Verdict.READY:
        more = BETTER_THAN_FELT
    return together(FELT(rating=RATINGS[debrief.self_rating]), more)


def never_fell(debrief: Debrief) -> str:
    """Return what there is to say where no decision was a turning point."""
    bests = {one.best for one in debrief.reach or ()}
    if len(bests) > 1:
        return FELL_A_LITTLE
    return NEVER_FELL
