"""What the record should hold on this path: what the caller told, and what the key adds.

Of several codes the union counts; otherwise the key comes before the facts, and a later fact
before an earlier one. The brief counts as heard, so what the key says needs no moment.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from hotline_sim.debrief.heard import Heard
from hotline_sim.intake.form import NOT_ASKED, UNKNOWN, Field, Form, Value
from hotline_sim.scenario.compiled import Choice, CompiledScenario
from hotline_sim.scenario.state import State, chosen

DECIDED_ONCE = frozenset({"urgency", "consent_share", "referrals"})
"""Fields that are marked with the urgency or the referral, and not a second time."""

NEVER_MARKED = frozenset({"narrative"})
"""Fields in the trainee's own words, which are only ever hinted at."""

EMPTY: tuple[Value | None, ...] = (None, "", ())
"""What a leaf that holds nothing can look like."""


NOT_KNOWN = frozenset({UNKNOWN, NOT_ASKED})
"""The codes that say that nothing is known."""


class Expected(NamedTuple):
    """What one leaf should hold."""

    value: Value | None
    """None where nothing should stand there."""
    also: tuple[str, ...]
    """Values, or codes, that are right as well; an empty one where it may stay empty."""
    said: tuple[Heard, ...]
    """The facts that say it, in the order they were told."""
    is_possible: bool
    """Whether some path of the scenario gives the leaf a value."""
    is_kept_empty: bool
    """Whether the key says that nothing should stand there."""


def expectations(
    scenario: CompiledScenario, form: Form, state: State, told: Sequence[Heard]
) -> dict[str, Expected]:
    """Return what is expected of each leaf that some fact or the key speaks of."""
    keys = _keys(scenario)
    named = {leaf for fact in scenario.facts for leaf in fact.record} | set(keys)
    path = _Path(scenario, state, told, keys)
    return {
        one: path.expected(one, leaf)
        for one, leaf in form.leaves.items()
        if one in named and is_marked_here(one, leaf)
    }


def is_marked_here(path: str, leaf: Field) -> bool:
    """Return whether a leaf is marked field by field, and not elsewhere or never."""
    root = path.partition(".")[0]
    return leaf.kind != "auto" and root not in DECIDED_ONCE and root not in NEVER_MARKED


def codes_of(value: Value | None) -> tuple[str, ...]:
    """Return a value as codes, whatever it is; none where it is empty."""
    if value is None or value in EMPTY:
        return ()
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)


def in_order(leaf: Field, codes: Collection[str]) -> tuple[str, ...]:
    """Return codes as the form orders them, those it does not have last."""
    order = {one.id: number for number, one in enumerate(leaf.answers)}
    return tuple(sorted(codes, key=lambda code: (order.get(code, len(order)), code)))


class _Path(NamedTuple):
    """What was told on one path, and what the key says at its end."""

    scenario: CompiledScenario
    state: State
    told: Sequence[Heard]
    keys: Mapping[str, Choice]

    def expected(self, path: str, leaf: Field) -> Expected:
        key = self.keys.get(path, ())
        by_key = chosen(key, self.state) if key else None
        says = [(one, one.fact.record[path]) for one in self.told if path in one.fact.record]
        kept_empty = by_key is not None and not codes_of(by_key)
        value = None if kept_empty else _value(leaf, by_key, [value for _, value in says])
        wanted = frozenset(codes_of(value))
        facts = self.scenario.facts
        return Expected(
            value=value,
            also=self._accepted(path),
            said=tuple(one for one, said in says if not wanted.isdisjoint(codes_of(said))),
            is_possible=any(codes_of(one.record.get(path)) for one in facts)
            or any(codes_of(one) for _, one in key),
            is_kept_empty=kept_empty,
        )

    def _accepted(self, path: str) -> tuple[str, ...]:
        choice = self.scenario.key.accept.get(path)
        values = chosen(choice, self.state) if choice else None
        return tuple(code for value in values or () for code in codes_of(value) or ("",))


def _keys(scenario: CompiledScenario) -> dict[str, Choice]:
    key = scenario.key
    return {**key.record, **({"assessment": key.assessment} if key.assessment else {})}


def _value(leaf: Field, by_key: Value | None, says: Sequence[Value]) -> Value | None:
    """Return what facts and key come to."""
    if leaf.kind == "several":
        codes = {code for one in (*says, by_key) for code in codes_of(one)}
        return in_order(leaf, codes) or None
    found = by_key if by_key is not None else says[-1] if says else None
    return found if codes_of(found) else None
