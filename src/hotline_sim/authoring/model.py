"""Declared plays as their author writes them."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, RootModel

from hotline_sim.storage.authored import Authored, Text, meanings

FieldMark = Annotated[
    Literal["right", "unknown", "wrong", "missed", "invented", "lazy-unknown", "over-collected"],
    meanings(
        {
            "right": "What this caller told is what stands there.",
            "unknown": "Nobody knows, and that is what stands there.",
            "wrong": "Something else stands there.",
            "missed": "It was told, and nothing stands there.",
            "invented": "Something stands there that nobody told.",
            "lazy-unknown": "It was told, and “unknown” stands there.",
            "over-collected": "It points at a person, and was not needed.",
        }
    ),
]
UrgencyMark = Annotated[
    Literal["right", "over", "under", "not-asked", "missed"],
    meanings(
        {
            "right": "As the key says.",
            "over": "Sooner than the key says.",
            "under": "Later than the key says.",
            "not-asked": "Fits what was heard; what was never asked would have raised it.",
            "missed": "Nothing was decided.",
        }
    ),
]
ReferralMark = Annotated[
    Literal["primary", "acceptable", "wrong", "harmful", "missing"],
    meanings(
        {
            "primary": "The right service.",
            "acceptable": "One that will do.",
            "wrong": "One that does not help here.",
            "harmful": "One that hurts this caller.",
            "missing": "The right service was not chosen.",
        }
    ),
]


class DeclaredPlay(Authored):
    """One play, and what it must come to."""

    path: Text
    """What this play is, in a few words."""
    variant: str = ""
    """Which variant it plays. Left out: the call as written."""
    give: tuple[Any, ...]
    """The answers, in order: beat.response, silence, hang-up, or what is written down."""
    ends_at: str | None = None
    """The ending it must come to."""
    verdict: (
        Annotated[
            Literal["ready", "practise", "unsafe", "unfinished"],
            meanings(
                {
                    "ready": "Safe on the line, and sound in all the call is for.",
                    "practise": "Not harmful, and not yet sound.",
                    "unsafe": "Harm was left standing, or a red line crossed.",
                    "unfinished": "It did not come to an end.",
                }
            ),
        ]
        | None
    ) = None
    """How it must be judged."""
    paperwork: (
        Annotated[
            Literal["right"],
            meanings({"right": "Record, urgency and referral are written as the key says."}),
        ]
        | None
    ) = None
    """Whether the paper is written for you when the call has ended. Left out: nothing is."""
    shows: tuple[str, ...] = ()
    """Dos that must have been shown."""
    slips: tuple[str, ...] = ()
    """Don'ts that must have been shown."""
    repaired: tuple[str, ...] = ()
    """Don'ts that must have been mended."""
    missed: tuple[str, ...] = ()
    """Dos that must count as missed."""
    urgency: UrgencyMark | None = None
    """The mark that the urgency must get."""
    record: dict[str, FieldMark] = {}
    """By field of the form, the mark it must get."""
    referral: dict[str, ReferralMark] = {}
    """By service, the mark it must get."""


class DeclaredPlays(RootModel[tuple[DeclaredPlay, ...]]):
    """A file of declared plays."""

    model_config = ConfigDict(frozen=True, strict=True)
