"""Texts that have no translation at all, marked as what they are."""

from hotline_sim.language.text import Foreign, Worded


def as_written(text: str, own: str, language: str) -> str:
    """Return a text in the language it was written in, marked where another was asked for.

    A sentence of ours, which can be said again, stays one.
    """
    if not text or own == language or isinstance(text, Worded):
        return text
    return Foreign(text, own, "missing")
