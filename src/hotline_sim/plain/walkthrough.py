"""An exemplary call on plain lines, for when nobody is there to answer."""

from typing import TextIO

from hotline_sim.authoring.paths import model_call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.library import Library
from hotline_sim.plain.debrief import write_debrief
from hotline_sim.plain.page import Page
from hotline_sim.plain.transcript import write_lines

SHOWN_FIRST = "tower-room"
"""The scenario that shows best what the simulator is."""


def write_walkthrough(library: Library, out: TextIO, name: str = SHOWN_FIRST) -> None:
    """Play the model path of a scenario and write its debrief. Nothing is kept."""
    scenario = library.scenario(name)
    rubric = library.rubric(scenario.about.rubric)
    call = model_call(scenario)
    page = Page(out)
    page.heading(f"{scenario.about.title} · an exemplary call")
    page.line("There is no terminal here, so this is the call as it can go well.")
    page.line()
    page.line(scenario.about.brief)
    page.line()
    write_lines(page, call.transcript, scenario.about.caller)
    found = debrief("walk-through", "", scenario, rubric, call.events)
    write_debrief(page, found, rubric, scenario.about.caller)
    page.flush()
