"""Each mark of a field, as docs/scoring.md tells it."""

import pytest

from hotline_sim.debrief.paperwork.marks import FIELD_MARKS
from hotline_sim.intake.form import Value
from tests.debrief.sheets import call_of, marked, recorded, row, rows, slips


def test_right_says_where_it_was_said() -> None:
    found = recorded("ask-young", age_band="15-17")
    one = row(found, "age_band")
    assert (one.mark, one.said_at, one.recorded, one.expected) == ("right", 1, "15-17", "15-17")
    assert one.why == "After your “Tell me about young.”, you heard: “Sixteen.”"


def test_a_later_fact_comes_before_an_earlier_one() -> None:
    assert row(recorded("ask-young", "ask-older", age_band="18-24"), "age_band").mark == "right"
    assert row(recorded("ask-older", "ask-young", age_band="18-24"), "age_band").mark == "wrong"


def test_the_key_comes_before_the_facts() -> None:
    key = {"record": {"age_band": "18-24"}}
    one = row(recorded("ask-young", key=key, age_band="15-17"), "age_band")
    assert (one.mark, one.expected, one.said_at) == ("wrong", "18-24", None)


def test_several_codes_are_the_union_of_what_was_said() -> None:
    found = recorded("ask-beaten", "ask-locked", risk_flags=("violence", "confinement"))
    one = row(found, "risk_flags")
    assert (one.mark, one.expected) == ("right", ("violence", "confinement"))
    assert [said.at for said in one.said] == [1, 2]


@pytest.mark.parametrize(
    ("ticked", "mark", "codes"),
    [
        (("violence",), "missed", {"violence": "right", "confinement": "missed"}),
        (
            ("violence", "confinement", "child"),
            "invented",
            {"violence": "right", "confinement": "right", "child": "invented"},
        ),
        (("violence", "child"), "wrong", {"confinement": "missed", "child": "invented"}),
        (("unknown",), "lazy-unknown", {"violence": "missed", "confinement": "missed"}),
    ],
)
def test_of_several_codes_the_worst_counts_and_each_is_told(
    ticked: tuple[str, ...], mark: str, codes: dict[str, str]
) -> None:
    one = row(recorded("ask-beaten", risk_flags=ticked), "risk_flags")
    assert one.mark == mark
    assert codes.items() <= one.codes.items()


def test_what_was_heard_and_left_empty_is_missed_in_the_callers_words() -> None:
    one = row(recorded("ask-young"), "age_band")
    assert one.mark == "missed"
    assert one.why.endswith("you heard: “Sixteen.” That is “15-17”; you left it empty.")
    flags = row(recorded("ask-locked"), "risk_flags")
    assert flags.why == "Heard, and left out: confinement (“The door is locked.”)."


def test_what_some_other_path_says_is_invented_here() -> None:
    assert row(recorded(age_band="15-17"), "age_band").mark == "invented"
    assert row(recorded(risk_flags=("child",)), "risk_flags").mark == "invented"


@pytest.mark.parametrize("value", ["unknown", "not-asked"])
def test_unknown_is_right_where_nothing_was_said_and_lazy_where_it_was(value: str) -> None:
    assert row(recorded(age_band=value), "age_band").mark == "unknown"
    assert row(recorded("ask-young", age_band=value), "age_band").mark == "lazy-unknown"


def test_a_field_nobody_speaks_of_is_not_marked() -> None:
    assert "needs" not in rows(recorded(needs=("shelter",)))
    assert "needs" not in rows(recorded(needs=("unknown",)))


def test_what_is_rightly_empty_is_not_marked() -> None:
    assert rows(recorded()) == {}


def test_a_name_nobody_needs_is_over_collected_and_shows_it() -> None:
    found = recorded(given_name="Kham")
    assert row(found, "given_name").mark == "over-collected"
    assert slips(found) == ["over-collects"]


def test_a_name_the_key_wants_empty_is_over_collected_even_if_it_was_said() -> None:
    key = {"record": {"current_place": {"landmark": ""}}}
    found = recorded("ask-tree", key=key, current_place__landmark="a tall tree")
    assert row(found, "current_place.landmark").mark == "over-collected"


def test_a_landmark_of_another_path_is_invented_and_not_too_much() -> None:
    one = row(recorded(current_place__landmark="a bridge"), "current_place.landmark")
    assert one.mark == "invented"


