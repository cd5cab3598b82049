"""Random plays, written up at random, of scenarios with random keys."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

from hypothesis import strategies as st

from hotline_sim.call.events import Decision, Event, RecordFieldSet, ReferralDecided
from hotline_sim.scenario.compiled import Choice, CompiledScenario, Key, ReferralKey
from hotline_sim.scenario.state import TOLD, TOLD_ANY
from tests.debrief.sheets import DIRECTORY, FORM
from tests.strategies import random_plays

LEAVES = [*FORM.leaves, "no_such_leaf", "referrals.1.how"]
SERVICES = [*DIRECTORY.services, "a-stranger"]


class RandomSheet(NamedTuple):
    """A scenario with a key, and the events of a call of it."""

    scenario: CompiledScenario
    events: list[Event]


def values() -> st.SearchStrategy[Any]:
    """Draw what a leaf may hold, or should not."""
    codes = ["yes", "unknown", "not-asked", "violence", "confinement", "child", "shelter", "U1", ""]
    several = st.lists(st.sampled_from(codes), max_size=3, unique=True).map(tuple)
    return st.sampled_from([*codes, "a tall tree", "U3", 3]) | several


@st.composite
def choices(draw: st.DrawFn, facts: int, values: st.SearchStrategy[Any]) -> Choice:
    """Draw an ordered choice that asks for facts."""
    if not facts or draw(st.booleans()):
        return (((), draw(values)),)
    test = (draw(st.sampled_from([TOLD, TOLD_ANY])), draw(st.integers(1, 2**facts - 1)))
    return ((test, draw(values)), ((), draw(values)))


@st.composite
def keys(draw: st.DrawFn, facts: int) -> Key:
    """Draw a key."""
    services = st.lists(st.sampled_from(SERVICES), max_size=2, unique=True).map(tuple)
    primary = st.tuples(st.sampled_from(["all", "any"]), services)
    levels = st.sampled_from(["U0", "U1", "U2", "U3", "U4"])
    leaves = st.sampled_from(sorted(FORM.leaves))
    accepted = st.lists(values(), max_size=2).map(tuple)
    return Key(
        needed=draw(choices(facts, st.integers(0, 2**facts - 1))),
        urgency=draw(choices(facts, levels)),
        assessment=draw(st.sampled_from([(), (((), "possible-tip"),)])),
        record=draw(st.dictionaries(leaves, choices(facts, values()), max_size=3)),
        accept=draw(st.dictionaries(leaves, choices(facts, accepted), max_size=2)),
        referrals=ReferralKey(
            none=draw(choices(facts, st.booleans())),
            primary=draw(choices(facts, primary)),
            acceptable=draw(choices(facts, services)),
            wrong=draw(choices(facts, services)),
            harmful=draw(choices(facts, services)),
            consent=draw(choices(facts, services)),
        ),
    )


@st.composite
def random_sheets(draw: st.DrawFn) -> RandomSheet:
    """Draw a play of a scenario with a key, and what was written about it."""
    _, call = draw(random_plays())
    facts = tuple(
        fact._replace(record=draw(st.dictionaries(st.sampled_from(LEAVES), values(), max_size=3)))
        for fact in call.scenario.facts
    )
    scenario = call.scenario._replace(facts=facts, key=draw(keys(len(facts))))
    events = list(call.events)
    for what in draw(st.lists(writings(), max_size=6)):
        events.append(Event(len(events), datetime(2026, 1, 1, tzinfo=UTC), what))
    return RandomSheet(scenario, events)


def writings() -> st.SearchStrategy[Decision]:
    """Draw something written into the record, or decided."""
    passes = st.lists(st.sampled_from(LEAVES), max_size=2, unique=True).map(tuple)
    return st.builds(RecordFieldSet, st.sampled_from(LEAVES), st.none() | values()) | st.builds(
        ReferralDecided,
        st.sampled_from(SERVICES),
        st.sampled_from(["information", "cold", "warm", "emergency"]),
        st.sampled_from(["yes", "no", "not-asked", "overridden"]),
        st.sampled_from(["", "child-at-risk", "danger-to-life", "legal-duty"]),
        passes=passes,
    )
