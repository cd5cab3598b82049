"""Write the JSON Schemas of the file formats, by which editors complete and explain.

python tools/schemas.py      writes docs/schema/*.json from the models
"""

import ast
import inspect
import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from hotline_sim.authoring.model import DeclaredPlays
from hotline_sim.intake.model import AuthoredForm
from hotline_sim.learning.model import AuthoredPath
from hotline_sim.referral.model import AuthoredDirectory
from hotline_sim.rubric.model import AuthoredRubric
from hotline_sim.scenario.model import AuthoredScenario
from hotline_sim.storage.authored import Authored
from hotline_sim.workshop_plan.model import AuthoredPlan

FOLDER = Path(__file__).parent.parent / "docs" / "schema"
MODELS: dict[str, type[BaseModel]] = {
    "scenario": AuthoredScenario,
    "paths": DeclaredPlays,
    "rubric": AuthoredRubric,
    "form": AuthoredForm,
    "services": AuthoredDirectory,
    "workshop": AuthoredPlan,
    "learning": AuthoredPath,
}

Schema = dict[str, Any]


def schema(name: str) -> str:
    """Return the JSON Schema of one format as text."""
    found = MODELS[name].model_json_schema(by_alias=True)
    known = {one.__name__: one for one in _authored(Authored)}
    for part in (found, *found.get("$defs", {}).values()):
        _explain(part, known.get(str(part.get("title")).partition("[")[0]))
    if name == "services":
        _let_override(found)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps({**head, **_for_editors(found)}, ensure_ascii=False, indent=2) + "\n"


def _authored(model: type[BaseModel]) -> set[type[BaseModel]]:
    """Return every model of a part of an authored file."""
    below = model.__subclasses__()
    return {*below, *(one for each in below for one in _authored(each))}


def _explain(part: Schema, model: type[BaseModel] | None) -> None:
    """Say of each key of a part what the model says of it."""
    for name, field in model.model_fields.items() if model else ():
        about = part["properties"][field.alias or name]
        for of in reversed(model.__mro__ if model else ()):
            if name in _docstrings(of):
                about["description"] = _docstrings(of)[name]


@cache
def _docstrings(model: type) -> dict[str, str]:
    """Return what stands in quotes below each attribute of a class.

    Pydantic can read them too, and then does so at every start, which nobody there needs.
    """
    if not issubclass(model, Authored) or "[" in model.__name__:
        return {}
    body = ast.parse(inspect.getsource(model)).body[0].body  # type: ignore[attr-defined]
    found = {}
    for above, below in pairwise(body):
        match above, below:
            case ast.AnnAssign(ast.Name(name)), ast.Expr(ast.Constant(str(text))):
                found[name] = text
    return found


def _let_override(directory: Schema) -> None:
    """Ask only whole directories to be whole: one that changes another says what changes."""
    service = directory["$defs"]["AuthoredService"]
    entries = {"services": {"additionalProperties": {"required": service.pop("required")}}}
    directory["if"] = {"required": ["overrides"]}
    directory["else"] = {"required": directory["required"], "properties": entries}
    directory["required"] = ["services"]


def _for_editors(value: Any) -> Any:
    """Return a schema as editors read it best.

    No titles made up from ids; alternatives that need not exclude each other, since an empty
    list may be either; and what each choice means beside the choices.
    """
    if isinstance(value, list):
        return [_for_editors(one) for one in value]
    if not isinstance(value, dict):
        return value
    found: Schema = {}
    for key, one in value.items():
        if key == "meanings" and "enum" in value:
            found["enumDescriptions"] = [one[choice] for choice in value["enum"]]
        elif key == "oneOf":
            found["anyOf"] = _for_editors(one)
        elif key != "title" or not isinstance(one, str):
            found[key] = _for_editors(one)
    return found


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for format_name in MODELS:
        (FOLDER / f"{format_name}.json").write_text(schema(format_name), "utf-8")
