"""`library` and `check`: what there is, and what is wrong with it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import Command, refused
from tests.samples import SMALL_CALL, SMALL_RUBRIC


@pytest.fixture
def pack(command: Command) -> Path:
    """A pack that lies elsewhere: a scenario in a folder, its rubric two folders up."""
    folder = command.folder / "pack"
    (folder / "scenarios" / "test").mkdir(parents=True)
    (folder / "rubrics").mkdir()
    shutil.copy(SMALL_RUBRIC, folder / "rubrics")
    shutil.copy(SMALL_CALL, folder / "scenarios" / "test")
    return folder


def test_the_library_lists_every_call_with_its_content_note(command: Command) -> None:
    ran = command("library")
    assert ran.code == 0 and ran.err == ""
    assert "tower-room: Eleven minutes in the stairwell\n" in ran.out
    assert ran.out.count("Contains: ") == 4


def test_the_library_as_json(command: Command) -> None:
    rows = json.loads(command("library", "--format", "json").out)
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert {"pack", "id", "title", "content_note", "minutes", "variants"} <= rows[0].keys()


def test_the_library_names_the_languages_a_call_can_be_had_in(command: Command) -> None:
    assert "about 12 minutes, en, lo (draft), th (draft)" in command("library").out
    rows = json.loads(command("library", "--format", "json").out)
    (tower,) = (row for row in rows if row["id"] == "tower-room")
    drafts = [{"language": one, "draft": True} for one in ("lo", "th")]
    assert (tower["language"], tower["translations"]) == ("en", drafts)


def test_a_broken_scenario_of_ones_own_hides_nothing_else(command: Command, home: Path) -> None:
    own = home / "library" / "scenarios"
    (own / "a-folder.yaml").mkdir(parents=True)
    (own / "broken.yaml").write_text("id: [", encoding="utf-8")
    (home / "library" / "rubrics").mkdir()
    (home / "library" / "rubrics" / "worse.yaml").write_text("x", encoding="utf-8")
    ran = command("library")
    assert ran.out.count("Contains: ") == 4
    assert ran.err == "1 scenario has errors and cannot be played: hotline-sim check\n"
    assert "broken.yaml has an error and cannot be used" in refused(command("play", "broken"))
    found = command("check", home / "library")
    assert found.code == 1
    assert "broken.yaml\n" in found.out and "worse.yaml\n" in found.out


def test_without_a_path_all_there_is_is_checked(
    command: Command, home: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is shipped, here a pack of one call, and what is one's own."""
    monkeypatch.setattr("hotline_sim.library.content_root", lambda: pack)
    (home / "library" / "rubrics").mkdir(parents=True)
    (home / "library" / "rubrics" / "worse.yaml").write_text("x", encoding="utf-8")
    shipped = pack / "scenarios" / "test" / "small-call.yaml"
    shipped.write_text(shipped.read_text("utf-8") + "\nfirst: 1\n", "utf-8")
    found = command("check")
    assert found.code == 1
    assert "worse.yaml\n" in found.out and "small-call.yaml\n" in found.out


def test_a_scenario_elsewhere_is_played_with_the_rubric_near_it(
    command: Command, pack: Path
) -> None:
    scenario = pack / "scenarios" / "test" / "small-call.yaml"
    assert command.play("[pickup.safe, hang-up]", scenario=str(scenario)).code == 0
    before = command("debrief", "--format", "json").out
    assert json.loads(before)["scenario"] == "small-call"
    shutil.rmtree(pack)
    assert command("debrief", "--format", "json").out == before, "what was used is kept"


def test_a_scenario_elsewhere_without_its_rubric_says_so(command: Command, pack: Path) -> None:
    shutil.rmtree(pack / "rubrics")
    scenario = pack / "scenarios" / "test" / "small-call.yaml"
    said = refused(command("play", scenario))
    assert "There is no rubric “small”." in said
    assert f"See all: hotline-sim check {scenario}" in said
    shutil.copy(SMALL_RUBRIC, scenario.parent)
    assert "no rubric" not in command("check", scenario).out, "right beside it will do too"
    rubric = scenario.parent / SMALL_RUBRIC.name
    rubric.write_text(rubric.read_text().replace("kind: basic", "kind: basik"))
    assert f"(Rubrics with errors: {rubric.absolute()}.)" in refused(command("play", scenario))


def test_check_finds_the_rubric_near_one_file(command: Command, pack: Path) -> None:
    ran = command("check", pack / "scenarios" / "test" / "small-call.yaml", "--format", "json")
    assert "dangling-reference" not in {row["code"] for row in json.loads(ran.out)}


def test_check_prints_every_finding_of_every_file_in_one_run(command: Command, pack: Path) -> None:
    one = pack / "scenarios" / "test" / "small-call.yaml"
    text = one.read_text(encoding="utf-8")
    one.write_text(text.replace("leads_to: hub}", "leads_to: hubb}", 2), encoding="utf-8")
    (one.parent / "other.yaml").write_text("id: [", encoding="utf-8")
    ran = command("check", pack)
    assert ran.code == 1
    assert ran.out.count("small-call.yaml\n") == 1, "each file is a heading"
    assert ran.err == "3 files read: 3 errors.\n"
    lines = command("check", pack, "--format", "lines").out.splitlines()
    assert [line.split(" ")[1] for line in lines] == [
        "not-yaml",
        "dangling-reference",
        "dangling-reference",
    ]
    rows = json.loads(command("check", pack, "--format", "json").out)
    assert len(rows) == len(lines)
    assert set(rows[0]) == {"file", "line", "column", "code", "severity", "message", "hint"}
    hub = command("check", pack, "--format", "github").out
    assert hub.count("::error file=") == len(rows)


def test_a_scenario_deleted_after_it_was_listed(command: Command, pack: Path) -> None:
    scenario = pack / "scenarios" / "test" / "small-call.yaml"
    scenario.unlink()
    assert "cannot be read: No such file" in refused(command("play", scenario))
