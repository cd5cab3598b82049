"""Values are written as authors would, and read back as they were."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from hotline_sim.diagnostic import Findings
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import parse
from hotline_sim.storage.yaml_writing import word, written

texts = st.text(
    st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" \n-:#'\"[]{},&*!|>%@`?"),
    max_size=12,
)
words = texts | st.sampled_from(
    ["no", "Yes", "true", "~", "12", "+2", "0x1", "1e3", "", " a", "a ", "- a", "a: b"]
)
values = st.recursive(
    words | st.integers(-99, 99) | st.booleans() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple) | st.dictionaries(words, inner, max_size=4)
    ),
    max_leaves=12,
)


def read(text: str) -> Any:
    """Return what a text says."""
    findings = Findings("")
    tree = parse(text.encode(), findings)
    assert tree is not None, (text, list(findings))
    return value_of(tree)


@given(value=values.filter(lambda one: isinstance(one, dict | tuple) and bool(one)))
def test_what_is_written_is_read_back(value: Any) -> None:
    assert read("\n".join(written(value))) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Can you talk now?", "Can you talk now?"),
        ("no", '"no"'),
        ("U2", "U2"),
        ("a: b", '"a: b"'),
        ("one, two", '"one, two"'),
        ("12", '"12"'),
        ("", '""'),
        ("“quoted” …", "“quoted” …"),
    ],
)
def test_a_text_has_quotation_marks_only_where_it_needs_them(text: str, expected: str) -> None:
    assert word(text) == expected


def test_a_list_that_fits_stands_on_one_line() -> None:
    value = {"give": ("a.b", {"record": {"x": ("v", "w")}}), "shows": ("one", "two")}
    assert list(written(value)) == [
        "give: [a.b, {record: {x: [v, w]}}]",
        "shows: [one, two]",
    ]
