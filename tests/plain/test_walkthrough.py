"""The model call on plain lines: reasons at each step, the record filling in, then the whole."""

import io
from pathlib import Path

import pytest

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.library import Library
from hotline_sim.plain.page import Page
from hotline_sim.plain.walkthrough import write_walkthrough
from hotline_sim.storage.cache import Cache
from tests.samples import FIXTURES, recorded_text


def walked(folder: Path, text: str, variant: str = "") -> str:
    """Return the walk-through of a scenario."""
    file = folder / "scenarios" / "recorded" / "recorded-call.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    out = io.StringIO()
    library = Library((FIXTURES, folder), Cache(folder / "cache"))
    write_walkthrough(library, Page(out), str(file), variant)
    return out.getvalue()


def test_the_record_fills_in_where_the_caller_says_it(tmp_path: Path) -> None:
    told = walked(tmp_path, recorded_text())
    _, _, step = told.partition("2. You: Who is near you?\n")
    here, _, later = step.partition("3. You: ")
    assert "    Showed: asking about danger.\n" in here
    assert "Noy: On Friday they move us.\n" in here
    assert "  (You write: Risk flags: Confinement, May be sold on)\n" in here
    assert here.count("Risk flags") == 1, "several facts on one field are told once"
    assert "You write: Risk flags" not in later


def test_it_ends_with_the_whole_record_and_the_referral_with_why(tmp_path: Path) -> None:
    told = walked(tmp_path, recorded_text())
    order = [
        "A SMALL CALL: THE MODEL CALL",
        "You are alone on the line.",
        "1. You: Can you talk safely?",
        "READY. ",
        "THE RECORD AS IT SHOULD STAND",
        "   Risk flags: Confinement, May be sold on (after 2)",
        "Why so urgent: ",
        "TO WHOM THE CALLER IS PASSED ON, AND WHY",
        "- Night desk, ",
        "For danger now.",
    ]
    places = [told.index(text) for text in order]
    assert places == sorted(places)
    assert max(map(len, told.splitlines())) <= 80


def test_codes_that_join_others_are_told_alone(tmp_path: Path) -> None:
    walked(tmp_path, recorded_text())
    (tmp_path / "scenarios" / "recorded" / "recorded-call.paths.yaml").write_text(
        "- path: the model call\n"
        "  verdict: ready\n"
        "  give: [safe, record: {risk_flags: confinement}, danger,"
        " record: {risk_flags: [confinement, sold-on-threat]}, feeling, wait, close]\n",
        encoding="utf-8",
    )
    told = walked(tmp_path, recorded_text())
    assert "  (You write: Risk flags: Confinement)\n" in told
    assert "  (You add: Risk flags: May be sold on)\n" in told


def test_a_call_without_papers_is_walked_through_all_the_same(tmp_path: Path) -> None:
    bare = (FIXTURES / "scenarios" / "test" / "small-call.yaml").read_text(encoding="utf-8")
    told = walked(tmp_path, bare)
    assert "READY. " in told
    assert "THE RECORD" not in told and "TO WHOM" not in told


def test_what_cannot_be_walked_through_says_why(tmp_path: Path) -> None:
    without = recorded_text().partition("model_path:")[0]
    with pytest.raises(UserError, match="has no model call"):
        walked(tmp_path, without)
    with pytest.raises(UserError, match="has no variants"):
        walked(tmp_path, recorded_text(), "minor")
    library = Library((FIXTURES,), Cache(tmp_path / "cache"))
    with pytest.raises(UnknownName, match="Did you mean “small-call”"):
        write_walkthrough(library, Page(io.StringIO()), "small-cal")
