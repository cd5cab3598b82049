"""How a call is marked, rule by rule, as docs/scoring.md tells it."""

from typing import Any

import pytest

from hotline_sim.call.call import Call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import CompetencyResult, Debrief, Verdict
from tests.samples import compiled, played, small_rubric, small_scenario


def _debriefed(call: Call) -> Debrief:
    return debrief("c1", "T01", call.scenario, small_rubric(), call.events)


def _small(*answers: str) -> Debrief:
    return _debriefed(played(small_scenario(), *answers))


def _of(found: Debrief, competency: str) -> CompetencyResult:
    return next(one for one in found.competencies if one.id == competency)


def _names(marks: tuple[Any, ...]) -> list[str]:
    return [mark.behaviour for mark in marks]


MODEL = ("safe", "danger", "feeling", "wait", "close")


def _one_beat(**beat: Any) -> Any:
    """Return a scenario of one beat, which every response without a place of its own ends."""
    responses = {
        name: {"say": name, "leads_to": "end", **one} for name, one in beat.pop("responses").items()
    }
    more = beat.pop("more", {})
    return compiled(
        {
            "opens_at": "one",
            "beats": {"one": {**beat, "responses": responses}, **beat.pop("beats", {})},
            "endings": {"end": {"kind": "safe", "worth": 3}, "cut": {"kind": "lost"}},
            **more,
        }
    )


def test_the_model_path_is_ready_and_says_why() -> None:
    """A call done well is told so, with what it held."""
    found = _small(*MODEL)
    assert found.verdict is Verdict.READY
    assert (found.ending, found.ending_kind) == ("plan", "safe")
    assert _of(found, "safety").level == 4
    assert _of(found, "care").level == 3
    assert len(found.reasons) == 1


def test_one_harmful_slip_is_unsafe_however_many_dos_stand_beside_it() -> None:
    """The harm gate cannot be bought off."""
    found = _small("name", "danger", "feeling", "wait", "close")
    assert found.verdict is Verdict.UNSAFE
    assert _of(found, "safety").level == 1
    assert "pushing" in found.reasons[0]


def test_a_repair_mends_every_earlier_showing_and_lifts_the_gate() -> None:
    """A slip put right is level 2 and no longer unsafe."""
    found = _small("name", "sorry", "danger", "wait", "close")
    result = _of(found, "safety")
    assert result.level == 2
    assert [(mark.behaviour, mark.at, mark.repaired_at) for mark in result.repaired] == [
        ("pushes", 1, 2)
    ]
    assert found.verdict is Verdict.PRACTISE


def test_a_later_showing_is_a_new_slip() -> None:
    """Mending once does not cover what comes after."""
    found = _small("name", "sorry", "danger", "on")
    marks = {
        mark.at: mark.repaired_at
        for mark in _of(found, "safety").slips
        if mark.behaviour == "pushes"
    }
    assert marks == {1: 2, 4: -1}


def test_a_red_line_cannot_be_mended() -> None:
    """One promise of rescue makes the call unsafe whatever follows."""
    found = _small("promise", "danger", "feeling", "wait", "close")
    assert found.verdict is Verdict.UNSAFE
    assert _names(found.red_lines) == ["promises"]
    assert "red line" in found.reasons[0]


def test_greeting_well_and_hanging_up_is_never_ready() -> None:
    """Hanging up is a lost ending and leaves the caller alone."""
    found = _small("safe", "hang-up")
    assert found.verdict is Verdict.UNSAFE
    assert (found.ending, found.ending_kind) == ("hang-up", "lost")
    assert "ends-call-first" in _names(_of(found, "safety").slips)


def test_a_call_left_early_is_unfinished_and_misses_nothing() -> None:
    """What was never reached is not held against anyone."""
    call = played(small_scenario(), "safe")
    call.leave()
    found = _debriefed(call)
    assert found.verdict is Verdict.UNFINISHED
    assert not any(one.missed for one in found.competencies)


def test_a_fact_the_key_needs_and_nobody_heard_bars_ready() -> None:
    """Not asked is shown, and said in the caller's words."""
    found = _small("safe", "feeling", "rush", "wait", "close")
    assert found.not_heard == ("friday",)
    assert found.verdict is not Verdict.READY
    assert any("On Friday they move us." in reason for reason in found.reasons)


def test_an_invited_basic_do_shown_nowhere_is_missed() -> None:
    """A miss names the answer that was given instead."""
    scenario = _one_beat(
        invites=("asks-safe",),
        responses={"other": {}, "right": {"shows": ("asks-safe",)}},
    )
    found = _debriefed(played(scenario, "other"))
    assert [(one.behaviour, one.response) for one in _of(found, "safety").missed] == [
        ("asks-safe", "one.other")
    ]
    assert _of(found, "safety").level == 2


