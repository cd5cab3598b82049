"""The desk and what a call is written up with: kept with it, and waited for after the ending."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from hotline_sim.errors import NotOpen, UserError
from hotline_sim.referral.decision import Referral
from tests.samples import (
    SMALL_CALL,
    SMALL_FORM,
    SMALL_RUBRIC,
    SMALL_SERVICES,
    recorded_text,
    small_directory,
    small_form,
)


@pytest.fixture
def library(home: Path) -> Path:
    """The user's own library: the small call with a record, and one without beside it."""
    folder = home / "library"
    for kind, file in (("rubrics", SMALL_RUBRIC), ("forms", SMALL_FORM)):
        (folder / kind).mkdir(parents=True)
        shutil.copy(file, folder / kind)
    for kind in ("scenarios", "services"):
        (folder / kind).mkdir()
    shutil.copy(SMALL_SERVICES, folder / "services")
    text = recorded_text().replace("id: small-call", "id: recorded-call")
    (folder / "scenarios" / "recorded-call.yaml").write_text(text, "utf-8")
    shutil.copy(SMALL_CALL, folder / "scenarios")
    return folder


@pytest.fixture
def desk(library: Path) -> Iterator[Desk]:
    """A desk over that library."""
    with Desk.of(os.environ) as one:
        yield one


def test_a_call_is_taken_with_the_form_and_the_directory_it_names(desk: Desk) -> None:
    with desk.pick_up("recorded-call") as taken, desk.pick_up("small-call") as other:
        assert (taken.form, taken.directory) == (small_form(), small_directory())
        assert (other.form, other.directory) == (None, None)


def test_record_and_referral_are_there_when_a_call_is_resumed(desk: Desk) -> None:
    to_press = Referral("press-office", "cold", "not-asked", passes=("urgency", "risk_flags"))
    with desk.pick_up("recorded-call") as taken:
        taken.call.set_field("risk_flags", ("child", "confinement"))
        taken.call.set_field("helpers", 3)
        taken.call.refer(to_press)
    with desk.resume() as again:
        assert again.call.record == {"risk_flags": ("child", "confinement"), "helpers": 3}
        assert again.call.referrals == {"press-office": to_press}
        assert again.call.events == taken.call.events


def test_what_a_call_was_written_up_with_outlives_its_files(desk: Desk, library: Path) -> None:
    with desk.pick_up("recorded-call") as taken:
        taken.call.set_field("urgency", "U3")
        taken.call.hang_up()
        taken.call.rate(2)
    before = desk.debrief(taken.id)
    assert before.record is not None and before.referral is not None
    for folder in ("forms", "services", "scenarios"):
        shutil.rmtree(library / folder)
    with Desk.of(os.environ) as later:
        assert later.debrief(taken.id) == before
        content = later.content_of(taken.id)
        assert (content.form, content.directory) == (small_form(), small_directory())


def test_an_edited_form_is_for_later_calls(desk: Desk, library: Path) -> None:
    desk.pick_up("recorded-call").close()
    path = library / "forms" / "small-record.yaml"
    path.write_text(path.read_text().replace("A small record", "A new one"), "utf-8")
    with Desk.of(os.environ) as later, later.resume() as again:
        assert again.form is not None and again.form.title == "A small record"
        with later.pick_up("recorded-call") as new:
            assert new.form is not None and new.form.title == "A new one"


def test_a_call_that_ended_waits_for_its_wrap_up(desk: Desk) -> None:
    with desk.pick_up("recorded-call", person="T01") as ended:
        ended.call.hang_up()
    desk.pick_up("small-call", person="T02").call.hang_up()
    waiting = desk.unwrapped("T01")
    assert waiting is not None and waiting.call.id == ended.id
    assert desk.unfinished("T01") is desk.unwrapped("T02") is None
    with desk.resume(person="T01") as again:
        assert again.id == ended.id and again.call.ending is not None
        again.call.set_field("urgency", "U1")
        again.call.rate(3)
    assert desk.unwrapped() is None
    with pytest.raises(UserError, match="no unfinished call of T01 to resume"):
        desk.resume(person="T01")


def test_the_call_moved_last_is_resumed_on_the_line_or_not(desk: Desk) -> None:
    on_the_line = desk.pick_up("recorded-call")
    with desk.pick_up("recorded-call") as ended:
        ended.call.hang_up()
    on_the_line.close()
    with desk.resume() as first:
        assert first.id == ended.id
    with desk.resume(on_the_line.id) as again:
        again.call.respond("safe")
    with desk.resume() as then:
        assert then.id == on_the_line.id


def test_a_call_left_for_good_or_scripted_waits_for_nothing(desk: Desk) -> None:
    with desk.pick_up("recorded-call") as left:
        left.call.leave()
    with desk.pick_up("recorded-call", player="script") as script:
        script.call.hang_up()
    assert desk.unwrapped() is None


def test_a_scenario_is_held_to_its_form_and_read_again_where_that_changes(
    desk: Desk, library: Path
) -> None:
    taken = desk.pick_up("recorded-call")
    assert taken.call.scenario.facts[0].record["risk_flags"] == ("confinement",)
    taken.close()
    form = library / "forms" / "small-record.yaml"
    form.write_text(form.read_text().replace("confinement:", "locked-in:"), "utf-8")
    with Desk.of(os.environ) as later:
        with pytest.raises(UserError, match="“risk_flags” has no code “confinement”"):
            later.pick_up("recorded-call")
        with later.resume(taken.id) as again:
            assert again.call.scenario == taken.call.scenario


def test_what_is_seen_differently_is_kept_with_the_call(desk: Desk) -> None:
    with desk.pick_up("recorded-call", person="T01") as taken:
        taken.call.hang_up()
    with pytest.raises(NotOpen, match="once the record is closed"):
        desk.see_differently(taken.id, "verdict", "Too soon.")
    with desk.resume(taken.id) as again:
        again.call.rate(2)
    desk.see_differently(taken.id, "verdict", "She had told me of Friday.")
    desk.see_differently(taken.id, "urgency")
    desk.see_differently(taken.id, "urgency", None)
    assert [one[:2] for one in desk.debrief(taken.id).differently] == [
        ("verdict", "She had told me of Friday.")
    ]
    with pytest.raises(UserError, match="no judgement “urgent”. Did you mean “urgency”"):
        desk.see_differently(taken.id, "urgent", "")
    with pytest.raises(UserError, match="of T02"):
        desk.see_differently(taken.id, "verdict", "", person="T02")