def test_a_field_the_key_wants_empty_is_invented_where_it_is_filled() -> None:
    needs = ({"when": {"disclosed": ("locked",)}, "is": "shelter"}, {"is": ""})
    key = {"record": {"needs": needs}}
    assert row(recorded(key=key, needs=("shelter",)), "needs").mark == "invented"
    assert "needs" not in rows(recorded(key=key))
    assert row(recorded("ask-locked", key=key, needs=("shelter",)), "needs").mark == "right"


def test_not_asked_can_be_what_is_right() -> None:
    key = {"record": {"safe_to_talk": "not-asked"}}
    assert row(recorded(key=key, safe_to_talk="not-asked"), "safe_to_talk").mark == "right"
    assert row(recorded(key=key, safe_to_talk="unknown"), "safe_to_talk").mark == "unknown"
    assert row(recorded(key=key, safe_to_talk="yes"), "safe_to_talk").mark == "invented"
    empty = row(recorded(key=key), "safe_to_talk")
    assert empty.mark == "missed"
    assert empty.why.startswith("Nothing was said about this.")


@pytest.mark.parametrize("value", ["possible-tip", "insufficient-information"])
def test_what_is_accepted_is_right_as_well(value: str) -> None:
    key = {"assessment": "possible-tip", "accept": {"assessment": ("insufficient-information",)}}
    assert row(recorded(key=key, assessment=value), "assessment").mark == "right"


def test_a_code_that_is_accepted_stands_for_one_that_is_due() -> None:
    key = {"record": {"needs": ("shelter", "medical")}, "accept": {"needs": ("legal",)}}
    assert row(recorded(key=key, needs=("shelter", "legal")), "needs").mark == "right"
    assert (
        row(recorded(key=key, needs=("legal",)), "needs").codes
        == {
            "shelter": "right",
            "medical": "missed",
            "legal": "right",
        }
        or row(recorded(key=key, needs=("legal",)), "needs").mark == "missed"
    )


def test_in_a_critical_field_what_is_accepted_stands_for_nothing_else() -> None:
    key = {"record": {"risk_flags": ("violence",)}, "accept": {"risk_flags": ("child",)}}
    assert row(recorded(key=key, risk_flags=("child",)), "risk_flags").mark == "missed"
    assert row(recorded(key=key, risk_flags=("violence", "child")), "risk_flags").mark == "right"


def test_free_words_are_compared_and_never_counted() -> None:
    found = recorded("ask-tree", current_place__landmark="A Tall  Tree!")
    assert row(found, "current_place.landmark").mark == "right"
    near = row(
        recorded("ask-tree", current_place__landmark="behind a tall tree, by the river"),
        "current_place.landmark",
    )
    assert (near.mark, near.certain) == ("right", False)
    far = row(recorded("ask-tree", current_place__landmark="the market"), "current_place.landmark")
    assert (far.mark, far.certain) == ("wrong", False)


def test_a_leaf_that_was_not_shown_is_not_missed() -> None:
    assert "industry" not in rows(recorded("ask-roof"))
    assert row(recorded("ask-roof", needs=("legal",)), "industry").mark == "missed"


def test_the_place_is_critical_only_where_somebody_may_have_to_go_there() -> None:
    key = {"record": {"current_place": {"country": "LA"}}}
    assert not row(recorded(key=key), "current_place.country").critical
    assert row(recorded("ask-locked", key=key), "current_place.country").critical


def test_urgency_consent_and_the_narrative_are_not_marked_as_fields() -> None:
    found = recorded(urgency="U1", consent_share="yes", narrative="He said “no”.")
    assert rows(found) == {}


def test_totals_count_every_mark() -> None:
    found = recorded("ask-young", "ask-locked", age_band="15-17", given_name="Kham")
    assert found.record is not None
    assert tuple(found.record.totals) == FIELD_MARKS
    assert {mark: n for mark, n in found.record.totals.items() if n} == {
        "right": 1,
        "missed": 1,
        "over-collected": 1,
    }


def test_of_two_writings_the_last_stands_and_gives_the_moment() -> None:
    call = call_of("ask-young")
    for value in ("18-24", None, "15-17"):
        call.set_field("age_band", value)
    one = row(marked(call), "age_band")
    assert (one.mark, one.at) == ("right", call.events[-1].seq)


@pytest.mark.parametrize("value", ["", 3, ("15-17", "18-24"), ("unknown", "x"), "nonsense"])
@pytest.mark.parametrize("leaf", ["age_band", "risk_flags", "given_name", "urgency", "no.such.1"])
def test_whatever_stands_in_the_record_it_can_be_marked(leaf: str, value: Value) -> None:
    call = call_of("ask-young", "ask-locked")
    call.set_field(leaf, value)
    assert marked(call).record is not None
