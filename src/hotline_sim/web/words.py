"""What things are called on pages."""

from typing import TYPE_CHECKING

from hotline_sim.language.text import Foreign, worded

if TYPE_CHECKING:
    from hotline_sim.scenario.compiled import Brief

DIFFICULTY = {
    1: worded("difficulty.1", "steady"),
    2: worded("difficulty.2", "pressed"),
    3: worded("difficulty.3", "critical"),
}

KINDS = {
    "domestic-work": worded("kind.domestic-work", "domestic work"),
    "media-request": worded("kind.media-request", "media request"),
    "scam-compound": worded("kind.scam-compound", "scam compound"),
    "wage-theft": worded("kind.wage-theft", "wage theft"),
}
"""What the kinds of the calls we ship are called; others go by the words in their id."""

PACKS = {"lao-hotline": worded("pack.lao-hotline", "Lao hotline")}
"""What the packs we ship are called; others go by the name of their folder."""


def kind_of(brief: "Brief") -> str:
    """Return what kind of call it is, in words."""
    return KINDS.get(brief.call_type) or brief.call_type.replace("-", " ")


def pack_name(pack: str) -> str:
    """Return what a pack is called, in words."""
    words = pack.replace("-", " ").replace("_", " ")
    return PACKS.get(pack) or f"{words[:1].upper()}{words[1:]}"


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, each still in the language it is in."""
    found = [part.strip() for part in text.splitlines() if part.strip()]
    if isinstance(text, Foreign):
        return [Foreign(part, text.language, text.why) for part in found]
    return found
