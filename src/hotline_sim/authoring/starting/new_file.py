"""Where a first file goes, and how it is written: never over one that is there."""

import os
from pathlib import Path
from typing import NamedTuple

from hotline_sim.errors import UserError
from hotline_sim.library import content_root
from hotline_sim.storage.shelf import PATHS_SUFFIX, are_plays, plays_beside
from hotline_sim.storage.whole_files import write_new

FOLDERS = {"scenario": "scenarios", "rubric": "rubrics", "form": "forms", "service": "services"}
"""By kind, the folder of a library it lies in."""

SCHEMAS = {"scenario": "scenario", "rubric": "rubric", "form": "form", "service": "services"}
"""By kind, what its schema is called."""


class NewFile(NamedTuple):
    """Where a file of one kind is to be written."""

    kind: str
    id: str
    path: Path

    @classmethod
    def at(cls, kind: str, name: str, library: Path, output: str | None) -> "NewFile":
        """Return where it goes: into a library, or where `output` says. UserError: it may not."""
        named = output is not None and not Path(output).is_dir()
        folder = library / FOLDERS[kind] if output is None else Path(output)
        found = cls(kind, name, Path(output or "") if named else folder / f"{name}.yaml")
        found._check_name()
        for one in found.paths():
            if one.exists() or one.is_symlink():
                other = "another name to --output" if named else "another id"
                message = f"{one} is there already, and nothing is written over. Give {other}."
                raise UserError(message)
        return found

    def _check_name(self) -> None:
        """Refuse a name that no file of this kind has. UserError."""
        if are_plays(self.path):
            message = f"{self.path} is the name of declared plays. Leave “.paths” out of it."
            raise UserError(message)
        if self.path.suffix != ".yaml":
            message = (
                f"A {self.kind} lies in a file whose name ends in .yaml, and {self.path} is neither"
                " that nor a folder that is there. Name the file, or make the folder first."
            )
            raise UserError(message)

    def paths(self) -> list[Path]:
        """Return every file that is to be written."""
        return [self.path, plays_beside(self.path)] if self.kind == "scenario" else [self.path]

    def write(self, texts: dict[str, str]) -> list[Path]:
        """Write texts, by how their names end, each below a line that names its schema."""
        for path, (suffix, text) in zip(self.paths(), texts.items(), strict=True):
            schema = "paths" if suffix == PATHS_SUFFIX else SCHEMAS[self.kind]
            write_new(path, schema_line(schema, path) + text)
        return self.paths()


def schema_line(name: str, path: Path) -> str:
    """Return the line that names the schema of a file; nothing where there is none on this machine.

    Within one checkout it is named by the way from file to file, which holds on every machine.
    """
    root = content_root()
    schema = root / "docs" / "schema" / f"{name}.json"
    if not schema.is_file():
        return ""
    folder = path.absolute().parent
    near = folder.is_relative_to(root)
    where = Path(os.path.relpath(schema, folder)).as_posix() if near else schema.as_uri()
    return f"# yaml-language-server: $schema={where}\n"
