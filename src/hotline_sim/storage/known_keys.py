"""Which keys a model knows at a place in a file, and in which order it has them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

Schema = Mapping[str, Any]


def known_keys(model: type[BaseModel], path: Iterable[str | int]) -> list[str]:
    """Return the keys known at a path of a model, in order of the alphabet."""
    return sorted(keys_in_order(model, path))


def keys_in_order(model: type[BaseModel], path: Iterable[str | int]) -> list[str]:
    """Return the keys known at a path of a model, in the order of the model.

    None where authors choose the keys, as for beats.
    """
    schema, definitions = _schema(model)
    here = [schema]
    for part in path:
        here = [step for one in here for step in _steps(one, part, definitions)]
    options = [option for one in here for option in _options(one, definitions)]
    return list(dict.fromkeys(key for option in options for key in option.get("properties", ())))


@lru_cache
def _schema(model: type[BaseModel]) -> tuple[Schema, Schema]:
    schema = model.model_json_schema(by_alias=True)
    return schema, schema.get("$defs", {})


def _options(schema: Schema, definitions: Schema) -> Iterator[Schema]:
    """Yield what a part of a schema may be: itself, or each of its alternatives."""
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    inner = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if not inner:
        yield schema
    for one in inner:
        yield from _options(one, definitions)


def _steps(schema: Schema, part: str | int, definitions: Schema) -> Iterator[Schema]:
    """Yield what may stand under a key, or in a list."""
    for option in _options(schema, definitions):
        if isinstance(part, int):
            items = option.get("items")
        else:
            items = option.get("properties", {}).get(part, option.get("additionalProperties"))
        if isinstance(items, dict):
            yield items
