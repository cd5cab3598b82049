"""Forms of several files: which stands before which, what is kept, and what a broken one spoils."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.library import Library
from hotline_sim.storage.cache import Cache
from tests.diagnostics.pages import EXAMPLE


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE / "forms", tmp_path / "shelf" / "forms")
    return tmp_path / "shelf"


def library(*folders: Path) -> Library:
    return Library(folders, Cache(folders[0] / "cache"))


def test_a_form_is_found_by_its_id(shelf: Path) -> None:
    assert library(shelf).form("river-station").crosswalk is not None
    with pytest.raises(UnknownName, match="Did you mean “first-record”"):
        library(shelf).form("frst-record")


def test_a_users_form_stands_before_ours_and_ours_leads_to_it(shelf: Path, tmp_path: Path) -> None:
    own = tmp_path / "own" / "forms"
    own.mkdir(parents=True)
    text = (shelf / "forms" / "first-record.yaml").read_text("utf-8")
    (own / "mine.yaml").write_text(text.replace("title: First", "title: My"), "utf-8")
    both = library(shelf, own.parent)
    assert both.form("first-record").title == "My record"
    (own / "mine.yaml").write_text(text.replace("TH: Thailand", "VN: Viet Nam"), "utf-8")
    with pytest.raises(UserError, match="river-station.yaml has an error"):
        library(shelf, own.parent).form("river-station")


def test_a_broken_form_spoils_itself_and_what_leads_to_it(shelf: Path) -> None:
    path = shelf / "forms" / "first-record.yaml"
    path.write_text(path.read_text("utf-8").replace("sections:", "section:", 1), "utf-8")
    (shelf / "forms" / "other.yaml").write_text(
        "{id: other, title: O, agency: A, sections:"
        " {a: {title: A, fields: {b: {label: B, kind: date}}}}}",
        "utf-8",
    )
    read = library(shelf).forms()
    assert list(read.found) == ["other"]
    assert set(read.problems) == {"first-record", "river-station"}
    with pytest.raises(UserError, match="There is no other form “first-record”"):
        library(shelf).form("river-station")


def test_what_was_read_is_kept_and_a_damaged_cache_is_made_again(shelf: Path) -> None:
    forms = library(shelf).forms().found
    kept = list((shelf / "cache").iterdir())
    assert len(kept) == 2
    for content in ("", "{}", "[]", "null", '["a"]'):
        for path in kept:
            path.write_text(content, "utf-8")
        assert library(shelf).forms().found == forms


WHILE_PLAYING = """
import json, sys
import hotline_sim.intake.crosswalk, hotline_sim.intake.entry, hotline_sim.intake.htcds
import hotline_sim.intake.kept
print(json.dumps(sorted(sys.modules)))
"""


def test_filling_a_form_loads_no_reader_of_files() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WHILE_PLAYING], capture_output=True, text=True, check=True
    )
    assert {"yaml", "pydantic", "sqlalchemy"}.isdisjoint(json.loads(done.stdout))
