"""Every scenario and rubric this machine can see, by id, compiled and kept by content hash."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.rubric.kept import rubric_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import Brief, CompiledScenario
from hotline_sim.scenario.kept import scenario_of
from hotline_sim.storage.cache import Cache

PATHS_SUFFIX = ".paths.yaml"
"""How the name of a file of declared plays ends; it lies beside its scenario."""

NEAR = 3
"""In how many folders above a file its rubrics are looked for."""


LONGEST_NAME = 255
"""A longer one is no file's: some systems refuse even to look."""

LONGEST = 1 << 20
"""How much of a file is looked at to tell whether it is a rubric."""


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
    """A scenario by variant, the text it was read from, and the rubric it is marked with."""

    variants: dict[str, CompiledScenario]
    text: str
    rubric: ReadRubric


def content_root() -> Path:
    """Return the folder of what we ship: inside the wheel, or at the top of a checkout."""
    packaged = Path(__file__).parent / "content"
    return packaged if packaged.is_dir() else Path(__file__).parents[2]


class Library:
    """Packs of scenarios, and rubrics; files of later folders stand before those of earlier."""

    def __init__(self, folders: Sequence[Path], cache: Cache) -> None:
        """Look in folders that hold `scenarios/` and `rubrics/`."""
        self._folders = folders
        self._cache = cache
        self._rubrics: dict[Path, ReadRubric | UserError] = {}

    def scenario_files(self) -> dict[str, ScenarioFile]:
        """Return the scenario files by the name they are stored under, packs in order."""
        found: dict[str, ScenarioFile] = {}
        for folder in self._folders:
            for path in sorted((folder / "scenarios").rglob("*.yaml")):
                if not path.name.endswith(PATHS_SUFFIX) and path.is_file():
                    found[path.stem] = ScenarioFile(path, path.parent.name)
        return found

    def rubric_files(self) -> dict[str, Path]:
        """Return the rubric files by the name they are stored under."""
        shelves = (_files_in(folder / "rubrics") for folder in self._folders)
        return {path.stem: path for shelf in shelves for path in shelf}

    def content_folders(self) -> list[Path]:
        """Return the folders of scenarios and rubrics there are."""
        folders = (folder / kind for folder in self._folders for kind in ("scenarios", "rubrics"))
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
            if _declares(file.path, name):
                return file.path
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
        folders = dict.fromkeys(one.absolute().parent for one in near)
        files = [path for folder in folders for path in rubrics_near(folder)]
        found = self._read_rubrics([*self.rubric_files().values(), *files])
        return {name: one.rubric for name, one in found.items()}

    def read(self, path: Path) -> ReadScenario:
        """Return the scenario in a file, with the rubric it names: one that lies near, or ours.

        UserError where the file or its rubric cannot be read.
        """
        data = _bytes(path)
        known = list(self.rubric_files().values())
        if not any(path.is_relative_to(folder) for folder in self._folders):
            known += rubrics_near(path.absolute().parent)
        rubrics = self._read_rubrics(known)
        named = {name: one.rubric for name, one in rubrics.items()}
        try:
            variants = scenario_of(self._cache, data, str(path), named)
        except UserError as problem:
            raise self._with_broken_rubrics(problem, known) from problem
        return ReadScenario(variants, data.decode(), rubrics[variants[""].about.rubric])

    def scenario_of(self, data: bytes, name: str, rubric: Rubric) -> dict[str, CompiledScenario]:
        """Return the variants of the scenario in a text. UserError where the text has errors."""
        return scenario_of(self._cache, data, name, {rubric.id: rubric})

    def rubric_of(self, data: bytes, name: str) -> Rubric:
        """Return the rubric in a text. UserError where it has errors."""
        return rubric_of(self._cache, data, name)

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
            data = _bytes(path)
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
    if variant in read.variants:
        return read.variants[variant]
    name = read.variants[""].id
    known = [one for one in read.variants if one]
    if not known:
        message = f"“{name}” has no variants. Leave --variant out."
        raise UserError(message)
    raise UnknownName(f"variant of “{name}” called", variant, known)


def rubrics_near(folder: Path) -> list[Path]:
    """Return the rubric files for the scenarios in a folder, nearest last.

    They lie in a `rubrics` folder of this folder or of one of those above it, or right here.
    """
    above = [folder, *folder.parents][:NEAR]
    found = [path for one in reversed(above) for path in _files_in(one / "rubrics")]
    beside = (path for path in _files_in(folder) if not path.name.endswith(PATHS_SUFFIX))
    return [*found, *(path for path in beside if _is_rubric(path))]


def _files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.yaml") if path.is_file())


def _is_rubric(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return b"\ncompetencies:" in b"\n" + file.read(LONGEST)
    except OSError:
        return False


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as problem:
        said = getattr(problem, "strerror", None) or str(problem)
        message = f"{path} cannot be read: {said}. Check its name and your rights."
        raise UserError(message) from problem


def _declares(path: Path, name: str) -> bool:
    """Return whether a scenario file calls itself `name`, at the start of a line."""
    line = f"\nid: {name}\n".encode(errors="replace")
    return line in b"\n" + _bytes(path).replace(b"\r\n", b"\n")
