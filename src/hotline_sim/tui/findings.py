"""A debrief in words for the screen: each page as paragraphs, nothing told by colour alone."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from hotline_sim.debrief.model import (
    Advice,
    AnnotatedLine,
    CompetencyResult,
    Debrief,
    Mark,
    Verdict,
)
from hotline_sim.debrief.moments import turns
from hotline_sim.debrief.paperwork.marks import SelfView
from hotline_sim.debrief.told import better_than, slips_to_tell
from hotline_sim.debrief.words import (
    ENDINGS,
    LEVELS,
    NOT_OBSERVED,
    SURENESS,
    VERDICTS,
    felt,
    standing,
)
from hotline_sim.language.text import Again
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.tui.script import OWN_DEEDS, spoken
from hotline_sim.tui.widgets.prose import EMPTY, Paragraph, item, para
from hotline_sim.tui.widgets.transcript import Entry
from hotline_sim.tui.widgets.wrapping import clean

VERDICT_LOOK = {
    Verdict.READY: ("✓ READY", "$success"),
    Verdict.PRACTISE: ("◐ PRACTISE", "$warning"),
    Verdict.UNSAFE: ("✕ NOT YET SAFE", "$error"),
    Verdict.UNFINISHED: ("○ UNFINISHED", "$quiet"),
}
"""How each verdict is marked: a sign, a word, and then a colour."""

LEVEL_LOOK = {1: "$error", 2: "$warning", 3: "$success", 4: "$success"}

NO_SLIPS = "Nothing you said, or left unsaid, weighed against the caller. Well kept."
NO_PRACTICE = "Nothing weak showed in this call. Take a harder one, or one of another kind."


def sentence(text: str) -> str:
    """Return a label as a sentence."""
    text = clean(text.strip())
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '!', '?', '…')) else '.'}"


def summary(debrief: Debrief, again: Again = str) -> Iterator[Paragraph]:
    """Yield the verdict and why, in plain words, then one thing well and one to change."""
    word, look = VERDICT_LOOK[debrief.verdict]
    yield item(f"{word[0]}  ", f"bold {look}", (again(VERDICTS[debrief.verdict]), "bold"))
    yield EMPTY
    for reason in debrief.reasons:
        yield item(" · ", "$quiet", clean(reason))
    yield EMPTY
    for said in (ENDINGS.get(debrief.ending_kind or "", ""), felt(debrief)):
        if said:
            yield para((again(said), "$quiet"))
    yield from _advice("One thing you did well", "✓  ", debrief.did_well, debrief)
    yield from _advice("One thing to change", "→  ", debrief.to_change, debrief)
    for note in standing(debrief):
        yield EMPTY
        yield para((again(note), "$quiet"))


def _advice(
    heading: str, sign: str, advice: Advice | None, debrief: Debrief
) -> Iterator[Paragraph]:
    """Yield one thing; why is not told again where the reasons of the verdict have told it."""
    if advice is None:
        return
    yield EMPTY
    yield item(sign, "bold $primary", (heading, "bold $primary"))
    yield item("   ", "", (sentence(advice.label), "bold"))
    if advice.said:
        yield item("   ", "", ("You said  ", "$quiet"), f"“{clean(advice.said)}”")
    if advice.why and not debrief.tells(advice.why):
        yield item("   ", "", clean(advice.why))
    if advice.better:
        yield item("   ", "", ("Better  ", "bold"), (f"“{clean(advice.better)}”", "italic"))


def competencies(debrief: Debrief, rubric: Rubric, again: Again = str) -> Iterator[Paragraph]:
    """Yield every competency by level, as a bar and in words; then those not observed.

    Beside each stands how sure the trainee was of it.
    """
    views = {one.competency: one for one in debrief.self_view}
    yield para(("COMPETENCIES", "bold $primary"))
    observed = [one for one in debrief.competencies if one.level is not None]
    observed.sort(key=lambda one: not one.taught)
    yield para(("★ this call is for it · 1 harm 2 partly 3 sound 4 strong", "$quiet"))
    for one in observed:
        yield EMPTY
        yield from _competency(one, rubric, again)
        yield from _self_view(views.get(one.id), again)
    unseen = [one for one in debrief.competencies if one.level is None]
    if unseen:
        yield EMPTY
        yield para((again(NOT_OBSERVED), "bold"))
        names = [f"{'★ ' if one.taught else ''}{clean(one.name)}" for one in unseen]
        yield para((" · ".join(names), "$quiet"))


def _competency(one: CompetencyResult, rubric: Rubric, again: Again) -> Iterator[Paragraph]:
    level = one.level or 0
    bar = Content.assemble(("█" * level, LEVEL_LOOK.get(level, "")), ("░" * (4 - level), "$quiet"))
    words = f" {level} {again(LEVELS[one.level]):<7}{'★' if one.taught else ' '} "
    yield para(bar, words, (clean(one.name), "bold"))
    standing = [mark for mark in one.slips if mark.repaired_at < 0]
    yield from _labels("✓ ", "showed", one.shown, rubric)
    yield from _labels("○ ", "passed by", one.missed, rubric)
    yield from _labels("✕ ", "slipped", standing, rubric)
    yield from _labels("↻ ", "slipped, and put right", one.repaired, rubric)


def _self_view(view: SelfView | None, again: Again) -> Iterator[Paragraph]:
    """Yield how sure the trainee was of a competency, and what to make of a difference."""
    if view is not None and view.sure is not None:
        said = ("you said  ", "$quiet"), f"{again(SURENESS[view.sure])}{'.' if view.text else ''}"
        yield item("     ◇ ", "$quiet", *said, f" {clean(view.text)}" if view.text else "")


def _labels(sign: str, word: str, marks: Iterable[Mark], rubric: Rubric) -> Iterator[Paragraph]:
    names = dict.fromkeys(clean(rubric.behaviours[mark.behaviour].label) for mark in marks)
    if names:
        yield item(f"     {sign}", "", (f"{word}  ", "$quiet"), "; ".join(names))


def slips(debrief: Debrief, rubric: Rubric) -> Iterator[Paragraph]:
    """Yield every slip with its moment, and whether and how it was put right.

    The one to change is told already.
    """
    marks = [mark for one in debrief.competencies for mark in one.slips]
    others = slips_to_tell(debrief)
    if marks and not others:
        return
    more = len(others) < len(marks)
    yield para(("OTHER SLIPS, AND REPAIRS" if more else "SLIPS AND REPAIRS", "bold $primary"))
    if not marks:
        yield para(NO_SLIPS)
        return
    yield para(
        ("Everyone slips. Noticing it and putting it right on the call is a skill.", "$quiet")
    )
    for mark in others:
        yield EMPTY
        yield from _slip(debrief, rubric, mark)


def _slip(debrief: Debrief, rubric: Rubric, mark: Mark) -> Iterator[Paragraph]:
    lines = {line.at: line for line in debrief.transcript if line.response}
    label = sentence(rubric.behaviours[mark.behaviour].label)
    mended, now = lines.get(mark.repaired_at), None if mark.deed else lines.get(mark.at)
    red = mark.behaviour in {one.behaviour for one in debrief.red_lines}
    sign = "↻ put right" if mended else "✕ red line" if red else "✕ left standing"
    look = "$secondary" if mended else "$error"
    yield para((sign, f"bold {look}"), "   ", (label, "bold"))
    if mark.deed:
        yield item("   ", "", clean(sentence(mark.deed)))
    elif now:
        said = f"“{clean(now.text)}”" if now.text else OWN_DEEDS.get(now.kind, "")
        yield item("   ", "", ("You said  ", "$quiet") if now.text else "", said)
    if mended:
        yield item("   ", "", ("Then  ", "$quiet"), f"“{clean(mended.text)}”")
    elif better := better_than(rubric, mark, now):
        yield item("   ", "", ("Better  ", "bold"), (f"“{clean(better)}”", "italic"))


def practise(debrief: Debrief) -> Iterator[Paragraph]:
    """Yield what to practise next, and what can be done about it here and now."""
    yield from practise_next(debrief)
    yield EMPTY
    yield para(("HERE AND NOW", "bold $primary"))
    if debrief.turning_points:
        yield item("2    ", "bold", "and Enter: play on from where the call turned, as practice.")
    yield item("w    ", "bold", "walks through the model call, with its reasons and its record.")
    yield item("esc  ", "bold", "leads back to the start, to this call again or to another.")


def practise_next(debrief: Debrief) -> Iterator[Paragraph]:
    """Yield what to practise next, weakest first."""
    if debrief.practise_next:
        lead = "Take one of these with you before your next call; the first matters most."
        yield para((lead, "$quiet"))
    else:
        yield para(NO_PRACTICE)
    for number, one in enumerate(debrief.practise_next, 1):
        yield EMPTY
        yield item(f"{number}  ", "bold $primary", clean(one))


def annotated(debrief: Debrief, rubric: Rubric, caller: str) -> list[Entry]:
    """Return the transcript with what each of the trainee's lines showed, and why."""
    numbers = turns(debrief.transcript)
    return [
        entry
        for line in debrief.transcript
        for entry in annotated_line(line, rubric, caller, numbers.get(line.at, 0))
    ]


def annotated_line(line: AnnotatedLine, rubric: Rubric, caller: str, turn: int) -> list[Entry]:
    """Return one line of a transcript with what it showed, and why; one's own are numbered."""
    entries = spoken(line.kind, line.text, caller)
    if line.response and turn:
        entries = [one._replace(name=f"{one.name} {turn}") for one in entries]
    entries += _note("showed", "✓", "showed", line.shows, rubric)
    entries += _note("slip", "✕", "slip", line.slips, rubric)
    entries += _note("mended", "↻", "put right", line.repaired, rubric)
    if line.because:
        entries.append(Entry("reason", "", clean(line.because), "you"))
    if line.better:
        entries.append(Entry("better", "", f"Better: “{clean(line.better)}”", "you"))
    return entries


def _note(kind: str, sign: str, word: str, names: Iterable[str], rubric: Rubric) -> list[Entry]:
    labels = [clean(rubric.behaviours[name].label) for name in dict.fromkeys(names)]
    return [Entry(kind, "", f"{sign} {word}: {'; '.join(labels)}", "you")] if labels else []
