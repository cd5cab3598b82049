"""The JSON Schemas in docs/ say what the models say, and explain every key and choice."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tools.schemas import FOLDER, MODELS, schema

Schema = dict[str, Any]

WITHOUT_CHOICES = {"learning"}
"""Formats in which nothing is chosen from a few words."""


def parts(value: Any) -> Iterator[Schema]:
    """Yield a schema and every schema in it."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, dict | list):
            yield from parts(one)


def parts_of(name: str) -> Iterator[Schema]:
    """Yield every part of the published schema of one format."""
    return parts(json.loads((FOLDER / f"{name}.json").read_text("utf-8")))


@pytest.mark.parametrize("name", MODELS)
def test_the_published_schema_is_that_of_the_model(name: str) -> None:
    kept = (FOLDER / f"{name}.json").read_text("utf-8")
    assert kept == schema(name), "run tools/schemas.py"


@pytest.mark.parametrize("name", MODELS)
def test_no_key_lacks_a_description(name: str) -> None:
    keys = [
        (key, about)
        for part in parts_of(name)
        for key, about in part.get("properties", {}).items()
        if "type" in part
    ]
    assert keys
    assert [key for key, about in keys if not about.get("description", "").endswith(".")] == []


@pytest.mark.parametrize("name", MODELS)
def test_no_choice_lacks_its_meaning(name: str) -> None:
    choices = [part for part in parts_of(name) if isinstance(part.get("enum"), list)]
    assert choices or name in WITHOUT_CHOICES
    for part in choices:
        assert len(part.get("enumDescriptions", ())) == len(part["enum"]), part


@pytest.mark.parametrize("name", MODELS)
def test_a_value_that_may_be_two_things_is_not_asked_to_be_only_one(name: str) -> None:
    assert not any("oneOf" in part for part in parts_of(name)), "an empty list is a list of both"
