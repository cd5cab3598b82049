"""Where authored files lie, and what kind each is."""

from pathlib import Path

import pytest

from hotline_sim.errors import UserError
from hotline_sim.storage.files import MAX_BYTES
from hotline_sim.storage.shelf import (
    are_plays,
    bytes_in,
    declares,
    kind_of,
    plays_beside,
    scenario_beside,
)


def test_plays_lie_beside_their_scenario() -> None:
    scenario, plays = Path("calls/a.yaml"), Path("calls/a.paths.yaml")
    assert (plays_beside(scenario), scenario_beside(plays)) == (plays, scenario)
    assert (plays_beside(plays), scenario_beside(scenario)) == (plays, scenario)
    assert are_plays(plays) and not are_plays(scenario)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("id: a\ncompetencies: {}\n", "rubrics"),
        ("id: a\nsections: []\n", "forms"),
        ("id: a\nservices:\n  b: {}\n", "services"),
        ("overrides: a\n", "services"),
        ("id: a\nservices: lao-pdr\n", "scenarios"),
        ("brief: |\n  sections: of a street\n", "scenarios"),
    ],
)
def test_a_file_is_what_it_declares_and_a_call_only_names(
    tmp_path: Path, text: str, kind: str
) -> None:
    file = tmp_path / "file.yaml"
    file.write_text(text, "utf-8")
    assert kind_of(file) == kind


def test_a_file_is_what_its_folder_says_whatever_it_declares(tmp_path: Path) -> None:
    file = tmp_path / "forms" / "file.yaml"
    file.parent.mkdir()
    file.write_text("competencies: {}\n", "utf-8")
    assert kind_of(file) == "forms"


def test_a_file_that_changes_kind_is_looked_at_again(tmp_path: Path) -> None:
    file = tmp_path / "file.yaml"
    file.write_text("sections: []\n", "utf-8")
    assert kind_of(file) == "forms"
    file.write_text("competencies: {}\n", "utf-8")
    assert kind_of(file) == "rubrics"


def test_no_more_of_a_file_is_read_than_shows_that_it_is_too_large(tmp_path: Path) -> None:
    file = tmp_path / "file.yaml"
    file.write_bytes(b" " * (MAX_BYTES + 100))
    assert len(bytes_in(file)) == MAX_BYTES + 1


@pytest.mark.parametrize("name", [".", "nowhere.yaml", "a\0b.yaml"])
def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"cannot be read: .+\. Check its name and your rights\."):
        bytes_in(tmp_path / name)


def test_an_id_is_declared_at_the_start_of_a_line_whatever_ends_it(tmp_path: Path) -> None:
    file = tmp_path / "file.yaml"
    file.write_bytes(b"title: id: b\r\nid: a\r\n")
    assert declares(file, "a")
    assert not declares(file, "b")
