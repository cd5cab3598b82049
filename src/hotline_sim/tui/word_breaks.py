"""Lao and Thai lines that end between words, in everything that Textual draws.

Rich and Textual cut texts into words at spaces, each in a function of its own. Here, and nowhere
else, those functions are put behind ours, which answer only for texts without spaces.
"""

from collections.abc import Callable, Iterable
from types import ModuleType

from hotline_sim.language.breaking import chopped, is_unspaced, words

Spans = Iterable[tuple[int, int, str]]
"""Words of a text, each with where it begins and ends."""

INSTALLED = "_hotline_sim"
"""The mark on a function that was put behind ours."""


def install() -> None:
    """Let lines end between words. What a later Rich or Textual does otherwise stays its own."""
    import rich._wrap
    import rich.cells
    import textual._wrap

    _put_behind(rich._wrap, "words", _splitter)  # noqa: SLF001 - there is no other way in
    _put_behind(rich._wrap, "chop_cells", _chopper)  # noqa: SLF001
    _put_behind(textual._wrap, "chunks", _splitter)  # noqa: SLF001


def _put_behind(
    module: ModuleType, name: str, ours: "Callable[[Callable[..., object]], Callable[..., object]]"
) -> None:
    theirs = getattr(module, name, None)
    if callable(theirs) and not hasattr(theirs, INSTALLED):
        function = ours(theirs)
        setattr(function, INSTALLED, True)
        setattr(module, name, function)


def _splitter(theirs: Callable[..., object]) -> Callable[..., object]:
    def split(text: str) -> object:
        return _spans(text) if is_unspaced(text) else theirs(text)

    return split


def _spans(text: str) -> Spans:
    start = 0
    for word in words(text):
        yield start, start + len(word), word
        start += len(word)


def _chopper(theirs: Callable[..., object]) -> Callable[..., object]:
    from rich.cells import cell_len

    def chop(text: str, width: int, *more: object, **others: object) -> object:
        if is_unspaced(text):
            return chopped(text, width, cell_len)
        return theirs(text, width, *more, **others)

    return chop
