"""A call tried out on the screen: begun by hand, followed through edits, kept nowhere."""

from pathlib import Path

import pytest

from hotline_sim.authoring.moment import Start as Moment
from hotline_sim.tui.screens.rehearsal import RehearsalScreen
from hotline_sim.tui.widgets.transcript import Transcript
from tests.tui.bench import SIZES, WIDE, Writing, kept_in, writing
from tools.tour_stage import settled

VARIANTS = """
variants:
  minor: {gauges: {trust: {start: 1}}}
"""


def rehearsal(sat: Writing) -> RehearsalScreen:
    assert isinstance(sat.app.screen, RehearsalScreen)
    return sat.app.screen


def heard(sat: Writing) -> list[str]:
    """Return the lines that stand in the talk."""
    return [entry.text for entry in rehearsal(sat).query_one(Transcript).entries]


@pytest.mark.parametrize("size", SIZES)
async def test_a_beat_is_played_with_what_was_set_by_hand(
    home: Path, size: tuple[int, int]
) -> None:
    async with writing(home, size=size) as sat:
        await sat.press("down", "p")
        assert "Play from waiting" in sat.text and "[3]" in sat.text
        assert "card [no] yes He has my card." in sat.words
        await sat.press("right", "right", "down", "right")
        assert "[5]" in sat.text and "no [yes]" in sat.words
        await sat.press("enter")
        screen = rehearsal(sat)
        assert screen.call.beat.id == "waiting"
        assert screen.call.state.gauges == (5,) and screen.call.state.facts == 1
        assert "Rehearsal: The last ferry" in sat.text and "Yes. He is at the kiosk." in sat.text


async def test_one_walks_through_more_rows_than_there_is_room_for(home: Path) -> None:
    async with writing(home) as sat:
        many = "".join(f"  fact-{one}: {{says: This is {one}.}}\n" for one in range(30))
        await sat.save("facts:\n", f"facts:\n{many}")
        await sat.press("p")
        await sat.pilot.press(*["down"] * 30)
        await settled(sat.pilot)
        assert "▸ fact-29" in sat.text and "This is 29." in sat.text
        assert "Play from pickup" in sat.text, "its heading stays"
        await sat.press("right", "enter")
        assert rehearsal(sat).call.state.facts == 1 << 29


async def test_of_a_gauge_without_measure_what_is_near_and_both_ends_are_offered(
    home: Path,
) -> None:
    async with writing(home) as sat:
        await sat.save("range: [0, 6]", "range: [-5000000, 5000000]")
        await sat.press("p", "left")
        assert "‹ 2 ›" in sat.text and "of 103" in sat.text
        await sat.pilot.press(*["left"] * 50)
        await sat.press("enter")
        assert rehearsal(sat).call.state.gauges == (-5000000,)


