"""The words a debrief is said in, the same on every face."""

from hotline_sim.debrief.model import Debrief, Verdict
from hotline_sim.language.text import together, worded, wording

LEVELS = {
    None: worded("judged.level.none", "not observed"),
    1: worded("judged.level.1", "harm"),
    2: worded("judged.level.2", "partly"),
    3: worded("judged.level.3", "sound"),
    4: worded("judged.level.4", "strong"),
}
"""What each level is called; the number stands beside it."""

VERDICTS = {
    Verdict.READY: worded("judged.verdict.ready", "You are ready for a call like this one."),
    Verdict.PRACTISE: worded(
        "judged.verdict.practise", "Nothing harmful was left standing. Some things need practice."
    ),
    Verdict.UNSAFE: worded(
        "judged.verdict.unsafe",
        "Not yet safe. On a real line this call could have harmed the caller.",
    ),
    Verdict.UNFINISHED: worded("judged.verdict.unfinished", "This call was left before it ended."),
}
"""What each verdict says, in one sentence."""

RATINGS = {
    1: worded("judged.rating.1", "badly"),
    2: worded("judged.rating.2", "not so well"),
    3: worded("judged.rating.3", "quite well"),
    4: worded("judged.rating.4", "well"),
}
"""How the trainee says it went, before any score is shown."""

ENDINGS = {
    "safe": worded("judged.ending.safe", "The call ended safely."),
    "partial": worded(
        "judged.ending.partial", "The call ended with only a part of what was needed."
    ),
    "lost": worded("judged.ending.lost", "The call ended with the caller lost."),
    "harm": worded("judged.ending.harm", "The call ended in harm to the caller."),
}
"""What each kind of ending is, in one sentence."""

SURENESS = {
    1: worded("judged.sureness.1", "not at all sure"),
    2: worded("judged.sureness.2", "not very sure"),
    3: worded("judged.sureness.3", "fairly sure"),
    4: worded("judged.sureness.4", "quite sure"),
}
"""How sure the trainee says they are of having done one thing well."""

FIELD_MARKS = {
    "right": worded("judged.field-mark.right", "right"),
    "unknown": worded("judged.field-mark.unknown", "rightly unknown"),
    "wrong": worded("judged.field-mark.wrong", "wrong"),
    "missed": worded("judged.field-mark.missed", "missed"),
    "invented": worded("judged.field-mark.invented", "invented"),
    "lazy-unknown": worded("judged.field-mark.lazy-unknown", "unknown, though it was said"),
    "over-collected": worded("judged.field-mark.over-collected", "more than was needed"),
}
"""What each mark of a field is called."""

URGENCY_MARKS = {
    "right": worded("judged.urgency-mark.right", "right"),
    "over": worded("judged.urgency-mark.over", "too high"),
    "under": worded("judged.urgency-mark.under", "too low"),
    "missed": worded("judged.urgency-mark.missed", "missing"),
    "not-asked": worded("judged.urgency-mark.not-asked", "not asked about"),
}
"""What each mark of the urgency is called."""

REFERRAL_MARKS = {
    "primary": worded("judged.referral-mark.primary", "the first choice"),
    "acceptable": worded("judged.referral-mark.acceptable", "a good choice"),
    "wrong": worded("judged.referral-mark.wrong", "not the right place"),
    "harmful": worded("judged.referral-mark.harmful", "harmful"),
    "missing": worded("judged.referral-mark.missing", "missing"),
    "none": worded("judged.referral-mark.none", "rightly so"),
}
"""What each mark of a referral is called."""

CONSENTS = {
    "right": worded("judged.consent.right", "asked and settled"),
    "not-asked": worded("judged.consent.not-asked", "not asked"),
    "refused": worded("judged.consent.refused", "refused, and passed on all the same"),
    "overridden": worded("judged.consent.overridden", "acted without a yes, and allowed"),
    "override-not-supported": worded(
        "judged.consent.override-not-supported", "acted without a yes, and nothing allowed it"
    ),
}
"""What the consent to a referral came to."""

WHAT_IF = worded(
    "judged.what-if",
    "This was a what-if, played on from a decision of an earlier call. It is practice, and kept"
    " apart from your results.",
)

PRACTICE = worded(
    "judged.practice",
    "This counts as practice: you had met this call before, or a script played it.",
)

NOT_REVIEWED = worded(
    "judged.not-reviewed",
    "No practitioner has checked yet what this call holds to be right: where you see it"
    " differently, you may have a point.",
)

NOT_OBSERVED = worded(
    "judged.not-observed", "Not observed, because the call came to no moment for them"
)

SECOND_LOOK = worded(
    "judged.second-look",
    "None of this counts. What says “perhaps” was found by comparing words, and may be wrong.",
)


ONE_REVIEW = worded(
    "judged.reviewed-once",
    "What this call holds to be right was reviewed by 1 practitioner.",
)

REVIEWS = wording(
    "judged.reviewed",
    "What this call holds to be right was reviewed by {count} practitioners.",
)

FELT = wording("judged.felt", "You said it went {rating}.")

HARM_UNFELT = worded(
    "judged.harm-unfelt",
    "Harm is hard to notice from inside a call; that is what practice is for.",
)

BETTER_THAN_FELT = worded("judged.better-than-felt", "It went better than it felt.")

FELL_A_LITTLE = worded(
    "judged.fell-a-little",
    "No decision of yours turned the call: the best that could come of it fell a little.",
)

NEVER_FELL = worded(
    "judged.never-fell",
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
