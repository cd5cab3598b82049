"""What every authored file has in common: a frozen model, and errors said as findings."""

import re
from collections.abc import Iterable, Mapping as Table
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from hotline_sim.diagnostic import Findings, Place
from hotline_sim.errors import near_miss
from hotline_sim.storage.characters import name_of, shown
from hotline_sim.storage.values import place_of, value_of
from hotline_sim.storage.yaml_source import Node, parse

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_SLUG = 60


class Authored(BaseModel):
    """One part of an authored file: frozen, strict, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _slug(text: str) -> str:
    hidden = next((one for one in text if not one.isprintable()), None)
    if hidden is not None:
        code, message = "invisible-character", "The id “{id}” holds {hidden}."
        raise PydanticCustomError(code, message, {"id": shown(text), "hidden": name_of(hidden)})
    if not SLUG.fullmatch(text) or len(text) > MAX_SLUG:
        raise PydanticCustomError("bad-id", "“{id}” is not an id.", {"id": shown(text)})
    return text


Slug = Annotated[str, AfterValidator(_slug)]
"""An id: small letters a to z and digits, in groups joined by single hyphens."""

_HINTS = {
    "bad-id": "Use small letters, digits and single hyphens, at most 60: asks-about-danger.",
    "invisible-character": "Type the id anew; something that cannot be seen came in with a paste.",
}

Model = TypeVar("Model", bound=BaseModel)


def read_authored(
    data: bytes, model: type[Model], findings: Findings
) -> tuple[Model, Node] | None:
    """Return the validated file and its tree, or None where the findings say why not."""
    tree = parse(data, findings)
    if tree is None:
        return None
    try:
        return model.model_validate(value_of(tree)), tree
    except ValidationError as problems:
        report(problems.errors(include_url=False), model, tree, findings)
        return None


def report(
    problems: Iterable[ErrorDetails], model: type[BaseModel], tree: Node, findings: Findings
) -> None:
    """Add each validation error to the findings, in an author's words."""
    for problem in problems:
        path = [part for part in problem["loc"] if part != "[key]"]
        code, message, hint = _worded(problem, model)
        on_key = code in {"unknown-key", "missing-key"} or problem["loc"][-1:] == ("[key]",)
        findings.error(code, place_of(tree, path, key=on_key), message, hint)


def dangling(
    findings: Findings, place: Place, what: str, name: str, known: Iterable[str]
) -> None:
    """Report a reference to something that is not there, with the near miss."""
    near = near_miss(name, known)
    hint = f"Did you mean “{near}”?" if near else ""
    message = f"There is no {what} “{shown(name)}”."
    findings.error("dangling-reference", place, message, hint)


def _worded(problem: ErrorDetails, model: type[BaseModel]) -> tuple[str, str, str]:
    kind = problem["type"]
    last = problem["loc"][-1] if problem["loc"] else ""
    if kind == "extra_forbidden":
        known = _keys_at(model, problem["loc"][:-1])
        near = near_miss(str(last), known)
        hint = f"Did you mean “{near}”?" if near else f"Known here: {', '.join(sorted(known))}."
        return "unknown-key", f"The key “{shown(str(last))}” is not known here.", hint
    if kind == "missing":
        return "missing-key", f"The key “{last}” is missing.", ""
    if kind in _HINTS:
        return kind, problem["msg"], _HINTS[kind]
    if kind in {"literal_error", "greater_than_equal", "less_than_equal", "value_error"}:
        return "wrong-value", _value_message(problem), _near_value(problem)
    if kind in {"too_short", "string_too_short", "too_long", "string_too_long"}:
        return "wrong-value", _value_message(problem), ""
    if "-" in kind:
        return kind, problem["msg"], str(problem.get("ctx", {}).get("hint", ""))
    return "wrong-type", _type_message(problem), _type_hint(problem)


def _value_message(problem: ErrorDetails) -> str:
    said = problem["msg"].removeprefix("Value error, ").removeprefix("Input ")
    return f"{_found(problem['input'])} will not do: it {said}."


def _near_value(problem: ErrorDetails) -> str:
    expected = re.findall(r"'([^']*)'", str(problem.get("ctx", {}).get("expected", "")))
    near = near_miss(str(problem["input"]), expected)
    return f"Did you mean “{near}”?" if near else ""


_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
}


def _type_message(problem: ErrorDetails) -> str:
    wanted = _WANTED.get(problem["type"], problem["msg"].lower())
    last = problem["loc"][-1] if problem["loc"] else "file"
    where = f"“{shown(str(last))}”" if isinstance(last, str) else "This"
    return f"{where} should be {wanted}, and is {_found(problem['input'])}."


def _type_hint(problem: ErrorDetails) -> str:
    if problem["type"] == "string_type" and isinstance(problem["input"], int | float):
        return "Put quotes around it."
    if problem["type"] == "string_type" and isinstance(problem["input"], dict):
        return "A text with a colon in it needs quotes."
    return ""


def _found(value: Any) -> str:
    """Return what was found, short enough for one line."""
    if value is None:
        return "empty"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, tuple):
        return f"a list of {len(value)}"
    if isinstance(value, bool):
        return str(value).lower()
    text = shown(str(value))
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def _keys_at(model: type[BaseModel], path: Iterable[str | int]) -> set[str]:
    """Return the keys known at a place of a model, by walking its JSON Schema."""
    schema: Table[str, Any] = model.model_json_schema(by_alias=True)
    definitions = schema.get("$defs", {})
    here = [schema]
    for part in path:
        here = [step for one in here for step in _step(_resolved(one, definitions), part)] or here
    flat = [one for option in here for one in _options(option, definitions)]
    return {key for one in flat for key in one.get("properties", {})}


def _resolved(schema: Table[str, Any], definitions: Table[str, Any]) -> Table[str, Any]:
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    return schema


def _options(schema: Table[str, Any], definitions: Table[str, Any]) -> list[Table[str, Any]]:
    schema = _resolved(schema, definitions)
    inner = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    return [one for part in inner for one in _options(part, definitions)] or [schema]


def _step(schema: Table[str, Any], part: str | int) -> list[Table[str, Any]]:
    found = []
    options = [*schema.get("anyOf", ()), *schema.get("oneOf", ())] or [schema]
    for one in options:
        if part in one.get("properties", {}):
            found.append(one["properties"][part])
        elif isinstance(part, str) and isinstance(one.get("additionalProperties"), dict):
            found.append(one["additionalProperties"])
        elif isinstance(part, int) and "items" in one:
            found.append(one["items"])
    return found
