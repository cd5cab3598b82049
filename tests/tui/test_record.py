"""The record beside the call: a field found, opened, answered, refused, emptied; by keys alone."""

from pathlib import Path

import pytest
from textual import events

from hotline_sim.call.events import RecordFieldSet
from hotline_sim.errors import StoreFull
from hotline_sim.storage.store import Store
from hotline_sim.tui.widgets.call_header import CallHeader
from hotline_sim.tui.widgets.field_entry import FieldEntry
from hotline_sim.tui.widgets.record_sheet import RecordSheet
from tests.tui.sitting import Sitting, sitting
from tools.tour_stage import settled


async def writing(sat: Sitting, *typed: str) -> None:
    """Pick up the call with a record, go to it, and open the field that is found."""
    await sat.pick_up("pier-at-dawn")
    await sat.press("tab")
    for one in typed:
        await sat.type(one)
        await sat.press("enter")


def kept(sat: Sitting) -> dict[str, object]:
    assert sat.app.taken is not None
    return dict(sat.app.taken.call.record)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_one_key_goes_between_talking_and_writing(home: Path, size: tuple[int, int]) -> None:
    async with sitting(home, size=size) as sat:
        await writing(sat)
        assert "RECORD" in sat.text and "0 of 9" in sat.text
        assert isinstance(sat.app.focused, RecordSheet)
        await sat.press("tab", "1", "enter")
        assert sat.call.call.beat.id == "told"


async def test_on_a_narrow_screen_the_words_stay_in_sight_beside_the_record(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat)
        assert "Hello? The boat is at" in sat.text and "Can you talk safely?" not in sat.text
        await sat.press("escape")
        assert "RECORD" not in sat.text and "Can you talk safely?" in sat.text


