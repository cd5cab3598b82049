"""The cards of a role-play: they follow the call, and tell whoever calls what to keep back."""

from hotline_sim.workshop.script import card_of, heard_as, listen_for, part_of
from tests.samples import opened, small_scenario


def test_the_first_card_has_the_cue_and_every_response_with_its_answer() -> None:
    call = opened(small_scenario())
    card = card_of(call)
    assert (card.beat, card.phase, card.sounds, card.says) == (
        *("pickup", "open"),
        *(("a door",), ("Hello? Quick.",)),
    )
    answers = {one.response: (one.like, one.then) for one in card.if_they_say}
    assert answers == {
        "pickup.safe": ("Can you talk safely?", ("Yes. Ask me.",)),
        "pickup.name": ("Your full name first.", ("Hm.",)),
        "pickup.promise": ("We will come tonight.", ("Hm.",)),
    }
    assert card.told == ()
    assert card.kept == ("The door is locked.", "On Friday they move us.")
    assert card.silence is None


def test_no_card_says_what_the_author_thinks_of_a_response() -> None:
    text = repr(card_of(opened(small_scenario())))
    assert "pushes" not in text
    assert "A name helps nobody yet" not in text


def test_the_next_card_is_what_was_promised_on_the_last() -> None:
    call = opened(small_scenario())
    for response in ("safe", "danger", "feeling"):
        promised = {one.response.partition(".")[2]: one for one in card_of(call).if_they_say}
        call.respond(response, read_as=heard_as("caller"))
        assert card_of(call).says == promised[response].then


def test_a_fact_is_told_when_its_moment_has_come_and_moves_to_what_was_told() -> None:
    call = opened(small_scenario())
    call.respond("safe")
    danger = next(one for one in card_of(call).if_they_say if one.response == "hub.danger")
    assert danger.tells == ("The door is locked.", "On Friday they move us.")
    call.respond("danger")
    card = card_of(call)
    assert card.told == ("The door is locked.", "On Friday they move us.")
    assert card.kept == ()


def test_waiting_is_a_card_of_its_own_where_it_brings_something() -> None:
    call = opened(small_scenario())
    call.respond("safe")
    card = card_of(call)
    assert card.silence is not None
    assert (card.silence.then, card.seconds) == (("I am still here.",), 5)


def test_at_the_end_there_is_nothing_more_to_listen_for() -> None:
    call = opened(small_scenario())
    assert listen_for(call) == ("asks-safe",)
    call.hang_up()
    card = card_of(call)
    assert card.ending == "lost"
    assert card.if_they_say == ()
    assert listen_for(call) == ()


def test_whoever_plays_the_caller_reads_whom_they_are() -> None:
    part = part_of(small_scenario())
    assert (part.name, part.voice, part.holds_back) == ("Noy", "quiet", 2)
