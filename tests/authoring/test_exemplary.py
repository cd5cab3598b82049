"""The model call: as its author plays it and writes it up, or else as its key says."""

from pathlib import Path

import pytest

from hotline_sim.authoring.exemplary import exemplary_call
from hotline_sim.call.call import Call
from hotline_sim.call.sheets import Sheets
from tests.samples import recorded_scenario, small_directory, small_form

SHEETS = Sheets(small_form(), small_directory(), ())

TALK = ("safe", "hub.danger", "feeling", "guard.wait", "hub.close")
"""The model path, as it may be written: with beats, or without."""

WRITTEN = "record: {narrative: “On Friday.” Rings on Monday.}"


def shown(folder: Path, plays: str) -> Call:
    """Return the model call of a scenario with these plays beside it."""
    (folder / "recorded-call.paths.yaml").write_text(plays, encoding="utf-8")
    return exemplary_call(folder / "recorded-call.yaml", recorded_scenario(), SHEETS)


def play(*more: str, talk: tuple[str, ...] = TALK, verdict: str = "ready", end: str = "") -> str:
    return f"- path: a play\n  give: [{', '.join((*talk, *more))}]\n  verdict: {verdict}\n{end}"


def test_the_record_is_the_author_s_own_and_how_it_went_is_left_out(tmp_path: Path) -> None:
    call = shown(tmp_path, play(WRITTEN, "rate: {overall: 4}"))
    assert call.record == {"narrative": "“On Friday.” Rings on Monday."}
    assert call.rated is None and call.ending is not None


@pytest.mark.parametrize(
    "plays",
    [
        play(),
        play(WRITTEN, verdict="practise"),
        play(WRITTEN, end="  paperwork: right\n"),
        play(WRITTEN, talk=TALK[:-1]),
        play(WRITTEN, "record: {nothing-such: 1}"),
        play("no answer: 1"),
        "- path: [",
    ],
    ids=["no paper", "not ready", "left to the key", "other talk", "refused", "odd", "broken"],
)
def test_where_no_play_writes_it_up_the_key_does(tmp_path: Path, plays: str) -> None:
    call = shown(tmp_path, plays)
    assert "narrative" not in call.record
    assert call.record["urgency"] == "U1" and "night-desk" in call.referrals


def test_a_scenario_without_plays_has_a_model_call_all_the_same(tmp_path: Path) -> None:
    call = exemplary_call(tmp_path / "recorded-call.yaml", recorded_scenario(), SHEETS)
    assert call.ending is not None and call.record["urgency"] == "U1"