def test_an_invitation_lapses_where_another_do_of_its_list_was_shown() -> None:
    """Nobody is marked down for the good sentence not chosen beside another good one."""
    scenario = _one_beat(
        invites=("asks-safe", "asks-danger"),
        responses={"one": {"shows": ("asks-danger",)}, "two": {"shows": ("asks-safe",)}},
    )
    found = _debriefed(played(scenario, "one"))
    assert _of(found, "safety").missed == ()
    assert _of(found, "safety").level == 3


def test_an_invitation_with_a_guard_binds_only_where_it_holds() -> None:
    """`{do, when}` invites only when the moment calls for it."""
    scenario = _one_beat(
        invites=({"do": "asks-safe", "when": {"turns": {"at_least": 5}}},),
        responses={"other": {}, "right": {"shows": ("asks-safe",)}},
    )
    assert _of(_debriefed(played(scenario, "other")), "safety").level is None


def test_a_do_nobody_could_say_is_not_missed() -> None:
    """An invitation without an open response that shows it gives no chance to take."""
    scenario = _one_beat(invites=("gives-cover",), responses={"other": {}})
    found = _debriefed(played(scenario, "other"))
    assert _of(found, "safety").missed == ()
    assert _of(found, "safety").level is None


def test_an_interruption_that_ends_the_call_takes_the_chance_away() -> None:
    """What could have come next is not missed when the line is cut."""
    scenario = _one_beat(
        invites=("asks-safe",),
        responses={
            "again": {"leads_to": "one", "repeats": True},
            "right": {"shows": ("asks-safe",)},
        },
        more={"interruptions": {"drop": {"when": {"turns": {"at_least": 1}}, "leads_to": "cut"}}},
    )
    found = _debriefed(played(scenario, "again"))
    assert found.ending == "cut"
    assert _of(found, "safety").missed == ()


def test_hanging_up_does_not_take_the_chance_away() -> None:
    """The trainee's own hanging up leaves what was invited missed."""
    scenario = _one_beat(invites=("asks-safe",), responses={"right": {"shows": ("asks-safe",)}})
    found = _debriefed(played(scenario, "hang-up"))
    assert _names(_of(found, "safety").missed) == ["asks-safe"]


def test_a_silence_can_be_the_right_thing_to_do() -> None:
    """Saying nothing shows what the author says it shows."""
    scenario = _one_beat(
        invites=("names-feeling",),
        silence={"leads_to": "end", "shows": ("names-feeling",)},
        responses={"talk": {}},
    )
    found = _debriefed(played(scenario, "silence"))
    assert _names(_of(found, "care").shown) == ["names-feeling"]


@pytest.mark.parametrize(("times", "level"), [(1, 3), (2, 3), (3, 2)])
def test_unhelpful_things_weigh_from_the_third_response(times: int, level: int) -> None:
    """Once or twice costs the fourth level; three times is level 2."""
    scenario = _one_beat(
        responses={
            "good": {"shows": ("asks-safe", "gives-cover"), "leads_to": "one"},
            "rush": {"shows": ("rushes",), "leads_to": "one", "repeats": True},
            "end": {},
        },
    )
    found = _debriefed(played(scenario, "good", *(["rush"] * times), "end"))
    assert _of(found, "safety").level == level


def test_only_unhelpful_things_shown_is_level_two() -> None:
    """Doing nothing right and something unhelpful is not sound."""
    scenario = _one_beat(responses={"rush": {"shows": ("rushes",)}})
    assert _of(_debriefed(played(scenario, "rush")), "safety").level == 2


def test_an_advanced_do_lifts_a_sound_competency_to_strong() -> None:
    """Level 4 asks for something advanced and nothing unhelpful."""
    scenario = _one_beat(responses={"cover": {"shows": ("gives-cover",)}})
    assert _of(_debriefed(played(scenario, "cover")), "safety").level == 4


def test_nothing_invited_and_nothing_shown_is_not_observed() -> None:
    """A level is never invented."""
    scenario = _one_beat(responses={"talk": {}})
    assert _of(_debriefed(played(scenario, "talk")), "care").level is None


def test_a_competency_the_call_teaches_must_be_seen_to_be_ready() -> None:
    """A safe ending alone is not ready."""
    scenario = _one_beat(responses={"talk": {}}, more={"teaches": ("care",)})
    found = _debriefed(played(scenario, "talk"))
    assert found.verdict is Verdict.PRACTISE
    assert "Care" in found.reasons[0]


