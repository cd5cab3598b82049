"""A call in another language in the app: from the settings, and changed while it goes on."""

import shutil
from pathlib import Path

import pytest

from hotline_sim.language.marks import MARK
from hotline_sim.tui.start import Start
from hotline_sim.tui.widgets.setting_row import SettingRow
from tests.language.catalogue_files import po, put
from tests.tui import sitting as at_the_app
from tests.tui.sitting import CONTENT, QUICK, sitting

LAO = QUICK._replace(language="lo")
CALL = po(
    ("title", "The last ferry", "ເຮືອເທື່ອສຸດທ້າຍ"),
    ("beats.pickup.caller", "Hello?\nThe ferry goes at six.", "ຮັນໂຫຼ? ເຮືອອອກຫົກໂມງ."),
    ("beats.pickup.responses.safe.say", "Can you talk safely? Yes or no is enough.", "ລົມໄດ້ບໍ?"),
)
OURS = po(("judged.turning.hung-up", "you hung up", "ທ່ານວາງສາຍ"), ("judged.level.3", "sound", "ດີ"))


@pytest.fixture(autouse=True)
def _translated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    put(content / "scenarios", "lo", "ferry-landing", CALL)
    put(content, "lo", "hotline-sim", OURS)
    monkeypatch.setattr(at_the_app, "CONTENT", content)


async def test_a_call_is_in_the_language_of_the_settings(home: Path) -> None:
    async with sitting(home, LAO) as sat:
        await sat.pick_up()
        assert "ຮັນໂຫຼ? ເຮືອອອກຫົກໂມງ." in sat.text
        assert "1  ລົມໄດ້ບໍ?" in sat.text
        assert f"Stay there. We come and get you. {MARK}" in sat.text
        said = [str(one.message) for one in sat.app._notifications]
        assert said == [f"What ends with {MARK} is not translated into “lo” yet."]


async def test_a_language_named_at_the_start_stands_before_the_settings(home: Path) -> None:
    start = Start(scenario="ferry-landing", seed=1, language="lo")
    async with sitting(home, start=start) as sat:
        await sat.press("enter")
        assert sat.call.heading == "ເຮືອເທື່ອສຸດທ້າຍ"


async def test_the_language_can_be_changed_while_a_call_goes_on(home: Path) -> None:
    async with sitting(home, size=(80, 40)) as sat:
        await sat.pick_up()
        await sat.press("1", "enter")
        assert "The ferry goes at six." in sat.text
        sat.app.go("settings")
        await sat.pilot.pause()
        while sat.app.settings.language != "lo":
            rows = sat.app.screen.query(SettingRow)
            next(row for row in rows if row._setting == "language").focus()
            await sat.press("right")
        await sat.press("escape")
        assert "ຮັນໂຫຼ? ເຮືອອອກຫົກໂມງ." in sat.text
        assert "ລົມໄດ້ບໍ?" in sat.text
        assert sat.call.call.beat.id == "waiting"
        await sat.press("1", "enter")
        assert sat.call.call.beat.id == "told"
    async with sitting(home, QUICK) as sat:
        await sat.press("1")
        assert "The ferry goes at six." in sat.text
        assert sat.call.call.beat.id == "told"


async def test_the_debrief_is_in_the_language_too(home: Path) -> None:
    async with sitting(home, LAO, size=(120, 40)) as sat:
        await sat.pick_up()
        await sat.press("1", "enter", "1", "enter", "2", "enter", "enter", "escape")
        assert sat.name == "DebriefScreen"
        assert "“ລົມໄດ້ບໍ?”" in sat.text
        assert " 3 ດີ" in sat.text


async def test_a_call_in_the_language_it_is_written_in_is_left_alone(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        assert MARK not in sat.text
        assert not list(sat.app._notifications)
