"""Write the JSON Schemas of the file formats, by which editors complete and explain.

python tools/schemas.py      writes docs/schema/*.json from the models
"""

import json
from pathlib import Path

from pydantic import BaseModel

from hotline_sim.intake.model import AuthoredForm
from hotline_sim.referral.model import AuthoredDirectory
from hotline_sim.rubric.model import AuthoredRubric
from hotline_sim.scenario.model import AuthoredScenario

FOLDER = Path(__file__).parent.parent / "docs" / "schema"
MODELS: dict[str, type[BaseModel]] = {
    "scenario": AuthoredScenario,
    "rubric": AuthoredRubric,
    "form": AuthoredForm,
    "services": AuthoredDirectory,
}


def schema(name: str) -> str:
    """Return the JSON Schema of one format as text."""
    found = MODELS[name].model_json_schema(by_alias=True)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps({**head, **found}, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for format_name in MODELS:
        (FOLDER / f"{format_name}.json").write_text(schema(format_name), "utf-8")
