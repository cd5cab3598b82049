"""A call on plain lines: what is offered, what a line does, and that nothing is lost."""

import re

import pytest

from hotline_sim.call.events import NoteMade
from hotline_sim.errors import CallElsewhere, StoreFull
from hotline_sim.plain.asking import LeftForLater
from tests.plain.sitting import sitting

MENU = re.compile(r"^\d\. ", re.MULTILINE)
ASKED = "1 to 4, 0 to say nothing, r record, d directory, ? for other keys: "


def test_the_brief_comes_first_then_the_caller_then_what_can_be_said() -> None:
    with sitting() as one:
        told = one.read()
    order = [
        "ELEVEN MINUTES IN THE STAIRWELL",
        "This call contains: ",
        "Never enter a real caller's details.",
        "Wednesday, 21:40",
        "(footsteps on concrete)",
        "Kham: …hello? Please. Quick.",
        "1. ",
        ASKED,
    ]
    places = [told.index(text) for text in order]
    assert places == sorted(places)
    assert len(MENU.findall(told)) == 4


def test_a_number_says_that_line_and_nothing_else() -> None:
    with sitting() as one:
        told = one.read(one.number_of("safe-to-talk"))
        assert one.call.beat.id == "short-answers"
    assert "You: You have reached the helpline. Can you talk safely?" in told
    assert "Kham: Yes. No names. Please do not write names." in told


def test_nought_says_nothing_where_that_does_something() -> None:
    with sitting() as one:
        told = one.read("0")
        assert len(one.call.events) == 2
        assert "(You say nothing.)" in told
        one.said("what-happened")
        assert one.call.silence is None
        assert "Nothing would happen if you said nothing here." in one.read("0")
        assert len(one.call.events) == 3


@pytest.mark.parametrize("line", ["foo", "5", "99", "-1", "1.5", "", "n", "n  ", "٣x", "q1"])
def test_a_line_that_means_nothing_changes_nothing(line: str) -> None:
    with sitting() as one:
        told = one.read(line)
        assert len(one.call.events) == 1
    why = f"“{line.strip()}” does nothing here. ? tells what" if line else "? tells the other keys."
    assert why in told
    assert len(MENU.findall(told)) == 4, "the responses are not told again"


def test_a_note_is_kept_with_the_call() -> None:
    with sitting() as one:
        told = one.read("n he whispers  ")
        assert [note.text for note in one.call.notes] == ["he whispers"]
        assert isinstance(one.call.events[-1].what, NoteMade)
    assert "Noted." in told


def test_help_lists_every_key() -> None:
    with sitting() as one:
        told = one.read("?")
    for key in ("1 to 4", "0", "r", "d", "h", "n words", "a", "x", "l", "q", "?"):
        assert re.search(rf"(^|: ){re.escape(key)} +\w", told, re.MULTILINE)


def test_stepping_out_costs_nothing_and_comes_back_to_the_last_words() -> None:
    with sitting() as one:
        told = one.read("x", "")
        assert len(one.call.events) == 1
    assert "You have stepped out." in told
    assert told.count("Kham: …hello? Please. Quick.") == 2


def test_reading_again_tells_the_last_exchanges_only() -> None:
    with sitting() as one:
        one.said("safe-to-talk", "how-long", "two-nights")
        told = one.read("a", resumed=True).partition("You are back in this call.")[2]
    assert told.count("You: How long before someone looks for you?") == 2
    assert "You have reached the helpline" not in told


def test_leaving_for_later_says_how_to_go_on() -> None:
    with sitting() as one:
        with pytest.raises(LeftForLater, match=f"hotline-sim resume {one.taken.id}") as left:
            one.run("l")
        assert left.value.exit_code == 0
        assert not one.call.is_over


def test_hanging_up_asks_first_then_how_it_went_then_debriefs() -> None:
    with sitting() as one:
        one.said("safe-to-talk")
        told = one.read("h", "n", "h", "y", "", "", "3", "s")
        assert one.call.rated is not None and one.call.rated.overall == 3
    assert told.index("End the call from your side?") < told.index("(You end the call.)")
    assert told.index("BEFORE THE DEBRIEF") < told.index("DEBRIEF: ELEVEN MINUTES")
    assert "UNSAFE" not in told.partition("BEFORE THE DEBRIEF")[0], "no score before the end"
    assert told.rstrip().endswith(f"hotline-sim debrief {one.taken.id}")


def test_leaving_for_good_asks_first_and_gives_an_unfinished_debrief() -> None:
    with sitting() as one:
        assert not one.read("q", "no").count("DEBRIEF")
        told = one.read("q", "y", "")
        assert one.call.left
    assert "UNFINISHED. This call was left before it ended." in told


def test_who_comes_back_is_told_where_they_are() -> None:
    with sitting() as one:
        one.said("safe-to-talk", "how-long", "two-nights")
        one.call.note("friday")
        told = one.read(resumed=True)
    assert "You are back in this call. This was said last:" in told
    assert "Wednesday, 21:40" in told, "the brief, as days may have passed"
    assert "You: How long before someone looks for you?" in told
    assert "You: Friday. Two nights." in told
    assert "You have reached the helpline" not in told, "not the whole call"
    assert "Your note: friday" in told


def test_a_full_disk_is_told_and_the_same_line_can_be_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with sitting() as one:
        append, tries = one.desk.store.append, iter([True])

        def full_once(*arguments: object, **named: object) -> None:
            if next(tries, False):
                message = "There is no room left. Your last choice was not saved."
                raise StoreFull(message)
            append(*arguments, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(one.desk.store, "append", full_once)
        number = one.number_of("safe-to-talk")
        told = one.read(number, number)
        assert len(one.call.events) == 2
    assert "There is no room left. Your last choice was not saved." in told
    assert told.count("You: You have reached the helpline.") == 1


def test_a_disk_that_is_full_at_the_end_keeps_no_debrief_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with sitting() as one:
        one.call.hang_up()

        def full(*_: object, **__: object) -> None:
            message = "There is no room left."
            raise StoreFull(message)

        monkeypatch.setattr(one.desk.store, "append", full)
        told = one.read("", "", "2", "s")
    assert "There is no room left." in told
    assert "DEBRIEF: ELEVEN MINUTES" in told


def test_a_call_moved_on_elsewhere_ends_here(monkeypatch: pytest.MonkeyPatch) -> None:
    with sitting() as one:

        def elsewhere(*_: object, **__: object) -> None:
            message = "This call was moved on in another window."
            raise CallElsewhere(message)

        monkeypatch.setattr(one.desk.store, "append", elsewhere)
        with pytest.raises(CallElsewhere):
            one.run("1")
        assert len(one.call.events) == 1
