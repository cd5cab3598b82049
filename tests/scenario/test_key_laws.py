"""The laws of a key, over random scenarios with records and keys, and random plays of them."""

from hypothesis import assume, given

from hotline_sim.call.call import Call
from hotline_sim.call.events import HungUp, ResponseGiven, SilenceKept
from hotline_sim.intake.entry import entered
from hotline_sim.scenario import codec
from hotline_sim.scenario.state import chosen
from tests.reference import Reference
from tests.samples import small_form
from tests.strategies import RandomScenario, random_plays


@given(random_plays(keyed=True))
def test_a_key_is_asked_as_its_author_wrote_it(play: tuple[RandomScenario, Call]) -> None:
    """The table and a plain second reading of the key agree wherever a call has come to."""
    scenario, call = play
    reference = Reference(scenario.authored)
    reference.open()
    for event in call.events:
        if isinstance(event.what, ResponseGiven):
            reference.give(event.what.response)
        elif isinstance(event.what, SilenceKept):
            reference.give(f"{event.what.beat}.silence")
    assume(not any(isinstance(event.what, HungUp) for event in call.events))
    key, authored = scenario.compiled.key, scenario.authored.key
    said = {"urgency": authored.urgency, "assessment": authored.assessment, **authored.record}
    found = {"urgency": key.urgency, "assessment": key.assessment, **key.record}
    for leaf, choice in said.items():
        if choice is not None:
            assert chosen(found[leaf], call.state) == reference.choose(choice)
    facts = [one.id for one in scenario.compiled.facts]
    needed = chosen(key.needed, call.state)
    assert {one for bit, one in enumerate(facts) if needed >> bit & 1} == set(
        reference.choose(authored.needed)
    )
    assert key.referrals is not None and authored.referrals is not None
    assert chosen(key.referrals.none, call.state) == reference.choose(authored.referrals.none)
    assert chosen(key.referrals.wrong, call.state) == reference.choose(authored.referrals.wrong)


@given(random_plays(keyed=True))
def test_a_random_call_with_a_record_survives_being_kept(
    play: tuple[RandomScenario, Call],
) -> None:
    scenario = play[0].compiled
    assert codec.decode(codec.encode({"": scenario})) == {"": scenario}
    for fact in scenario.facts:
        for path, value in fact.record.items():
            assert entered(small_form(), path, value) == value
