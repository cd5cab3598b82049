"""Declared plays as their author writes them."""

from typing import Any, Literal

from pydantic import ConfigDict, RootModel

from hotline_sim.storage.authored import Authored, Text

FieldMark = Literal[
    "right", "unknown", "wrong", "missed", "invented", "lazy-unknown", "over-collected"
]
UrgencyMark = Literal["right", "over", "under", "not-asked", "missed"]
ReferralMark = Literal["primary", "acceptable", "wrong", "harmful", "missing"]


class DeclaredPlay(Authored):
    """One play, and what it must come to."""

    path: Text
    give: tuple[Any, ...]
    variant: str = ""
    ends_at: str | None = None
    verdict: Literal["ready", "practise", "unsafe", "unfinished"] | None = None
    shows: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    repaired: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    paperwork: Literal["right"] | None = None
    urgency: UrgencyMark | None = None
    record: dict[str, FieldMark] = {}
    referral: dict[str, ReferralMark] = {}


class DeclaredPlays(RootModel[tuple[DeclaredPlay, ...]]):
    """A file of declared plays."""

    model_config = ConfigDict(frozen=True, strict=True)
