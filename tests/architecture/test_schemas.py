"""The JSON Schemas in docs/ say what the models say."""

import pytest

from tools.schemas import FOLDER, MODELS, schema


@pytest.mark.parametrize("name", MODELS)
def test_the_published_schema_is_that_of_the_model(name: str) -> None:
    kept = (FOLDER / f"{name}.json").read_text("utf-8")
    assert kept == schema(name), "run tools/schemas.py"
