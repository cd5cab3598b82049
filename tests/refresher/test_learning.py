"""A learning path is followed by counting what was practised; its record can be checked."""

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from hotline_sim.diagnostic import Findings
from hotline_sim.errors import UnknownName, UserError
from hotline_sim.learning.kept import decode, encode
from hotline_sim.learning.path import LearningPath, Step, StepKind
from hotline_sim.learning.reader import read_path
from hotline_sim.library import Library, content_root
from hotline_sim.refresher.learning.record import completion, digest, look
from hotline_sim.refresher.learning.shelf import path, paths
from hotline_sim.refresher.learning.standing import Followed, followed
from hotline_sim.refresher.learning.words import LICENCE, Words, how_far
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.erasing import erase_calls
from hotline_sim.storage.reviews import ReviewRow
from hotline_sim.storage.store import Store
from tests.practised import GOOD, HARMFUL, START, opened, take
from tests.samples import FIXTURES

STEPS = """\
id: first
title: First
rubric: small
steps:
  - walk_through: small-call
  - take: small-call
  - drills: {competency: safety, times: 2}
  - facts: 1
  - reach: {competency: safety, level: 3, times: 2}
  - without_harm: 2
"""
NOW = START + timedelta(days=30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as one:
        yield one


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "learning").mkdir()
    (tmp_path / "learning" / "first.yaml").write_text(STEPS, "utf-8")
    return Library((FIXTURES, tmp_path), Cache(tmp_path / "cache"))


def read(text: str) -> LearningPath:
    found = read_path(text.encode(), Findings("path.yaml"))
    assert found is not None
    return found


def standing(store: Store, library: Library, text: str = STEPS) -> Followed:
    return followed(read(text), store, library, "T01", NOW)


def have(found: Followed) -> dict[str, int]:
    return {one.step.kind.value: one.have for one in found.steps}


def drill(store: Store, card: str, day: int, source: str = "drill") -> None:
    at = (START + timedelta(days=day)).isoformat()
    row = ReviewRow(f"{card}-{day}", "T01", at, card, 3, source, {})
    store.reviews.add("T01", [row], fold)


def all_done(store: Store) -> None:
    """Do everything that the path asks for."""
    for number in range(2):
        at = START + timedelta(days=number)
        take(store, "T01", f"call-{number}", answers=GOOD, at=at, seen=number > 0)
        drill(store, "behaviour:small:asks-safe", number)
    drill(store, "field:small-record:age_band", 3, "fact")


def test_a_path_that_nothing_was_done_on(store: Store, library: Library) -> None:
    found = standing(store, library)
    assert set(have(found).values()) == {0}
    assert found.next is found.steps[0]
    assert how_far(found) == "0 of 6 steps done"


def test_each_step_is_counted_from_what_is_kept(store: Store, library: Library) -> None:
    take(store, "T01", "shown", answers=(), purpose="walk-through", player="script")
    assert set(have(standing(store, library)).values()) == {0}, "it is not left yet"
    take(store, "T02", "other", answers=GOOD)
    take(store, "T01", "one", answers=GOOD)
    drill(store, "behaviour:small:asks-safe", 1)
    drill(store, "behaviour:small:names-feeling", 1)
    drill(store, "behaviour:small:asks-danger", 1, "call:one")
    assert have(standing(store, library)) == {
        "walk_through": 1,
        "take": 1,
        "drills": 1,
        "facts": 0,
        "reach": 1,
        "without_harm": 1,
    }


def test_calls_without_harm_are_counted_back_from_the_last(store: Store, library: Library) -> None:
    for number, answers in enumerate((GOOD, GOOD, HARMFUL, GOOD)):
        at = START + timedelta(days=number)
        take(store, "T01", f"call-{number}", answers=answers, at=at, seen=number > 0)
    assert have(standing(store, library))["without_harm"] == 1
    take(store, "T01", "last", answers=HARMFUL, at=START + timedelta(days=9), seen=True)
    assert have(standing(store, library))["without_harm"] == 0


def test_only_what_was_practised_in_the_time_counts(store: Store, library: Library) -> None:
    all_done(store)
    assert standing(store, library).is_complete
    yearly = standing(store, library, f"within_days: 20\n{STEPS}")
    assert set(have(yearly).values()) == {0}


def test_what_was_erased_no_longer_counts(store: Store, library: Library) -> None:
    all_done(store)
    assert standing(store, library).is_complete
    erase_calls(store, ["call-1"])
    found = standing(store, library)
    assert found.next is not None
    assert found.next.step.kind is StepKind.REACH


def test_a_call_that_is_not_here_is_told_of_and_the_rest_goes_on(
    store: Store, library: Library
) -> None:
    gone = STEPS.replace("take: small-call", "take: gone-call")
    take(store, "T01", "one", answers=GOOD)
    found = standing(store, library, gone)
    missing = found.steps[1]
    assert not missing.is_here and not missing.is_done
    assert found.next is not None and found.next.step.kind is StepKind.DRILLS
    assert Words(library, "small").step(missing.step) == "Take “gone-call”"


