"""The key of a scenario, and what its facts say for the record, compiled.

A record is flat (`intake.form`), so groups of fields become leaves here, each with its own choice.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from hotline_sim.intake.entry import entered
from hotline_sim.intake.form import OVERRIDDEN, REASON, Form, Value
from hotline_sim.scenario.compiled import Choice, Key, ReferralKey
from hotline_sim.scenario.guard import AllOf, AnyOf, branches, is_listed
from hotline_sim.scenario.guard_compiler import GuardCompiler
from hotline_sim.scenario.key_model import Key as AuthoredKey, Referrals


def record_of(record: dict[str, Any], form: Form | None) -> dict[str, Value]:
    """Return what a fact says for the record, by leaf."""
    return {leaf: held(form, leaf, value) for leaf, value in _flat(record)}


@dataclass(frozen=True, slots=True)
class KeyCompiler:
    """Writes keys with the numbers of one scenario, and with the codes of its form."""

    guards: GuardCompiler
    fact_bits: Callable[[tuple[str, ...]], int]
    form: Form | None

    def key(self, authored: AuthoredKey) -> Key:
        """Return a whole key."""
        said = {"urgency": authored.urgency, "assessment": authored.assessment}
        said = {leaf: choice for leaf, choice in said.items() if choice is not None}
        said |= dict(_leaves(authored.record))
        choices = {leaf: self.values(leaf, choice) for leaf, choice in said.items()}
        return Key(
            needed=self.choice(authored.needed, self.fact_bits),
            urgency=choices.pop("urgency", ()),
            assessment=choices.pop("assessment", ()),
            record=choices,
            referrals=self.referrals(authored.referrals) if authored.referrals else None,
            accept=dict(self.accepted(said, dict(_flat(authored.accept)))),
        )

    def values(self, leaf: str, authored: Any) -> Choice:
        """Return a choice between the values of one leaf."""
        return self.choice(authored, lambda value: held(self.form, leaf, value))

    def accepted(
        self, said: dict[str, Any], always: dict[str, Any]
    ) -> Iterator[tuple[str, Choice]]:
        """Yield what is right as well: by alternative of the key, and whatever it says."""
        for leaf in dict.fromkeys([*said, *always]):
            also = always.get(leaf, ())
            lines = said[leaf] if is_listed(said.get(leaf)) else ()
            found = [(self.guards.test(one.when), (*one.accept, *also)) for one in lines]
            if any(codes for _, codes in found):
                yield leaf, tuple(found)
            elif also:
                yield leaf, (((), also),)

    def referrals(self, authored: Referrals) -> ReferralKey:
        """Return to whom the caller should be passed on."""
        return ReferralKey(
            none=self.choice(authored.none, bool),
            primary=self.choice(authored.primary, _listed),
            acceptable=self.choice(authored.acceptable, tuple),
            wrong=self.choice(authored.wrong, tuple),
            harmful=self.choice(authored.harmful, tuple),
            consent=self.choice(authored.consent, tuple),
        )

    def choice(self, authored: Any, value: Callable[[Any], Any]) -> Choice:
        """Return an ordered choice."""
        return tuple((self.guards.test(guard), value(one)) for guard, one in branches(authored))


def held(form: Form | None, path: str, value: Any) -> Value:
    """Return an authored value as a leaf holds it; without a form, as it is written.

    What is empty stays so: an empty text, or no codes.
    """
    if value is None or value in {"", ()}:
        leaf = form.leaf(path) if form else None
        return () if value == () or (leaf and leaf.kind == "several") else ""
    if form is not None:
        return entered(form, path, value)
    return tuple(map(str, value)) if isinstance(value, tuple) else str(value)


def _flat(record: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each leaf of a record that may have groups."""
    for name, value in record.items():
        if isinstance(value, dict) and set(value) == {OVERRIDDEN}:
            yield above + name, OVERRIDDEN
            yield f"{above}{name}.{REASON}", value[OVERRIDDEN]
        elif isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield above + name, value


def _leaves(record: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield each leaf of the record of a key with its choice, also where groups are chosen."""
    for name, choice in _flat(record):
        groups = (
            [one.is_ for one in choice if isinstance(one.is_, dict)] if is_listed(choice) else []
        )
        if not groups:
            yield name, choice
        for part in dict.fromkeys(part for group in groups for part, _ in _flat(group)):
            yield (
                f"{name}.{part}",
                tuple(
                    one.model_copy(update={"is_": dict(_flat(one.is_ or {})).get(part)})
                    for one in choice
                ),
            )


def _listed(names: Any) -> tuple[str, tuple[str, ...]]:
    """Return whether all or any of some services is meant; a plain list means any."""
    if isinstance(names, AllOf):
        return "all", names.all
    return "any", names.any if isinstance(names, AnyOf) else names
