"""Drills are cut from what we ship so that each makes sense read alone, and always the same."""

from collections import Counter
from functools import reduce
from operator import or_

import pytest

from hotline_sim.refresher import cards
from hotline_sim.refresher.assessing import assessing
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.making import drills_of
from hotline_sim.refresher.recap import Recaps
from hotline_sim.refresher.schedule import Rating
from hotline_sim.refresher.ways import ways_to
from hotline_sim.rubric.rubric import Kind as Grade
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import Move, Test
from hotline_sim.scenario.state import ALL, ANY, TOLD, TOLD_ANY, open_responses
from hotline_sim.scenario.texts import said
from tests.refresher.decks import SHIPPED, content, deck, drills

OF_CALLS = [drill for name in SHIPPED for drill in drills(name)]


def ids(found: list[Drill] | tuple[Drill, ...]) -> list[str]:
    return [drill.id for drill in found]


def of_kind(kind: Kind) -> list[Drill]:
    return [drill for drill in OF_CALLS if drill.kind is kind]


def move_of(drill: Drill, option: str) -> Move:
    scenario = content(drill.scenario).scenario
    return scenario.moves[scenario.move_named(f"{drill.place}.{option}")]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_kind_is_cut_from_every_call(name: str) -> None:
    kinds = Counter(drill.kind for drill in drills(name))
    assert set(kinds) == set(Kind) - {Kind.FACT}
    assert kinds[Kind.CHOOSE] >= 40
    assert kinds[Kind.SLIP] >= 15


def test_every_behaviour_of_the_rubric_has_a_drill() -> None:
    rubric = content("tower-room").rubric
    wanted = {cards.behaviour(rubric.id, name) for name in rubric.behaviours}
    assert wanted <= deck().by_card.keys()


def test_no_two_drills_have_one_id_and_an_id_tells_where_it_comes_from() -> None:
    found = list(deck().drills.values())
    assert len(set(ids(found))) == len(found) > 700
    for drill in found:
        kind, scenario, *place = drill.id.split(":")
        assert (kind, scenario) == (drill.kind, drill.scenario)
        assert place


@pytest.mark.parametrize("name", SHIPPED)
def test_the_same_drills_are_made_each_time(name: str) -> None:
    written = content(name)
    assert tuple(drills_of(written.scenario, written)) == drills(name)


@pytest.mark.parametrize("drill", deck().drills.values(), ids=lambda drill: drill.id)
def test_a_drill_has_one_right_answer_and_wrong_ones_that_differ(drill: Drill) -> None:
    texts = [option.text for option in drill.options]
    assert len(set(texts)) == len(texts)
    assert drill.question
    if drill.kind is Kind.ORDER:
        assert len(drill.right) == len(drill.options) >= 3
        return
    assert len(drill.right) == 1
    assert 3 <= len(drill.options) <= 4
    for option in drill.options:
        assert (option.rating >= Rating.GOOD) == option.is_right


def facts_asked(test: Test) -> int:
    """Return the facts that a guard waits for, as bits."""
    if not test:
        return 0
    if test[0] in {TOLD, TOLD_ANY}:
        return int(test[1])
    nested = test[1:] if test[0] in {ALL, ANY} else ()
    return reduce(or_, map(facts_asked, nested), 0)


@pytest.mark.parametrize("name", SHIPPED)
def test_what_a_response_waits_for_stands_in_the_recap(name: str) -> None:
    """A response is open because a fact was told: the line that told it is told again."""
    scenario = content(name).scenario
    recaps = Recaps(scenario, scenario)
    looked_at = 0
    for way in ways_to(scenario):
        offered = open_responses(scenario, way.state)
        recap = recaps.of(way, offered)
        for number in offered if recap else ():
            asked = facts_asked(scenario.moves[number].when) & way.state.facts
            for fact in among(scenario.facts, asked):
                looked_at += 1
                assert fact.says in [line.text for line in recap or ()], (way.place, fact.id)
    assert looked_at


@pytest.mark.parametrize("name", SHIPPED)
def test_a_slip_that_is_taken_back_stands_in_the_recap(name: str) -> None:
    scenario = content(name).scenario
    recaps = Recaps(scenario, scenario)
    for way in ways_to(scenario):
        mending = [
            number
            for number in open_responses(scenario, way.state)
            if scenario.moves[number].mends & way.state.unmended
        ]
        recap = recaps.of(way, mending) if mending else None
        for number in mending if recap else ():
            mends = scenario.moves[number].mends
            slips = [one for one in way.moves if scenario.moves[one].slips & mends]
            texts = [line.text for line in recap or ()]
            assert all(scenario.moves[one].say in texts for one in slips)


@pytest.mark.parametrize("drill", of_kind(Kind.CHOOSE), ids=lambda drill: drill.id)
def test_the_right_response_shows_no_slip_and_a_wrong_one_says_what_it_is(drill: Drill) -> None:
    rubric = content(drill.scenario).rubric
    for option in drill.options:
        grades = {rubric.behaviours[name].kind for name in move_of(drill, option.id).shows}
        donts = {grade for grade in grades if not grade.is_do}
        assert bool(donts) == bool(option.label)
        assert not (option.is_right and donts)
        harmful = donts & {Grade.HARMFUL, Grade.RED_LINE}
        assert (option.rating == Rating.AGAIN) == bool(harmful)
        assert option.is_red == (Grade.RED_LINE in donts)


