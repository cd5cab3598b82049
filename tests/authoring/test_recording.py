"""A call that is written down as a declared play comes out as it did, and says what came of it."""

from random import Random

import pytest

from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.paths import check_paths
from hotline_sim.authoring.plays_file import text_of
from hotline_sim.authoring.recording import Recorder, given_in
from hotline_sim.authoring.write_up import write_up
from hotline_sim.call.call import Call
from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.debrief import debrief
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import UserError
from hotline_sim.referral.decision import Referral
from hotline_sim.scenario.compiled import CompiledScenario
from tests.content.shipped import library, move_on, open_moves, rubric_of, scenarios

CALLS = 6
"""How many calls of each scenario are taken by chance and written down."""


def sheets(scenario: CompiledScenario) -> Sheets:
    """Return what calls of a scenario we ship are written up with."""
    about = scenario.about
    directory = library().directory(about.services)
    return Sheets(library().form(about.form), directory, tuple(rubric_of(scenario).competencies))


def recorder(scenario: CompiledScenario, *, paperwork: bool = False) -> Recorder:
    """Return what plays of a scenario we ship are recorded on."""
    return Recorder(scenario, rubric_of(scenario), sheets(scenario), paperwork)


def by_chance(scenario: CompiledScenario, seed: int) -> Call:
    """Return a call taken by chance, silences among it, now and then written up, or hung up."""
    chance = Random(seed)
    call = opened(scenario, seed)
    while not call.is_over:
        if chance.random() < 0.02:
            call.hang_up()
        else:
            move_on(call, chance.choice(open_moves(call)))
        if chance.random() < 0.2 and not call.is_over:
            call.note("for myself")
            call.set_field("urgency", chance.choice(["U1", "U2", None]))
    if chance.random() < 0.5:
        write_up(call, sheets(scenario))
        for field in chance.sample(sorted(call.record), min(3, len(call.record))):
            call.set_field(field, None)
    service = chance.choice(sorted(sheets(scenario).directory.services))  # type: ignore[union-attr]
    call.refer(
        Referral(service, "warm", chance.choice(["yes", "no", "not-asked"]), passes=("needs",))
    )
    if chance.random() < 0.2:
        call.withdraw(service)
    call.rate(2, "so so")
    return call


@pytest.mark.parametrize("seed", range(CALLS))
@pytest.mark.parametrize("name", scenarios())
def test_a_recorded_call_holds_and_is_judged_as_it_was(name: str, seed: int) -> None:
    scenario = scenarios()[name]
    call = by_chance(scenario, seed)
    form, directory, _ = sheets(scenario)
    play = recorder(scenario).play("by chance", given_in(call.events))
    findings = Findings("plays.yaml")
    variants = {scenario.variant: scenario}
    (one,) = check_paths(
        text_of(play).encode(), variants, rubric_of(scenario), findings, sheets(scenario)
    )
    assert [str(each) for each in findings] == []
    before = debrief(
        "", "", scenario, rubric_of(scenario), call.events, form=form, directory=directory
    )
    assert one.found is not None
    assert one.found._replace(transcript=()) == before._replace(
        transcript=(), **{key: getattr(one.found, key) for key in LATER}
    )


LATER = (
    *("self_rating", "self_view"),
    *("record", "urgency", "referral", "competencies", "did_well", "to_change", "red_lines"),
)
"""What differs because nobody rates a declared play, and because its moments have other numbers."""


def test_a_play_says_only_what_came_of_it() -> None:
    scenario = scenarios()["tower-room"]
    given = [
        "pickup.name-first",
        "pulls-back.no-name",
        {"record": {"safe_to_talk": "partly"}},
        "hang-up",
    ]
    assert recorder(scenario).play("short", given) == {
        "path": "short",
        "give": given,
        "ends_at": "you-hung-up",
        "verdict": "unsafe",
        "shows": [
            "asks-if-safe-to-talk",
            "offers-yes-or-no",
            "offers-anonymity",
            "chooses-fitting-service",
        ],
        "slips": ["demands-identity", "ends-call-first"],
        "repaired": ["demands-identity"],
        "record": {"safe_to_talk": "right"},
    }


def test_a_play_with_paperwork_is_written_up_as_the_key_says() -> None:
    scenario = scenarios()["tower-room"]
    play = recorder(scenario, paperwork=True).play("model", list(scenario.model_path))
    assert play["verdict"] == "ready"
    assert play["paperwork"] == "right"
    assert not {"urgency", "record", "referral"} & play.keys()


def test_a_call_that_no_longer_goes_so_says_where() -> None:
    with pytest.raises(
        UserError, match=r"does not go like that any more\. “plan.cover” is not open"
    ):
        recorder(scenarios()["tower-room"]).play("old", ["plan.cover"])
