"""Texts that know more than their letters: in which language they are, or what they are made of."""

from collections.abc import Callable, Mapping
from typing import Self

Say = Callable[[str, str], str]
"""What says a text: from its stable id and its words as written, to the words to show."""


class Foreign(str):
    """A text in another language than its reader asked for."""

    __slots__ = ("language", "why")

    language: str
    """As its tag, such as `en`."""
    why: str
    """`missing` where there is no translation, `stale` where the text has changed since."""

    def __new__(cls, text: str, language: str, why: str) -> Self:
        """Return the text with what is known of it."""
        made = super().__new__(cls, text)
        made.language, made.why = language, why
        return made

    def __getnewargs__(self) -> tuple[str, str, str]:  # type: ignore[override]
        """Go to another process as it is."""
        return str(self), self.language, self.why


class Worded(str):
    """A sentence of ours with names and numbers in it, which can be said in another language."""

    __slots__ = ("context", "template", "values")

    context: str
    """Its stable id in the catalogue of the interface."""
    template: str
    values: Mapping[str, object]

    def __new__(cls, context: str, template: str, values: Mapping[str, object]) -> Self:
        """Return the sentence in English."""
        made = super().__new__(cls, template.format(**values))
        made.context, made.template, made.values = context, template, values
        return made

    def __getnewargs__(self) -> tuple[str, str, Mapping[str, object]]:  # type: ignore[override]
        """Go to another process as it is."""
        return self.context, self.template, self.values


def worded(context: str, template: str, **values: object) -> Worded:
    """Return a sentence of ours; `{name}` in it stands for a value."""
    return Worded(context, template, values)
