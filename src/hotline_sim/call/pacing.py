"""How long things take on the line: until a line is heard, and until a silence is meant."""

PACE = {"slow": 1.6, "normal": 1.0, "fast": 0.5, "off": 0.0}
"""By how much each pace stretches the time a line takes to arrive."""

PATIENCE = {"on": 1.0, "longer": 3.0, "off": 0.0}
"""By how much each choice of timers stretches a silence; 0 never presses it."""

SOUND = 1.1
"""Seconds a sound takes at the normal pace."""


def arrival(text: str) -> float:
    """Return the seconds a line of the caller takes at the normal pace: to be heard, then read."""
    return min(3.2, 0.6 + len(text) / 32)