def test_paths_are_found_by_id_and_one_with_errors_is_said_to_have_them(
    library: Library, tmp_path: Path
) -> None:
    assert set(paths(library)) == {"first"}
    assert path(library, "first").title == "First"
    with pytest.raises(UnknownName, match="Did you mean “first”"):
        path(library, "frst")
    (tmp_path / "learning" / "broken.yaml").write_text("id: broken\ntitle: X\nsteps: []\n")
    assert set(paths(library)) == {"first"}
    with pytest.raises(UserError, match="has an error"):
        path(library, "broken")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("take: small-call", "take: small-cal"), "dangling-reference"),
        (("competency: safety, times", "competency: safty, times"), "dangling-reference"),
        (("rubric: small", "rubric: smal"), "dangling-reference"),
        (("facts: 1", "facts: 0"), "wrong-value"),
        (("level: 3", "level: 5"), "wrong-value"),
        (("facts: 1", "facts: 1\n    take: small-call"), "step-kind"),
        (("  - facts: 1\n", "  - because: Just so.\n"), "step-kind"),
        (("title: First\n", ""), "missing-key"),
        (("facts: 1", "fact: 1"), "unknown-key"),
    ],
)
def test_what_is_wrong_with_a_path_is_found(change: tuple[str, str], code: str) -> None:
    assert STEPS.count(change[0]) == 1
    findings = Findings("path.yaml")
    known: Mapping[str, list[str]] = {"small": ["safety", "care"]}
    text = STEPS.replace(*change)
    assert read_path(text.encode(), findings, {"small-call"}, known) is None
    assert {one.code for one in findings} >= {code}


PATHS = st.builds(
    LearningPath,
    *[st.text(max_size=5)] * 5,
    within_days=st.integers(0, 9),
    steps=st.lists(
        st.builds(
            Step,
            st.sampled_from(StepKind),
            st.integers(1, 9),
            st.text(max_size=5),
            st.integers(0, 4),
            st.text(max_size=5),
        ),
        max_size=4,
    ).map(tuple),
    digest=st.just("d"),
)


@given(PATHS)
def test_a_path_is_kept_and_comes_back(one: LearningPath) -> None:
    assert decode(encode(one)) == one


def test_a_record_lists_what_was_practised_and_is_no_licence(
    store: Store, library: Library
) -> None:
    all_done(store)
    found = standing(store, library)
    record = completion(found, Words(library, "small"))
    assert record["says"] == LICENCE and "no licence" in LICENCE
    assert [one["call"] for one in record["calls"]] == ["call-0", "call-1"]
    (safety,) = (one for one in record["levels"] if one["competency"] == "safety")
    assert [one["level"] for one in safety["showed"]] == [4, 4]
    seen = look(json.dumps(record, indent=3).encode(), "record.json")
    assert (seen.is_unchanged, seen.person, seen.calls) == (True, "T01", ("call-0", "call-1"))


def test_nothing_is_certified_before_it_is_done(store: Store, library: Library) -> None:
    take(store, "T01", "one", answers=GOOD)
    with pytest.raises(UserError, match="4 of 6 steps are left. The first: 2 drills on “Safety”"):
        completion(standing(store, library), Words(library, "small"))


@given(st.data())
def test_whatever_is_changed_in_a_record_is_seen(data: st.DataObject) -> None:
    record = {
        "schema": "hotline-sim/completion/1",
        "person": "T01",
        "at": "2026-03-01",
        "path": {"title": "First"},
        "calls": [{"call": "a"}, {"call": "b"}],
        "levels": [{"competency": "safety", "showed": [{"level": 3, "harm": False}]}],
    }
    whole = {**record, "hash": digest(record)}
    assert look(json.dumps(whole).encode(), "x").is_unchanged
    name = data.draw(st.sampled_from(["person", "at", "calls", "levels", "hash"]))
    changed = {**whole, name: [{"call": "a"}] if name == "calls" else "other"}
    assert not look(json.dumps(changed).encode(), "x").is_unchanged


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "x"}', "nothing", "[" * 99_999])
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="Nothing was checked"):
        look(text.encode(), "x.json")


def test_the_paths_we_ship_name_what_there_is() -> None:
    library = Library((content_root(),), Cache(Path("/nonexistent")))
    shipped = paths(library)
    assert set(shipped) == {"new-responder", "yearly-refresher"}
    scenarios = set(library.scenario_files())
    for one in shipped.values():
        competencies = library.rubric(one.rubric).competencies
        calls = {StepKind.TAKE, StepKind.WALK_THROUGH}
        for step in one.steps:
            known = scenarios if step.kind in calls else competencies
            assert not step.target or step.target in known
