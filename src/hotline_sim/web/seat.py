"""Who a browser is, and how its person wants pages to be."""

from typing import Any, NamedTuple, Self

from hotline_sim.call.pacing import PACE, PATIENCE
from hotline_sim.language.names import OWN

LANGUAGES = {tag: OWN[tag] for tag in ("en", "lo", "th")}
"""The languages a page can be in, by their own names."""

SIZES = ("normal", "large", "largest")
"""How large text can be."""

CHOICES: dict[str, tuple[str, ...]] = {
    "language": tuple(LANGUAGES),
    "size": SIZES,
    "pace": tuple(PACE),
    "timers": tuple(PATIENCE),
    "digits": ("select", "say", "off"),
}
"""What can be chosen about the pages; the first that a session does not name stands below."""


class Seat(NamedTuple):
    """A person at a browser."""

    person: str
    """Their code; never a name. Empty for a facilitator, who takes no calls."""
    language: str = "en"
    size: str = "normal"
    pace: str = "normal"
    timers: str = "on"
    digits: str = "select"
    """Whether a digit selects what to say, says it at once, or does nothing."""
    workshop: str | None = None
    """The workshop they sit in; None for somebody alone."""
    role: str = "trainee"
    """What they are in the workshop, such as `facilitator`; a page asks for it."""

    @property
    def stretch(self) -> float:
        """By how much lines take longer than normal to arrive; 0 is all at once."""
        return PACE[self.pace]

    @property
    def patience(self) -> float:
        """By how much silences wait longer than authored; 0 never presses one."""
        return PATIENCE[self.timers]

    def choosing(self, chosen: dict[str, str]) -> Self:
        """Return this seat with what was chosen, as far as it can be."""
        fits = {name: value for name, value in chosen.items() if value in CHOICES.get(name, ())}
        return self._replace(**fits)

    def as_body(self) -> dict[str, object]:
        """Return what a session keeps beside its person and workshop."""
        return {name: getattr(self, name) for name in (*CHOICES, "role")}

    @classmethod
    def of(cls, person: str, workshop: str | None, body: dict[str, Any]) -> Self:
        """Return the seat a session keeps; what it does not know is as usual."""
        role = str(body.get("role", "trainee"))
        seat = cls(person, workshop=workshop, role=role)
        return seat.choosing({name: str(value) for name, value in body.items()})
