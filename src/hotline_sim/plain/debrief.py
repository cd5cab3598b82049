"""A debrief as plain text: the verdict and why first, the call line by line last."""

from hotline_sim.debrief.model import Debrief
from hotline_sim.plain.annotated import write_annotated
from hotline_sim.plain.conduct import write_competencies, write_self_view, write_slips
from hotline_sim.plain.marked_record import write_record, write_second_look, write_urgency
from hotline_sim.plain.marked_referral import write_referral
from hotline_sim.plain.moments import Moments
from hotline_sim.plain.outcome import write_advice, write_next, write_verdict
from hotline_sim.plain.page import Page
from hotline_sim.plain.turning import write_turning_points
from hotline_sim.rubric.rubric import Rubric


def write_debrief(page: Page, debrief: Debrief, rubric: Rubric, caller: str) -> None:
    """Write a whole debrief."""
    moments = Moments.of_events(debrief.transcript)
    write_summary(page, debrief, rubric, moments)
    page.heading("The call, with what your lines showed")
    write_annotated(page, debrief.transcript, rubric, caller, moments)
    page.line()
    page.flush()


def write_summary(page: Page, debrief: Debrief, rubric: Rubric, moments: Moments) -> None:
    """Write everything but the call itself."""
    page.heading(f"Debrief: {debrief.title}")
    write_verdict(page, debrief)
    write_advice(page, "One thing you did well", debrief.did_well, debrief)
    write_advice(page, "One thing to change", debrief.to_change, debrief)
    write_slips(page, debrief, rubric, moments)
    write_turning_points(page, debrief, moments)
    write_competencies(page, debrief.competencies, rubric)
    write_self_view(page, debrief)
    write_urgency(page, debrief.urgency, moments)
    write_record(page, debrief.record, moments)
    write_referral(page, debrief.referral)
    write_second_look(page, debrief)
    write_next(page, debrief)
