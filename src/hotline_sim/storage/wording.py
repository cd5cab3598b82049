"""What a validator found wrong, in the words of somebody who writes calls and not programs."""

import re
from collections.abc import Sequence, Sized
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from hotline_sim.errors import near_miss
from hotline_sim.storage.characters import name_of, quoted, stranger_in
from hotline_sim.storage.known_keys import known_keys

Path = Sequence[str | int]

ONE = "\0one"
LIST = "\0list"
"""Tags of alternatives in a model. They stand in the validator's paths, and in no file."""

MOST_LISTED = 12
"""How many names a hint lists."""


class Said(NamedTuple):
    """The code, message and hint of a finding."""

    code: str
    message: str
    hint: str = ""


def path_of(problem: ErrorDetails) -> list[str | int]:
    """Return where in the file a problem stands, without what only the validator knows."""
    path = [part for part in problem["loc"] if not str(part).startswith("\0")]
    return path[:-1] if is_about_key(problem) else path


def is_about_key(problem: ErrorDetails) -> bool:
    """Return whether a key itself is wrong, rather than what stands under it."""
    return problem["loc"][-1:] == ("[key]",)


def worded(problem: ErrorDetails, model: type[BaseModel]) -> Said:
    """Return a problem as a finding."""
    kind, path = problem["type"], path_of(problem)
    if "-" in kind:  # one of ours, which has its own words
        message = _sentence(problem["msg"].replace("{thing}", thing(path)))
        return Said(kind, message, problem.get("ctx", {}).get("hint", ""))
    if kind == "extra_forbidden":
        return _unknown_key(path, model)
    if kind == "missing":
        key = quoted(str(path[-1]))
        return Said("missing-key", _sentence(f"{thing(path[:-1])} has no {key}."), "Add it.")
    if kind in _LIMITS:
        return Said("wrong-value", _limit(problem, path))
    if kind == "literal_error":
        return _no_choice(problem, path)
    return Said("wrong-type", _type(problem, path, model), _type_hint(problem))


def thing(path: Path) -> str:
    """Return what an author would call the thing at a path."""
    if not path:
        return "the file"
    if isinstance(path[-1], str):
        return quoted(path[-1])
    of = next((f" of {quoted(one)}" for one in reversed(path) if isinstance(one, str)), "")
    return f"item {path[-1] + 1}{of}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def found(value: Any) -> str:
    """Return what was found instead, short enough for one line."""
    if value is None or value == "":
        return "empty"
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, tuple):
        return "a list" if value else "an empty list"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else quoted(str(value))


def suggestion(name: str, known: Sequence[str]) -> str:
    """Return which name was probably meant, or else which there are."""
    near = near_miss(name, known)
    if near:
        stranger = stranger_in(name)
        warning = f" Yours holds {name_of(stranger)}." if stranger else ""
        return f"Did you mean “{near}”?{warning}"
    listed = ", ".join(quoted(one)[1:-1] for one in known)
    return f"Known here: {listed}." if 0 < len(known) <= MOST_LISTED else ""


def _unknown_key(path: Path, model: type[BaseModel]) -> Said:
    known = known_keys(model, path[:-1])
    where = f" in {thing(path[:-1])}" if len(path) > 1 else ""
    message = f"The key {quoted(str(path[-1]))} is not known{where}."
    return Said("unknown-key", message, suggestion(str(path[-1]), known))


_LIMITS = {
    "greater_than_equal": "is {found}, and must be at least {ge}",
    "less_than_equal": "is {found}, and must be at most {le}",
    "too_short": "is empty, and needs at least one",
    "too_long": "has {count}, and may have at most {max_length}",
    "string_too_short": "is empty, and needs some text",
}


def _limit(problem: ErrorDetails, path: Path) -> str:
    value = problem["input"]
    count = len(value) if isinstance(value, Sized) else 0
    context = {**problem.get("ctx", {}), "found": found(value), "count": count}
    return _sentence(f"{thing(path)} {_LIMITS[problem['type']].format(**context)}.")


def _no_choice(problem: ErrorDetails, path: Path) -> Said:
    expected = re.findall(r"'([^']*)'", str(problem.get("ctx", {}).get("expected", "")))
    near = near_miss(str(problem["input"]), expected)
    *first, last = expected
    choices = f"{', '.join(first)} or {last}" if first else last
    message = f"{thing(path)} is {found(problem['input'])}; it can be {choices}."
    return Said("wrong-value", _sentence(message), f"Did you mean “{near}”?" if near else "")


_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
}


def _type(problem: ErrorDetails, path: Path, model: type[BaseModel]) -> str:
    wanted = _WANTED.get(problem["type"]) or _group(known_keys(model, path))
    if ONE in problem["loc"] and path and isinstance(path[-1], str):
        wanted += ", or a list of lines with “when” and “is”"
    return _sentence(f"{thing(path)} should be {wanted}; it is {found(problem['input'])}.")


def _group(known: Sequence[str]) -> str:
    some = 0 < len(known) <= MOST_LISTED
    return f"a group of keys ({', '.join(known)})" if some else "a group of keys"


def _type_hint(problem: ErrorDetails) -> str:
    wanted, value = problem["type"], problem["input"]
    if isinstance(value, dict) and "is" in value:
        return "Begin each line of the list with a hyphen."
    if wanted == "tuple_type" and isinstance(value, str) and value.isprintable():
        return f"Write {quoted(f'[{value}]')[1:-1]}." if value else ""
    return _text_hint(problem) if wanted == "string_type" else ""


def _text_hint(problem: ErrorDetails) -> str:
    value = problem["input"]
    if isinstance(value, int | float):
        return "Put quotation marks around it."
    if isinstance(value, dict):
        return "A text with a colon in it needs quotation marks."
    if isinstance(value, tuple) and ONE in problem["loc"]:
        return "Name one, or write “when” and “is” for each."
    return "Take the brackets off, or the hyphen." if isinstance(value, tuple) else ""
