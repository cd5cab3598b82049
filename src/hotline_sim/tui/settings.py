"""What a trainee has chosen about this face; kept as a small JSON file, replaced whole."""

import json
import os
import re
from pathlib import Path
from typing import Any, NamedTuple

from hotline_sim.call.pacing import PACE, PATIENCE

CHOICES: dict[str, tuple[Any, ...]] = {
    "theme": ("dark", "light"),
    "contrast": (False, True),
    "animations": (True, False),
    "pace": tuple(PACE),
    "timers": tuple(PATIENCE),
    "at_once": (False, True),
}
"""What each setting can be, in the order the screen walks through."""

CODE = re.compile(r"([A-Za-z0-9][A-Za-z0-9_-]{0,19})?")
"""A trainee code, or none."""

TONGUE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language, as its tag."""

MOST_DAYS = 36_500
"""The longest time after which calls may be tidied away: a hundred years."""


class Settings(NamedTuple):
    """The choices; their defaults suit most people."""

    theme: str = "dark"
    contrast: bool = False
    animations: bool = True
    pace: str = "normal"
    timers: str = "on"
    at_once: bool = False
    """Whether a digit says the response at once, without Enter."""
    trainee: str = ""
    """The trainee's code; never a name."""
    language: str = "en"
    keep_days: int = 0
    """After how many days a call is old enough to be tidied away; 0 keeps all."""

    @property
    def stretch(self) -> float:
        """How much longer than normal lines take to arrive; 0 is all at once."""
        return PACE[self.pace]

    @property
    def patience(self) -> float:
        """How much longer than authored a silence waits; 0 is for ever."""
        return PATIENCE[self.timers]


def read_settings(path: Path) -> tuple[Settings, str]:
    """Return the settings kept in a file, and what was wrong with it (empty where nothing was).

    What cannot be used is left at its default; the file itself is not touched.
    """
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError):
        return Settings(), f"Your settings could not be read ({path}); the usual ones are in use."
    if not isinstance(kept, dict):
        return Settings(), f"{path} holds no settings; the usual ones are in use."
    good = {name: kept[name] for name in Settings._fields if _fits(name, kept)}
    odd = sorted(set(kept) - set(good))
    complaint = f"Some settings were not understood and left out: {', '.join(odd)}." if odd else ""
    return Settings(**good), complaint


def _fits(name: str, kept: dict[str, Any]) -> bool:
    """Return whether a kept value can be what it is kept as."""
    if name not in kept:
        return False
    value = kept[name]
    if name in CHOICES:
        return any(
            value is one or value == one for one in CHOICES[name] if type(value) is type(one)
        )
    if name == "keep_days":
        return type(value) is int and 0 <= value <= MOST_DAYS
    kept_as = CODE if name == "trainee" else TONGUE
    return isinstance(value, str) and bool(kept_as.fullmatch(value))


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings: the old file stands until the new one is whole. OSError where it fails."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_text(json.dumps(settings._asdict(), indent=1) + "\n", encoding="utf-8")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
