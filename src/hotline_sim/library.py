"""Everything authored that this machine can see, by id, kept by content hash."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.intake.form import Form
from hotline_sim.language.shelf import LOCALE
from hotline_sim.papers import Papers, ReadForm, near_files
from hotline_sim.referral.directory import Directory
from hotline_sim.rubric.kept import rubric_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import Brief, CompiledScenario
from hotline_sim.scenario.kept import Nameable, scenario_of
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.places import cache_folder, home
from hotline_sim.storage.shelf import (
    KINDS,
    LEARNING,
    WORKSHOPS,
    are_plays,
    bytes_in,
    declares,
    files_in,
    what_else,
)

FOLDERS = (*KINDS, WORKSHOPS, LEARNING, LOCALE)
"""The folders of what authors, facilitators and translators write."""

LONGEST_NAME = 255
"""A longer one is no file's: some systems refuse even to look."""


class ScenarioFile(NamedTuple):
    """A scenario on the shelf."""

    path: Path
    pack: str
    """The folder it lies in."""


class ReadRubric(NamedTuple):
    """A rubric, and the text it was read from."""

    rubric: Rubric
    text: str


class ReadScenario(NamedTuple):
    """A scenario by variant, the text it was read from, and what it is played and marked with."""

    variants: dict[str, CompiledScenario]
    text: str
    rubric: ReadRubric
    form: ReadForm | None = None
    """Without its crosswalk; None where the scenario names none, or one that cannot be read."""
    directory: Directory | None = None


PACKAGED = Path(__file__).parent / "content"
"""Where what we ship lies in a wheel."""


def content_root() -> Path:
    """Return the folder of what we ship: inside the wheel, or at the top of a checkout."""
    return PACKAGED if is_packaged() else Path(__file__).parents[2]


def is_packaged() -> bool:
    """Return whether this program came as a wheel, whose files are not for writing."""
    return PACKAGED.is_dir()