@pytest.mark.parametrize("drill", of_kind(Kind.SLIP), ids=lambda drill: drill.id)
def test_of_some_numbered_lines_one_is_the_slip(drill: Drill) -> None:
    rubric, scenario = content(drill.scenario).rubric, content(drill.scenario).scenario
    by_text = {move.say: move for move in scenario.moves}
    numbered = [line for line in drill.recap if line.number]
    assert [line.number for line in numbered] == [int(option.id) for option in drill.options]
    for line, option in zip(numbered, drill.options, strict=True):
        assert line.text == option.text
        slips = [one for one in by_text[line.text].shows if not rubric.behaviours[one].kind.is_do]
        assert bool(slips) == option.is_right
    assert drill.better


@pytest.mark.parametrize("drill", of_kind(Kind.CODE), ids=lambda drill: drill.id)
def test_a_sentence_is_coded_as_its_author_says_and_nothing_else_would_do(drill: Drill) -> None:
    with_form = content(drill.scenario)
    fact = next(one for one in with_form.scenario.facts if one.id == drill.place)
    path = drill.card.split(":")[2]
    held = fact.record[path]
    codes = held if isinstance(held, tuple | list) else (held,)
    for option in drill.options:
        assert (option.id in codes) == option.is_right
    assert drill.recap[-1].text == fact.says


@pytest.mark.parametrize("drill", of_kind(Kind.REFER), ids=lambda drill: drill.id)
def test_a_wrong_door_is_one_that_the_key_names(drill: Drill) -> None:
    scenario = content(drill.scenario).scenario
    key = scenario.key.referrals
    assert key is not None
    shut = {one for choice in (key.wrong, key.harmful) for _, names in choice for one in names}
    assert {option.id for option in drill.options if not option.is_right} <= shut
    answers = [line.text for line in drill.recap if line.voice == "caller"]
    assert 1 <= len(answers) <= 6


@pytest.mark.parametrize("drill", of_kind(Kind.REFER), ids=lambda drill: drill.id)
def test_what_is_told_before_a_door_stands_with_what_it_answers(drill: Drill) -> None:
    assert drill.recap[0].voice == "response"
    facts = {one.says for one in content(drill.scenario).scenario.facts if one.drill == "bad"}
    assert facts.isdisjoint(line.text for line in drill.recap)


def test_the_last_step_of_a_rule_opens_the_close_of_the_call() -> None:
    """What comes after it might as well be said before: as “is she still beside you?”."""
    found = [drill for drill in of_kind(Kind.ORDER) if drill.place != "steps"]
    for drill in found:
        scenario = content(drill.scenario).scenario
        moves = [scenario.moves[scenario.move_named(name)] for name in drill.right]
        phases = [scenario.places[move.beat].phase for move in moves]
        assert [phase == "close" for phase in phases].count(True) == 1
        assert phases[-1] == "close"
    assert found


@pytest.mark.parametrize("drill", of_kind(Kind.ORDER), ids=lambda drill: drill.id)
def test_steps_stand_as_the_model_call_says_them(drill: Drill) -> None:
    model = content(drill.scenario).scenario.model_path
    places = [model.index(name) for name in drill.right]
    assert places == sorted(places)


def test_what_its_author_marked_as_no_drill_is_never_cut() -> None:
    """As we ship them: two beats and six facts, of all that were read."""
    calls = [content(name).scenario for name in SHIPPED]
    beats = {(one.id, place.id) for one in calls for place in one.places if place.drill == "bad"}
    facts = {(one.id, fact.id) for one in calls for fact in one.facts if fact.drill == "bad"}
    assert (len(beats), len(facts)) == (2, 6)
    made = {(drill.scenario, drill.place) for drill in OF_CALLS if drill.kind is not Kind.ORDER}
    assert made.isdisjoint(beats | facts)


def test_a_beat_marked_as_good_is_preferred() -> None:
    kept = content("tower-room")
    places = tuple(
        place._replace(drill="good") if place.id == "pickup" else place
        for place in kept.scenario.places
    )
    scenario = kept.scenario._replace(places=places)
    found = drills_of(scenario, kept._replace(scenario=scenario))
    assert {drill.place for drill in found if drill.prefers} == {"pickup"}


def backwards(_: str, text: str) -> str:
    return text[::-1]


@pytest.mark.parametrize("name", SHIPPED)
def test_in_another_language_they_are_the_same_drills(name: str) -> None:
    """Ids, lines and answers stay; what is said is said in the other language."""
    kept = content(name)
    translated = kept._replace(scenario=said(kept.scenario, backwards))
    found = {drill.id: drill for drill in drills_of(kept.scenario, translated)}
    of_talk = {Kind.CHOOSE, Kind.SLIP, Kind.ORDER}
    for one in drills(name):
        other = found[one.id]
        assert [line.voice for line in other.recap] == [line.voice for line in one.recap]
        assert [line.text[::-1] for line in other.recap] == [line.text for line in one.recap]
        if one.kind in of_talk:
            assert [option.id for option in other.options] == [option.id for option in one.options]
    assert found.keys() == {drill.id for drill in drills(name)}


def test_a_form_without_such_fields_has_no_cards_on_the_rule() -> None:
    form = content("tower-room").form
    assert form is not None
    assert list(assessing(form))
    bare = form._replace(leaves={name: one for name, one in form.leaves.items() if name != "act"})
    ids = {drill.id for drill in assessing(bare)}
    assert ids < {drill.id for drill in assessing(form)}
