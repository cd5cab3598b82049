"""Words are read as YAML 1.2 reads them, and everything knows where it stands."""

import math

import pytest

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.storage.values import Value, place_of, value_of
from hotline_sim.storage.yaml_source import Node, parse


def tree_of(text: str) -> Node:
    """Return the tree of a text without mistakes."""
    findings = Findings("file.yaml")
    tree = parse(text.encode(), findings)
    assert tree is not None
    assert not findings.found
    return tree


def read(word: str) -> Value:
    """Return what a plain word is read as."""
    value = value_of(tree_of(f"key: {word}\n"))
    assert isinstance(value, dict)
    return value["key"]


@pytest.mark.parametrize("word", ["No", "yes", "on", "Off", "y", "22:30", "2024-05-01", "1_000"])
def test_words_that_yaml_once_changed_stay_text(word: str) -> None:
    assert read(word) == word


@pytest.mark.parametrize("word", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_nothing(word: str) -> None:
    assert read(word) is None


@pytest.mark.parametrize("word", ["true", "True", "TRUE"])
def test_true_is_true(word: str) -> None:
    assert read(word) is True


@pytest.mark.parametrize("word", ["false", "False", "FALSE"])
def test_false_is_false(word: str) -> None:
    assert read(word) is False


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("0", 0),
        ("+2", 2),
        ("-4", -4),
        ("007", 7),
        ("0x10", 16),
        ("0o17", 15),
        ("9" * 18, 10**18 - 1),
    ],
)
def test_whole_numbers(word: str, number: int) -> None:
    assert read(word) == number
    assert type(read(word)) is int


@pytest.mark.parametrize(
    ("word", "number"),
    [("1e3", 1000.0), ("0.5", 0.5), (".5", 0.5), ("5.", 5.0), ("-1.5E+2", -150.0)],
)
def test_numbers_with_a_fraction_or_a_power(word: str, number: float) -> None:
    found = read(word)
    assert isinstance(found, float)
    assert math.isclose(found, number)


@pytest.mark.parametrize(
    "word", ["1e999", "-1e999", ".inf", ".nan", "9" * 19, "0b1", "1.2.3", "+", ".", "e3", "0x"]
)
def test_what_is_no_number_anybody_counts_with_stays_text(word: str) -> None:
    assert read(word) == word


@pytest.mark.parametrize("word", ["'true'", '"12"', "'~'", '"0x10"', "''"])
def test_what_stands_in_quotation_marks_is_text(word: str) -> None:
    assert read(word) == word[1:-1]


def test_lists_are_tuples_and_groups_of_keys_are_dicts() -> None:
    assert value_of(tree_of("- {a: 1, b: [x, ~]}\n- |\n  two\n  lines\n")) == (
        {"a": 1, "b": ("x", None)},
        "two\nlines\n",
    )


def test_a_number_as_a_key_is_a_word() -> None:
    assert value_of(tree_of("1: a\ntrue: b\n")) == {"1": "a", "true": "b"}


def test_a_value_and_its_key_have_each_their_place() -> None:
    tree = tree_of("a:\n  b: [x, y]\n")
    assert place_of(tree, ("a", "b", 1)) == Place(2, 10)
    assert place_of(tree, ("a", "b"), key=True) == Place(2, 3)


def test_what_is_not_there_has_the_place_of_what_it_is_missing_from() -> None:
    tree = tree_of("a:\n  b: [x, y]\n")
    assert place_of(tree, ("a", "c"), key=True) == Place(1, 1)
    assert place_of(tree, ("a", "b", 7)) == Place(2, 6)
    assert place_of(tree, ()) == Place(1, 1)
