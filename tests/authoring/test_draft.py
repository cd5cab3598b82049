"""A file under its author's hands: half-written, gone or unreadable, nothing is lost."""

import os
import shutil
from pathlib import Path

import pytest

from hotline_sim.authoring.draft import Draft
from hotline_sim.errors import UserError
from hotline_sim.library import Library
from hotline_sim.storage.cache import Cache
from tests.authoring.test_flawed import FOLDER, SOUND


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    folder = tmp_path / "mine"
    shutil.copytree(
        FOLDER, folder, ignore=lambda _, names: [one for one in names if "." in one[1:]]
    )
    for part in ("rubrics", "forms", "services"):
        shutil.copytree(FOLDER / part, folder / part, dirs_exist_ok=True)
    shutil.copy(SOUND, folder / "sound.yaml")
    return Draft(Library([], Cache(tmp_path / "cache")), folder / "sound.yaml")


def saved(draft: Draft, text: str) -> bool:
    """Save the file, as an editor does, and look until it has settled."""
    draft.path.write_text(text, "utf-8")
    draft.look()
    return draft.look()


def test_what_is_read_is_what_is_there(draft: Draft) -> None:
    assert draft.problem == "" and draft.errors == ()
    assert draft.subject.scenario.id == "sound"
    assert not draft.look(), "nothing was saved"


def test_a_saved_change_is_taken_up(draft: Draft) -> None:
    text = draft.path.read_text("utf-8")
    assert saved(draft, text.replace("title: A kettle at night", "title: A kettle at noon"))
    assert draft.subject.scenario.about.title == "A kettle at noon"
    assert draft.problem == ""


def test_a_half_written_file_leaves_the_last_good_state_and_says_why(draft: Draft) -> None:
    text = draft.path.read_text("utf-8")
    assert saved(draft, text[: len(text) // 2])
    assert draft.subject.scenario.about.title == "A kettle at night"
    assert "cannot be used" in draft.problem and draft.errors
    assert saved(draft, text)
    assert draft.problem == "" and draft.errors == ()


@pytest.mark.parametrize("half", range(0, 2400, 97))
def test_no_half_of_the_file_makes_it_fall(draft: Draft, half: int) -> None:
    text = draft.path.read_text("utf-8")
    saved(draft, text[:half])
    assert draft.subject.scenario.about.title == "A kettle at night"


def test_a_file_that_vanishes_is_waited_for(draft: Draft) -> None:
    text = draft.path.read_text("utf-8")
    draft.path.unlink()
    draft.look()
    assert draft.look()
    assert draft.problem == "sound.yaml cannot be read: No such file or directory."
    assert draft.findings() == []
    assert saved(draft, text)
    assert draft.problem == ""


def test_a_rubric_it_stands_on_is_watched_too(draft: Draft) -> None:
    (rubric,) = (draft.path.parent / "rubrics").glob("*.yaml")
    rubric.write_text("id: [", "utf-8")
    draft.look()
    assert draft.look()
    assert draft.problem


def test_what_is_wrong_is_told_in_a_sentence_with_its_line(draft: Draft) -> None:
    text = draft.path.read_text("utf-8")
    assert draft.wrong == ""
    saved(draft, text.replace("is: agreed}]", "is: nowhere}]").replace("opens_at: ", "opens_at: x"))
    line = next(n for n, one in enumerate(text.splitlines(), 1) if one.startswith("opens_at"))
    assert draft.wrong.startswith(f"Line {line}: There is no beat “x")
    assert draft.wrong.endswith("And 1 more.")
    draft.path.unlink()
    draft.look()
    draft.look()
    assert draft.wrong == draft.problem and draft.errors == ()


def test_where_everything_stands_is_known_of_a_file_with_errors_too(draft: Draft) -> None:
    text = draft.path.read_text("utf-8")
    saved(draft, f"# two lines\n# more\n{text.replace('is: agreed}]', 'is: nowhere}]')}")
    assert draft.tree is not None and draft.tree.place.line == draft.subject.tree.place.line + 2
    before = draft.tree
    saved(draft, "id: [")
    assert draft.tree is before, "no YAML"


def test_an_unfinished_file_is_waited_for_if_that_was_asked(draft: Draft, tmp_path: Path) -> None:
    library = Library([], Cache(tmp_path / "cache"))
    text = draft.path.read_text("utf-8")
    draft.path.write_text("id: [", "utf-8")
    begun = Draft(library, draft.path, unfinished=True)
    assert not begun.has_been_good and begun.errors
    with pytest.raises(UserError, match="cannot be used"):
        begun.subject  # noqa: B018 - asking is the test
    assert saved(begun, text)
    assert begun.has_been_good and begun.subject.scenario.id == "sound"
    with pytest.raises(UserError, match=r"nowhere\.yaml cannot be read"):
        Draft(library, tmp_path / "nowhere.yaml", unfinished=True)


def test_findings_are_those_of_the_check(draft: Draft) -> None:
    assert draft.findings() == []
    text = draft.path.read_text("utf-8")
    saved(draft, text.replace("is: agreed}]", "is: nowhere}]"))
    assert {one.code for one in draft.findings()} == {"dangling-reference"}


def test_what_is_no_scenario_is_refused_at_first(tmp_path: Path) -> None:
    library = Library([], Cache(tmp_path / "cache"))
    with pytest.raises(UserError, match=r"nowhere\.yaml cannot be read"):
        Draft(library, tmp_path / "nowhere.yaml")
    (tmp_path / "broken.yaml").write_text("id: [", "utf-8")
    with pytest.raises(UserError, match="cannot be used"):
        Draft(library, tmp_path / "broken.yaml")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(draft: Draft) -> None:
    draft.path.chmod(0)
    draft.look()
    draft.look()
    assert "Permission denied" in draft.problem
