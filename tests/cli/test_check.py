"""`check`: how what is wrong is printed, what the exit code says, and watching files."""

import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import Command, refused

FLAWED = Path(__file__).parents[1] / "flawed"


@pytest.fixture
def pack(command: Command) -> Path:
    """Return a folder with one sound scenario and all it stands on, in which the check runs."""
    for kind in ("rubrics", "forms", "services"):
        shutil.copytree(FLAWED / kind, command.folder / kind)
    shutil.copy(FLAWED / "sound.yaml", command.folder)
    return command.folder


def spoil(file: Path, old: str, new: str) -> None:
    """Replace a text in a file."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_sound_pack_has_nothing_to_mend(command: Command, pack: Path) -> None:
    assert command("check", ".") == (0, "", "4 files read: nothing to mend.\n")


def test_findings_are_told_by_file_in_sentences(command: Command, pack: Path) -> None:
    spoil(pack / "sound.yaml", "leads_to: plan", "leads_to: plann")
    spoil(pack / "rubrics" / "steady.yaml", "within: 2", "within: two")
    assert command("check", ".") == (
        1,
        """\
rubrics/steady.yaml
  64:13    error: “within” should be a whole number; it is “two”. [wrong-type]

sound.yaml
  4:9      error: There is no rubric “steady”. Known here: hotline-core.
           [dangling-reference]
  47:19    error: There is no beat or ending “plann”. Did you mean “plan”?
           [dangling-reference]
""",
        "4 files read: 3 errors.\n",
    )


def test_a_line_for_each_finding_is_for_editors(command: Command, pack: Path) -> None:
    spoil(pack / "sound.yaml", "leads_to: plan", "leads_to: plann")
    ran = command("check", "sound.yaml", "--format", "lines")
    assert ran.out == (
        "sound.yaml:47:19 dangling-reference error "
        "There is no beat or ending “plann”. Did you mean “plan”?\n"
    )


def test_github_gets_each_finding_at_its_line(command: Command, pack: Path) -> None:
    shutil.move(pack / "sound.yaml", pack / "one, two: 100%.yaml")
    spoil(pack / "one, two: 100%.yaml", "teaches: [call-safety", 'teaches: ["100%\\nsure"')
    spoil(pack / "one, two: 100%.yaml", "voice: quiet", "voice: quiet TODO")
    ran = command("check", pack, "--format", "github")
    assert ran.out == (
        "::error file=one%2C two%3A 100%25.yaml,line=8,col=11,title=dangling-reference"
        "::There is no competency “100%25\\nsure”. Known here: call-safety, honest-answers.\n"
    )


def test_the_count_names_each_severity(command: Command, pack: Path) -> None:
    shutil.copy(FLAWED / "always-holds.yaml", pack)
    shutil.copy(FLAWED / "never-holds.yaml", pack)
    spoil(pack / "sound.yaml", "voice: quiet", "voice: quiet TODO")
    ran = command("check", "always-holds.yaml", "never-holds.yaml", "sound.yaml")
    assert ran.err == "3 files read: 1 warning, 1 piece of advice, 1 note.\n"


@pytest.mark.parametrize(
    ("file", "code", "strict"),
    [("always-holds", 0, 0), ("never-holds", 0, 1), ("model-path", 1, 1)],
)
def test_warnings_fail_only_where_they_are_to_count(
    command: Command, pack: Path, file: str, code: int, strict: int
) -> None:
    shutil.copy(FLAWED / f"{file}.yaml", pack)
    assert command("check", f"{file}.yaml").code == code
    assert command("check", f"{file}.yaml", "--strict").code == strict


@pytest.mark.parametrize("file", ["never-holds", "always-holds", "author-note"])
def test_what_is_only_advised_keeps_nobody_from_playing(
    command: Command, pack: Path, file: str
) -> None:
    shutil.copy(FLAWED / f"{file}.yaml", pack)
    assert command.play("[pickup.safe, hang-up]", str(pack / f"{file}.yaml")).code == 0


def test_a_folder_that_cannot_be_read_is_one_line(
    command: Command, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", closed)
    assert refused(command("check", pack)) == (
        f"The folder {pack} cannot be read: Permission denied. Check your rights."
    )


def test_a_link_that_leads_nowhere_stops_no_check_of_what_lies_beside_it(
    command: Command, pack: Path
) -> None:
    (pack / "round.yaml").symlink_to("round.yaml")
    (pack / "gone.yaml").symlink_to("nowhere.yaml")
    assert command("check", pack).code == 0


def test_where_codes_are_too_many_to_be_named_the_form_is(command: Command) -> None:
    command("new", "scenario", "x", "--output", ".")
    spoil(command.folder / "x.yaml", "risk_flags: confinement", "risk_flags: moving-soon")
    said = command("check", "x.yaml", "--format", "lines").out
    assert "no code “moving-soon”. The form “hotline-call-record” lists them." in said


def test_a_changed_rubric_changes_what_was_found(command: Command, pack: Path) -> None:
    assert command("check", "sound.yaml").code == 0
    spoil(pack / "rubrics" / "steady.yaml", "talks-over", "talks-through")
    assert command("check", "sound.yaml").code == 1
    spoil(pack / "rubrics" / "steady.yaml", "talks-through", "talks-over")
    assert command("check", "sound.yaml").code == 0


class Hands:
    """Saves files while a watcher sleeps, one step a sleep, and then presses Ctrl-C."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._steps = list(steps)

    def __call__(self, seconds: float) -> None:
        if not self._steps:
            raise KeyboardInterrupt
        self._steps.pop(0)()


