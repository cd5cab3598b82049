"""All sentences of ours in a whole value said again in another language."""

from typing import Any, TypeVar

from hotline_sim.language.catalogue import Catalogue
from hotline_sim.language.text import Worded

Value = TypeVar("Value")


def said_again(value: Value, catalogue: Catalogue) -> Value:
    """Return a value made of tuples and lists, with its sentences of ours in a language.

    Everything else in it stays as it is.
    """
    if catalogue.language == catalogue.base:
        return value
    found: Value = _again(value, catalogue)
    return found


def _again(value: Any, catalogue: Catalogue) -> Any:
    if isinstance(value, Worded):
        return catalogue.again(value)
    if isinstance(value, tuple):
        parts = [_again(one, catalogue) for one in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    if isinstance(value, list):
        return [_again(one, catalogue) for one in value]
    return value
