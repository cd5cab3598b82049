"""Texts that know more than their letters: in which language they are, or what they are made of."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple, Self

VALUE = re.compile(r"\{\w+\}")
"""What stands for a value in a sentence."""

Say = Callable[[str, str], str]
"""What says a text: from its stable id and its words as written, to the words to show."""

Again = Callable[[str], str]
"""What says a sentence of ours again in the language of whoever reads; `str` says it as it is."""


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

    __slots__ = ("begins", "context", "template", "values")

    context: str
    """Its stable id in the catalogue of the interface; empty where it is only put together."""
    template: str
    values: Mapping[str, object]
    begins: bool
    """Whether it begins with a capital letter, whatever it begins with."""

    def __new__(
        cls, context: str, template: str, values: Mapping[str, object], *, begins: bool = False
    ) -> Self:
        """Return the sentence in English."""
        text = template.format(**values)
        made = super().__new__(cls, capital(text) if begins else text)
        made.context, made.template, made.values, made.begins = context, template, values, begins
        return made

    @property
    def has_words(self) -> bool:
        """Whether there is anything to translate, beside values and signs."""
        return bool(self.context) and has_words(self.template)

    def __reduce__(self) -> tuple[object, ...]:
        """Go to another process as it is."""
        return _again, (self.context, self.template, self.values, self.begins)


def has_words(template: str) -> bool:
    """Return whether a sentence is more than values and signs."""
    return any(map(str.isalpha, VALUE.sub("", template)))


def _again(context: str, template: str, values: Mapping[str, object], begins: bool) -> Worded:
    return Worded(context, template, values, begins=begins)


def worded(context: str, template: str, **values: object) -> Worded:
    """Return a sentence of ours; `{name}` in it stands for a value."""
    return Worded(context, template, values)


class Wording(NamedTuple):
    """A sentence of ours that is still to be filled in."""

    context: str
    template: str

    def __call__(self, **values: object) -> Worded:
        """Return the sentence with its values."""
        return Worded(self.context, self.template, values)


def wording(context: str, template: str) -> Wording:
    """Return a sentence of ours to be filled in; `{name}` in it stands for a value."""
    return Wording(context, template)


def together(*parts: str, by: str = " ") -> str:
    """Return texts one after the other, without empty ones; sentences of ours stay such."""
    there = [one for one in parts if one]
    if len(there) == 1:
        return there[0]
    if not any(isinstance(one, Worded) for one in there):
        return by.join(there)
    between = by.replace("{", "{{").replace("}", "}}")
    values = {f"part{number}": one for number, one in enumerate(there)}
    return Worded("", between.join(f"{{{name}}}" for name in values), values)


def capital(text: str) -> str:
    """Return a text as a sentence begins; a sentence of ours stays one."""
    if isinstance(text, Worded):
        return Worded(text.context, text.template, text.values, begins=True)
    begun = f"{text[:1].upper()}{text[1:]}"
    return Foreign(begun, text.language, text.why) if isinstance(text, Foreign) else begun
