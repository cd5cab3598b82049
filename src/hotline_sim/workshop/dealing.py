"""Who sits with whom, and who plays what: drawn fairly, agencies mixed."""

import random
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from hotline_sim.workshop.state import Person, Round

CALLER, RESPONDER, OBSERVER = "caller", "responder", "observer"

FEWEST = 2
"""How many people a role-play needs: who calls, and who answers."""


def dealt(
    people: Iterable[Person], size: int, chance: random.Random, *, mixed: bool = True
) -> list[list[str]]:
    """Return groups of about a size, by code; mixed, each holds as many agencies as there can be.

    What does not come out even makes some groups one larger or smaller: four or two in place of
    three. Nobody is left alone where there is anybody else.
    """
    drawn = list(people)
    chance.shuffle(drawn)
    drawn.sort(key=lambda one: one.agency)
    many = max(1, round(len(drawn) / size))
    groups = [drawn[first::many] for first in range(many)] if mixed else _in_rows(drawn, many)
    return [[one.code for one in group] for group in groups if group]


def _in_rows(drawn: Sequence[Person], many: int) -> list[Sequence[Person]]:
    """Return neighbours together: those of one agency, as far as it comes out even."""
    ends = [round(len(drawn) * number / many) for number in range(many + 1)]
    return [drawn[first:last] for first, last in pairwise(ends)]


def seat_for(person: Person, groups: Mapping[str, Sequence[Person]]) -> str:
    """Return where a latecomer sits: the smallest group, and of those where their agency lacks.

    Empty where there are no groups.
    """

    def crowd(name: str) -> tuple[int, int]:
        others = groups[name]
        return len(others), sum(one.agency == person.agency for one in others)

    return min(groups, key=crowd, default="")


def cast_for(one: Round, members: Sequence[str]) -> dict[str, str]:
    """Return who plays what next, by code: whoever has answered least answers.

    Of the others, whoever has called least calls; everybody else observes. At least two members.
    """

    def least(role: str, among: Sequence[str]) -> str:
        return min(among, key=lambda code: (one.times(code, role), members.index(code)))

    responder = least(RESPONDER, members)
    others = [code for code in members if code != responder]
    after = members.index(responder) + 1
    others.sort(key=lambda code: (members.index(code) - after) % len(members))
    caller = min(others, key=lambda code: one.times(code, CALLER))
    return {code: {responder: RESPONDER, caller: CALLER}.get(code, OBSERVER) for code in members}
