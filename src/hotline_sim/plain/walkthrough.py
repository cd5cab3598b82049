"""An exemplary call on plain lines, for when nobody is there to answer."""

from hotline_sim.authoring.paths import model_call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.library import Library
from hotline_sim.plain.annotated import write_annotated
from hotline_sim.plain.debrief import write_summary
from hotline_sim.plain.page import Page

SHOWN_FIRST = "tower-room"
"""The scenario that shows best what the simulator is."""


def write_walkthrough(library: Library, page: Page, name: str = SHOWN_FIRST) -> None:
    """Play the model path of a scenario, with the reasons, and debrief it; nothing is kept."""
    scenario = library.scenario(name)
    rubric = library.read(library.scenario_path(name)).rubric.rubric
    about = scenario.about
    found = debrief("walk-through", "", scenario, rubric, model_call(scenario).events)
    page.heading(f"{about.title}: an exemplary call")
    page.line(
        "There is no terminal here, so this is a call as it can go well. In a terminal,"
        " hotline-sim opens the app; anywhere, hotline-sim play takes a call."
    )
    page.line()
    if about.content_note:
        page.line(f"This call contains: {about.content_note}")
        page.line()
    page.line(about.brief)
    page.line()
    write_annotated(page, found.transcript, rubric, about.caller)
    write_summary(page, found, rubric)
    page.flush()
