"""The JSON Schemas in docs/ say what the models say."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["scenario", "rubric"])
def test_the_published_schema_is_that_of_the_model(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    sys.modules.pop("schemas", None)
    from schemas import FOLDER, schema

    assert (FOLDER / f"{name}.json").read_text("utf-8") == schema(name), "run tools/schemas.py"
