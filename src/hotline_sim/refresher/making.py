"""Every drill there is: of a call, and of the papers that calls are taken with."""

from collections.abc import Iterator

from hotline_sim.intake.form import Form
from hotline_sim.referral.directory import Directory
from hotline_sim.refresher.assessing import assessing
from hotline_sim.refresher.choosing import choosing
from hotline_sim.refresher.coding import coding
from hotline_sim.refresher.drill import Drill
from hotline_sim.refresher.form_facts import form_facts
from hotline_sim.refresher.ordering import ordering
from hotline_sim.refresher.recap import Recaps
from hotline_sim.refresher.referring import referring
from hotline_sim.refresher.rubric_facts import rubric_facts
from hotline_sim.refresher.service_facts import service_facts
from hotline_sim.refresher.slips import spotting
from hotline_sim.refresher.ways import ways_to
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.taken import Content


def drills_of(written: CompiledScenario, said: Content) -> Iterator[Drill]:
    """Yield the drills cut from a call: as it is written, and as it is said to who is asked."""
    scenario, rubric = said.scenario, said.rubric
    ways = ways_to(written)
    recaps = Recaps(written, scenario)
    yield from choosing(scenario, rubric, ways, recaps)
    yield from spotting(scenario, rubric, ways, recaps)
    yield from ordering(scenario, rubric)
    if said.form is not None:
        yield from coding(scenario, said.form, ways)
    if said.directory is not None:
        yield from referring(scenario, said.directory)


def cards_on(paper: Rubric | Form | Directory) -> Iterator[Drill]:
    """Yield the cards on what there is to know of a rubric, a form or a directory."""
    if isinstance(paper, Rubric):
        yield from rubric_facts(paper)
    elif isinstance(paper, Form):
        yield from form_facts(paper)
        yield from assessing(paper)
    else:
        yield from service_facts(paper)
