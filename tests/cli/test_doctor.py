"""`hotline-sim doctor`, run for real: as text, as data, in a terminal, and where it is broken."""

import json
from pathlib import Path

from tests.cli.running import UNSAFE, Command, in_terminal


def test_it_is_told_by_topic_with_a_line_to_be_read(command: Command) -> None:
    done = command("doctor")
    assert done.code in {0, 1}, "it may lack a font"
    for topic in ("TERMINAL", "LANGUAGE", "STORE", "FILES", "VERSIONS", "CAN YOU READ THIS?"):
        assert f"{topic}\n" in done.out
    assert "ທ່ານ" in done.out
    assert all(len(line) <= 80 for line in done.out.splitlines())


def test_as_data(command: Command, home: Path) -> None:
    command.play(UNSAFE)
    done = command("doctor", "--format", "json")
    data = json.loads(done.out)
    assert (data["schema"], data["exit_code"]) == ("hotline-sim/doctor/1", done.code)
    (where,) = (
        one for one in data["findings"] if (one["topic"], one["name"]) == ("store", "where")
    )
    assert where["said"] == str(home / "hotline-sim.sqlite3")


def test_where_no_call_can_be_taken(command: Command, home: Path) -> None:
    home.mkdir()
    (home / "hotline-sim.sqlite3").write_text("Dear diary, this is no database.\n" * 99, "utf-8")
    done = command("doctor")
    assert done.code == 2
    assert "✕ opens: The file is not a record of practice" in done.out
    assert "Something has to be mended" in " ".join(done.out.split())


def test_in_a_dumb_terminal_nothing_is_asked_of_it() -> None:
    done = in_terminal("doctor")
    assert "The terminal cannot draw a full screen." in done.out
    assert "\x1b" not in done.out
