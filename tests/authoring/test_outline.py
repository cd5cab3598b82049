"""The graph of a call as rows: every moment once, with all it leads to."""

import pytest

from hotline_sim.authoring.drawing.graph import Graph, Kind
from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.outline import Group, by_answers, in_file_order
from tests.authoring.drawing.made import long_call, marked_up
from tests.samples import compiled, small_scenario


def leads(groups: list[Group]) -> dict[str, str]:
    """Return what each moment leads to, by its key."""
    return {row.key: row.leads for group in groups for row in group.rows}


@pytest.mark.parametrize("order", [in_file_order, by_answers])
@pytest.mark.parametrize("made", [small_scenario, marked_up, lambda: long_call(60)])
def test_every_moment_stands_there_once(order: object, made: object) -> None:
    assert callable(order) and callable(made)
    graph: Graph = graph_of(made())
    rows = [row for group in order(graph) for row in group.rows]
    assert sorted(map(id, (row.node for row in rows))) == sorted(map(id, graph.nodes))
    assert len({row.key for row in rows}) == len(graph.nodes)


def test_in_the_order_of_the_file_each_kind_has_its_heading() -> None:
    groups = in_file_order(graph_of(small_scenario()))
    assert {group.heading: [row.key for row in group.rows] for group in groups} == {
        "Beats": ["pickup", "hub", "guard"],
        "What the call does by itself": ["interruption:gives-up", "interruption:guard-back"],
        "Hanging up": ["hang-up:hanging-up"],
        "Endings": ["plan", "half", "gone", "hang-up"],
    }


def test_what_a_moment_leads_to_tells_conditions_loops_and_endings() -> None:
    assert leads(in_file_order(graph_of(small_scenario()))) == {
        "pickup": "→ hub",
        "hub": "→ (■ plan), (■ half) ↻ 5",
        "guard": "↩ 2",
        "interruption:gives-up": "when trust is 0 → ■ gone",
        "interruption:guard-back": "when the turns so far are 3 or more → guard",
        "hang-up:hanging-up": "at any moment → ■ hang-up",
        "plan": "← hub",
        "half": "← hub",
        "gone": "← gives-up",
        "hang-up": "← hanging-up",
    }


def test_step_by_step_a_moment_stands_below_what_leads_to_it() -> None:
    steps = by_answers(graph_of(small_scenario()))
    assert [group.heading for group in steps[:3]] == ["Step 1", "Step 2", "Step 3"]
    step = {row.key: number for number, group in enumerate(steps) for row in group.rows}
    assert step["pickup"] < step["hub"] < step["plan"]
    assert step["interruption:guard-back"] < step["guard"]


def test_what_leads_up_what_only_silence_does_and_what_nothing_leads_to_are_marked() -> None:
    say = {"say": "Yes.", "leads_to": "first"}
    scenario = compiled(
        {
            "opens_at": "first",
            "beats": {
                "first": {"responses": {"on": {"say": "On.", "leads_to": "second"}}},
                "second": {
                    "silence": {"leads_to": "end"},
                    "responses": {"once": say, "again": say},
                },
                "alone": {"responses": {"bye": {"say": "Bye.", "leads_to": "end"}}},
            },
            "endings": {"end": {"kind": "safe"}},
        }
    )
    found = leads(by_answers(graph_of(scenario)))
    assert found["second"] == "→ ↺ first, … ■ end"
    assert found["alone"] == "(nothing leads here) → ■ end"


def test_a_beat_and_an_interruption_of_one_name_are_two() -> None:
    scenario = compiled(
        {
            "opens_at": "guard",
            "beats": {"guard": {"responses": {"bye": {"say": "Bye.", "leads_to": "end"}}}},
            "interruptions": {"guard": {"when": {"turns": {"at_least": 9}}, "leads_to": "end"}},
            "endings": {"end": {"kind": "safe"}},
        }
    )
    rows = [row for group in in_file_order(graph_of(scenario)) for row in group.rows]
    kinds = {row.key: row.node.kind for row in rows if row.node.id == "guard"}
    assert kinds == {"guard": Kind.BEAT, "interruption:guard": Kind.INTERRUPTION}
