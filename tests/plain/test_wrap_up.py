"""Between the end of a call and its debrief: the papers are finished, then how it went is asked."""

from pathlib import Path

import pytest

from hotline_sim.errors import StoreFull
from hotline_sim.plain.asking import BrokenOff
from tests.plain.sitting import MODEL, sitting, small_sitting


def test_the_whole_record_then_the_referrals_then_how_it_went(tmp_path: Path) -> None:
    with small_sitting(tmp_path) as one:
        one.call.set_field("urgency", "U1")
        told = one.run(*MODEL, "risk: confinement", "", "", "3", "4", "s")
        assert one.call.record == {"urgency": "U1", "risk_flags": ("confinement",)}
        assert one.call.rated is not None
        assert (one.call.rated.overall, one.call.rated.sure) == (3, {"safety": 4})
    order = [
        "BEFORE THE DEBRIEF",
        "1. Urgency: At once",
        "Critical and still empty:",
        "Written. Risk flags: Confinement",
        "To whom do you pass the caller on?",
        "You have passed the caller on to nobody so far.",
        "How do you think it went?",
        "How sure are you that you did these well?",
        "Safety: ",
        "DEBRIEF: ",
        "HOW SURE YOU WERE, AND HOW IT SHOWED",
    ]
    places = [told.index(text) for text in order]
    assert places == sorted(places)


def test_nothing_said_closes_the_record_and_is_no_answer(tmp_path: Path) -> None:
    with small_sitting(tmp_path) as one:
        told = one.run(*MODEL, "", "", "", "", "")
        assert one.call.is_closed
        assert one.call.rated is not None and one.call.rated.overall == 0
    assert "You said it went" not in told
    assert "HOW SURE YOU WERE" not in told


@pytest.mark.parametrize("lines", [(), ("",), ("", ""), ("risk: confinement",)])
def test_input_that_ends_before_leaves_the_record_open(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    with small_sitting(tmp_path) as one:
        with pytest.raises(BrokenOff, match="before its record was closed. .*hotline-sim resume"):
            one.run(*MODEL, *lines)
        assert not one.call.is_closed
        call = one.taken.id
        one.taken.close()
        assert one.desk.unwrapped("T01") is not None
        with one.desk.resume(call) as again:
            told = one._replace(taken=again).run("", "", "", "", "", resumed=True)
            assert again.call.is_closed
    assert "You are back in this call." in told and "BEFORE THE DEBRIEF" in told
    assert told.index("BEFORE THE DEBRIEF") < told.index("DEBRIEF: A SMALL CALL")


def test_a_call_without_papers_asks_only_how_it_went(tmp_path: Path) -> None:
    with small_sitting(tmp_path) as one:
        bare = one.taken.content._replace(form=None, directory=None)
        told = one._replace(taken=one.taken._replace(content=bare)).run("r", "d", "?", *MODEL, "2")
    assert "This call has no record to fill in." in told
    assert "This call has no directory to refer from." in told
    assert "open the record" not in told and "r record" not in told
    assert "How do you think it went?" in told and "The line is closed." not in told


def test_a_call_left_for_good_is_not_written_up() -> None:
    with sitting() as one:
        told = one.run("q", "y")
        assert one.call.left
    assert "BEFORE THE DEBRIEF" not in told and "UNFINISHED." in told


def test_a_disk_that_is_full_keeps_what_stood_there_and_no_debrief_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_sitting(tmp_path) as one:
        one.said("safe", "danger", "feeling", "wait", "close")

        def full(*_: object, **__: object) -> None:
            message = "There is no room left."
            raise StoreFull(message)

        monkeypatch.setattr(one.desk.store, "append", full)
        told = one.run("urgency: U1", "", "refer night", "3", "1", "", "", "", "", "2", "s")
        assert one.call.record == {} and one.call.referrals == {}
    assert told.count("There is no room left.") == 3
    assert "DEBRIEF: A SMALL CALL" in told
