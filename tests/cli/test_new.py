"""`hotline-sim new`: what it asks, where it writes, and what it never writes over."""

import re
from pathlib import Path

import pytest

from tests.cli.running import Command, in_terminal, refused

MODELINE = re.compile(r"# yaml-language-server: \$schema=(file:///\S+/docs/schema/\w+\.json)\n")


def test_without_a_terminal_a_call_is_written_into_the_own_library(
    command: Command, home: Path
) -> None:
    ran = command("new", "scenario")
    shelf = home / "library" / "scenarios"
    names = ["a-call-from-the-kitchen.yaml", "a-call-from-the-kitchen.paths.yaml"]
    assert (ran.code, ran.out.split()) == (0, [str(shelf / name) for name in names])
    assert "hotline-sim play a-call-from-the-kitchen" in ran.err
    assert command("check", home / "library").out == ""
    told = command("paths", "a-call-from-the-kitchen").out
    assert re.findall(r"^(\w+) .*: (\w+), at", told, re.MULTILINE) == [
        ("holds", "ready"),
        ("holds", "unsafe"),
        ("holds", "ready"),
    ]


def test_what_is_said_in_flags_stands_in_the_file(command: Command) -> None:
    ran = command(
        *("new", "scenario", "late-call", "--title", "No: late", "--caller", "Mee"),
        *("--channel", "walk-in", "--teaches", "screening,call-safety", "--difficulty", "3"),
        *("--output", "."),
    )
    assert ran.out == "late-call.yaml\nlate-call.paths.yaml\n"
    text = (command.folder / "late-call.yaml").read_text("utf-8")
    for line in (
        "id: late-call",
        'title: "No: late"',
        "channel: walk-in",
        "difficulty: 3",
        "teaches: [call-safety, screening]",
        "  name: Mee",
    ):
        assert line in text.splitlines()


@pytest.mark.parametrize("kind", ["rubric", "form", "service"])
def test_other_kinds_are_written_into_their_folders(
    command: Command, home: Path, kind: str
) -> None:
    ran = command("new", kind, "ours")
    folder = {"rubric": "rubrics", "form": "forms", "service": "services"}[kind]
    assert ran.out == f"{home / 'library' / folder / 'ours.yaml'}\n"
    assert command("check", ran.out.strip()).out == ""


def test_a_file_says_where_its_schema_lies(command: Command) -> None:
    command("new", "scenario", "x", "--output", ".")
    for name, schema in (("x.yaml", "scenario"), ("x.paths.yaml", "paths")):
        text = (command.folder / name).read_text("utf-8")
        found = MODELINE.match(text)
        assert found
        assert found[1].endswith(f"/{schema}.json")
        assert Path(found[1].removeprefix("file://")).is_file()


@pytest.mark.parametrize("there", ["x.yaml", "x.paths.yaml"])
def test_nothing_is_written_over_and_then_nothing_at_all(command: Command, there: str) -> None:
    (command.folder / there).write_text("mine", encoding="utf-8")
    said = refused(command("new", "scenario", "x", "--output", "."))
    assert said == f"{there} is there already, and nothing is written over. Give another id."
    assert [one.name for one in command.folder.iterdir()] == [there]
    assert (command.folder / there).read_text("utf-8") == "mine"


def test_over_a_file_that_was_named_another_name_is_asked_for(command: Command) -> None:
    (command.folder / "x.yaml").write_text("mine", encoding="utf-8")
    said = refused(command("new", "scenario", "y", "--output", "x.yaml"))
    assert said.endswith("nothing is written over. Give another name to --output.")


@pytest.mark.parametrize(
    ("kind", "called"),
    [("rubric", "a rubric"), ("form", "a form"), ("service", "a directory of services")],
)
def test_what_is_no_call_is_not_played_as_one(command: Command, kind: str, called: str) -> None:
    command("new", kind, "x", "--output", ".")
    said = refused(command("analyse", "x.yaml"))
    assert said == f"x.yaml is {called}, and no call. Name the file of a call."


def test_declared_plays_are_no_call(command: Command) -> None:
    command("new", "scenario", "x", "--output", ".")
    said = refused(command("play", "x.paths.yaml"))
    assert said == "x.paths.yaml is a file of declared plays, and no call. Name the file of a call."


MISTAKES = {
    "new": "kind",
    "new scneario": "There is no kind “scneario”. Did you mean “scenario”?",
    "new scenario X_y": "“X_y” is not an id.",
    "new scenario tower-room": "There is a scenario “tower-room” in your library already.",
    "new rubric hotline-core": "There is a rubric “hotline-core” in your library already.",
    "new form womens-union-record": "There is a form “womens-union-record” in your library",
    "new service lao-pdr": "There is a service “lao-pdr” in your library already.",
    "new scenario x --channel fone": "“fone” is no channel. Did you mean “phone”?",
    "new scenario x --difficulty 4": "“4” is no difficulty. Choose among 1, 2, 3.",
    "new scenario x --teaches call-safty": "Did you mean “call-safety”?",
    "new scenario x --caller a:b": "“a:b” is no name",
    "new rubric x --caller Dao": "A rubric has no --caller. It has --title.",
    "new scenario x --agency us": "A scenario has no --agency.",
    "new scenario x --output y.txt": "whose name ends in .yaml, and y.txt is neither that nor",
    "new scenario x --output y.paths.yaml": "y.paths.yaml is the name of declared plays.",
    "new scenario x --output /proc/nowhere/x.yaml": "cannot be written: No such file or directory.",
}


@pytest.mark.parametrize("asked", MISTAKES)
def test_a_mistake_is_explained_in_one_line(command: Command, asked: str) -> None:
    assert MISTAKES[asked] in refused(command(*asked.split()))
    assert list(command.folder.iterdir()) == []


def test_at_a_terminal_it_asks_and_asks_again(tmp_path: Path) -> None:
    ran = in_terminal(
        *("new", "scenario", "--output", str(tmp_path)),
        steps=[
            ("on screen? [A call from the kitchen] ", "The long evening\n"),
            ("A first name that you invent [Dao] ", "x:y\n"),
            ("“x:y” is no name", "Keo\n"),
            ("[phone] ", "\n"),
            ("What does it teach?", "\n"),
            ("[2] ", "seven\n"),
            ("“seven” is no difficulty", "1\n"),
            ("in small letters? [the-long-evening] ", "\n"),
        ],
    )
    assert ran.code == 0
    text = (tmp_path / "the-long-evening.yaml").read_text("utf-8")
    assert "title: The long evening\n" in text
    assert "  name: Keo\n" in text
    assert "difficulty: 1\n" in text


def test_broken_off_nothing_is_written(tmp_path: Path) -> None:
    ran = in_terminal("new", "rubric", "--output", str(tmp_path), steps=[("on screen?", "\x04")])
    assert ran.code == 2
    assert "Broken off, and nothing was written." in ran.out
    assert list(tmp_path.glob("*.yaml")) == []


def test_at_a_terminal_yes_asks_nothing(tmp_path: Path) -> None:
    ran = in_terminal("new", "form", "--yes", "--output", str(tmp_path))
    assert ran.code == 0
    assert (tmp_path / "sheet-of-our-desk.yaml").is_file()
