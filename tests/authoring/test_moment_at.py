"""From a line of a file to the moment of the call that it belongs to."""

import pytest

from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.moment_at import moment_at
from hotline_sim.authoring.outline import key_of
from hotline_sim.diagnostic import START, Findings, Place
from hotline_sim.storage.yaml_source import Node, parse
from tests.samples import SMALL_CALL, small_scenario

TEXT = SMALL_CALL.read_text("utf-8")


def tree(text: str = TEXT) -> Node:
    found = parse(text.encode(), Findings("small"))
    assert found is not None
    return found


def place_of(words: str, text: str = TEXT) -> Place:
    """Return where some words stand first."""
    before = text[: text.index(words)]
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("id: small-call", ""),
        ("beats:", ""),
        ("pickup:\n", "pickup"),
        ("Your full name first.", "pickup"),
        ("Hm.", "hub"),
        ("I will be quiet.", "guard"),
        ("interruptions:", ""),
        ("gives-up:", "interruption:gives-up"),
        ("in: [listen]", "interruption:guard-back"),
        ("half: {kind", "half"),
        ("(the line is dead)", "gone"),
        ("needed: [friday]", ""),
        ("model_path:", ""),
    ],
)
def test_a_place_belongs_to_the_moment_that_stands_last_above_it(words: str, key: str) -> None:
    assert moment_at(tree(), place_of(words)) == key


def test_every_moment_is_found_where_it_is_written() -> None:
    keys = {key_of(node) for node in graph_of(small_scenario()).nodes if node.kind != "hang-up"}
    lines = range(1, TEXT.count("\n") + 2)
    found = {moment_at(tree(), Place(line, 99)) for line in lines} - {""}
    assert found == keys - {"hang-up"}, "that of hanging up is not written"


def test_moments_on_one_line_are_told_apart_by_their_columns() -> None:
    text = "endings: {good: {kind: safe}, bad: {kind: harm}}\n"
    assert moment_at(tree(text), place_of("safe", text)) == "good"
    assert moment_at(tree(text), place_of("harm", text)) == "bad"


def test_hanging_up_anywhere_is_a_moment_too() -> None:
    text = f"{TEXT}on_hang_up:\n  - {{leads_to: gone}}\n"
    assert moment_at(tree(text), place_of("- {leads_to: gone", text)) == "hang-up:hanging-up"


def test_where_there_is_no_tree_there_is_no_moment() -> None:
    assert moment_at(None, START) == ""
    assert moment_at(tree("- one\n- two\n"), Place(2, 1)) == ""
