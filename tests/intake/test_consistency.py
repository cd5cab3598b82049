"""What does not fit together in a record: each rule finds its case, and leaves its neighbour."""

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st

from hotline_sim.intake.consistency import inconsistencies
from hotline_sim.intake.form import Form, Value
from hotline_sim.referral.decision import CONSENT, HOW, REASONS, Referral
from tests.content.shipped import library

Filled = Mapping[str, Value]


@pytest.fixture(scope="module")
def form() -> Form:
    return library().form("hotline-call-record")


TIP: Filled = {
    "is_minor": "no",
    "act": ("recruitment",),
    "means": ("fraud-deception",),
    "type_of_exploitation": ("ForcedLabour",),
    "assessment": "possible-tip",
}

CASES: list[tuple[str, Filled, Filled]] = [
    ("age-and-minor", {"age_band": "15-17", "is_minor": "no"}, {"is_minor": "yes"}),
    ("minor-left-open", {"age_band": "18-24", "is_minor": "unknown"}, {"is_minor": "no"}),
    (
        "child-without-flag",
        {"is_minor": "yes", "risk_flags": ("violence",)},
        {"risk_flags": ("child", "violence")},
    ),
    (
        "no-means-for-an-adult",
        {"is_minor": "no", "means": ("not-needed-child",)},
        {"is_minor": "yes"},
    ),
    (
        "urgency-below-flags",
        {"urgency": "U2", "risk_flags": ("life-threat-now",)},
        {"urgency": "U1"},
    ),
    (
        "urgency-below-flags",
        {"urgency": "U3", "risk_flags": ("confinement",)},
        {"urgency": "U2"},
    ),
    ("urgency-without-flag", {"urgency": "U1", "risk_flags": ("not-asked",)}, {"urgency": "U2"}),
    ("assessment-against-rule", {**TIP, "assessment": "labour-rights-violation"}, TIP),
    ("assessment-against-rule", {**TIP, "means": ("none-reported",)}, TIP),
    (
        "control-without-means",
        {"methods_of_control": ("RestrictsMovement",), "means": ("none-reported",)},
        {"methods_of_control": ("TakesEarnings",)},
    ),
    (
        "actual-victim-at-intake",
        {"trafficking_status": "ActualVictimOfTrafficking"},
        {"trafficking_status": "PossibleVictimOfTrafficking"},
    ),
    (
        "status-against-assessment",
        {**TIP, "trafficking_status": "NotAVictimOfTrafficking"},
        {"trafficking_status": "PossibleVictimOfTrafficking"},
    ),
    (
        "callback-yes-and-no",
        {"safe_callback.allowed": "no", "consent_callback": "yes"},
        {"safe_callback.allowed": "yes"},
    ),
    (
        "own-story-second-hand",
        {"caller_role": "self", "evidence_quality": "hearsay"},
        {"caller_role": "family"},
    ),
    (
        "filled-though-hidden",
        {"safe_callback.hours": "mornings", "safe_callback.allowed": "no"},
        {"safe_callback.allowed": "yes"},
    ),
    (
        "dates-in-wrong-order",
        {"start_at": "2026-05-04T21:40:00+07:00", "follow_up.date": "2026-05-03"},
        {"follow_up.date": "2026-05-04"},
    ),
    (
        "dates-in-wrong-order",
        {"start_at": "2026-05-04T21:40+07:00", "end_at": "2026-05-04T14:39+00:00"},
        {"end_at": "2026-05-04T14:41+00:00"},
    ),
]


@pytest.mark.parametrize(("rule", "record", "mended"), CASES)
def test_a_rule_finds_its_case_and_leaves_it_once_mended(
    form: Form, rule: str, record: Filled, mended: Filled
) -> None:
    found = inconsistencies(form, record)
    assert rule in {one.rule for one in found}
    assert rule not in {one.rule for one in inconsistencies(form, {**record, **mended})}
    for one in found:
        assert set(one.fields) <= {*form.leaves, "referrals"}
        assert one.text.endswith(".") and one.why.endswith(".")