async def test_left_alone_everything_is_as_the_call_has_it(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("p", "escape")
        assert sat.name == "AuthorScreen"
        await sat.press("p", "enter")
        assert rehearsal(sat).call.state.gauges == (3,) and rehearsal(sat).call.state.facts == 0


async def test_a_variant_brings_its_own_gauges_unless_they_are_set(home: Path) -> None:
    async with writing(home) as sat:
        await sat.write(sat.path.read_text("utf-8") + VARIANTS)
        await sat.press("p", "right")
        assert "[minor]" in sat.text and "[1]" in sat.text, "its trust starts lower"
        await sat.press("left", "down", "right", "up", "right")
        assert "[4]" in sat.text, "that was set"
        await sat.press("enter")
        assert rehearsal(sat).call.scenario.variant == "minor"
        assert rehearsal(sat).call.state.gauges == (4,)
        assert "Rehearsal: The last ferry · minor" in sat.text


async def test_where_nothing_can_be_set_it_begins_at_once(home: Path) -> None:
    async with writing(home, "night-shift") as sat:
        await sat.press("p")
        assert rehearsal(sat).call.beat.id == "pickup"


async def test_a_beat_that_is_gone_by_then_is_said_to_be(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("down")
        draft = sat.author.draft
        await sat.press("p")
        text = sat.path.read_text("utf-8")
        begin, end = text.index("  waiting:"), text.index("  told:")
        without = (text[:begin] + text[end:]).replace("leads_to: waiting", "leads_to: told")
        sat.path.write_text(without.replace("waiting.feeling, ", ""), "utf-8")
        draft.look()
        assert draft.look()
        await sat.press("enter")
        (told,) = sat.app._notifications
        assert told.message.startswith("There is no beat “waiting”.")
        assert sat.name == "AuthorScreen" and sat.at == "pickup"


async def test_an_ending_cannot_be_played_from(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("1", "1", "1")
        assert sat.at == "ashore" and "play from here" not in sat.text
        await sat.press("p")
        assert sat.name == "AuthorScreen"


async def test_escape_leads_back_to_the_moment_the_call_was_at(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("p", "enter", "1", "enter", "escape")
        assert sat.name == "AuthorScreen" and sat.at == "waiting"


@pytest.mark.parametrize("size", SIZES)
async def test_at_the_end_the_talk_is_debriefed(home: Path, size: tuple[int, int]) -> None:
    async with writing(home, size=size) as sat:
        await sat.press("down", "p", "enter", "1", "enter", "2", "enter")
        assert rehearsal(sat).call.is_over
        await sat.press("enter")
        assert "The last ferry · rehearsal" in sat.text and "COMPETENCIES" in sat.words
        await sat.press("2")
        assert "hotline-sim play" in sat.words
        await sat.press("w", "4")
        assert "its record and its referral are not marked" in sat.words
        await sat.press("5")
        assert "leads back to the outline" in sat.text and "model call" not in sat.text
        await sat.press("escape")
        assert sat.name == "AuthorScreen" and sat.at == "waiting", "where it began"


async def test_nothing_of_a_rehearsal_is_kept(home: Path) -> None:
    async with writing(home, "pier-at-dawn") as sat:
        await sat.press("p", "enter", "1", "enter", "n")
        await sat.type("gulls")
        await sat.press("enter", "escape", "h", "1", "enter", "w", "escape")
        assert sat.name == "AuthorScreen" and sat.app.taken is None
        await sat.press("p", "enter")
    assert kept_in(home) == [] and not sat.app.left_open


async def test_no_silence_presses_itself_while_somebody_writes(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("down", "p", "enter")
        await sat.wait(30)
        assert rehearsal(sat).call.beat.id == "waiting"
        await sat.press("0", "enter")
        assert rehearsal(sat).call.beat.id == "told"


@pytest.mark.parametrize("size", SIZES)
async def test_it_goes_on_in_what_was_saved(home: Path, size: tuple[int, int]) -> None:
    async with writing(home, size=size) as sat:
        await sat.press("p", "enter", "1", "enter")
        await sat.save("Yes. He is at the kiosk.", "Yes. He is buying tickets.")
        assert "Yes. He is buying tickets." in heard(sat)
        assert heard(sat)[-1] == "The file was saved. You are still at “waiting”."
        assert "You are still at “waiting”." in sat.words
        await sat.save("say: That sounds frightening.", "say: You sound afraid.")
        assert "1  You sound afraid." in sat.text
        assert [one for one in heard(sat) if "file was saved" in one] == heard(sat)[-1:]
        await sat.press("1", "enter")
        assert rehearsal(sat).call.beat.id == "told"


async def test_where_the_answers_lead_elsewhere_it_begins_at_the_same_beat(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("p", "enter", "1", "enter")
        await sat.save("changes: {trust: +2}, leads_to: waiting", "leads_to: told")
        assert "your answers lead elsewhere now" in heard(sat)[-1]
        assert rehearsal(sat).call.beat.id == "waiting"
        assert rehearsal(sat).call.state.gauges == (5,), "as it was"


async def test_a_file_with_an_error_leaves_the_call_as_it_was(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("p", "enter", "1", "enter")
        text = sat.path.read_text("utf-8")
        await sat.save("rubric: river", "rubric: rivr")
        assert heard(sat)[-1].startswith("Line 6: There is no rubric “rivr”.")
        assert heard(sat)[-1].endswith("The call goes on as it was.")
        await sat.write(text[:300])
        await sat.write(None)
        assert "No such file or directory" in heard(sat)[-1]
        assert sum("goes on as it was" in one for one in heard(sat)) == 1, "only what is so now"
        await sat.press("1", "enter")
        assert rehearsal(sat).call.beat.id == "told"
        await sat.write(text)
        assert heard(sat)[-1] == "The file was saved. You are still at “told”."


async def test_what_was_written_into_the_record_goes_along(home: Path) -> None:
    async with writing(home, "pier-at-dawn", size=WIDE) as sat:
        await sat.press("p", "enter", "n")
        await sat.type("gulls")
        await sat.press("enter", "escape")
        rehearsal(sat).call.set_field("safe_to_talk", "partly")
        await sat.save("Hello? The boat is at seven.", "Hello? It goes at seven.")
        assert "– gulls" in sat.text and "Partly" in sat.text
        assert "Hello? It goes at seven." in sat.text


async def test_a_form_that_is_named_while_one_plays_is_there(home: Path) -> None:
    async with writing(home, size=WIDE) as sat:
        await sat.press("p", "enter")
        assert "RECORD" not in sat.text
        await sat.save("rubric: river\n", "rubric: river\nform: river-record\n")
        assert "RECORD" in sat.text
        await sat.save("form: river-record\n", "")
        assert "RECORD" not in sat.text and "ON THE LINE" in sat.text


async def test_back_from_a_rehearsal_the_outline_is_as_saved(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("p", "enter", "1", "enter")
        await sat.save("title: The last ferry", "title: The first ferry")
        assert "Rehearsal: The first ferry" in sat.text
        await sat.press("escape")
        assert "The first ferry   ferry-landing.yaml" in sat.text and sat.at == "waiting"


async def test_a_preview_begins_with_the_call_and_leads_back_to_its_outline(home: Path) -> None:
    start = Moment("waiting", {"trust": 6}, ("card",))
    async with writing(home, rehearsal=start) as sat:
        assert rehearsal(sat).call.beat.id == "waiting"
        assert rehearsal(sat).call.state.gauges == (6,) and rehearsal(sat).call.state.facts == 1
        await sat.press("escape")
        assert sat.name == "AuthorScreen" and sat.at == "waiting" and sat.found
    assert kept_in(home) == []
