"""One entry at a time: what a field takes, in whatever way it is typed, and what it refuses."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, strategies as st

from hotline_sim.errors import NotAllowed
from hotline_sim.intake.entry import (
    as_shown,
    entered,
    found,
    is_shown,
    still_empty,
)
from hotline_sim.intake.form import Value
from hotline_sim.intake.nesting import flattened, nested
from tests.intake.records import form, records

TAKEN: tuple[tuple[str, Any, Value], ...] = (
    ("urgency", "u1", "U1"),
    ("urgency", " U1 Immediate ", "U1"),
    ("age_band", "12 to 14", "12-14"),
    ("safe_to_talk", "not asked", "not-asked"),
    ("consent_share", True, "yes"),
    ("consent_share.reason", "the law obliges you to", "legal-duty"),
    ("risk_flags", "weapon, child; In transit, or at a border", ("child", "in-transit", "weapon")),
    ("risk_flags", ["violence", "A child"], ("violence", "child")),
    ("risk_flags", "Unknown", ("unknown",)),
    ("methods_of_control", "restricts movement", ("RestrictsMovement",)),
    ("given_name", "  ນ້ອຍ ", "ນ້ອຍ"),
    ("safe_callback.number", "+000 (20) 5550-100", "+000205550100"),
    ("safe_callback.number", 1362, "1362"),
    ("narrative", "“Quick.”\r\nShe whispered.", "“Quick.”\nShe whispered."),
    ("follow_up.date", "2026-03-14", "2026-03-14"),
    ("supervisor_informed_at", "2026-03-14T21:40:30", "2026-03-14 21:40"),
    ("urgency", None, ""),
    ("narrative", "  ", ""),
    ("risk_flags", "", ()),
    ("risk_flags", [], ()),
)

REFUSED: tuple[tuple[str, Any, str], ...] = (
    ("urgenc", "U1", "There is no field “urgenc” in the record. Did you mean “urgency”?"),
    ("safe_callback", "yes", "“Safe callback” has parts. Write one of: safe_callback.allowed,"),
    ("referrals", "atd", "“Referrals” has rows. Write a part of one, such as referrals.1.service."),
    ("referrals.1.how", "warm", "“How” is filled in by itself."),
    ("urgency", "U9", "“Urgency” has no answer “U9”. It takes: U1, U2, U3, U4, U0; or unknown,"),
    ("caller_role", "friend", "Did you mean “friend-co-worker” (Friend or co-worker)?"),
    ("language", "klingon", "It takes: lao, kjg, hmn, tha, vie, zho, khm, mya, eng, other;"),
    ("gender", ["Feminine"], "“Gender” takes one answer, and not several."),
    ("risk_flags", "child, chidl", "“Risk flags” has no answer “chidl”. Did you mean “child”"),
    ("risk_flags", "child, unknown", "“Unknown” stands alone."),
    ("given_name", "Kham 2", "“Kham 2” has a number in it."),
    ("given_name", 12, "“12” has a number in it."),
    ("given_name", "ນ້ອຍ ໑", "has a number in it."),
    ("given_name", "K" * 61, "“Given name or alias” holds up to 60 characters, and this has 61."),
    ("safe_callback.number", "ask Noy", "“ask Noy” is not a phone number. Write 3 to 15 digits"),
    ("safe_callback.number", "1" * 16, "is not a phone number."),
    ("safety_plan.phrase", "a\nb", "“Hang-up phrase” holds one line."),
    ("narrative", "a\x1b[2Jb", "“What was said” cannot hold the control character U+001B."),
    ("narrative", "x" * 4001, "holds up to 4,000 characters, and this has 4,001."),
    ("follow_up.date", "2026-02-30", "“2026-02-30” is none. Write it as 2026-03-14."),
    ("follow_up.date", "tomorrow", "“On” holds a date"),
    ("supervisor_informed_at", "21:40", "Write it as 2026-03-14 21:40."),
    ("narrative", 1.5, "“What was said” does not take a number with a fraction."),
)


@pytest.mark.parametrize(("path", "typed", "kept"), TAKEN, ids=str)
def test_an_entry_is_kept_in_one_way(path: str, typed: object, kept: Value) -> None:
    assert entered(form(), path, typed) == kept


@pytest.mark.parametrize(("path", "typed", "why"), REFUSED, ids=str)
def test_an_entry_is_refused_with_what_is_allowed(path: str, typed: object, why: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        entered(form(), path, typed)
    assert why in str(refused.value)
    assert str(refused.value).isprintable()


def test_a_number_keeps_to_its_range() -> None:
    unions = form("trade-unions-record")
    assert entered(unions, "amount_owed", "4500000") == 4500000
    with pytest.raises(NotAllowed, match="a number from 0 to 999999999, not -1"):
        entered(unions, "amount_owed", -1)
    with pytest.raises(NotAllowed, match="“much” is none"):
        entered(unions, "amount_owed", "much")


@given(records(form()))
def test_what_is_kept_can_be_typed_again(record: dict[str, Value]) -> None:
    for path, value in record.items():
        leaf = form().leaf(path)
        assert leaf is not None
        if leaf.kind != "auto":
            assert entered(form(), path, value) == value


@given(path=st.sampled_from(sorted(form().leaves)), typed=st.text(max_size=20))
def test_whatever_is_typed_is_kept_or_refused(path: str, typed: str) -> None:
    with suppress(NotAllowed):
        kept = entered(form(), path, typed)
        assert entered(form(), path, kept) == kept


def test_a_field_is_found_by_part_of_its_name_or_label() -> None:
    assert found(form(), "urg") == ["urgency"]
    assert found(form(), "Risk Fl") == ["risk_flags"]
    assert found(form(), "callback number") == ["safe_callback.number"]
    assert found(form(), "age")[0] == "age_band"
    assert found(form(), "landmark") == ["current_place.landmark", "origin.landmark"]
    assert found(form(), "xyz") == []
    assert "call_id" not in found(form(), "")
    assert len(found(form(), "")) > 60


def test_a_field_shows_when_another_says_so_all_the_way_up() -> None:
    record = {"safe_callback.allowed": "no", "safe_callback.number": "0100"}
    assert not is_shown(form(), record, "safe_callback.number")
    assert is_shown(form(), record, "safe_callback.allowed")
    assert not is_shown(form(), {}, "consent_share.reason")
    assert is_shown(form(), {"consent_share": "overridden"}, "consent_share.reason")
    several = {"type_of_exploitation": ("ForcedCriminality", "Other")}
    assert is_shown(form(), several, "forced_labour_industry")
    assert as_shown(form(), record) == {"safe_callback.allowed": "no"}


def test_what_is_still_empty_is_what_is_asked_for() -> None:
    empty = still_empty(form(), {"urgency": "U1", "safe_callback.allowed": "yes"})
    assert "urgency" not in empty
    assert "safe_callback.number" in empty
    assert "forced_labour_industry" not in empty
    assert "call_id" not in empty
    assert not any(path.startswith("referrals") for path in empty)


def test_a_record_may_be_written_in_groups() -> None:
    written = {
        "urgency": "U1",
        "safe_callback": {"allowed": "no"},
        "current_place.country": "LA",
        "consent_share": {"overridden": "child-at-risk"},
        "referrals": [{"service": "atd"}, {"service": "lwu"}],
        "risk_flags": ["child"],
    }
    leaves = flattened(form(), written)
    assert leaves == {
        "urgency": "U1",
        "safe_callback.allowed": "no",
        "current_place.country": "LA",
        "consent_share": "overridden",
        "consent_share.reason": "child-at-risk",
        "referrals.1.service": "atd",
        "referrals.2.service": "lwu",
        "risk_flags": ["child"],
    }


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ({"urgenc": "U1"}, "Did you mean “urgency”?"),
        ({"safe_callback": {"nummer": 1}}, "no field “safe_callback.nummer”"),
        ({"safe_callback": "yes"}, "has parts"),
        ({"consent_share": {"yes": 1}}, "takes one answer, or {overridden: the reason}"),
        ({"referrals": {"service": "atd"}}, "takes a list of rows"),
        ({"referrals": ["atd"]}, "takes a list of rows"),
    ],
)
def test_a_group_that_the_form_does_not_have_is_refused(written: dict[str, Any], why: str) -> None:
    with pytest.raises(NotAllowed, match=why):
        flattened(form(), written)


@given(records(form()))
def test_groups_and_leaves_say_the_same(record: dict[str, Value]) -> None:
    whole = {
        path: value
        for path, value in record.items()
        if not path.endswith(".reason") or record.get(path.removesuffix(".reason")) == "overridden"
    }
    assert flattened(form(), nested(whole)) == whole
