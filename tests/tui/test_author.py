"""The author's screen: the shape of a call, its moments, its faults, as they are saved."""

from pathlib import Path
from threading import Event

import pytest

from hotline_sim.authoring.draft import Draft
from hotline_sim.authoring.moment import Start as Moment
from hotline_sim.diagnostic import START, Diagnostic, Severity
from hotline_sim.tui.screens.author import AuthorScreen
from hotline_sim.tui.start import Start
from tests.tui.bench import CALLS, SIZES, WIDE, kept_in, writing
from tests.tui.sitting import sitting
from tools.tour_stage import settled

TEXT = (CALLS / "ferry-landing.yaml").read_text("utf-8")
SLIPS = ("name: ", "promise: ", "sorry: ")
MENDED = "".join(
    line for line in TEXT.splitlines(keepends=True) if not line.strip().startswith(SLIPS)
)
"""The same call without its slips: there is nothing to mend in it."""


@pytest.mark.parametrize("size", SIZES)
async def test_it_begins_where_the_call_is_picked_up(home: Path, size: tuple[int, int]) -> None:
    async with writing(home, size=size) as sat:
        assert sat.at == "pickup"
        assert "The last ferry   ferry-landing.yaml" in sat.text
        assert "▸ pickup open → waiting" in sat.words
        assert "waiting listen → told" in sat.words
        assert "told close → ■ ashore ↻ 1" in sat.words
        assert "✕ ashore safe ← told" in sat.words


async def test_beside_the_outline_stands_the_card_of_the_moment(home: Path) -> None:
    async with writing(home, size=WIDE) as sat:
        assert "( an engine, water )" in sat.text
        assert "“Your full name first, [b]please[/b].”" in sat.text, "text is text"
        await sat.press("down")
        assert sat.at == "waiting" and "for 4 seconds" in sat.text


async def test_on_a_narrow_screen_the_card_covers_the_outline(home: Path) -> None:
    async with writing(home) as sat:
        assert "( an engine, water )" not in sat.text
        await sat.press("enter")
        assert "( an engine, water )" in sat.text and "BEATS" not in sat.text
        await sat.press("right")
        assert "“Yes. He is at the kiosk.”" in sat.text
        await sat.press("left", "escape")
        assert "BEATS" in sat.text and sat.at == "pickup"
        await sat.press("escape")
        assert sat.name == "HomeScreen"


