"""Text on plain lines, and the lines of a call on them."""

import io

from hotline_sim.call.transcript import Line, Voice
from hotline_sim.plain.page import Page
from hotline_sim.plain.transcript import last_exchanges, write_lines


def written(*lines: Line) -> str:
    out = io.StringIO()
    write_lines(Page(out, 40), lines, "Noy")
    return out.getvalue()


def line(voice: Voice, text: str = "", at: int = 1) -> Line:
    return Line(at, "hub", voice, text)


def test_words_sounds_and_deeds_are_told_apart_by_words_alone() -> None:
    text = written(
        line(Voice.SOUND, "a door"),
        line(Voice.CALLER, "Hello?"),
        line(Voice.RESPONSE, "I am here."),
        line(Voice.SILENCE),
        line(Voice.HANG_UP),
    )
    assert text == (
        " (a door)\nNoy: Hello?\n\nYou: I am here.\n\n(You say nothing.)\n\n(You end the call.)\n"
    )


def test_dots_alone_are_told_as_silence() -> None:
    assert written(line(Voice.CALLER, "…")) == "(Noy says nothing.)\n"


def test_an_ending_in_brackets_is_no_speech() -> None:
    assert written(line(Voice.ENDING, "(the line is dead)")) == " (the line is dead)\n"


def test_lines_are_wrapped_under_the_name_and_words_with_hyphens_kept_whole() -> None:
    text = written(line(Voice.CALLER, "They came here from the anti-trafficking police."))
    assert text == "Noy: They came here from the\n     anti-trafficking police.\n"


def test_escape_sequences_cannot_reach_the_terminal() -> None:
    assert "\x1b" not in written(line(Voice.CALLER, "a\x1b[31mb"))


def test_the_last_exchanges_begin_with_the_trainees_words() -> None:
    lines = [line(Voice.CALLER, "Hello?", 0)]
    for at in (1, 2, 3):
        lines += [line(Voice.RESPONSE, f"q{at}", at), line(Voice.CALLER, f"a{at}", at)]
    assert [one.text for one in last_exchanges(lines, 2)] == ["q2", "a2", "q3", "a3"]
    assert last_exchanges(lines, 9) == lines
    assert last_exchanges(lines[:1], 2) == lines[:1]
