"""From planned to open: the call is looked up, and what is shown is kept as it was."""

import os

import pytest

from hotline_sim.desk import Desk
from hotline_sim.errors import UnknownName
from hotline_sim.storage.shelf import plays_beside
from hotline_sim.workshop.openings import opening_of, shown_call, shown_content
from tests.workshop.rooms import Bench, plan_of

VARIANT = """\
variants:
  wary: {gauges: {trust: {start: 2}}}
"""
OBSERVING = plan_of().rounds[2]
SLIPS = """\
- path: A slip that stays
  give: [name, hub.silence, hang-up]
- path: Another
  give: [safe, hang-up]
"""


def test_the_call_that_is_shown_is_the_one_of_the_opening_whatever_is_edited(
    desk: Desk,
) -> None:
    opening = opening_of(OBSERVING, desk.library, desk.store)
    one = Bench().room.open_round(opening)
    path = desk.library.scenario_path("small-call")
    path.write_text(path.read_text("utf-8").replace("Can you talk safely?", "Changed"), "utf-8")
    with Desk.of(os.environ) as later:
        content = shown_content(one, later.library, later.store)
        call = shown_call(one, content.scenario)
    assert content.scenario.digest == opening.digest
    assert call.ending is not None and call.ending.id == "plan"
    assert "Can you talk safely?" in {line.text for line in call.transcript}


def test_a_declared_play_can_be_shown_in_place_of_the_best(desk: Desk) -> None:
    plays = plays_beside(desk.library.scenario_path("small-call"))
    plays.write_text(SLIPS, "utf-8")
    planned = OBSERVING._replace(play="A slip that stays")
    opening = opening_of(planned, desk.library, desk.store)
    assert opening.shown == ("pickup.name", "silence", "hang-up")
    content = shown_content(Bench().room.open_round(opening), desk.library, desk.store)
    assert shown_call(Bench().room.open_round(opening), content.scenario).is_over
    with pytest.raises(UnknownName, match="Did you mean “A slip that stays”"):
        opening_of(planned._replace(play="A slip that stay"), desk.library, desk.store)


def test_all_variants_are_dealt_where_the_plan_says_so(desk: Desk) -> None:
    path = desk.library.scenario_path("small-call")
    path.write_text(path.read_text("utf-8") + VARIANT, "utf-8")
    planned = plan_of().rounds[0]._replace(parallel=True)
    assert opening_of(planned, desk.library, desk.store).variants == ("", "wary")
    assert opening_of(planned._replace(parallel=False), desk.library, desk.store).variants == ("",)


def test_a_plan_round_needs_no_call(desk: Desk) -> None:
    assert opening_of(plan_of().rounds[4], desk.library, desk.store).scenarios == ()
