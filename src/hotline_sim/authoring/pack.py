"""A pack under check: the scenarios that lie in one folder, as far as their balance goes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from hotline_sim.diagnostic import Findings


class Member(NamedTuple):
    """What one scenario adds to its pack; kept with its findings, so of plain values only."""

    id: str
    call_type: str
    difficulty: int
    teaches: tuple[str, ...]
    rubric: str
    competencies: tuple[str, ...]
    """Those of its rubric."""
    gender: str
    """Of the caller; empty where the author does not say."""
    trafficking: bool | None
    """Whether it may turn out to be trafficking; None where the key does not say."""
    urgency: str
    """What the exemplary call comes to, or nothing."""
    first: tuple[str, ...]
    """The services that are the first choice there."""


class Pack(NamedTuple):
    """The scenarios of one folder that read without an error."""

    folder: Path
    members: Sequence[Member]


PackCheck = Callable[[Pack, Findings], None]
"""Reports what one check finds about a pack; the findings are those of its folder."""
