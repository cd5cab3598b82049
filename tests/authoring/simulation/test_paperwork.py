"""The talk alone is judged; paperwork written up right would change no verdict."""

import pytest

from hotline_sim.analysis.temperament import move_weights
from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.write_up import write_up
from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.debrief import debrief
from tests.authoring.simulation.by_debrief import moves_of
from tests.content.shipped import debriefed, library, move_on, scenarios


@pytest.mark.parametrize("name", scenarios())
def test_a_call_written_up_as_its_key_says_has_the_verdict_of_its_talk(name: str) -> None:
    """For the calls we ship, and the careful, who come to every verdict."""
    scenario = scenarios()[name]
    read = library().read(library().scenario_path(scenario.id))
    form, rubric = read.form.form if read.form else None, read.rubric.rubric
    weights = move_weights(scenario, rubric, "careful")
    for play in range(12):
        call = opened(scenario)
        for number in moves_of(scenario, weights, play, 11):
            move_on(call, scenario.moves[number])
        talk = debriefed(call).verdict
        write_up(call, Sheets(form, read.directory))
        whole = debrief(
            "c1", "T01", scenario, rubric, call.events, form=form, directory=read.directory
        )
        assert whole.record is not None
        assert whole.verdict is talk
