"""A pack under check: the scenarios that lie in one folder, as far as their balance goes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.diagnostic import Findings

if TYPE_CHECKING:
    from hotline_sim.authoring.subject import Subject


class Member(NamedTuple):
    """What one scenario adds to its pack; kept with its findings, so of plain values only."""

    id: str
    call_type: str
    difficulty: int
    teaches: tuple[str, ...]


class Pack(NamedTuple):
    """The scenarios of one folder that read without an error."""

    folder: Path
    members: Sequence[Member]


PackCheck = Callable[[Pack, Findings], None]
"""Reports what one check finds about a pack; the findings are those of its folder."""


def member_of(subject: "Subject") -> Member:
    """Return what a scenario adds to its pack."""
    about = subject.scenario.about
    return Member(about.id, about.call_type, about.difficulty, about.teaches)
