"""Seeing a record through another form loses nothing that both can hold, and says what it loses."""

from collections import Counter
from functools import cache
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from hotline_sim.intake.bridges import Answer, Bridge
from hotline_sim.intake.crosswalk import from_shared, seen_as, to_shared
from hotline_sim.intake.form import Form, Record, Value
from tests.intake.records import AGENCIES, FORMS, SHARED, form, records

PAIRS = [*permutations(FORMS, 2)]
few = settings(max_examples=25, suppress_health_check=list(HealthCheck))


def codes(value: Value) -> tuple[Value, ...]:
    """Return what stands in a leaf, one by one."""
    return value if isinstance(value, tuple) else (value,)


def said_in(record: Record) -> set[tuple[str, Value]]:
    """Return everything a record says: leaf and code, or leaf and words."""
    return {(path, code) for path, value in record.items() for code in codes(value)}


def exact(of: Form) -> tuple[dict[str, str], dict[Answer, Answer]]:
    """Return the leaves of the shared form copied word by word, and the codes said one to one.

    Read off the crosswalk alone: a code counts if it says one code of one leaf, is written for
    it, and nothing else in the form speaks of that leaf. Of the shared form itself, everything.
    """
    if of.crosswalk is None:
        coded = {(path, one.id) for path, leaf in of.leaves.items() for one in leaf.answers}
        words = {path: path for path, leaf in of.leaves.items() if not leaf.answers}
        return words, {one: one for one in coded}
    bridges = of.crosswalk.bridges
    told = Counter(leaf for one in bridges for leaf in _spoken_of(one))
    copies = {one.copies: one.leaf for one in bridges if one.copies and told[one.copies] == 1}
    return copies, {
        shared: (one.leaf, code)
        for one in bridges
        if len(_spoken_of(one)) == 1 and told[next(iter(_spoken_of(one)))] == 1
        for shared, code in _one_to_one(of, one)
    }


def _spoken_of(bridge: Bridge) -> set[str]:
    said = {leaf for meaning in bridge.meanings for leaf, _ in meaning.means}
    heard = {
        leaf
        for meaning in bridge.meanings
        for condition in meaning.written_when
        for leaf, _ in condition
    }
    return said | heard | ({bridge.copies} if bridge.copies else set())


def _one_to_one(of: Form, bridge: Bridge) -> list[tuple[Answer, str]]:
    assert of.crosswalk
    found = []
    for meaning in bridge.meanings:
        if len(meaning.means) == 1:
            leaf, code = meaning.means[0]
            target = of.crosswalk.targets.get(leaf)
            alike = target is not None and target.several == bridge.several
            if alike and ((leaf, (code,)),) in meaning.written_when:
                found.append(((leaf, code), meaning.code))
    return found


@pytest.mark.parametrize("pair", PAIRS, ids="-as-".join)
@few
@given(data=st.data())
def test_there_and_back_everything_has_returned_or_is_listed_as_lost(
    pair: tuple[str, str], data: st.DataObject
) -> None:
    source, target = map(form, pair)
    record = data.draw(records(source))
    seen = seen_as(record, source, target)
    back = seen_as(seen.record, target, source).record
    lost = {(one.leaf, one.value) for one in seen.lost}
    assert said_in(record) - said_in(back) == lost
    assert len(lost) == len(seen.lost)
    assert all(one.why.endswith(".") for one in seen.lost)


@pytest.mark.parametrize("pair", PAIRS, ids="-as-".join)
@few
@given(data=st.data())
def test_what_both_forms_hold_exactly_is_never_lost(
    pair: tuple[str, str], data: st.DataObject
) -> None:
    source, target = map(form, pair)
    record = data.draw(records(source))
    kept = kept_by_both(*pair)
    for one in seen_as(record, source, target).lost:
        row = next((part for part in one.leaf.split(".") if part.isdecimal()), "")
        leaf = one.leaf.replace(f".{row}.", ".*.") if row else one.leaf
        assert (leaf, one.value) not in kept
        assert (leaf, None) not in kept


@cache
def kept_by_both(source: str, target: str) -> set[tuple[str, Value | None]]:
    """Return the codes of the source that both hold exactly; with None, leaves for words."""
    words, answers = exact(form(source))
    other_words, other_answers = exact(form(target))
    return {
        *((leaf, None) for shared, leaf in words.items() if shared in other_words),
        *(one for shared, one in answers.items() if shared in other_answers),
    }


@pytest.mark.parametrize("pair", PAIRS, ids="-as-".join)
def test_forms_hold_enough_in_common_for_these_laws_to_say_something(
    pair: tuple[str, str],
) -> None:
    assert len(kept_by_both(*pair)) > 90


@pytest.mark.parametrize("name", AGENCIES)
@few
@given(data=st.data())
def test_what_comes_out_of_a_crosswalk_fits_the_form(name: str, data: st.DataObject) -> None:
    agency, shared = form(name), form(SHARED)
    there = to_shared(agency, data.draw(records(agency)))
    here = from_shared(agency, data.draw(records(shared)))
    for of, record in ((shared, there), (agency, here)):
        for path, value in record.items():
            leaf = of.leaf(path)
            assert leaf is not None, path
            assert (leaf.kind == "several") <= isinstance(value, tuple)
            known = [one.id for one in leaf.answers]
            chosen = [str(one) for one in codes(value)] if known else []
            assert chosen == sorted(chosen, key=known.index)
