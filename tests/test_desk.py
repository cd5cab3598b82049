"""The desk: calls picked up and resumed, content kept, leases and the store let go."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotline_sim.desk import Desk, checked_code
from hotline_sim.errors import CallElsewhere, StoreFull, UserError
from tests.samples import SMALL_CALL, SMALL_RUBRIC


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    """A desk with a small call of the user's own beside the shipped ones."""
    (home / "library" / "scenarios").mkdir(parents=True)
    (home / "library" / "rubrics").mkdir()
    shutil.copy(SMALL_CALL, home / "library" / "scenarios")
    shutil.copy(SMALL_RUBRIC, home / "library" / "rubrics")
    with Desk.of(os.environ) as one:
        yield one


def test_a_call_can_be_resumed_where_it_was(desk: Desk) -> None:
    with desk.pick_up("small-call", person="T01") as taken:
        taken.call.respond("safe")
        taken.call.note("a door")
    with desk.resume() as again:
        assert again.id == taken.id
        assert again.call.events == taken.call.events
        assert again.call.transcript == taken.call.transcript
        again.call.respond("hub.danger")
    assert len(desk.store.events(taken.id)) == 4


def test_a_call_on_the_line_is_held_until_it_is_closed(desk: Desk) -> None:
    with desk.pick_up("small-call") as taken, pytest.raises(CallElsewhere):
        desk.resume(taken.id)
    desk.resume(taken.id).close()


def test_a_call_that_could_not_begin_holds_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        message = "There is no room left."
        raise StoreFull(message)

    monkeypatch.setattr("hotline_sim.desk.secrets.token_hex", lambda _: "abcd")
    with monkeypatch.context() as patch:
        patch.setattr(desk.store, "open_call", full)
        with pytest.raises(StoreFull):
            desk.pick_up("small-call")
    assert desk.unfinished() is None
    desk.pick_up("small-call").close()


def test_a_call_that_cannot_be_read_back_is_let_go(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = desk.pick_up("small-call")
    taken.close()

    def fails(*_: object) -> None:
        message = "gone"
        raise OSError(message)

    with monkeypatch.context() as patch:
        patch.setattr("hotline_sim.desk.read_log", fails)
        with pytest.raises(OSError, match="gone"):
            desk.resume(taken.id)
    desk.resume(taken.id).close()


def test_the_content_of_a_call_outlives_its_files(desk: Desk, home: Path) -> None:
    with desk.pick_up("small-call") as taken:
        taken.call.respond("name")
        taken.call.hang_up()
    before = desk.debrief(taken.id)
    shutil.rmtree(home / "library")
    with Desk.of(os.environ) as later:
        assert later.debrief(taken.id) == before
        assert later.title_of(later.find(taken.id).call) == "A small call"


def test_an_edited_scenario_changes_no_call_already_taken(desk: Desk, home: Path) -> None:
    with desk.pick_up("small-call") as taken:
        taken.call.respond("safe")
    path = home / "library" / "scenarios" / "small-call.yaml"
    path.write_text(path.read_text().replace("Can you talk safely?", "New words"), "utf-8")
    with Desk.of(os.environ) as later, later.resume() as again:
        assert any("Can you talk safely?" in line.text for line in again.call.transcript)
        with later.pick_up("small-call") as new:
            assert "New words" in [move.say for move in new.call.menu()]


def test_a_call_seen_before_is_practice(desk: Desk) -> None:
    for seen in (False, True):
        with desk.pick_up("small-call", person="T01") as taken:
            assert taken.call.opened.seen_before is seen
    with desk.pick_up("small-call", person="T02") as other:
        assert other.call.opened.seen_before is False
    with desk.pick_up("small-call", person="T03", player="script") as script:
        row = desk.find(script.id).call
        assert (row.player, row.purpose) == ("script", "practice")


def test_the_seed_picks_the_variant_and_repeats(desk: Desk, home: Path) -> None:
    path = home / "library" / "scenarios" / "small-call.yaml"
    with path.open("a", encoding="utf-8") as file:
        file.write("variants:\n  quiet: {gauges: {trust: {start: 1}}}\n")
    drawn = [desk.pick_up("small-call", seed=seed) for seed in (0, 1, 2)]
    assert [one.call.scenario.variant for one in drawn] == ["", "quiet", ""]
    assert desk.pick_up("small-call", seed=0, variant="quiet").call.scenario.variant == "quiet"


def test_the_latest_debrief_is_of_a_call_that_ended(desk: Desk) -> None:
    with pytest.raises(UserError, match="No call has ended yet"):
        desk.debrief()
    with desk.pick_up("small-call", person="T01") as ended:
        ended.call.hang_up()
    with desk.pick_up("small-call", person="T01") as left:
        left.call.leave()
    desk.pick_up("small-call", person="T02").close()
    assert desk.debrief().call == ended.id
    assert desk.debrief(person="T01").call == ended.id
    with pytest.raises(UserError, match="No call of T02 has ended yet"):
        desk.debrief(person="T02")


def test_a_call_is_found_by_the_beginning_of_its_id_and_only_by_its_own_trainee(
    desk: Desk,
) -> None:
    with desk.pick_up("small-call", person="T01") as taken:
        assert desk.find(taken.id[:4]).call.id == taken.id
        assert desk.find(taken.id, "T01").call.id == taken.id
        with pytest.raises(UserError, match="of T02 in the record"):
            desk.find(taken.id, "T02")


@pytest.mark.parametrize("name", ["", "zzz", "%", "_", "\udcff", "x" * 5000])
def test_a_strange_call_id_is_just_unknown(desk: Desk, name: str) -> None:
    desk.pick_up("small-call").close()
    with pytest.raises(UserError, match="There is no call"):
        desk.find(name)


@pytest.mark.parametrize("code", ["T01", "me", "a-b_c", "x" * 20])
def test_a_code_is_a_pseudonym(code: str) -> None:
    assert checked_code(code) == code


@pytest.mark.parametrize("code", ["", "Jane Doe", "é", "-x", "x" * 21, "a\n", "../x", "a.b"])
def test_what_could_be_a_name_is_no_code(code: str) -> None:
    with pytest.raises(UserError, match="never a person's name"):
        checked_code(code)
