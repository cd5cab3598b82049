"""The verdict and why, and the advice that should stay, as plain text."""

from hotline_sim.debrief.model import Advice, Debrief
from hotline_sim.debrief.words import ENDINGS, VERDICTS, felt, standing
from hotline_sim.language.text import capital
from hotline_sim.plain.page import Page

INDENT = "   "


def write_verdict(page: Page, debrief: Debrief) -> None:
    """Write the verdict, why, and how the call felt beside it."""
    page.line(f"{debrief.verdict.value.upper()}. {page.say(VERDICTS[debrief.verdict])}")
    if debrief.ending_kind:
        page.line(ENDINGS[debrief.ending_kind])
    page.line()
    for reason in debrief.reasons:
        page.line(reason, indent="  ", first="- ")
    if debrief.self_rating:
        page.line()
        page.line(felt(debrief))


def write_advice(page: Page, heading: str, advice: Advice | None, debrief: Debrief) -> None:
    """Write one thing done well, or one to change; why, unless the verdict has told it."""
    if advice is None:
        return
    page.heading(heading)
    page.line(f"{page.say(capital(advice.label))}.")
    if advice.said:
        page.line(f"You said: “{advice.said}”", indent=INDENT)
    if not debrief.tells(advice.why):
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
    for note in standing(debrief):
        page.line(note)