async def test_a_digit_goes_to_what_follows_and_backspace_back(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("1")
        assert sat.at == "waiting"
        await sat.press("1", "1")
        assert sat.at == "ashore"
        await sat.press("9")
        assert sat.at == "ashore", "nothing follows"
        await sat.press("backspace", "backspace")
        assert sat.at == "waiting"


async def test_the_order_of_the_file_and_that_of_answers(home: Path) -> None:
    async with writing(home) as sat:
        assert "STEP 1" not in sat.text and "g step by step" in sat.text
        await sat.press("down", "g")
        assert "STEP 1" in sat.text and "STEP 4" in sat.text and "BEATS" not in sat.text
        assert sat.at == "waiting" and "g as in the file" in sat.text
        await sat.press("g")
        assert "BEATS" in sat.text


@pytest.mark.parametrize("size", SIZES)
async def test_from_a_finding_one_goes_to_its_moment(home: Path, size: tuple[int, int]) -> None:
    async with writing(home, size=size) as sat:
        assert "✓ as saved · ✕ 1" in sat.text
        await sat.press("tab")
        assert sat.found == ["✕ safe-despite-harm"]
        assert "ashore, line 51: “ashore” is safe" in sat.text
        assert "1 error" in sat.text
        await sat.press("enter")
        assert sat.at == "ashore"
        assert "✕  “ashore” is safe, and a play ends there" in sat.text, "on its card"


async def test_a_finding_outside_of_all_moments_says_where_it_is(home: Path) -> None:
    async with writing(home, "night-shift") as sat:
        await sat.press("tab", "enter")
        assert sat.at == "pickup" and sat.name == "AuthorScreen"
        (told,) = sat.app._notifications
        assert told.message == "That stands at line 7, outside of the moments of the call."


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_saved_is_there(home: Path, size: tuple[int, int]) -> None:
    async with writing(home, size=size) as sat:
        await sat.press("down", "down")
        await sat.save("title: The last ferry", "title: The first ferry")
        assert "The first ferry" in sat.text and sat.at == "told"
        await sat.write(MENDED)
        assert "nothing to mend" in sat.text and sat.found == []


@pytest.mark.parametrize("size", SIZES)
async def test_half_a_file_leaves_the_last_good_state(home: Path, size: tuple[int, int]) -> None:
    async with writing(home, size=size) as sat:
        await sat.save("leads_to: ashore}", "leads_to: ashor}")
        assert "✕ not as saved · the last good state" in sat.text
        assert "There is no beat or ending “ashor”. Did you mean “ashore”?" in sat.text
        assert "✕ told close" in sat.words, "where it is"
        await sat.press("tab", "enter")
        assert sat.at == "told"
        await sat.write(TEXT[:700])
        assert sat.author.seen.shape is not None and "not as saved" in sat.text
        await sat.write(TEXT)
        assert "✓ as saved" in sat.text and "not as saved" not in sat.text


async def test_no_half_of_a_file_stops_the_screen(home: Path) -> None:
    async with writing(home) as sat:
        for half in range(0, len(TEXT), 331):
            await sat.write(TEXT[:half])
            assert "not as saved" in sat.text and "pickup open → waiting" in sat.words


async def test_a_file_that_vanishes_is_waited_for(home: Path) -> None:
    async with writing(home, size=WIDE) as sat:
        await sat.write(None)
        assert "ferry-landing.yaml cannot be read: No such file or directory." in sat.text
        assert sat.found == [] and "nothing to mend" not in sat.text
        assert "waiting listen → told" in sat.words
        await sat.write(MENDED)
        assert "✓ as saved · nothing to mend" in sat.text


async def test_a_file_that_has_never_been_good_is_waited_for(home: Path) -> None:
    async with writing(home, text=TEXT.replace("rubric: river", "rubric: rivr")) as sat:
        assert "✕ not as saved · nothing to show yet" in sat.text
        assert "It cannot be read as a call yet." in sat.text
        await sat.press("enter", "p", "1", "g", "tab", "enter", "escape")
        assert sat.found == ["✕ dangling-reference"]
        await sat.write(MENDED)
        assert sat.at == "" and "pickup open → waiting" in sat.words
        await sat.press("down")
        assert sat.at == "pickup"


async def test_a_moment_that_is_gone_is_current_no_more(home: Path) -> None:
    async with writing(home, size=WIDE) as sat:
        await sat.press("1", "1")
        assert sat.at == "told"
        await sat.press("up")
        begin, end = TEXT.index("  waiting:"), TEXT.index("  told:")
        without = (TEXT[:begin] + TEXT[end:]).replace("leads_to: waiting", "leads_to: told")
        await sat.write(without.replace("waiting.feeling, ", ""))
        assert sat.at == "pickup" and "→ told" in sat.text
        await sat.press("backspace")
        assert sat.at == "pickup", "the way back leads there no more"


class SlowCheck:
    """A check that takes until it is let go on: it finds nothing but the title."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked, self.go_on = 0, Event()
        monkeypatch.setattr(Draft, "findings", lambda draft: self._findings(draft.path))

    def _findings(self, path: Path) -> list[Diagnostic]:
        self.asked += 1
        assert self.go_on.wait(60)
        title = path.read_text("utf-8").split("title: ")[1].split("\n")[0]
        return [Diagnostic(str(path), START, "author-note", Severity.NOTE, title)]


async def test_the_outline_does_not_wait_for_the_check_and_what_is_stale_is_dropped(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with writing(home, size=WIDE) as sat:
        check = SlowCheck(monkeypatch)
        for title in ("The first ferry", "The second ferry"):
            sat.path.write_text(TEXT.replace("The last ferry", title), "utf-8")
            await sat.glance()
            assert title in sat.text and "✓ as saved · checking …" in sat.text
        assert check.asked == 1, "one at a time"
        told: list[str] = []
        monkeypatch.setattr(
            AuthorScreen, "show", lambda one: told.extend(at.message for at, _ in one.found)
        )
        check.go_on.set()
        await settled(sat.pilot)
        assert check.asked == 2 and told == ["The second ferry"]


async def test_leaving_does_not_wait_for_the_check(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = SlowCheck(monkeypatch)
    async with writing(home, rehearsal=Moment()) as sat:
        await sat.pilot.press("escape")
        await sat.pilot.pause()
        assert "checking …" in sat.text and check.asked == 1
    check.go_on.set()


async def test_home_leads_to_the_calls_there_are_to_write_at(home: Path) -> None:
    own = home / "library" / "scenarios"
    own.mkdir(parents=True)
    async with sitting(home) as sat:
        await sat.press("3")
        assert sat.name == "AuthorShelf"
        assert "Your own library" in sat.text and "The last ferry" in sat.text
        assert "river-pack/ferry-landing.yaml" in sat.text
        await sat.press("1")
        assert sat.name == "AuthorScreen" and "The last ferry" in sat.text
        await sat.press("escape")
        assert sat.name == "AuthorShelf"
        await sat.press("escape")
        assert sat.name == "HomeScreen"
        sat.app.go("author")
        await settled(sat.pilot)
        assert sat.name == "AuthorShelf"


async def test_asked_for_by_name_the_list_comes_at_once_and_home_after_it(home: Path) -> None:
    async with sitting(home, start=Start(where="author")) as sat:
        assert sat.name == "AuthorShelf"
        await sat.press("escape")
        assert sat.name == "HomeScreen" and "Pick up a call" in sat.text


async def test_nothing_of_writing_opens_the_record_of_practice(home: Path) -> None:
    async with writing(home) as sat:
        await sat.press("down", "enter", "escape", "tab", "g")
    assert kept_in(home) == []


async def test_help_tells_what_is_in_front(home: Path) -> None:
    async with writing(home, size=WIDE) as sat:
        await sat.press("question_mark")
        assert "The outline" in sat.text and "Writing a call" in sat.text
        assert "Take the call from this moment" in sat.text
