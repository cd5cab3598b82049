"""To whom the caller should be passed on, on this path."""

from typing import NamedTuple

from hotline_sim.debrief.paperwork.marks import ACCEPTABLE, HARMFUL, PRIMARY, WRONG
from hotline_sim.scenario.compiled import Choice, CompiledScenario
from hotline_sim.scenario.state import State, chosen


class Due(NamedTuple):
    """The key of the referrals, as it stands at the end of a call."""

    none: bool
    """Whether passing on nobody is right."""
    every: bool
    """Whether each of `primary` is due, and not one of them."""
    primary: tuple[str, ...]
    acceptable: tuple[str, ...]
    wrong: tuple[str, ...]
    harmful: tuple[str, ...]
    consent: tuple[str, ...]
    """Whom the caller has to be asked about."""

    def mark(self, service: str) -> str:
        """Return what passing the caller on to a service is; what nobody named is wrong."""
        if service in self.harmful:
            return HARMFUL
        if service in self.primary and not self.none:
            return PRIMARY
        return ACCEPTABLE if service in (*self.acceptable, *self.primary) else WRONG

    def is_met_by(self, services: frozenset[str]) -> bool:
        """Return whether the first choice or an acceptable one is among some services."""
        first = frozenset(self.primary)
        if self.none or not (first or self.acceptable):
            return True
        met = first <= services if self.every and first else bool(first & services)
        return met or not services.isdisjoint(self.acceptable)

    def missing_from(self, services: frozenset[str]) -> tuple[tuple[str, ...], ...]:
        """Return what is missing, each as the services of which one would do."""
        if self.is_met_by(services):
            return ()
        if self.every:
            return tuple((one,) for one in self.primary if one not in services)
        return (self.primary or self.acceptable,)

    def must_be_asked(self, service: str) -> bool:
        """Return whether the caller has to agree: where the key says so, or did not foresee it."""
        return service in self.consent or service not in (*self.primary, *self.acceptable)


def due(scenario: CompiledScenario, state: State) -> Due | None:
    """Return to whom the caller should be passed on, or None where the key does not say."""
    key = scenario.key.referrals
    if key is None:
        return None
    mode, primary = chosen(key.primary, state) or ("any", ())

    def services(choice: Choice) -> tuple[str, ...]:
        return tuple(chosen(choice, state) or ())

    return Due(
        none=bool(chosen(key.none, state)),
        every=mode == "all",
        primary=tuple(primary),
        acceptable=services(key.acceptable),
        wrong=services(key.wrong),
        harmful=services(key.harmful),
        consent=services(key.consent),
    )