def test_an_order_rule_broken_is_an_unhelpful_slip_where_it_was_broken() -> None:
    """Asking whether it is safe belongs to the first two turns."""
    scenario = _one_beat(
        responses={
            "safe": {"shows": ("asks-safe",), "leads_to": "one"},
            "talk": {"leads_to": "one", "repeats": True},
            "end": {},
        },
    )
    found = _debriefed(played(scenario, "talk", "talk", "safe", "end"))
    assert [(one.behaviour, one.at) for one in _of(found, "safety").slips] == [("safe-late", 2)]
    in_time = _debriefed(played(scenario, "talk", "safe", "end"))
    assert _of(in_time, "safety").slips == ()


def test_an_order_rule_binds_only_where_its_do_could_be_shown_in_time() -> None:
    """A rule nobody could keep breaks nothing; nor does one the scenario waives."""
    late = {"shows": ("asks-safe",), "when": {"turns": {"at_least": 2}}, "leads_to": "one"}
    responses = {"safe": late, "talk": {"leads_to": "one", "repeats": True}, "end": {}}
    found = _debriefed(played(_one_beat(responses=dict(responses)), "talk", "talk", "safe", "end"))
    assert _of(found, "safety").slips == ()
    free = {**late, "when": {"turns": {"at_least": 0}}}
    waived = _one_beat(
        responses={**responses, "safe": free},
        more={"waive": ({"rule": "asks-safe", "because": "Nobody can overhear a letter."},)},
    )
    assert _of(_debriefed(played(waived, "talk", "talk", "safe", "end")), "safety").slips == ()


def test_worth_counts_dos_only_where_they_are_invited() -> None:
    """Asking every possible question earns nothing."""
    responses = {
        "asked": {"shows": ("asks-safe",), "leads_to": "one"},
        "unasked": {"shows": ("asks-danger",), "leads_to": "one"},
        "end": {},
    }
    scenario = _one_beat(invites=("asks-safe",), responses=responses)
    assert _debriefed(played(scenario, "unasked", "end")).worth == 3
    assert _debriefed(played(scenario, "asked", "unasked", "end")).worth == 4


def test_worth_of_a_repair_is_half_of_one_showing_and_its_dos_earn_nothing() -> None:
    """Slipping on purpose to repair it never pays."""
    scenario = _one_beat(
        invites=("names-feeling",),
        responses={
            "push": {"shows": ("pushes",), "leads_to": "one", "repeats": True},
            "sorry": {"shows": ("names-feeling",), "repairs": ("pushes",), "leads_to": "one"},
            "end": {},
        },
    )
    assert _debriefed(played(scenario, "push", "end")).worth == -1
    assert _debriefed(played(scenario, "push", "sorry", "end")).worth == 1


def test_repeats_and_silences_pay_nothing() -> None:
    """Saying the same good thing twice earns once."""
    scenario = _one_beat(
        invites=("names-feeling",),
        silence={"leads_to": "one", "shows": ("names-feeling",)},
        responses={
            "feel": {"shows": ("names-feeling",), "leads_to": "one", "repeats": True},
            "end": {},
        },
    )
    assert _debriefed(played(scenario, "feel", "end")).worth == 4
    assert _debriefed(played(scenario, "feel", "feel", "silence", "end")).worth == 4


def test_the_debrief_tells_one_thing_done_well_and_one_to_change() -> None:
    """Each names its moment, and the one to change a wording for it."""
    found = _small("name", "danger", "feeling", "wait", "close")
    assert found.to_change is not None
    assert (found.to_change.behaviour, found.to_change.at) == ("pushes", 1)
    assert found.to_change.said == "Your full name first."
    assert found.to_change.why == "A name helps nobody yet."
    assert found.to_change.better == "You choose."
    assert found.did_well is not None
    assert found.did_well.behaviour == "gives-cover"


def test_a_repair_is_the_thing_done_well() -> None:
    """Noticing one's own slip is a skill, and is told so."""
    found = _small("name", "sorry", "danger", "wait", "close")
    assert found.did_well is not None
    assert found.did_well.label == "putting right pushing"


def test_the_transcript_says_what_each_answer_showed_and_what_to_say_instead() -> None:
    """The better wording stands beside the slip, the reason in the author's words."""
    found = _small("name", "danger", "feeling", "wait", "close")
    line = next(one for one in found.transcript if one.response == "pickup.name")
    assert line.slips == ("pushes",)
    assert line.because == "A name helps nobody yet."
    assert line.better == "You choose."


def test_how_it_went_is_kept_beside_the_result() -> None:
    """The self-view stands in the debrief."""
    call = played(small_scenario(), *MODEL)
    call.rate(2, "slow start")
    assert _debriefed(call).self_rating == 2


def test_hanging_up_costs_what_it_shows() -> None:
    """Ending the call first is a harmful don't, and worth as little as one."""
    assert _small("hang-up").worth == -4
