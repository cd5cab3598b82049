"""A call tried out line by line: begun anywhere, followed through edits, kept nowhere."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hotline_sim.authoring.draft import Draft
from hotline_sim.authoring.moment import Start
from hotline_sim.library import Library
from hotline_sim.plain.asking import BrokenOff, LeftForLater
from hotline_sim.plain.page import Page
from hotline_sim.plain.preview import Preview
from hotline_sim.storage.cache import Cache
from tests.samples import FIXTURES, SMALL_CALL

TEXT = SMALL_CALL.read_text("utf-8")

Typed = str | Callable[[], None]
"""A line, or what somebody does beside before the next one."""


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    path = tmp_path / "small-call.yaml"
    path.write_text(TEXT, "utf-8")
    return Draft(Library((FIXTURES,), Cache(tmp_path / "cache")), path)


def run(draft: Draft, *typed: Typed, start: Start | None = None) -> str:
    """Type lines, and return what is read; what is done beside is done while one is asked."""

    def lines() -> Iterator[str]:
        for one in typed:
            if isinstance(one, str):
                yield f"{one}\n"
            else:
                one()

    out = io.StringIO()
    Preview(draft, start or Start(), lines(), Page(out)).run()
    return " ".join(out.getvalue().split())


def saved(draft: Draft, old: str, new: str) -> Callable[[], None]:
    """Return what saves the file with one text in the place of another."""

    def save() -> None:
        text = draft.path.read_text("utf-8")
        assert old in text
        draft.path.write_text(text.replace(old, new), "utf-8")

    return save


def test_it_is_taken_to_its_end_and_its_talk_debriefed(draft: Draft) -> None:
    said = run(draft, "h", "y")
    assert "REHEARSAL: A SMALL CALL" in said and "nothing of it is kept" in said
    assert "DEBRIEF: A SMALL CALL UNSAFE." in said
    assert said.endswith("That was UNSAFE. A rehearsal is kept nowhere.")


def test_it_begins_at_a_moment_set_by_hand(draft: Draft) -> None:
    said = run(draft, "h", "y", start=Start("hub", {"trust": 5}, ("friday",)))
    assert "Noy: Yes. Ask me." in said and "Hello? Quick." not in said


def test_what_is_saved_is_taken_up_before_the_next_line(draft: Draft) -> None:
    again = saved(draft, "again: I am still here.", "again: Still here. Ask.")
    said = run(draft, "1", again, "", "h", "y")
    line = "The file was saved. You are still at “hub”."
    assert line in said
    assert said.index(line) > said.index("You: ")
    talk = said.partition("DEBRIEF")[0]
    assert talk.count("You: ") == 2, "what was said last is told again, as it is now"


def test_an_answer_is_to_what_was_read_and_then_followed(draft: Draft) -> None:
    change = saved(draft, "say: Can you talk safely?", "say: Is it safe to talk?")
    said = run(draft, change, "1", "h", "y")
    answers = ("Can you talk safely?", "Your full name first.", "We will come tonight.")
    assert any(f"You: {one}" in said for one in answers)
    assert "You are still at “hub”." in said


def test_where_the_answers_lead_elsewhere_that_is_said(draft: Draft) -> None:
    text = draft.path.read_text("utf-8")
    pickup = text[text.index("  pickup:") : text.index("  hub:")]
    elsewhere = saved(draft, pickup, pickup.replace("leads_to: hub", "leads_to: half"))
    said = run(draft, "1", elsewhere, "", "h", "y")
    assert "your answers lead elsewhere now. You begin at “hub”." in said


def test_an_error_or_a_file_that_is_gone_leaves_the_call_as_it_was(draft: Draft) -> None:
    wrong = saved(draft, "rubric: small", "rubric: smal")
    said = run(draft, wrong, "", draft.path.unlink, "", "1", "h", "y")
    assert "Line 3: There is no rubric “smal”. Did you mean “small”?" in said
    assert "small-call.yaml cannot be read: No such file or directory." in said
    assert said.count("The call goes on as it was.") == 2
    assert "You: " in said


def test_what_was_noted_goes_along(draft: Draft) -> None:
    preview = Preview(
        draft, Start(), iter(["n the door\n", "\n", "h\n", "y\n"]), Page(io.StringIO())
    )
    saved(draft, "title: A small call", "title: A smaller call")()
    preview.run()
    call = preview._rehearsal.call
    assert call.scenario.about.title == "A smaller call"
    assert [note.text for note in call.notes] == ["the door"]


def test_lines_that_end_too_soon_and_leaving_for_later_say_that_nothing_is_kept(
    draft: Draft,
) -> None:
    with pytest.raises(BrokenOff, match="The input ended first. A rehearsal is kept nowhere."):
        run(draft, "1")
    with pytest.raises(LeftForLater, match="A rehearsal is kept nowhere."):
        run(draft, "l")
