"""Every scenario and rubric this machine can see, by id, compiled and kept by content hash."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.rubric import codec as rubric_codec
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario import codec as scenario_codec
from hotline_sim.scenario.compiled import Brief, CompiledScenario
from hotline_sim.storage.cache import Cache

Made = TypeVar("Made")

PATHS_SUFFIX = ".paths.yaml"
"""How the name of a file of declared plays ends; it lies beside its scenario."""


class ScenarioFile(NamedTuple):
    """A scenario on the shelf."""

    path: Path
    pack: str
    """The folder it lies in."""


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
        self._rubrics: dict[str, Rubric] = {}

    def scenario_files(self) -> dict[str, ScenarioFile]:
        """Return the scenario files by the name they are stored under, packs in order."""
        found: dict[str, ScenarioFile] = {}
        for folder in self._folders:
            for path in sorted((folder / "scenarios").rglob("*.yaml")):
                if not path.name.endswith(PATHS_SUFFIX):
                    found[path.stem] = ScenarioFile(path, path.parent.name)
        return found

    def rubric_files(self) -> dict[str, Path]:
        """Return the rubric files by the name they are stored under."""
        shelves = (sorted((folder / "rubrics").glob("*.yaml")) for folder in self._folders)
        return {path.stem: path for shelf in shelves for path in shelf}

    def content_folders(self) -> list[Path]:
        """Return the folders of scenarios and rubrics there are."""
        folders = (folder / kind for folder in self._folders for kind in ("scenarios", "rubrics"))
        return [folder for folder in folders if folder.is_dir()]

    def briefs(self) -> Iterator[tuple[str, Brief]]:
        """Yield pack and brief of every scenario that reads without an error."""
        for file in self.scenario_files().values():
            try:
                yield file.pack, self.read_scenario(file.path)[""].about
            except UserError:
                continue

    def scenario(self, name: str, variant: str = "") -> CompiledScenario:
        """Return a scenario by id, or by the path of its file.

        UnknownName where there is none; UserError where its file has errors.
        """
        variants = self.read_scenario(self.scenario_path(name))
        if variant not in variants:
            raise UnknownName(f"variant of “{name}” called", variant, [*filter(None, variants)])
        return variants[variant]

    def scenario_path(self, name: str) -> Path:
        """Return the file of a scenario, by id or path."""
        files = self.scenario_files()
        if name in files:
            return files[name].path
        if name.endswith(".yaml") or Path(name).is_file():
            return Path(name)
        for file in files.values():
            if file.path.is_file() and _declares(file.path, name):
                return file.path
        raise UnknownName("scenario", name, files)

    def rubric(self, name: str) -> Rubric:
        """Return a rubric by id. UnknownName where there is none."""
        if name not in self._rubrics:
            files = self.rubric_files()
            if name not in files:
                raise UnknownName("rubric", name, files)
            self._rubrics[name] = self.rubric_of(_bytes(files[name]), str(files[name]))
        return self._rubrics[name]

    def read_scenario(self, path: Path) -> dict[str, CompiledScenario]:
        """Return the variants of the scenario in a file."""
        return self.scenario_of(_bytes(path), str(path))

    def scenario_of(
        self, data: bytes, name: str, rubric: Rubric | None = None
    ) -> dict[str, CompiledScenario]:
        """Return the variants of the scenario in a text, marked with its rubric or the one given.

        UserError where the text has errors.
        """
        rubrics = (
            {rubric.id: rubric}
            if rubric
            else {one: self.rubric(one) for one in self.rubric_files()}
        )
        known = "".join(one.digest for one in rubrics.values())
        key = _key("scenario", scenario_codec.FORMAT, known.encode() + data)
        kept = self._kept(key, scenario_codec.decode)
        if kept is None:
            kept = _compiled(data, name, rubrics)
            self._cache.put(key, scenario_codec.encode(kept))
        return kept

    def rubric_of(self, data: bytes, name: str) -> Rubric:
        """Return the rubric in a text. UserError where it has errors."""
        key = _key("rubric", rubric_codec.FORMAT, data)
        kept = self._kept(key, rubric_codec.decode)
        if kept is None:
            kept = _read_rubric(data, name)
            self._cache.put(key, rubric_codec.encode(kept))
        return kept

    def _kept(self, key: str, decode: Callable[[str], Made]) -> Made | None:
        text = self._cache.get(key)
        try:
            return None if text is None else decode(text)
        except (ValueError, TypeError, KeyError):
            return None


def _key(what: str, form: int, data: bytes) -> str:
    return f"{what}-{form}-{hashlib.sha256(data).hexdigest()[:40]}.json"


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        message = f"{path} cannot be read: {problem.strerror}. Check its name and your rights."
        raise UserError(message) from problem


def _declares(path: Path, name: str) -> bool:
    """Return whether a scenario file calls itself `name`, at the start of a line."""
    return f"\nid: {name}\n".encode() in b"\n" + _bytes(path).replace(b"\r\n", b"\n")


def _compiled(data: bytes, name: str, rubrics: dict[str, Rubric]) -> dict[str, CompiledScenario]:
    from hotline_sim.diagnostic import Findings
    from hotline_sim.scenario.reader import read_scenario

    findings = Findings(name)
    found = read_scenario(data, rubrics, findings)
    if found is None:
        raise UserError(_refused(name, len(findings.found), str(next(iter(findings)))))
    return found


def _read_rubric(data: bytes, name: str) -> Rubric:
    from hotline_sim.diagnostic import Findings
    from hotline_sim.rubric.reader import read_rubric

    findings = Findings(name)
    found = read_rubric(data, findings)
    if found is None:
        raise UserError(_refused(name, len(findings.found), str(next(iter(findings)))))
    return found


def _refused(name: str, count: int, first: str) -> str:
    errors = "an error" if count == 1 else f"{count} errors"
    return f"{name} has {errors} and cannot be used: {first} See all: hotline-sim check {name}"
