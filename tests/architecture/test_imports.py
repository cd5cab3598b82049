"""A start loads only what it needs: asserted on what was loaded, not by a clock."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    *("fsrs", "icu4py", "jinja2", "numpy", "polib", "pydantic", "segno", "sqlalchemy", "starlette"),
    *("textual", "transitions", "uvicorn", "yaml"),
}

COMMAND = """
import json, sys
from hotline_sim.cli.main import main

sys.argv = ["hotline-sim", *sys.argv[1:]]
try:
    code = main()
except SystemExit as exit:
    code = exit.code
print(json.dumps([code or 0, sorted(sys.modules)]), file=sys.stderr)
"""


def started(*arguments: str) -> tuple[int, set[str], str]:
    """Run the command in a fresh interpreter: its exit code, all that was loaded, its stdout."""
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments], capture_output=True, text=True, check=True
    )
    code, loaded = json.loads(done.stderr.splitlines()[-1])
    return code, set(loaded), done.stdout


@pytest.mark.parametrize("question", ["--version", "--help"])
def test_asking_about_the_app_loads_none_of_its_libraries(question: str) -> None:
    code, loaded, said = started(question)
    assert code == 0
    assert "hotline-sim" in said
    assert "hotline_sim" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_a_check_that_finds_nothing_changed_reads_no_file_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTLINE_SIM_HOME", str(tmp_path))
    sound = str(Path(__file__).parents[1] / "flawed" / "sound.yaml")
    assert started("check", sound)[0] == 0
    code, loaded, _ = started("check", sound)
    assert code == 0
    assert loaded.isdisjoint(HEAVY)


def test_a_call_in_english_reads_no_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTLINE_SIM_HOME", str(tmp_path))
    answers = tmp_path / "answers.yaml"
    answers.write_text("[pickup.safe-to-talk, hang-up]", encoding="utf-8")
    code, loaded, said = started("play", "tower-room", "--answers", str(answers))
    assert code == 0
    assert "You have reached the helpline." in said
    assert loaded.isdisjoint({"icu4py", "polib"})


def test_a_call_in_lao_reads_a_catalogue_once_and_then_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTLINE_SIM_HOME", str(tmp_path))
    first = started("walkthrough", "tower-room", "--language", "lo")
    second = started("walkthrough", "tower-room", "--language", "lo")
    assert {"icu4py", "polib"} <= first[1]
    assert "polib" not in second[1]
    assert first[2] == second[2]
