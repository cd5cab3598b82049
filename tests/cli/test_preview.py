"""`hotline-sim preview`: a call tried out as it is written, and what it refuses."""

import os
import subprocess
from pathlib import Path
from typing import IO

import pytest

from hotline_sim.library import content_root
from tests.cli.running import COMMAND, Command, in_terminal, refused

SHIPPED = content_root() / "scenarios" / "lao-hotline" / "tower-room.yaml"
ASKED = "? for other keys: "


@pytest.fixture
def file(command: Command) -> Path:
    """Return a copy of a call, in the folder where commands run."""
    path = command.folder / "my-call.yaml"
    path.write_text(SHIPPED.read_text("utf-8"), "utf-8")
    return path


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (("--from", "clok"), "There is no beat “clok”. Did you mean “clock”?"),
        (("--from", "safe-plan"), "There is no beat “safe-plan”."),
        (("--set", "trst=3"), "There is no gauge “trst”. Did you mean “trust”?"),
        (("--set", "trust=7"), "“trust” goes from 0 to 6; 7 is outside."),
        (("--set", "trust=x"), "“trust=x” sets no gauge. Write it with a whole number:"),
        (("--set", "trust"), "“trust” sets no gauge."),
        (("--set", "=3"), "There is no gauge “”."),
        (("--told", "locked"), "There is no fact “locked”. Did you mean “locked-in”?"),
        (("--variant", "minor"), "“tower-room” has no variants."),
    ],
)
def test_what_cannot_be_set_is_refused(
    command: Command, file: Path, asked: tuple[str, ...], why: str
) -> None:
    assert why in refused(command("preview", file, *asked, "--plain"))


def test_a_file_that_cannot_be_read_at_first_is_refused(command: Command, file: Path) -> None:
    assert refused(command("preview", "nowhere.yaml")).startswith("nowhere.yaml cannot be read")
    file.write_text(file.read_text("utf-8")[:400], "utf-8")
    assert "cannot be used" in refused(command("preview", file))
    assert "There is no scenario" in refused(command("preview", "nowhere"))


def test_nothing_of_it_is_kept(
    command: Command, file: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["n a note\n", "h\n", "y\n"])
    monkeypatch.setattr("hotline_sim.cli.preview.typed_lines", lambda: typed)
    ran = command("preview", file, "--from", "clock", "--set", "trust=6", "--told", "locked-in")
    assert ran.code == 0 and "DEBRIEF: ELEVEN MINUTES IN THE STAIRWELL" in ran.out
    assert not list(home.rglob("*.sqlite3"))


def test_a_dumb_terminal_gets_it_line_by_line(file: Path) -> None:
    ran = in_terminal("preview", str(file), steps=[(ASKED, "h\n"), ("y or n: ", "y\n")])
    assert ran.code == 0
    assert "REHEARSAL: ELEVEN MINUTES IN THE STAIRWELL" in ran.out and "\x1b" not in ran.out


def until(stream: IO[str], awaited: str) -> str:
    """Read until a text was seen."""
    seen = ""
    while awaited not in seen:
        part = stream.read(1)
        assert part, f"ended without {awaited!r}: {seen!r}"
        seen += part
    return seen


def test_a_file_edited_between_two_lines_is_followed(file: Path) -> None:
    text = file.read_text("utf-8")
    with subprocess.Popen(
        [*COMMAND, "preview", str(file), "--from", "clock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    ) as process:
        assert process.stdin is not None and process.stdout is not None

        def typed(line: str) -> str:
            assert process.stdin is not None and process.stdout is not None
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
            return " ".join(until(process.stdout, ASKED).split())

        until(process.stdout, ASKED)
        typed("1")
        file.write_text(
            text.replace("They think I am in the toilet.", "They think I eat."), "utf-8"
        )
        assert "You are still at “stairwell”. You: " in (seen := typed("")), seen
        assert "They think I eat." in seen
        file.write_text(text.replace("rubric: hotline-core", "rubric: hotlin-core"), "utf-8")
        assert "Did you mean “hotline-core”? The call goes on as it was." in typed("")
        file.unlink()
        assert "my-call.yaml cannot be read: No such file or directory." in typed("")
        file.write_text(text, "utf-8")
        assert "You are still at “stairwell”." in typed("")
        process.stdin.write("h\ny\n")
        process.stdin.close()
        assert "A rehearsal is kept nowhere." in process.stdout.read()
    assert process.returncode == 0
