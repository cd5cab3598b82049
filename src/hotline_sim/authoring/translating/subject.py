"""What is to be translated: found by its name, or by where its catalogue lies."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from hotline_sim.authoring.translating import texts
from hotline_sim.authoring.translating.interface import interface_texts
from hotline_sim.errors import UnknownName, UserError
from hotline_sim.language.catalogues import INTERFACE
from hotline_sim.language.shelf import LOCALE, OURS
from hotline_sim.language.source import Source
from hotline_sim.library import Library, content_root
from hotline_sim.storage.shelf import (
    CALLED,
    KINDS,
    are_plays,
    bytes_in,
    declares,
    files_in,
    kind_of,
)


class Subject(NamedTuple):
    """Something with texts: an authored file, or our own sentences."""

    kind: str
    """One of `KINDS`, or OURS."""
    id: str
    language: str
    """The one it is written in."""
    folder: Path
    """The folder beside which its catalogues lie."""
    sources: Sequence[Source]

    def catalogue(self, language: str) -> Path:
        """Return where its catalogue for a language lies."""
        return self.folder / LOCALE / language / f"{self.id}.po"


def subject_named(library: Library, name: str) -> Subject:
    """Return what a person means: `interface`, an id, or the path of a file.

    UnknownName where there is nothing so called; UserError where its file has errors.
    """
    if name == "interface":
        return Subject(OURS, INTERFACE, "en", content_root(), interface_texts())
    if name.endswith((".yaml", ".yml")):
        path = Path(name)
        bytes_in(path)
        return subject_in(library, Found(path, kind_of(path)))
    for kind in KINDS:
        if (file := _file_of(library, kind, name)) is not None:
            return subject_in(library, Found(file, kind))
    known = [*library.scenario_files(), *library.rubric_files()]
    papers = (one.stem for one in (*library.form_files(), *library.directory_files()))
    raise UnknownName("call, rubric, form or directory", name, [*known, *papers, "interface"])


class Found(NamedTuple):
    """A file that a catalogue is of."""

    path: Path
    kind: str


def file_of(library: Library, catalogue: Path) -> Found | None:
    """Return the file a catalogue is of, by its name and where it lies; None where there is none.

    UserError where a file in that place cannot be read.
    """
    folder, name = catalogue.absolute().parents[2], catalogue.stem
    for path in files_in(folder):
        if not are_plays(path) and (path.stem == name or declares(path, name)):
            return Found(path, kind_of(path))
    kind = next((one for one in reversed(folder.parts) if one in KINDS), KINDS[0])
    file = _file_of(library, kind, name)
    return None if file is None else Found(file, kind)


def subject_in(library: Library, found: Found) -> Subject:
    """Return what is to be translated in a file. UserError where it has errors."""
    if found.kind not in READERS:
        message = f"{found.path} is the plan of a workshop, and is not translated."
        raise UserError(message)
    return READERS[found.kind](library, found.path)


def _file_of(library: Library, kind: str, name: str) -> Path | None:
    """Return the file of a kind with an id; the last that has it."""
    files: dict[str, Callable[[], list[Path]]] = {
        "scenarios": lambda: [one.path for one in library.scenario_files().values()],
        "rubrics": lambda: list(library.rubric_files().values()),
        "forms": library.form_files,
        "services": library.directory_files,
    }
    found = [path for path in files[kind]() if path.stem == name]
    found = found or [path for path in files[kind]() if declares(path, name)]
    return found[-1] if found else None


def _call(library: Library, path: Path) -> Subject:
    variants = library.read(path).variants
    about = variants[""].about
    return Subject(
        KINDS[0], about.id, about.language, path.parent, texts.of_call(variants.values())
    )


def _rubric(library: Library, path: Path) -> Subject:
    one = library.rubric_of(bytes_in(path), str(path))
    return Subject("rubrics", one.id, one.language, path.parent, texts.of_rubric(one))


def _form(library: Library, path: Path) -> Subject:
    one = library.form_of(bytes_in(path), str(path))
    return Subject("forms", one.id, one.language, path.parent, texts.of_form(one))


def _directory(library: Library, path: Path) -> Subject:
    read = library.directories([path])
    name = next((one for one in read.found if declares(path, one)), path.stem)
    if name not in read.found:
        raise read.problems.get(name) or UserError(f"{path} is no {CALLED['services']}.")
    one = read.found[name]
    return Subject("services", one.id, "en", path.parent, texts.of_directory(one))


READERS: dict[str, Callable[[Library, Path], Subject]] = {
    "scenarios": _call,
    "rubrics": _rubric,
    "forms": _form,
    "services": _directory,
}
"""By kind: what reads a file of it."""