def nothing() -> None:
    """Let a look go by."""


def watched(
    command: Command, monkeypatch: pytest.MonkeyPatch, file: Path, *steps: Callable[[], object]
) -> tuple[list[list[str]], str]:
    """Return the codes of each check while steps are taken, and what was said about it."""
    monkeypatch.setattr(time, "sleep", Hands(*steps))
    ran = command("check", file, "--watch", "--format", "json")
    assert ran.code == 130
    rounds = []
    left = ran.out.strip()
    while left:
        rows, end = json.JSONDecoder().raw_decode(left)
        rounds.append([row["code"] for row in rows])
        left = left[end:].strip()
    return rounds, ran.err


def test_a_watcher_checks_again_when_a_file_was_saved(
    command: Command, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = pack / "sound.yaml"
    rounds, said = watched(
        command,
        monkeypatch,
        file,
        nothing,
        lambda: spoil(file, "leads_to: plan", "leads_to: plann"),
        nothing,
        nothing,
        lambda: spoil(file, "leads_to: plann", "leads_to: plan"),
        nothing,
    )
    assert rounds == [[], ["dangling-reference"], []]
    assert said.count("Changed: sound.yaml") == 2


def test_a_watcher_checks_again_when_what_a_file_stands_on_was_saved(
    command: Command, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rubric = pack / "rubrics" / "steady.yaml"
    rounds, said = watched(
        command,
        monkeypatch,
        pack / "sound.yaml",
        lambda: spoil(rubric, "talks-over", "talks-through"),
        nothing,
    )
    assert rounds == [[], ["dangling-reference"]]
    assert "Changed: steady.yaml" in said


def test_a_watcher_outlives_a_file_half_written_gone_or_unreadable(
    command: Command, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = pack / "sound.yaml"
    whole = file.read_bytes()
    rounds, said = watched(
        command,
        monkeypatch,
        file,
        lambda: file.write_bytes(whole[:700]),
        lambda: file.write_bytes(whole[:1500] + b"\xff"),
        nothing,
        nothing,
        file.unlink,
        nothing,
        nothing,
        file.mkdir,
        nothing,
        nothing,
        file.rmdir,
        lambda: file.write_bytes(whole),
        nothing,
        nothing,
    )
    assert rounds == [[], ["not-utf8"], []]
    assert f"There is no file or folder {file}." in said
    assert f"There is no scenario or rubric in {file}" in said
    assert "Traceback" not in said
