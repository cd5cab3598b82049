"""The model call on plain lines: every step with its reason, and the record filling in."""

from itertools import groupby

from hotline_sim.authoring.exemplary import exemplary_call
from hotline_sim.call.call import Call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief
from hotline_sim.errors import UserError
from hotline_sim.language.again import said_again
from hotline_sim.language.catalogue import BASE
from hotline_sim.language.marks import Marked, how_translated
from hotline_sim.library import Library, variant_of
from hotline_sim.plain.annotated import write_annotated
from hotline_sim.plain.conduct import write_competencies
from hotline_sim.plain.exemplary import write_decisions, write_whole_record
from hotline_sim.plain.moments import Moments
from hotline_sim.plain.outcome import write_advice, write_verdict
from hotline_sim.plain.page import Page
from hotline_sim.plain.written import write_written
from hotline_sim.taken import Content, content_in

SHOWN_FIRST = "tower-room"
"""The scenario that shows best what the simulator is."""

NO_TERMINAL = (
    "There is no terminal here, so this is a call as it can go well. In a terminal, hotline-sim"
    " opens the app; anywhere, hotline-sim play takes a call."
)

AS_IT_CAN_GO = (
    "This call as it can go well: one way among several, with the reasons. What belongs in the"
    " record stands in brackets where the caller says it."
)


def write_walkthrough(  # noqa: PLR0913 - what is shown, and how
    library: Library,
    page: Page,
    name: str = SHOWN_FIRST,
    variant: str = "",
    intro: str = AS_IT_CAN_GO,
    *,
    language: str = "",
) -> None:
    """Play the model path of a scenario, with the reasons and what is written; nothing is kept.

    In a language, as far as it is translated; without one, as it is written.
    UserError where there is no such scenario or variant, or it has no model path.
    """
    path = library.scenario_path(name)
    read = library.read(path)
    content = content_in(read, variant_of(read, variant))
    how = Marked(some=False, all=False)
    if language:
        content, how = content.marked_in(language, library.catalogues)
    if not content.scenario.model_path:
        message = f"“{name}” has no model call to walk through."
        raise UserError(message)
    call = exemplary_call(path, content.scenario, content.sheets)
    found = said_again(_marked(call, content), library.catalogues.interface(language or BASE))
    _write_brief(page, content, intro)
    if said := how_translated(how, language):
        page.line(said)
    _write_steps(page, call, found, content)
    page.heading("How it went")
    write_verdict(page, found)
    write_advice(page, "What carries this call", found.did_well, found)
    write_competencies(page, found.competencies, content.rubric)
    write_whole_record(page, call, found, content.form)
    write_decisions(page, call, found, content)
    page.line()
    page.flush()


def _marked(call: Call, content: Content) -> Debrief:
    return debrief(
        "walk-through",
        "",
        content.scenario,
        content.rubric,
        call.events,
        form=content.form,
        directory=content.directory,
    )


def _write_brief(page: Page, content: Content, intro: str) -> None:
    about = content.scenario.about
    page.heading(f"{about.title}: the model call")
    page.line(intro)
    page.line()
    if about.content_note:
        page.line(f"This call contains: {about.content_note}")
        page.line()
    page.line(about.brief)
    page.line()


def _write_steps(page: Page, call: Call, found: Debrief, content: Content) -> None:
    """Write the call step by step, and after each step what it brought into the record."""
    steps = [(at, list(lines)) for at, lines in groupby(found.transcript, lambda one: one.at)]
    ends = [*(at for at, _ in steps[1:]), steps[-1][0]]
    caller = content.scenario.about.caller
    moments = Moments.counted(found.transcript)
    for (at, lines), end in zip(steps, ends, strict=True):
        write_annotated(page, lines, content.rubric, caller, moments)
        before = [event for event in call.events if event.seq <= at]
        here = [event for event in call.events if at < event.seq < end]
        write_written(page, here, content.sheets, before)
