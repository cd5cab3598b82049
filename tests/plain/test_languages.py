"""A call on plain lines in another language: as far as it is translated, and what is said of it."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from hotline_sim.language.marks import MARK
from hotline_sim.plain.page import Page
from hotline_sim.plain.play import PlainCall
from hotline_sim.plain.walkthrough import write_walkthrough
from tests.language.catalogue_files import po, put
from tests.plain.sitting import MODEL, Sitting, small_sitting

CUE = ("beats.pickup.caller", "Hello? Quick.", "ຮັນໂຫຼ? ໄວໆ.")
ANSWER = ("beats.pickup.responses.safe.say", "Can you talk safely?", "ລົມໄດ້ຢ່າງປອດໄພບໍ?")
SAFER = "The caller left safer than they came, and nothing harmful was left standing."


def read(sat: Sitting, *lines: str, language: str = "lo") -> str:
    """Type some lines in a call in a language, and return what is read."""
    out = io.StringIO()
    page = Page(out, catalogue=sat.desk.library.catalogues.interface(language))

    def typed() -> Iterator[str]:
        """Yield each line; for a response after an @, its number just then."""
        for line in lines:
            menu = [move.id for move in plain._call.menu()]
            yield f"{menu.index(line[1:]) + 1 if line.startswith('@') else line}\n"

    plain = PlainCall(sat.desk, sat.taken, typed(), page, resumed=False, language=language)
    plain.run()
    return out.getvalue()


@pytest.fixture
def translated(tmp_path: Path) -> Path:
    """Return a folder with a catalogue of some of the call, and of some of our sentences."""
    put(tmp_path / "scenarios", "lo", "small-call", po(CUE, ANSWER))
    put(tmp_path, "lo", "hotline-sim", po(("judged.verdict.safer", SAFER, "ຜູ້ໂທປອດໄພກວ່າເກົ່າ.")))
    return tmp_path


def test_what_is_translated_is_read_and_what_is_not_has_a_mark(translated: Path) -> None:
    with small_sitting(translated) as sat:
        text = read(sat, *MODEL, "s", *[""] * 9)
        assert f"What ends with {MARK} is not translated into “lo” yet." in text
        assert "Noy: ຮັນໂຫຼ? ໄວໆ." in text
        assert "You: ລົມໄດ້ຢ່າງປອດໄພບໍ?" in text
        assert f"You: Who is near you? {MARK}" in text
        assert text.count(f"What ends with {MARK}") == 1
        assert "risk flags °" not in text.lower(), (
            "nothing of the form is translated: no mark tells"
        )


def test_the_debrief_is_in_the_language_too_and_marks_the_same(translated: Path) -> None:
    with small_sitting(translated) as sat:
        text = read(sat, *MODEL, "s", *[""] * 9)
        lao, own = (sat.desk.debrief(sat.taken.id, language=one) for one in ("lo", ""))
        assert "You: ລົມໄດ້ຢ່າງປອດໄພບໍ?" in text.partition("That was")[0].partition("DEBRIEF: ")[2]
        assert (lao.verdict, lao.worth, lao.red_lines) == (own.verdict, own.worth, own.red_lines)
        assert lao.transcript[1].text == "ຮັນໂຫຼ? ໄວໆ."
        assert own.transcript[1].text == "Hello? Quick."


def test_a_call_without_any_translation_is_as_it_was_written(tmp_path: Path) -> None:
    with small_sitting(tmp_path) as sat:
        text = read(sat, *MODEL, "s", *[""] * 9, language="vi")
        assert "This call is not translated into “vi”: it is as it was written." in text
        assert "Noy: Hello? Quick." in text
        assert MARK not in text


def test_another_language_leaves_the_log_as_it_is(translated: Path) -> None:
    with small_sitting(translated) as sat:
        sat.said("safe")
        taken, how = sat.desk.in_language(sat.taken, "lo")
        assert (how.some, how.all) == (True, False)
        taken.call.respond("danger")
        back, _ = sat.desk.in_language(taken, "")
        assert [line.text for line in back.call.transcript][-1] == "I am still here."
        assert [line.text for line in taken.call.transcript][1] == "ຮັນໂຫຼ? ໄວໆ."
        assert back.call.events == taken.call.events
        assert len(sat.desk.store.events(taken.id)) == 3


def test_the_model_call_can_be_read_in_a_language() -> None:
    out = io.StringIO()
    with Desk.of({}) as desk:
        write_walkthrough(desk.library, Page(out), "tower-room", language="lo")
    assert "ຄຳ: …ຮາໂຫຼ? ຂໍແດ່. ໄວໆ." in out.getvalue()
    assert "…hello? Please. Quick." not in out.getvalue()
    draft = "The translation is a draft: no native professional has read it yet."
    assert out.getvalue().count(draft) == 1
