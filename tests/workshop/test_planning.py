"""The plan a workshop ends with: written by groups, merged on the board."""

import pytest

from hotline_sim.errors import NotOpen, UserError
from hotline_sim.workshop.planning import MOST_ITEMS, Line
from tests.workshop.rooms import CALL, PLANNING, Bench


@pytest.fixture
def bench() -> Bench:
    one = Bench()
    one.people(6)
    one.room.deal_groups()
    one.room.open_round(PLANNING)
    return one


def of_group(bench: Bench, group: str) -> str:
    return bench.room.state.groups[group][0]


def test_a_line_sent_twice_is_one_and_sent_otherwise_is_changed(bench: Bench) -> None:
    writer = of_group(bench, "1")
    for _ in range(2):
        bench.room.put_item(writer, "a", Line("No shelter at night", "A list", "Hill desk", "May"))
    bench.room.put_item(writer, "a", Line(" No shelter \n at night ", "One list", "Hill", "May"))
    (item,) = bench.room.state.plan_items
    assert tuple(item)[1:6] == ("1", "No shelter at night", "One list", "Hill", "May")


def test_a_group_changes_its_own_lines_and_the_facilitator_all(bench: Bench) -> None:
    bench.room.put_item(of_group(bench, "1"), "a", Line("No forms"))
    with pytest.raises(NotOpen, match="another group"):
        bench.room.put_item(of_group(bench, "2"), "a", Line("Ours now"))
    bench.room.put_item(None, "a", Line("No common forms"))
    (item,) = bench.room.state.plan_items
    assert (item.group, item.challenge) == ("1", "No common forms")


def test_merged_lines_stand_together_and_apart_again(bench: Bench) -> None:
    for name in "abc":
        bench.room.put_item(None, name, Line(f"Line {name}"))
    bench.room.merge_items("a", "b")
    bench.room.merge_items("a", "b")
    bench.room.merge_items("b", "c")
    assert [one.id for one in bench.room.state.plan_items] == ["c"]
    assert {one.id for one in bench.room.state.merged_with("c")} == {"a", "b"}
    bench.room.merge_items("c", "a")
    assert [one.id for one in bench.room.state.plan_items] == ["c"]
    bench.room.remove_item("c")
    assert [one.id for one in bench.room.state.plan_items] == ["a", "b"]
    with pytest.raises(UserError, match="not on the plan any more"):
        bench.room.merge_items("c", "a")


def test_a_line_that_was_merged_by_mistake_stands_on_its_own_again(bench: Bench) -> None:
    for name in "abc":
        bench.room.put_item(None, name, Line(f"Line {name}"))
    bench.room.merge_items("a", "c")
    bench.room.merge_items("b", "c")
    for _ in range(2):
        bench.room.part_item("a")
    assert [one.id for one in bench.room.state.plan_items] == ["a", "c"]
    assert [one.id for one in bench.room.state.merged_with("c")] == ["b"]
    assert bench.again().state.items == bench.room.state.items
    with pytest.raises(UserError, match="not on the plan any more"):
        bench.room.part_item("z")


def test_nothing_is_written_by_people_while_something_else_is_done(bench: Bench) -> None:
    bench.room.end_round(1)
    bench.room.open_round(CALL)
    with pytest.raises(NotOpen, match="not open for writing"):
        bench.room.put_item(of_group(bench, "1"), "a", Line("No forms"))
    bench.room.put_item(None, "a", Line("Noted by the facilitator"))
    assert len(bench.room.state.plan_items) == 1


@pytest.mark.parametrize(
    "line",
    [Line(""), Line(" \u202e "), Line("x" * 601), Line("x", "y" * 601), Line("x", who="y" * 121)],
)
def test_a_line_that_says_nothing_or_too_much_is_refused(bench: Bench, line: Line) -> None:
    with pytest.raises(UserError):
        bench.room.put_item(of_group(bench, "1"), "a", line)
    assert not bench.room.state.items


def test_the_plan_has_an_end(bench: Bench) -> None:
    for number in range(MOST_ITEMS):
        bench.room.put_item(None, f"item-{number}", Line("x"))
    with pytest.raises(UserError, match="Merge some"):
        bench.room.put_item(None, "one-more", Line("x"))
