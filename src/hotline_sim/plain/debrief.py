"""A debrief as plain text: the verdict and why first, then the call line by line."""

from collections.abc import Iterable

from hotline_sim.debrief.model import Advice, AnnotatedLine, CompetencyResult, Debrief, Mark
from hotline_sim.debrief.words import ENDINGS, LEVELS, RATINGS, VERDICTS
from hotline_sim.plain.page import Page
from hotline_sim.plain.transcript import write_line
from hotline_sim.rubric.rubric import Rubric

BAR = {None: "····", 1: "█···", 2: "██··", 3: "███·", 4: "████"}


def write_debrief(page: Page, debrief: Debrief, rubric: Rubric, caller: str) -> None:
    """Write a whole debrief."""
    page.heading(f"Debrief · {debrief.title}")
    page.line()
    page.line(f"{debrief.verdict.value.upper()}. {VERDICTS[debrief.verdict]}")
    for reason in debrief.reasons:
        page.line(reason, indent="  ", first="- ")
    if debrief.ending_kind:
        page.line(ENDINGS[debrief.ending_kind])
    if debrief.self_rating:
        page.line(f"Before this you said it went {RATINGS[debrief.self_rating]}.")
    _write_advice(page, "One thing you did well", debrief.did_well)
    _write_advice(page, "One thing to change", debrief.to_change)
    _write_competencies(page, debrief.competencies, rubric)
    _write_transcript(page, debrief.transcript, rubric, caller)
    _write_next(page, debrief)


def _write_advice(page: Page, heading: str, advice: Advice | None) -> None:
    if advice is None:
        return
    page.heading(heading)
    page.line(f"{advice.label[:1].upper()}{advice.label[1:]}.")
    if advice.said:
        page.line(f"You said: “{advice.said}”", indent="  ")
    page.line(advice.why, indent="  ")
    if advice.better:
        page.line(f"Better: “{advice.better}”", indent="  ")


def _write_competencies(page: Page, results: Iterable[CompetencyResult], rubric: Rubric) -> None:
    page.heading("Competencies")
    unseen = []
    for one in results:
        if one.level is None:
            unseen.append(one.name)
            continue
        page.line(f"{BAR[one.level]} {one.level} of 4, {LEVELS[one.level]}: {one.name}")
        _write_marks(page, "shown", one.shown, rubric)
        _write_marks(page, "missed", one.missed, rubric)
        standing = [mark for mark in one.slips if mark.repaired_at < 0]
        _write_marks(page, "slipped", standing, rubric)
        _write_marks(page, "slipped, and mended", one.repaired, rubric)
    if unseen:
        page.line(f"Not observed in this call: {', '.join(unseen)}.")


def _write_marks(page: Page, word: str, marks: Iterable[Mark], rubric: Rubric) -> None:
    labels = dict.fromkeys(rubric.behaviours[mark.behaviour].label for mark in marks)
    if labels:
        page.line(f"{word}: {'; '.join(labels)}", indent="       ", first="     ")


def _write_transcript(
    page: Page, lines: Iterable[AnnotatedLine], rubric: Rubric, caller: str
) -> None:
    page.heading("The call, line by line")
    for line in lines:
        write_line(page, line.kind, line.text, caller)
        _note(page, "+", "showed", line.shows, rubric)
        _note(page, "!", "slip", line.slips, rubric)
        _note(page, "~", "mended", line.repaired, rubric)
        if line.because:
            page.line(line.because, indent="        ")
        if line.better:
            page.line(f"Better: “{line.better}”", indent="        ")


def _note(page: Page, sign: str, word: str, names: Iterable[str], rubric: Rubric) -> None:
    labels = [rubric.behaviours[name].label for name in names]
    if labels:
        page.line(f"{word}: {'; '.join(labels)}", indent="        ", first=f"      {sign} ")


def _write_next(page: Page, debrief: Debrief) -> None:
    if debrief.practise_next:
        page.heading("Practise next")
        for one in debrief.practise_next:
            page.line(one, indent="  ", first="- ")
    page.line()
    if debrief.practice:
        page.line(
            "This call counts as practice: it had been seen before, or was not played by you."
        )
    reviewed = f"{debrief.reviews} practitioners" if debrief.reviews else "no practitioner yet"
    page.line(f"The key of this scenario was reviewed by {reviewed}.")