def test_a_sound_record_and_an_empty_one_fit(form: Form) -> None:
    assert inconsistencies(form, {}) == ()
    sound = {**TIP, "urgency": "U2", "risk_flags": ("confinement",), "consent_share": "yes"}
    told = Referral("atd", "warm", "yes", urgency="U2", passes=("risk_flags",))
    assert inconsistencies(form, sound, [told]) == ()


def test_what_the_assessment_stands_on_is_told(form: Form) -> None:
    (one,) = inconsistencies(form, {**TIP, "means": ("not-asked",)})
    assert one.text == (
        "The assessment is “Possible trafficking”; what is written adds up to"
        " “Insufficient information” or “Missing person”."
    )
    assert "Means: it was not asked." in one.why


DECISIONS: list[tuple[str, Filled, Referral]] = [
    ("referred-against-a-no", {}, Referral("atd", "warm", "no")),
    ("referred-against-a-no", {}, Referral("atd", "information", "no", passes=("urgency",))),
    ("share-no-referral-yes", {"consent_share": "no"}, Referral("lwu", "warm", "yes")),
    (
        "share-not-asked-referral-yes",
        {"consent_share": "not-asked"},
        Referral("lwu", "warm", "yes"),
    ),
    (
        "override-without-ground",
        {"is_minor": "no"},
        Referral("cpn", "warm", "overridden", "child-at-risk"),
    ),
    (
        "override-without-ground",
        {"urgency": "U2"},
        Referral("atd", "warm", "overridden", "danger-to-life"),
    ),
    ("two-urgencies", {"urgency": "U2"}, Referral("atd", "warm", "yes", urgency="U1")),
    ("dispatch-without-urgency", {"urgency": "U4"}, Referral("atd", "emergency", "yes")),
    ("passes-what-is-not-there", {}, Referral("atd", "warm", "yes", passes=("language",))),
    ("nobody-dispatched", {"outcome": "dispatched"}, Referral("atd", "warm", "yes")),
    ("declined-and-agreed", {"outcome": "declined-help"}, Referral("atd", "warm", "yes")),
]


@pytest.mark.parametrize(("rule", "record", "referral"), DECISIONS)
def test_a_decision_that_does_not_fit_the_record(
    form: Form, rule: str, record: Filled, referral: Referral
) -> None:
    assert rule in {one.rule for one in inconsistencies(form, record, [referral])}
    assert rule not in {one.rule for one in inconsistencies(form, record)} or "outcome" in record


@pytest.mark.parametrize(
    ("record", "referral"),
    [
        ({}, Referral("lftu", "information", "no")),
        ({"consent_share": "no"}, Referral("lftu", "cold", "yes")),
        ({"is_minor": "yes"}, Referral("cpn", "warm", "overridden", "child-at-risk")),
        ({"urgency": "U2"}, Referral("atd", "warm", "overridden", "legal-duty")),
        (
            {"safe_callback.allowed": "yes"},
            Referral("lwu", "warm", "yes", passes=("safe_callback", "safe_callback.allowed")),
        ),
        ({"outcome": "referred"}, Referral("lftu", "cold", "yes")),
    ],
)
def test_a_decision_that_fits(form: Form, record: Filled, referral: Referral) -> None:
    assert inconsistencies(form, record, [referral]) == ()


def test_referred_to_nobody(form: Form) -> None:
    (one,) = inconsistencies(form, {"outcome": "referred"})
    assert one.rule == "referred-to-nobody"


@given(
    data=st.data(),
    how=st.sampled_from(HOW),
    consent=st.sampled_from(CONSENT),
    reason=st.sampled_from(("", *REASONS)),
)
def test_any_record_can_be_asked(data: st.DataObject, how: str, consent: str, reason: str) -> None:
    form = library().form("hotline-call-record")
    codes = {path: leaf.answers for path, leaf in form.leaves.items() if leaf.answers}
    drawn = data.draw(st.lists(st.sampled_from(sorted(codes)), unique=True, max_size=12))
    record: dict[str, Value] = {}
    for path in drawn:
        code = data.draw(st.sampled_from(codes[path])).id
        leaf = form.leaf(path)
        record[path] = (code,) if leaf and leaf.kind == "several" else code
    referral = Referral("atd", how, consent, reason, passes=("urgency",))
    for one in inconsistencies(form, record, [referral]):
        assert one.text and one.why and one.fields
