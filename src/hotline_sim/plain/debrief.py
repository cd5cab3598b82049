"""A debrief as plain text: the verdict and why first, the call line by line last."""

from collections.abc import Iterable, Sequence

from hotline_sim.call.transcript import Voice
from hotline_sim.debrief.model import Advice, CompetencyResult, Debrief, Mark, Verdict
from hotline_sim.debrief.words import ENDINGS, LEVELS, RATINGS, VERDICTS
from hotline_sim.plain.annotated import SLIPS, write_annotated
from hotline_sim.plain.page import Page
from hotline_sim.plain.transcript import DEEDS
from hotline_sim.rubric.rubric import Rubric

INDENT = "   "

DETAILED = 2
"""Up to this level a competency says what held it back; above, the name and level are enough."""


FELT_WELL = {3, 4}
"""How a trainee rates a call that felt good."""


def write_debrief(page: Page, debrief: Debrief, rubric: Rubric, caller: str) -> None:
    """Write a whole debrief."""
    write_summary(page, debrief, rubric)
    page.heading("The call, with what your lines showed")
    write_annotated(page, debrief.transcript, rubric, caller)
    page.line()
    page.flush()


def write_summary(page: Page, debrief: Debrief, rubric: Rubric) -> None:
    """Write everything but the call itself."""
    page.heading(f"Debrief: {debrief.title}")
    _write_verdict(page, debrief)
    _write_advice(page, "One thing you did well", debrief.did_well)
    _write_advice(page, "One thing to change", debrief.to_change)
    _write_slips(page, debrief, rubric)
    _write_competencies(page, debrief.competencies, rubric)
    _write_next(page, debrief)


def _write_verdict(page: Page, debrief: Debrief) -> None:
    page.line(f"{debrief.verdict.value.upper()}. {VERDICTS[debrief.verdict]}")
    if debrief.ending_kind:
        page.line(ENDINGS[debrief.ending_kind])
    page.line()
    for reason in debrief.reasons:
        page.line(reason, indent="  ", first="- ")
    if debrief.self_rating:
        page.line()
        page.line(f"You said it went {RATINGS[debrief.self_rating]}.{_felt(debrief)}")


def _felt(debrief: Debrief) -> str:
    """Return what to say where a call felt different from how it went."""
    felt_well = debrief.self_rating in FELT_WELL
    if felt_well and debrief.verdict is Verdict.UNSAFE:
        return " Harm is hard to notice from inside a call; that is what practice is for."
    if not felt_well and debrief.verdict is Verdict.READY:
        return " It went better than it felt."
    return ""


def _write_advice(page: Page, heading: str, advice: Advice | None) -> None:
    if advice is None:
        return
    page.heading(heading)
    page.line(f"{advice.label[:1].upper()}{advice.label[1:]}.")
    if advice.said:
        page.line(f"You said: “{advice.said}”", indent=INDENT)
    page.line(advice.why, indent=INDENT)
    if advice.better:
        page.line(f"Better: “{advice.better}”", indent=INDENT)


def _write_slips(page: Page, debrief: Debrief, rubric: Rubric) -> None:
    """Write the slips that stand, without the one to change, and those that were mended."""
    marks = [mark for one in debrief.competencies for mark in one.slips]
    told = debrief.to_change
    standing = [one for one in marks if one.repaired_at < 0]
    others = [one for one in standing if not told or one[:2] != (told.behaviour, told.at)]
    _write_moments(page, "Also left standing", others, debrief, rubric)
    mended = [one for one in marks if one.repaired_at >= 0]
    _write_moments(page, "What you put right", mended, debrief, rubric)


def _write_moments(
    page: Page, heading: str, marks: Sequence[Mark], debrief: Debrief, rubric: Rubric
) -> None:
    """Write slips in the order of the call, those of one line together."""
    if marks:
        page.heading(heading)
    for at, mended in sorted({(mark.at, mark.repaired_at) for mark in marks}):
        together = [mark for mark in marks if (mark.at, mark.repaired_at) == (at, mended)]
        for mark in together:
            behaviour = rubric.behaviours[mark.behaviour]
            page.line(f"{SLIPS[behaviour.kind]}: {behaviour.label}.", indent="  ", first="- ")
        page.line(_said(debrief, at), indent=INDENT)
        if mended >= 0:
            page.line(f"Mended with: {_said(debrief, mended)}", indent=INDENT)


def _said(debrief: Debrief, at: int) -> str:
    """Return the trainee's own words, or deed, at a moment."""
    line = next(one for one in debrief.transcript if one.at == at and one.response)
    return f"“{line.text}”" if line.text else DEEDS[Voice(line.kind)]


def _write_competencies(page: Page, results: Iterable[CompetencyResult], rubric: Rubric) -> None:
    """Write the levels, weakest first; what was shown stands beside the lines that showed it."""
    page.heading("Competencies, weakest first")
    results = list(results)
    for one in sorted(results, key=lambda one: one.level or 0):
        if one.level is None:
            continue
        page.line(f"{one.name}: level {one.level} of 4, {LEVELS[one.level]}.", indent=INDENT)
        if one.level <= DETAILED:
            standing = [mark for mark in one.slips if mark.repaired_at < 0]
            _write_marks(page, "What weighed", standing, rubric)
            _write_marks(page, "Put right", one.repaired, rubric)
            _write_marks(page, "The moment passed for", one.missed, rubric)
            _write_marks(page, "Shown", one.shown, rubric)
    unseen = [one.name for one in results if one.level is None]
    if unseen:
        page.line()
        page.line(f"Not called for in this call: {'; '.join(unseen)}.")


def _write_marks(page: Page, words: str, marks: Iterable[Mark], rubric: Rubric) -> None:
    labels = dict.fromkeys(rubric.behaviours[mark.behaviour].label for mark in marks)
    if labels:
        page.line(f"{words}: {'; '.join(labels)}.", indent=INDENT + "  ", first=INDENT)


def _write_next(page: Page, debrief: Debrief) -> None:
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
