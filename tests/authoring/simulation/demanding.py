"""Calls and a rubric made by chance that ask of a verdict all that one can be asked."""

from random import Random

from hotline_sim.rubric.rubric import OrderRule, Rubric
from hotline_sim.scenario.compiled import Choice, CompiledScenario, Test
from tests.analysis.made import made
from tests.samples import small_rubric

ORDER = (
    OrderRule("names-feeling", 0, ("asks-danger",), "rushes", ""),
    OrderRule("asks-danger", 0, ("summarises", "gives-cover"), "pushes", ""),
    OrderRule("gives-cover", 3, (), "promises", ""),
    OrderRule("summarises", 2, (), "rushes", ""),
)
"""Rules of both sorts, which show every kind of don't when they are broken; two at one turn."""


def demanding_rubric() -> Rubric:
    """Return the small rubric with more order in it."""
    rubric = small_rubric()
    return rubric._replace(order=(*rubric.order, *ORDER))


def demanding_scenario(seed: int) -> CompiledScenario:
    """Return a made call whose invitations, and whose needed facts, have conditions."""
    random, scenario = Random(seed), made(seed).compiled
    tests = [move.when for move in scenario.moves if move.when]
    tests += [cut.when for cut in scenario.interruptions]
    tests += [test for move in scenario.moves for test, _ in move.leads_to if test]
    return scenario._replace(
        places=tuple(
            place._replace(
                invites=tuple((do, random.choice([(), *tests])) for do, _ in place.invites)
            )
            for place in scenario.places
        ),
        key=scenario.key._replace(needed=_needed(random, tests, len(scenario.facts))),
        about=scenario.about._replace(teaches=tuple(random.sample(["safety", "care"], 1))),
    )


def _needed(random: Random, tests: list[Test], facts: int) -> Choice:
    return (
        (random.choice(tests), 1 << random.randrange(facts)),
        (random.choice(tests), 1 << random.randrange(facts)),
        ((), random.choice([0, 1])),
    )
