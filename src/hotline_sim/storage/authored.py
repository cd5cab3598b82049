"""What every authored file has in common: a frozen model, and errors said as findings."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping as Group
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.storage.characters import name_of, quoted, stranger_in
from hotline_sim.storage.values import place_of, value_of
from hotline_sim.storage.wording import found, is_about_key, path_of, suggestion, worded
from hotline_sim.storage.yaml_source import Mapping, Node, Scalar, Sequence, parse

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_SLUG = 60
MOST_COMPARED = 100_000
"""Beyond how many findings times known names no near miss is searched, because it takes long."""


class Authored(BaseModel):
    """One part of an authored file: frozen, strict, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def meanings(of: Group[str, str]) -> Any:
    """Return what each choice of a key means, to stand in its schema for editors that explain."""
    return Field(json_schema_extra={"meanings": dict(of)})


def said(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """Return an error to raise while validating, in an author's words.

    `{thing}` in the message stands for what the author would call the thing.
    """
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def _slug(text: str) -> str:
    if SLUG.fullmatch(text) and len(text) <= MAX_SLUG:
        return text
    stranger = stranger_in(text)
    if stranger is None:
        raise said("bad-id", f"{quoted(text)} is not an id.", _slug_hint(text))
    message = f"The id {quoted(text)} holds {name_of(stranger)}."
    if stranger.isprintable():
        raise said("bad-id", message, _slug_hint(text))
    hint = "Type the id anew: something that cannot be seen came in with a paste."
    raise said("invisible-character", message, hint)


def slug_of(text: str) -> str:
    """Return the id that a text makes; nothing where it has no letters for one."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:MAX_SLUG].strip("-")


def _slug_hint(text: str) -> str:
    near = slug_of(text)
    example = near if near and text.isascii() else "asks-about-danger"
    return f"Use small letters a to z, digits and single hyphens, at most {MAX_SLUG}: “{example}”."


Slug = Annotated[str, AfterValidator(_slug)]
"""An id: small letters a to z and digits, in groups joined by single hyphens."""


def _text(text: str) -> str:
    if not text.strip():
        raise said("wrong-value", "{thing} is empty, and needs some text.")
    return text


Text = Annotated[str, Field(min_length=1), AfterValidator(_text)]
"""Words that must be there."""


def _date(text: str) -> str:
    try:
        if date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    raise said("bad-date", f"{{thing}} is “{text[:40]}”, and no date.", "Write it like 2026-05-04.")


Day = Annotated[str, AfterValidator(_date)]
"""A date as 2026-05-04."""


def _two(value: Any) -> Any:
    if isinstance(value, tuple) and len(value) == 2:
        return value
    message = f"{{thing}} takes the lowest and the highest value; it is {found(value)}."
    raise said("wrong-type", message, "Write [0, 10].")


Range = Annotated[tuple[int, int], BeforeValidator(_two)]
"""The lowest and the highest value."""

FileModel = type[BaseModel]
"""What a file of one kind is made of."""

Model = TypeVar("Model", bound=BaseModel)


def read_authored(data: bytes, model: type[Model], findings: Findings) -> tuple[Model, Node] | None:
    """Return the validated file and its tree, or None where the findings say why not."""
    tree = parse(data, findings)
    if tree is None:
        return None
    try:
        return model.model_validate(value_of(tree)), tree
    except ValidationError as problems:
        report(errors_of(problems), model, tree, findings)
        return None


def errors_of(problems: ValidationError) -> list[ErrorDetails]:
    """Return the errors of a validation, each with its path."""
    return problems.errors(include_url=False)


def report(
    problems: Iterable[ErrorDetails],
    model: type[BaseModel],
    tree: Node,
    findings: Findings,
    under: tuple[str, ...] = (),
) -> None:
    """Add each validation error to the findings, in an author's words.

    `under` is where in the tree the validated part stands. What belongs to a name that was
    already found to be wrong is passed over: the author has heard of it.
    """
    known = {one.place for one in findings.found if one.code == "dangling-reference"}
    for problem in problems:
        if findings.full:
            return
        path = [*under, *path_of(problem)]
        code, message, hint = worded(problem, model)
        on_key = not {code, problem["type"]}.isdisjoint(_ON_KEY) or is_about_key(problem)
        if known.isdisjoint(_places(tree, path)):
            findings.error(code, place_of(tree, path, key=on_key), message, hint)


_ON_KEY = {
    *("unknown-key", "missing-key", "missing-better", "better-on-a-do", "order-limit"),
    *("too_short", "too_long"),
}
"""What is found about a whole group is shown at its key rather than at its first line."""


def _places(tree: Node, path: Iterable[str | int]) -> Iterator[Place]:
    """Yield where each key on a path stands, and the word at its end."""
    node = tree
    for part in path:
        if isinstance(node, Mapping) and part in node.entries:
            entry = node.entries[str(part)]
            yield entry.place
            node = entry.value
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
    if isinstance(node, Scalar):
        yield node.place


def dangling(
    findings: Findings, place: Place, what: str, name: str, known: Collection[str]
) -> None:
    """Report a reference to something that is not there, with the near miss."""
    many = len(findings.found) * len(known) > MOST_COMPARED
    hint = "" if many else suggestion(name, sorted(known))
    findings.error("dangling-reference", place, f"There is no {what} {quoted(name)}.", hint)
