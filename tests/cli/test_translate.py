"""`hotline-sim translate`: what it writes, where, and that it loses nothing."""

import shutil
from pathlib import Path

import pytest

from hotline_sim import library
from tests.cli.running import Command, refused
from tests.samples import SMALL_CALL, SMALL_RUBRIC


@pytest.fixture
def call(command: Command) -> Path:
    """Return a call with its rubric beside it."""
    folder = command.folder
    (folder / "rubrics").mkdir()
    shutil.copy(SMALL_RUBRIC, folder / "rubrics")
    return Path(shutil.copy(SMALL_CALL, folder))


def test_a_catalogue_is_begun_beside_its_file_and_then_found(command: Command, call: Path) -> None:
    ran = command("translate", call, "--to", "lo")
    path = call.parent / "locale" / "lo" / "small-call.po"
    assert (ran.code, ran.out) == (0, f"{path}\n")
    assert ran.err.startswith("Begun: 0 of ")
    text = path.read_text("utf-8")
    assert '#. Noy says this, at “pickup” (phase: open).\nmsgctxt "beats.pickup.caller"' in text
    assert command("check", path).err == "1 file read: nothing to mend.\n"
    path.write_text(text.replace('"X-Draft: yes\\n"\n', ""), "utf-8")
    checked = command("check", path, "--format", "lines")
    assert [line.split(" ")[1:3] for line in checked.out.splitlines()] == [["untranslated", "note"]]


def test_one_that_is_there_is_changed_only_when_asked(command: Command, call: Path) -> None:
    command("translate", call, "--to", "lo")
    path = call.parent / "locale" / "lo" / "small-call.po"
    done = path.read_text("utf-8").replace(
        'msgid "A small call"\nmsgstr ""', 'msgid "A small call"\nmsgstr "ສາຍນ້ອຍ"'
    )
    path.write_text(done, encoding="utf-8")
    assert "is there already. Bring it up to date with --update" in refused(
        command("translate", call, "--to", "lo")
    )
    call.write_text(call.read_text("utf-8").replace("A small call", "A tiny call"), "utf-8")
    ran = command("translate", call, "--to", "lo", "--update")
    assert "; 1 changed and are marked to be looked at again" in ran.err
    assert 'msgid "A tiny call"\nmsgstr "ສາຍນ້ອຍ"' in path.read_text("utf-8")
    before = path.stat().st_mtime_ns
    assert command("translate", call, "--to", "lo", "--update").code == 0
    assert path.stat().st_mtime_ns == before


def test_a_damaged_catalogue_is_left_as_it_is(command: Command, call: Path) -> None:
    path = call.parent / "locale" / "lo" / "small-call.po"
    path.parent.mkdir(parents=True)
    path.write_text("msgid: no\n", "utf-8")
    assert "small-call.po:1 cannot be read, and was left as it is." in refused(
        command("translate", call, "--to", "lo", "--update")
    )
    assert path.read_text("utf-8") == "msgid: no\n"


@pytest.mark.parametrize("name", ["tower-room", "hotline-core", "hotline-call-record", "lao-pdr"])
def test_what_we_ship_can_be_translated_by_its_id(command: Command, name: str) -> None:
    place = command.folder / "vi.po"
    assert command("translate", name, "--to", "vi", "--output", place).code == 0
    assert "Language: vi" in place.read_text("utf-8")


def test_our_own_sentences_can_be_translated(command: Command) -> None:
    place = command.folder / "vi.po"
    assert command("translate", "interface", "--to", "vi", "--output", place).code == 0
    assert 'msgctxt "judged.' in place.read_text("utf-8")


def test_what_came_installed_is_translated_in_the_users_own_library(
    command: Command, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "PACKAGED", library.content_root())
    ran = command("translate", "tower-room", "--to", "vi")
    where = Path("library", "scenarios", "lao-hotline", "locale", "vi", "tower-room.po")
    assert ran.out == f"{home / where}\n"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("tower-rom --to lo", "Did you mean “tower-room”?"),
        ("tower-room --to Laotian", "“Laotian” is no language. Give its short name"),
        ("tower-room --to ../lo", "is no language"),
        ("tower-room --to en", "“tower-room” is written in “en” already."),
        ("nowhere.yaml --to lo", "nowhere.yaml cannot be read: No such file or directory."),
        ("tower-room", "Something is missing: --to"),
    ],
)
def test_what_cannot_be_meant_is_said_in_one_paragraph(
    command: Command, words: str, why: str
) -> None:
    assert why in refused(command("translate", *words.split()))