class Library(Papers):
    """Packs of scenarios and what belongs to them; files of later folders stand before earlier."""

    def __init__(self, folders: Sequence[Path], cache: Cache) -> None:
        """Look in folders that hold some of `KINDS`."""
        super().__init__(folders, cache)
        self._rubrics: dict[Path, ReadRubric | UserError] = {}

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> Self:
        """Return the library of this machine: what we ship, and the user's own folder."""
        folders = (content_root(), home(environ) / "library")
        return cls(folders, Cache(cache_folder(environ)))

    def afresh(self) -> Self:
        """Return the same library, with nothing remembered of files that may have changed."""
        return type(self)(self._folders, self.cache)

    def scenario_files(self) -> dict[str, ScenarioFile]:
        """Return the scenario files by the name they are stored under, packs in order."""
        found: dict[str, ScenarioFile] = {}
        for folder in self._folders:
            for path in sorted((folder / "scenarios").rglob("*.yaml")):
                if not are_plays(path) and path.is_file():
                    found[path.stem] = ScenarioFile(path, path.parent.name)
        return found

    def rubric_files(self) -> dict[str, Path]:
        """Return the rubric files by the name they are stored under."""
        shelves = (files_in(folder / "rubrics") for folder in self._folders)
        return {path.stem: path for shelf in shelves for path in shelf}

    def plan_files(self) -> dict[str, Path]:
        """Return the files of plans of workshops by the name they are stored under."""
        shelves = (files_in(folder / WORKSHOPS) for folder in self._folders)
        return {path.stem: path for shelf in shelves for path in shelf}

    def learning_files(self) -> list[Path]:
        """Return the files of learning paths; later ones stand before earlier of the same id."""
        return [path for folder in self._folders for path in files_in(folder / LEARNING)]

    def content_folders(self) -> list[Path]:
        """Return the folders of what authors, facilitators and translators write there are."""
        folders = (folder / kind for folder in self._folders for kind in FOLDERS)
        return [folder for folder in folders if folder.is_dir()]

    def briefs(self) -> Iterator[tuple[str, Brief]]:
        """Yield pack and brief of every scenario that reads without an error."""
        for file in self.scenario_files().values():
            try:
                yield file.pack, self.read(file.path).variants[""].about
            except UserError:
                continue

    def scenario(self, name: str, variant: str = "") -> CompiledScenario:
        """Return a scenario by id, or by the path of its file.

        UnknownName where there is none; UserError where its file has errors.
        """
        return variant_of(self.read(self.scenario_path(name)), variant)

    def scenario_path(self, name: str) -> Path:
        """Return the file of a scenario, by id or path."""
        files = self.scenario_files()
        if name in files:
            return files[name].path
        path = Path(name)
        if name.endswith((".yaml", ".yml")):
            if not path.exists() and path.stem in files:
                message = f"There is no file {name}. Did you mean “{path.stem}”?"
                raise UserError(message)
            return path
        if len(name) <= LONGEST_NAME and path.is_file():
            return path
        for file in files.values():
            if declares(file.path, name):
                return file.path
        if 0 < len(name) <= LONGEST_NAME and path.is_dir():
            message = f"{name} is a folder. Name one call in it, by its file."
            raise UserError(message)
        raise UnknownName("scenario", name, files)

    def rubric(self, name: str) -> Rubric:
        """Return a rubric by id. UnknownName where there is none; UserError where it has errors."""
        files = self.rubric_files()
        rubrics = self._read_rubrics(files.values())
        if name in rubrics:
            return rubrics[name].rubric
        if name in files and isinstance(problem := self._rubrics[files[name]], UserError):
            raise problem
        raise UnknownName("rubric", name, rubrics)

    def rubrics(self, near: Iterable[Path] = ()) -> dict[str, Rubric]:
        """Return every rubric without errors by id: the shelf's, then those near some files."""
        found = self._read_rubrics([*self.rubric_files().values(), *near_files(near, "rubrics")])
        return {name: one.rubric for name, one in found.items()}

    def read(self, path: Path) -> ReadScenario:
        """Return the scenario in a file, and what it names: what lies near, or else ours.

        UserError where the file or its rubric cannot be read.
        """
        data = bytes_in(path)
        near = () if any(map(path.is_relative_to, self._folders)) else (path,)
        if near:
            self.catalogues.look_beside(path.parent)
        files = [*self.rubric_files().values(), *near_files(near, "rubrics")]
        rubrics = self._read_rubrics(files)
        known = "".join(one.rubric.digest for one in rubrics.values()) + self.digest(near)
        try:
            variants = scenario_of(
                self.cache, data, str(path), known, lambda: self._nameable(rubrics, near)
            )
        except UserError as problem:
            if other := what_else(path):
                message = f"{path} is {other}, and no call. Name the file of a call."
                raise UserError(message) from problem
            raise self._with_broken_rubrics(problem, files) from problem
        about = variants[""].about
        return ReadScenario(
            variants,
            data.decode(),
            rubrics[about.rubric],
            self.form_alone(about.form, near) if about.form else None,
            self.directories(near).found.get(about.services),
        )

    def _nameable(self, rubrics: Mapping[str, ReadRubric], near: Sequence[Path]) -> Nameable:
        named = {name: one.rubric for name, one in rubrics.items()}
        return Nameable(named, self.forms(near).found, self.directories(near).found)

    def scenario_of(
        self, data: bytes, name: str, rubric: Rubric, form: Form | None = None
    ) -> dict[str, CompiledScenario]:
        """Return the variants of the scenario in a text, as kept with a call.

        UserError where the text has errors.
        """
        forms = {form.id: form} if form else None
        known = rubric.digest + (form.digest if form else "")
        return scenario_of(
            self.cache, data, name, known, lambda: Nameable({rubric.id: rubric}, forms)
        )

    def rubric_of(self, data: bytes, name: str) -> Rubric:
        """Return the rubric in a text. UserError where it has errors."""
        return rubric_of(self.cache, data, name)

    def _read_rubrics(self, files: Iterable[Path]) -> dict[str, ReadRubric]:
        """Return the rubrics in files by id, later files first; those with errors are left out."""
        found: dict[str, ReadRubric] = {}
        for path in files:
            if path not in self._rubrics:
                self._rubrics[path] = self._rubric_in(path)
            if isinstance(read := self._rubrics[path], ReadRubric):
                found[read.rubric.id] = read
        return found

    def _rubric_in(self, path: Path) -> ReadRubric | UserError:
        try:
            data = bytes_in(path)
            return ReadRubric(self.rubric_of(data, str(path)), data.decode())
        except UserError as problem:
            return problem

    def _with_broken_rubrics(self, problem: UserError, files: Iterable[Path]) -> UserError:
        """Return a problem with a scenario, naming the rubrics that could not help it."""
        broken = [str(one) for one in files if isinstance(self._rubrics[one], UserError)]
        if not broken:
            return problem
        return UserError(f"{problem} (Rubrics with errors: {', '.join(broken)}.)")


def variant_of(read: ReadScenario, variant: str) -> CompiledScenario:
    """Return one variant of a scenario; the empty name is the scenario as written."""
    return variant_in(read.variants, variant)


def variant_in(variants: Mapping[str, CompiledScenario], variant: str) -> CompiledScenario:
    """Return one variant by its name. UnknownName, or UserError where there are none at all."""
    if variant in variants:
        return variants[variant]
    name = variants[""].id
    known = [one for one in variants if one]
    if not known:
        message = f"“{name}” has no variants. Leave --variant out."
        raise UserError(message)
    raise UnknownName(f"variant of “{name}” called", variant, known)