async def test_the_clock_stands_still_while_one_writes(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as sat:
        await writing(sat, "risk")
        await sat.wait(9)
        assert sat.call.query_one(CallHeader).seconds == 0
        await sat.press("tab")
        await sat.wait(3)
        assert sat.call.query_one(CallHeader).seconds > 0


async def test_codes_are_ticked_by_label_and_are_one_event(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "risk", "transit", "papers")
        assert "is called so" not in sat.text
        await sat.press(*["backspace"] * 6)
        await sat.type("conf")
        await sat.press("space", "enter")
        assert kept(sat) == {"risk_flags": ("confinement", "in-transit")}
        written = [one.what for one in sat.call.call.events if isinstance(one.what, RecordFieldSet)]
        assert len(written) == 1


async def test_a_field_is_found_by_an_answer_and_codes_can_be_unticked(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "confinement")
        await sat.press("down", "space", "down", "space", "space", "enter")
        assert kept(sat) == {"risk_flags": ("confinement",)}


async def test_unknown_stands_alone(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "risk", "child", "unknown", "")
        assert kept(sat) == {"risk_flags": ("unknown",)}


async def test_a_choice_is_taken_by_its_number_or_by_typing(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "safe to talk", "3")
        await sat.type("urgency")
        await sat.press("enter")
        await sat.type("within 24")
        await sat.press("enter")
        assert kept(sat) == {"safe_to_talk": "partly", "urgency": "U2"}
        assert "U2 within 24 hours" in sat.text


async def test_enter_on_nothing_changes_nothing(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "safe to talk", "", "risk", "", "callback", "", "needs", "")
        assert not kept(sat)


async def test_yes_or_no_is_one_letter_and_a_group_asks_its_parts_in_turn(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "callback")
        await sat.press("y")
        assert "Safe callback: Number" in sat.text and "2 of 3" in sat.text
        await sat.press("enter")
        await sat.type("after six")
        await sat.press("enter")
        assert kept(sat) == {"safe_callback.allowed": "yes", "safe_callback.hours": "after six"}
        await sat.type("callback")
        await sat.press("enter", "n")
        assert "Safe callback: Number" not in sat.text


async def test_the_words_of_a_label_can_be_typed_with_their_spaces(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "risk")
        await sat.press(*"in", "space", *"tr", "enter", *"a", "space", *"child", "enter", "enter")
        assert kept(sat) == {"risk_flags": ("child", "in-transit")}


async def test_a_yes_or_no_question_lets_no_other_letter_lead_away(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "callback")
        await sat.press("d", "h")
        assert sat.name == "CallScreen" and "“h” is none of the keys: y, n, u, a." in sat.text
        assert "hang up" not in sat.text and "⏎ keep" in sat.text
        await sat.press("y")
        assert kept(sat) == {"safe_callback.allowed": "yes"}


async def test_what_an_answer_means_stands_where_the_question_was_explained(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "safe to talk")
        assert "Ask before anything else." in sat.text
        await sat.press("escape")
        await sat.type("urgency")
        await sat.press("enter", "down")
        assert "Life, or serious harm, now." in sat.text
        await sat.press("down")
        assert "Life, or serious harm, now." not in sat.text


async def test_the_line_for_a_note_waits_with_the_notes_in_sight(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat)
        await sat.press("tab", "n")
        assert "your note …" in sat.text and "n to write a note" not in sat.text
        assert "NOTES" in sat.text and "F1 help" in sat.text


async def test_an_override_asks_for_its_reason(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "sharing")
        await sat.press("o", "1", "enter")
        assert kept(sat) == {
            "consent_share": "overridden",
            "consent_share.reason": "danger-to-life",
        }


@pytest.mark.parametrize(
    ("field", "good", "bad", "allowed"),
    [
        ("alias", "Mali", "Mali 7", "holds a name"),
        ("age", "17", "170", "from 0 to 120"),
        ("safe to talk", "yes", "perhaps", "It takes: yes, no, partly"),
        ("risk", "child", "ghosts", "has no answer"),
    ],
)
async def test_what_is_refused_leaves_what_was_there(
    home: Path, field: str, good: str, bad: str, allowed: str
) -> None:
    async with sitting(home, size=(120, 40)) as sat:
        await writing(sat, field, good)
        if field == "risk":
            await sat.press("enter")
        before = kept(sat)
        await sat.type(field)
        await sat.press("enter", *["backspace"] * 6)
        await sat.type(bad)
        await sat.press("enter")
        assert allowed in sat.call.query_one(FieldEntry).refusal
        assert "✕ “" in sat.text
        assert kept(sat) == before and before
        await sat.press("escape")
        assert isinstance(sat.app.focused, RecordSheet)


async def test_a_date_that_is_none_is_refused_and_shown_only_when_asked_for(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "moved")
        assert "No field, and no answer, is called so." in sat.text
        await sat.press("escape")
        await sat.type("risk")
        await sat.press("enter")
        await sat.type("transit")
        await sat.press("enter", "enter")
        await sat.type("moved")
        await sat.press("enter")
        await sat.type("tomorrow")
        await sat.press("enter")
        assert "2026-03-14" in sat.text and "moved_on" not in kept(sat)


async def test_a_text_of_several_lines_keeps_them(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "what was said")
        await sat.type("one")
        await sat.press("ctrl+j")
        await sat.type("two")
        await sat.press("enter")
        assert kept(sat) == {"narrative": "one\ntwo"}
        assert "one two" in sat.text


async def test_a_field_can_be_emptied(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat, "callback")
        await sat.press("y", "escape", "delete")
        assert not kept(sat)


async def test_arrows_walk_and_a_letter_searches_even_n_and_d(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat)
        sheet = sat.call.query_one(RecordSheet)
        await sat.press("down", "down", "up")
        assert sheet.current == "urgency"
        await sat.press("n")
        assert sheet.typed == "n" and sat.name == "CallScreen"
        await sat.press("backspace", "backspace", "end")
        assert sheet.typed is None and sheet.current == ":referrals"


async def test_letters_of_other_scripts_can_be_looked_for(home: Path) -> None:
    async with sitting(home) as sat:
        await writing(sat)
        sat.call.query_one(RecordSheet).post_message(events.Paste("ນ້ຳ"))
        await settled(sat.pilot)
        assert "/ ນ້ຳ" in sat.text


async def test_what_the_disk_refuses_is_not_in_the_record_and_can_be_tried_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sitting(home) as sat:
        await writing(sat, "callback")

        def full(*_: object) -> None:
            raise StoreFull("The disk is full. Free some space, then try again.")

        with monkeypatch.context() as patched:
            patched.setattr(Store, "append", full)
            await sat.press("n")
            assert "The disk is full." in sat.text
            assert not kept(sat)
        await sat.press("1")
        assert kept(sat) == {"safe_callback.allowed": "no"}


async def test_a_note_can_be_written_from_the_talk(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as sat:
        await sat.pick_up("pier-at-dawn")
        await sat.press("n")
        await sat.type("gulls")
        await sat.press("enter", "escape", "1", "enter")
        assert "– gulls" in sat.text and sat.call.call.beat.id == "told"


async def test_the_mouse_opens_a_field_and_takes_an_answer(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as sat:
        await sat.pick_up("pier-at-dawn")
        await sat.pilot.click("#sheet", offset=(6, 2))
        await sat.pilot.click("#sheet", offset=(6, 2))
        await settled(sat.pilot)
        await sat.pilot.click("#options", offset=(6, 2))
        await settled(sat.pilot)
        assert kept(sat) == {"safe_to_talk": "partly"}


async def test_without_a_form_there_is_nothing_to_write_into(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("tab", "d")
        assert sat.name == "CallScreen" and "RECORD" not in sat.text
