"""Putting a file in order loses nothing, and is done once.

Run with HOTLINE_SIM_EXAMPLES=thorough, the laws look at fifty times as many files.
"""

from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from hotline_sim.authoring.formatting import MODELS, formatted
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import UserError
from hotline_sim.storage.known_keys import keys_in_order
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_comments import comments_in
from hotline_sim.storage.yaml_source import decoded, parse
from tests.authoring.disordered import Disorder
from tools.mutations import mutated
from tools.reading import LARGE, SMALL

KINDS = {"scenario": "scenarios", "paths": "paths", "rubric": "rubrics", "form": "forms"}
KINDS["services"] = "services"
FILES = [(KINDS[kind], data) for kind, data in (*SMALL, *LARGE) if kind in KINDS]
LITTLE = [(KINDS[kind], data) for kind, data in SMALL if kind in KINDS]
CORPUS = tuple(data for _, data in SMALL)

by_chance = st.randoms(use_true_random=False)
laws = settings(suppress_health_check=list(HealthCheck))
often = settings(laws, max_examples=10 * settings().max_examples)


def value_in(data: bytes) -> Any:
    """Return what a file says."""
    tree = parse(data, Findings(""))
    assert tree is not None
    return value_of(tree)


def in_form(data: bytes, kind: str) -> str:
    """Return a file put in order, which it must be possible to do."""
    findings = Findings("file.yaml")
    written = formatted(data, kind, findings)
    assert written is not None, list(findings)
    return written


def orders(value: Any, kind: str, path: tuple[str | int, ...] = ()) -> dict[Any, list[str]]:
    """Return the order of keys wherever authors choose it, by where that is."""
    if isinstance(value, tuple):
        parts = dict(enumerate(value))
    elif isinstance(value, dict):
        parts = value
    else:
        return {}
    found = {
        key: of
        for step, one in parts.items()
        for key, of in orders(one, kind, (*path, step)).items()
    }
    way = path[2:] if path[:1] == ("variants",) else path
    if isinstance(value, dict) and not keys_in_order(MODELS[kind], way):
        found[path] = list(value)
    return found


@laws
@given(file=st.sampled_from(LITTLE), chance=by_chance)
def test_a_file_in_any_order_and_style_says_the_same_in_form(
    file: tuple[str, bytes], chance: Random
) -> None:
    kind, data = file
    disorder = Disorder(chance)
    text = disorder.text(value_in(data))
    assert value_in(text.encode()) == value_in(data), "the test writes what it means"
    written = in_form(text.encode(), kind)
    assert value_in(written.encode()) == value_in(data)
    assert sorted(comments_in(written)) == sorted(disorder.comments)
    assert all(written.count(comment) == 1 for comment in disorder.comments)
    assert in_form(written.encode(), kind) == written
    assert orders(value_in(written.encode()), kind) == orders(value_in(text.encode()), kind)


@often
@given(file=st.sampled_from(LITTLE), seed=st.integers(0, 10**9))
def test_a_spoilt_file_that_still_reads_says_the_same_in_form(
    file: tuple[str, bytes], seed: int
) -> None:
    kind, data = file
    spoilt = mutated(data, Random(seed), CORPUS)
    findings = Findings("file.yaml")
    try:
        written = formatted(spoilt, kind, findings)
    except UserError:  # what cannot be moved is left
        return
    if written is None:
        assert findings.refused
        return
    assert value_in(written.encode()) == value_in(spoilt)
    assert in_form(written.encode(), kind) == written
    assert orders(value_in(written.encode()), kind) == orders(value_in(spoilt), kind)


@pytest.mark.parametrize(("kind", "data"), FILES, ids=range(len(FILES)))
def test_a_file_in_form_ends_no_line_with_a_blank_outside_its_texts(kind: str, data: bytes) -> None:
    written = in_form(data, kind)
    assert written.endswith("\n") and not written.endswith("\n\n")
    assert [line for line in written.splitlines() if line != line.rstrip()] == []


def test_a_file_with_an_error_has_no_form() -> None:
    findings = Findings("call.yaml")
    assert formatted(b"id: x\ntitel: y\n", "scenarios", findings) is None
    assert "unknown-key" in {one.code for one in findings}


def test_a_key_that_cannot_be_moved_is_named() -> None:
    data = b"id: x\noverrides: y\nservices:\n  ? z\n  : {}\n"
    with pytest.raises(
        UserError, match=r"here.yaml:4: this cannot be moved\. Write it as “key: value”"
    ):
        formatted(data, "services", Findings("here.yaml"))


def test_a_file_saved_elsewhere_ends_its_lines_as_here() -> None:
    data = b"\xef\xbb\xbf- path: a\r\n  give: [x]\r\n"
    assert in_form(data, "paths") == "- path: a\n  give: [x]\n"
    assert decoded(data, Findings("")) == "- path: a\n  give: [x]\n"
