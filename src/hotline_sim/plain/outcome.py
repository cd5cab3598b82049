"""The verdict and why, and the advice that should stay, as plain text."""

from hotline_sim.debrief.model import Advice, Debrief, Verdict
from hotline_sim.debrief.words import ENDINGS, RATINGS, VERDICTS
from hotline_sim.plain.page import Page

INDENT = "   "

FELT_WELL = {3, 4}
"""How a trainee rates a call that felt good."""


def write_verdict(page: Page, debrief: Debrief) -> None:
    """Write the verdict, why, and how the call felt beside it."""
    page.line(f"{debrief.verdict.value.upper()}. {VERDICTS[debrief.verdict]}")
    if debrief.ending_kind:
        page.line(ENDINGS[debrief.ending_kind])
    page.line()
    for reason in debrief.reasons:
        page.line(reason, indent="  ", first="- ")
    if debrief.self_rating:
        page.line()
        page.line(f"You said it went {RATINGS[debrief.self_rating]}.{_felt(debrief)}")


def write_advice(page: Page, heading: str, advice: Advice | None) -> None:
    """Write one thing done well, or one to change."""
    if advice is None:
        return
    page.heading(heading)
    page.line(f"{advice.label[:1].upper()}{advice.label[1:]}.")
    if advice.said:
        page.line(f"You said: “{advice.said}”", indent=INDENT)
    page.line(advice.why, indent=INDENT)
    if advice.better:
        page.line(f"Better: “{advice.better}”", indent=INDENT)


def write_next(page: Page, debrief: Debrief) -> None:
    """Write what to practise next, and how far the call and its key can be relied on."""
    if debrief.practise_next:
        page.heading("Practise next")
        for one in debrief.practise_next:
            page.line(one, indent="  ", first="- ")
    page.line()
    if debrief.practice and debrief.trainee:
        page.line("This counts as practice: you had seen the call before, or a script played it.")
    reviews = debrief.reviews
    if reviews:
        who = "1 practitioner" if reviews == 1 else f"{reviews} practitioners"
        page.line(f"What this call holds to be right was reviewed by {who}.")
    else:
        page.line(
            "What this call holds to be right was reviewed by no practitioner yet; if you see it"
            " differently, you may have a point."
        )


def _felt(debrief: Debrief) -> str:
    """Return what to say where a call felt different from how it went."""
    felt_well = debrief.self_rating in FELT_WELL
    if felt_well and debrief.verdict is Verdict.UNSAFE:
        return " Harm is hard to notice from inside a call; that is what practice is for."
    if not felt_well and debrief.verdict is Verdict.READY:
        return " It went better than it felt."
    return ""
