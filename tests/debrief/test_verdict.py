"""Verdict and worth, rule by rule as docs/scoring.md tells them."""

from hotline_sim.debrief.model import Verdict
from tests.debrief.calls import MODEL, debriefed, names, of, one_beat, small
from tests.samples import played, small_scenario


def test_the_model_path_is_ready_and_says_why() -> None:
    """A call done well is told so, with what it held."""
    found = small(*MODEL)
    assert found.verdict is Verdict.READY
    assert (found.ending, found.ending_kind) == ("plan", "safe")
    assert of(found, "safety").level == 4
    assert of(found, "care").level == 3
    assert len(found.reasons) == 1


def test_one_harmful_slip_is_unsafe_however_many_dos_stand_beside_it() -> None:
    """The harm gate cannot be bought off."""
    found = small("name", "danger", "feeling", "wait", "close")
    assert found.verdict is Verdict.UNSAFE
    assert of(found, "safety").level == 1
    assert "pushing" in found.reasons[0] and "You said: “" in found.reasons[0]


def test_a_red_line_cannot_be_mended() -> None:
    """One promise of rescue makes the call unsafe whatever follows."""
    found = small("promise", "danger", "feeling", "wait", "close")
    assert found.verdict is Verdict.UNSAFE
    assert names(found.red_lines) == ["promises"]
    assert "red line" in found.reasons[0]
    assert "You said: “We will come tonight.”" in found.reasons[0], "the moment stands beside it"


def test_greeting_well_and_hanging_up_is_never_ready() -> None:
    """Hanging up is a lost ending and leaves the caller alone."""
    found = small("safe", "hang-up")
    assert found.verdict is Verdict.UNSAFE
    assert (found.ending, found.ending_kind) == ("hang-up", "lost")
    assert "ends-call-first" in names(of(found, "safety").slips)


def test_a_call_left_early_is_unfinished_and_misses_nothing() -> None:
    """What was never reached is not held against anyone."""
    call = played(small_scenario(), "safe")
    call.leave()
    found = debriefed(call)
    assert found.verdict is Verdict.UNFINISHED
    assert not any(one.missed for one in found.competencies)


def test_a_fact_the_key_needs_and_nobody_heard_bars_ready() -> None:
    """Not asked is shown, and said in the caller's words."""
    found = small("safe", "feeling", "rush", "wait", "close")
    assert found.not_heard == ("friday",)
    assert found.verdict is not Verdict.READY
    assert any("On Friday they move us." in reason for reason in found.reasons)


def test_a_competency_the_call_teaches_must_be_seen_to_be_ready() -> None:
    """A safe ending alone is not ready."""
    scenario = one_beat(responses={"talk": {}}, more={"teaches": ("care",)})
    found = debriefed(played(scenario, "talk"))
    assert found.verdict is Verdict.PRACTISE
    assert "Care" in found.reasons[0]


def test_worth_counts_dos_only_where_they_are_invited() -> None:
    """Asking every possible question earns nothing."""
    responses = {
        "asked": {"shows": ("asks-safe",), "leads_to": "one"},
        "unasked": {"shows": ("asks-danger",), "leads_to": "one"},
        "end": {},
    }
    scenario = one_beat(invites=("asks-safe",), responses=responses)
    assert debriefed(played(scenario, "unasked", "end")).worth == 3
    assert debriefed(played(scenario, "asked", "unasked", "end")).worth == 4


def test_worth_of_a_repair_is_half_of_one_showing_and_its_dos_earn_nothing() -> None:
    """Slipping on purpose to repair it never pays."""
    scenario = one_beat(
        invites=("names-feeling",),
        responses={
            "push": {"shows": ("pushes",), "leads_to": "one", "repeats": True},
            "sorry": {"shows": ("names-feeling",), "repairs": ("pushes",), "leads_to": "one"},
            "end": {},
        },
    )
    assert debriefed(played(scenario, "push", "end")).worth == -1
    assert debriefed(played(scenario, "push", "sorry", "end")).worth == 1


def test_repeats_and_silences_pay_nothing() -> None:
    """Saying the same good thing twice earns once."""
    scenario = one_beat(
        invites=("names-feeling",),
        silence={"leads_to": "one", "shows": ("names-feeling",)},
        responses={
            "feel": {"shows": ("names-feeling",), "leads_to": "one", "repeats": True},
            "end": {},
        },
    )
    assert debriefed(played(scenario, "feel", "end")).worth == 4
    assert debriefed(played(scenario, "feel", "feel", "silence", "end")).worth == 4


def test_hanging_up_costs_what_it_shows() -> None:
    """Ending the call first is a harmful don't, and worth as little as one."""
    assert small("hang-up").worth == -4
