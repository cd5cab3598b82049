"""The room's choices: how it divided at each beat, without names unless they were asked for."""

from collections.abc import Sequence

from hotline_sim.call.answers import Answer, give
from hotline_sim.diagnostic import START
from hotline_sim.taken import Content
from hotline_sim.workshop.choices import Crossing, RoomChoices, choices_of
from hotline_sim.workshop.played import Played
from hotline_sim.workshop.state import Taking
from tests.samples import opened, small_rubric, small_scenario
from tests.workshop.rooms import Hands


def played(*calls: Sequence[str]) -> list[Played]:
    """Return one call for each list of answers, each by somebody else."""
    found = []
    for number, answers in enumerate(calls):
        call = opened(small_scenario(), seed=number)
        for name in answers:
            give(call, Answer(name, START))
        taking = Taking(f"c{number}", f"p{number}", 1, "small-call", "", 0, 0, Hands().now)
        found.append(Played(taking, Content(small_scenario(), small_rubric()), call.events))
    return found


def room(*calls: Sequence[str], named: bool = False) -> RoomChoices:
    names = {f"p{number}": f"Guest {number}" for number in range(len(calls))}
    (found,) = choices_of(played(*calls), names if named else None)
    return found


def at(beat: str, choices: RoomChoices) -> Crossing:
    (found,) = (one for one in choices.crossings if one.beat == beat)
    return found


def test_the_room_divides_and_the_consequences_stand_beside_each_way() -> None:
    pickup = at("pickup", room(["safe"], ["safe"], ["name"], ["promise"], ["hang-up"]))
    counts = {way.response: way.people for way in pickup.ways}
    assert counts == {
        "pickup.safe": 2,
        "pickup.name": 1,
        "pickup.promise": 1,
        "pickup.hang-up": 1,
    }
    assert pickup.divided
    assert (pickup.answered, pickup.few, pickup.cue) == (5, False, "Hello? Quick.")
    assert [way.response for way in pickup.ways if way.best] == ["pickup.safe"]
    harm = {way.response: way.harm for way in pickup.ways}
    assert harm["pickup.safe"] == ""
    assert harm["pickup.name"] == "harmful"
    assert harm["pickup.promise"] == "red_line"
    name = next(way for way in pickup.ways if way.response == "pickup.name")
    assert name.because == "A name helps nobody yet."
    assert name.names == ()


def test_where_few_answered_nothing_is_said_of_them() -> None:
    choices = room(["safe", "danger"], ["safe", "rush"], ["name"])
    assert at("pickup", choices).answered == 3
    hub = at("hub", choices)
    assert (hub.few, hub.answered, hub.ways) == (True, 0, ())
    assert "rush" not in repr(hub)


def test_names_stand_there_only_where_they_are_asked_for() -> None:
    calls = (["safe", "danger"], ["safe", "rush"], ["name"])
    assert "Guest" not in repr(room(*calls))
    hub = at("hub", room(*calls, named=True))
    assert {way.response: way.names for way in hub.ways if way.people} == {
        "hub.danger": ("Guest 0",),
        "hub.rush": ("Guest 1",),
    }


def test_the_best_way_stands_there_though_nobody_went_it() -> None:
    pickup = at("pickup", room(*[["name"]] * 3))
    assert [(way.response, way.people, way.best) for way in pickup.ways] == [
        ("pickup.name", 3, False),
        ("pickup.safe", 0, True),
    ]
    assert not pickup.divided


def test_who_comes_by_twice_is_one_of_each_way_they_went() -> None:
    hub = at("hub", room(*[["safe", "feeling", "danger", "wait", "silence"]] * 3))
    counts = {way.response: way.people for way in hub.ways}
    assert counts["hub.feeling"] == counts["hub.danger"] == counts["hub.silence"] == 3
    assert hub.answered == 3


def test_endings_are_counted_and_calls_under_way_are_none() -> None:
    choices = room(["safe", "danger", "close"], ["name", "hang-up"], ["safe"])
    assert choices.people == 3
    assert {kind for _, kind, _ in choices.endings} == {"safe", "lost"}
    assert sum(many for *_, many in choices.endings) == 2


def test_a_call_edited_between_two_takings_is_told_as_two() -> None:
    calls = played(["safe"], ["safe"], ["name"])
    edited = calls[2].content.scenario._replace(digest="another")
    calls[2] = calls[2]._replace(content=calls[2].content._replace(scenario=edited))
    assert [one.people for one in choices_of(calls)] == [2, 1]
