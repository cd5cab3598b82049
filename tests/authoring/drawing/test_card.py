"""All that is written about a moment, in plain words."""

from hotline_sim.authoring.drawing.card import card_of, interruption_card
from hotline_sim.scenario.compiled import BACK
from tests.samples import compiled, small_scenario

PICKUP, HUB, GUARD, PLAN, HALF = range(5)


def test_cues_stand_with_the_condition_under_which_they_are_said() -> None:
    card = card_of(small_scenario(), small_scenario().places[HUB])
    assert card.cues == (("trust is 4 or more", "Yes. Ask me."), ("otherwise", "Hm."))
    assert card.again == (("", "I am still here."),)
    assert card.invites == (("", "asks-danger"), ("", "names-feeling"))
    assert card.cut_in == (0, 1)


def test_a_response_tells_all_that_it_does() -> None:
    scenario = small_scenario()
    moves = {one.id: one for one in card_of(scenario, scenario.places[HUB]).moves}
    danger = moves["danger"]
    assert danger.say == "Who is near you?"
    assert danger.shows == ("asks-danger",)
    assert danger.tells == (
        ("trust is 4 or more", ("locked", "friday")),
        ("otherwise", ("locked",)),
    )
    assert moves["close"].leads_to == (("“friday” was told", 3), ("otherwise", 4))
    assert moves["sorry"].repairs == ("pushes",)
    assert moves["rush"].repeats and moves["rush"].changes == ("trust -1",)


def test_silence_comes_last_with_the_seconds_that_press_it() -> None:
    scenario = small_scenario()
    *_, silence = card_of(scenario, scenario.places[HUB]).moves
    assert (silence.id, silence.say, silence.after) == ("silence", "", 5)
    assert silence.leads_to == (("", HUB),)
    assert not silence.repeats


def test_a_scene_tells_that_it_goes_back() -> None:
    scenario = small_scenario()
    wait, _ = card_of(scenario, scenario.places[GUARD]).moves
    assert wait.leads_to == (("", BACK),)


def test_an_ending_tells_what_it_is_worth() -> None:
    card = card_of(small_scenario(), small_scenario().places[PLAN])
    assert (card.worth, card.moves, card.hang_up) == (6, (), ())


def test_hanging_up_is_one_ordered_choice() -> None:
    ways = (
        {"when": {"turns": {"at_least": 2}}, "leads_to": "end", "because": "It was time."},
        {"leads_to": "end", "shows": ("pushes",)},
    )
    say = {"say": "Yes.", "leads_to": "end"}
    made = {
        "opens_at": "hub",
        "beats": {"hub": {"responses": {"a": say}, "on_hang_up": ways}},
        "endings": {"end": {"kind": "lost"}},
    }
    scenario = compiled(made)
    first, last = card_of(scenario, scenario.places[0]).hang_up
    assert (first.when, first.because) == ("the turns so far are 2 or more", "It was time.")
    assert (last.when, last.shows) == ("otherwise", ("pushes",))


def test_an_interruption_tells_when_and_before_what_it_cuts_in() -> None:
    anywhere, listening = (interruption_card(small_scenario(), number) for number in (0, 1))
    assert (anywhere.when, anywhere.before) == ("trust is 0", ())
    assert listening.before == ("hub",)
    assert listening.leads_to == (("", GUARD),)
    assert not listening.repeats
