"""What is shown, missed, slipped and repaired, rule by rule as docs/scoring.md tells it."""

from hotline_sim.debrief.model import Verdict
from tests.debrief.calls import debriefed, names, of, one_beat, small
from tests.samples import played


def test_a_repair_mends_every_earlier_showing_and_lifts_the_gate() -> None:
    """A slip put right is level 2 and no longer unsafe."""
    found = small("name", "sorry", "danger", "wait", "close")
    result = of(found, "safety")
    assert result.level == 2
    assert [(mark.behaviour, mark.at, mark.repaired_at) for mark in result.repaired] == [
        ("pushes", 1, 2)
    ]
    assert found.verdict is Verdict.PRACTISE


def test_a_later_showing_is_a_new_slip() -> None:
    """Mending once does not cover what comes after."""
    found = small("name", "sorry", "danger", "on")
    marks = {
        mark.at: mark.repaired_at
        for mark in of(found, "safety").slips
        if mark.behaviour == "pushes"
    }
    assert marks == {1: 2, 4: -1}


def test_an_invited_basic_do_shown_nowhere_is_missed() -> None:
    """A miss names the answer that was given instead."""
    scenario = one_beat(
        invites=("asks-safe",),
        responses={"other": {}, "right": {"shows": ("asks-safe",)}},
    )
    found = debriefed(played(scenario, "other"))
    assert [(one.behaviour, one.response) for one in of(found, "safety").missed] == [
        ("asks-safe", "one.other")
    ]
    assert of(found, "safety").level == 2


def test_an_invitation_lapses_where_another_do_of_its_list_was_shown() -> None:
    """Nobody is marked down for the good sentence not chosen beside another good one."""
    scenario = one_beat(
        invites=("asks-safe", "asks-danger"),
        responses={"one": {"shows": ("asks-danger",)}, "two": {"shows": ("asks-safe",)}},
    )
    found = debriefed(played(scenario, "one"))
    assert of(found, "safety").missed == ()
    assert of(found, "safety").level == 3


def test_an_invitation_with_a_guard_binds_only_where_it_holds() -> None:
    """`{do, when}` invites only when the moment calls for it."""
    scenario = one_beat(
        invites=({"do": "asks-safe", "when": {"turns": {"at_least": 5}}},),
        responses={"other": {}, "right": {"shows": ("asks-safe",)}},
    )
    assert of(debriefed(played(scenario, "other")), "safety").level is None


def test_a_do_nobody_could_say_is_not_missed() -> None:
    """An invitation without an open response that shows it gives no chance to take."""
    scenario = one_beat(invites=("gives-cover",), responses={"other": {}})
    found = debriefed(played(scenario, "other"))
    assert of(found, "safety").missed == ()
    assert of(found, "safety").level is None


def test_an_interruption_that_ends_the_call_takes_the_chance_away() -> None:
    """What could have come next is not missed when the line is cut."""
    scenario = one_beat(
        invites=("asks-safe",),
        responses={
            "again": {"leads_to": "one", "repeats": True},
            "right": {"shows": ("asks-safe",)},
        },
        more={"interruptions": {"drop": {"when": {"turns": {"at_least": 1}}, "leads_to": "cut"}}},
    )
    found = debriefed(played(scenario, "again"))
    assert found.ending == "cut"
    assert of(found, "safety").missed == ()


def test_hanging_up_does_not_take_the_chance_away() -> None:
    """The trainee's own hanging up leaves what was invited missed."""
    scenario = one_beat(invites=("asks-safe",), responses={"right": {"shows": ("asks-safe",)}})
    found = debriefed(played(scenario, "hang-up"))
    assert names(of(found, "safety").missed) == ["asks-safe"]


def test_a_silence_can_be_the_right_thing_to_do() -> None:
    """Saying nothing shows what the author says it shows."""
    scenario = one_beat(
        invites=("names-feeling",),
        silence={"leads_to": "end", "shows": ("names-feeling",)},
        responses={"talk": {}},
    )
    found = debriefed(played(scenario, "silence"))
    assert names(of(found, "care").shown) == ["names-feeling"]


def test_an_order_rule_binds_only_where_its_do_could_be_shown_in_time() -> None:
    """A rule nobody could keep breaks nothing; nor does one the scenario waives."""
    late = {"shows": ("asks-safe",), "when": {"turns": {"at_least": 2}}, "leads_to": "one"}
    responses = {"safe": late, "talk": {"leads_to": "one", "repeats": True}, "end": {}}
    found = debriefed(played(one_beat(responses=dict(responses)), "talk", "talk", "safe", "end"))
    assert of(found, "safety").slips == ()
    free = {**late, "when": {"turns": {"at_least": 0}}}
    waived = one_beat(
        responses={**responses, "safe": free},
        more={"waive": ({"rule": "asks-safe", "because": "Nobody can overhear a letter."},)},
    )
    assert of(debriefed(played(waived, "talk", "talk", "safe", "end")), "safety").slips == ()
