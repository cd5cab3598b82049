"""What languages are called."""

OWN = {"en": "English", "lo": "ລາວ", "th": "ไทย", "vi": "Tiếng Việt"}
"""In the language itself, as whoever reads it looks for it; others go by their tag."""

IN_ENGLISH = {"en": "English", "lo": "Lao", "th": "Thai", "vi": "Vietnamese"}
"""For those who read English."""


def both_names(language: str) -> str:
    """Return what a language calls itself, and what English calls it where that differs."""
    own, english = OWN.get(language, language), IN_ENGLISH.get(language, language)
    return own if own == english else f"{own} ({english})"
