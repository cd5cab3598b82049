"""However wide or long a call is, memory stays bounded."""

import gc
import weakref

from hotline_sim.authoring.simulation.lanes import NARROW
from hotline_sim.authoring.simulation.portions import ANSWERS, EDGES, LEAST, MOST, next_portion
from hotline_sim.authoring.simulation.stage import Stage
from tests.samples import small_rubric, small_scenario


def test_a_story_that_is_forgotten_is_gone_at_once() -> None:
    """No garbage is collected while plays go on, so nothing may hold it in a circle."""
    stage = Stage(small_scenario(), small_rubric(), NARROW)
    story = weakref.ref(stage.story)
    gc.disable()
    try:
        stage.forget()
        assert story() is None
    finally:
        gc.enable()


def test_portions_grow_while_there_is_room_and_shrink_where_there_is_not() -> None:
    assert next_portion(1024, answers=0, edges=0) == 2048
    assert next_portion(1024, answers=ANSWERS * 3 // 4, edges=0) == 1024
    assert next_portion(1024, answers=ANSWERS + 1, edges=0) == 512
    assert next_portion(1024, answers=0, edges=EDGES + 1) == 512


def test_portions_have_ends() -> None:
    assert next_portion(MOST, answers=0, edges=0) == MOST
    assert next_portion(LEAST, answers=9 * ANSWERS, edges=9 * EDGES) == LEAST


def test_effects_are_shared_by_states_that_differ_in_what_does_not_matter() -> None:
    """Or a hub of many topics would have one for each set of topics left."""
    stage = Stage(small_scenario(), small_rubric(), NARROW)
    story = stage.story
    while new := [edge for edge, to in enumerate(story.to) if to < 0]:
        story.find(new)
    assert len(stage.effects.known) < story.edges / 2
