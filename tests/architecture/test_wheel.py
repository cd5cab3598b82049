"""The wheel is the whole app: built from the source archive, installed where nothing else is."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CONTENT = ("forms", "learning", "locale", "rubrics", "scenarios", "services", "workshops")
FROM_OUTSIDE = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "HOTLINE_SIM_STORE")


def run(*words: str | Path, cwd: Path, home: Path | None = None) -> str:
    """Run a command that must succeed, away from this checkout, and return its stdout."""
    inherited = {name: value for name, value in os.environ.items() if name not in FROM_OUTSIDE}
    environ = inherited | ({"HOTLINE_SIM_HOME": str(home)} if home else {})
    done = subprocess.run(
        words, cwd=cwd, env=environ, capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    said = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == 0, "\n".join((*map(str, words), *said))
    return said[0]


def built_wheel(folder: Path) -> Path:
    """Build the wheel from the unpacked source archive: what is not in there is missed."""
    build = (sys.executable, "-m", "hatchling", "build", "-d", folder)
    run(*build, "-t", "sdist", cwd=ROOT)
    (archive,) = folder.glob("*.tar.gz")
    run(sys.executable, "-m", "tarfile", "-e", archive, folder / "unpacked", cwd=folder)
    (source,) = (folder / "unpacked").iterdir()
    run(*build, "-t", "wheel", cwd=source)
    (wheel,) = folder.glob("*.whl")
    return wheel


class Installed(NamedTuple):
    """An environment that holds the wheel and what it needs, and nothing of this checkout."""

    program: Path
    package: Path

    @classmethod
    def into(cls, folder: Path, wheel: Path) -> "Installed":
        """Install the wheel as a user would, from the lock."""
        venv.create(folder, with_pip=True, symlinks=os.name != "nt")
        programs = folder / ("Scripts" if os.name == "nt" else "bin")
        pip = (programs / "python", "-m", "pip", "install", "--no-compile")
        wheelhouse = ROOT / "wheelhouse"
        local = ("--no-index", "--find-links", wheelhouse) if wheelhouse.is_dir() else ()
        locked = ROOT / "requirements" / "app.txt"
        run(*pip, *local, "--require-hashes", "-r", locked, cwd=folder)
        run(*pip, "--no-deps", "--no-index", wheel, cwd=folder)
        where = "import hotline_sim; print(hotline_sim.__path__[0])"
        package = run(programs / "python", "-c", where, cwd=folder).strip()
        return cls(programs / "hotline-sim", Path(package))

    def content(self) -> set[str]:
        """Return the authored files it came with."""
        return authored_in(self.package / "content")

    def model_call(self, scenario: str) -> str:
        """Return the answers of the first declared play of a scenario, as its author wrote it."""
        (file,) = (self.package / "content" / "scenarios").rglob(f"{scenario}.paths.yaml")
        return first_as_written(file.read_text(encoding="utf-8"), "give")


def authored_in(folder: Path) -> set[str]:
    """Return every file of the content folders below a folder."""
    files = (path for name in CONTENT for path in (folder / name).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files}


def beside_code(package: Path) -> set[str]:
    """Return what the package holds beside its code: templates, fonts, scripts and styles."""
    files = (path.relative_to(package) for path in package.rglob("*") if path.is_file())
    others = (path for path in files if path.suffix not in {".py", ".pyc"})
    return {path.as_posix() for path in others if path.parts[0] != "content"}


def first_as_written(text: str, key: str) -> str:
    """Return the text of a value of the first item: reading it could change a word."""
    tree = yaml.compose(text, Loader=yaml.CSafeLoader)
    assert isinstance(tree, yaml.SequenceNode)
    (value,) = (value for name, value in tree.value[0].value if name.value == key)
    written = text[value.start_mark.index : value.end_mark.index]
    return f"{' ' * value.start_mark.column}{written}\n"


@pytest.mark.wheel
def test_the_wheel_alone_plays_a_call_to_a_ready_debrief(tmp_path: Path) -> None:
    installed = Installed.into(tmp_path / "venv", built_wheel(tmp_path / "built"))

    def hotline_sim(*arguments: str | Path) -> str:
        return run(installed.program, *arguments, cwd=tmp_path, home=tmp_path / "home")

    assert not installed.package.is_relative_to(ROOT)
    assert installed.content() == authored_in(ROOT)
    assert beside_code(installed.package) == beside_code(ROOT / "src" / "hotline_sim")
    assert "0." in hotline_sim("--version")
    library = json.loads(hotline_sim("library", "--format", "json"))
    assert "tower-room" in {call["id"] for call in library}

    answers = tmp_path / "answers.yaml"
    answers.write_text(installed.model_call("tower-room"), encoding="utf-8")
    hotline_sim("play", "tower-room", "--answers", answers, "--as", "T01")
    debrief = json.loads(hotline_sim("debrief", "--format", "json"))
    assert debrief["verdict"] == "ready"

    page = hotline_sim("graph", "tower-room", "--format", "html")
    assert page.startswith("<!doctype html>")

    written = hotline_sim("new", "scenario", "first-call", "--output", tmp_path).split()
    hotline_sim("check", "--strict", *written)
    assert "content/docs/schema/scenario.json" in Path(written[0]).read_text("utf-8")
