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

TONGUES = {"en": "English", "lo": "ລາວ", "th": "ไทย", "vi": "Tiếng Việt"}
"""What languages call themselves; others go by their tag."""


def kind_of(brief: "Brief") -> str:
    """Return what kind of call it is, in words."""
    return brief.call_type.replace("-", " ")


def pack_name(pack: str) -> str:
    """Return what a pack is called: the name of its folder, in words."""
    words = pack.replace("-", " ").replace("_", " ")
    return f"{words[:1].upper()}{words[1:]}"


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, each still in the language it is in."""
    found = [part.strip() for part in text.splitlines() if part.strip()]
    if isinstance(text, Foreign):
        return [Foreign(part, text.language, text.why) for part in found]
    return found
