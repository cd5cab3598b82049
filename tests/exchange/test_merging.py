"""The same person on two devices: what is taken out can be put in, and each thing once."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, strategies as st

from hotline_sim.errors import StoreTooNew, UserError
from hotline_sim.exchange.merging import read_practice
from hotline_sim.exchange.personal_file import as_data, as_text
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage.personal import put_rows, rows_of
from tests.practised import START, Practice, opened, practise, take

NOTES = st.text(st.characters(codec="utf-8"), max_size=20)
PRACTICES = st.builds(
    Practice, st.just("T01"), st.integers(0, 3), st.integers(1, 4), NOTES.map(str.strip)
)


def exported(folder: Path, practice: Practice, seed: int = 0) -> Path:
    """Return the export of a person who practised on a device of their own."""
    with opened(folder) as store:
        practise(store, practice, seed)
        data = as_data(rows_of(store, practice.person), practice.person, START)
    file = folder / "export.json"
    file.write_text(as_text(data), encoding="utf-8")
    return file


@given(PRACTICES, PRACTICES)
def test_two_devices_become_one(here: Practice, there: Practice) -> None:
    with TemporaryDirectory() as one, TemporaryDirectory() as two:
        file = exported(Path(two), there, seed=1)
        with opened(Path(one)) as store:
            practise(store, here)
            before = rows_of(store, "T01")
            merged = put_rows(store, read_practice(file, None))
            assert (merged.calls, merged.reviews) == (there.calls, there.reviews)
            assert not merged.different
            store.reviews.rebuild("T01", fold)
            after = rows_of(store, "T01")
            again = put_rows(store, read_practice(file, "T01"))
            assert (again.calls, again.longer, again.reviews) == (0, 0, 0)
            assert again.same == there.calls + there.reviews
            assert rows_of(store, "T01") == after
    for name in ("calls", "events", "reviews"):
        taken = json.loads(as_text({name: before[name]}))[name]
        assert all(row in after[name] for row in taken)
    assert len(after["calls"]) == here.calls + there.calls


@given(PRACTICES)
def test_what_was_taken_out_comes_back_as_it_was(practice: Practice) -> None:
    with TemporaryDirectory() as one, TemporaryDirectory() as two:
        file = exported(Path(one), practice)
        with opened(Path(one)) as old, opened(Path(two)) as new:
            put_rows(new, read_practice(file, None))
            new.reviews.rebuild("T01", fold)
            was, came = rows_of(old, "T01"), rows_of(new, "T01")
    derived = {"outcomes", "results"}
    assert {name: rows for name, rows in came.items() if name not in derived} == {
        name: rows for name, rows in was.items() if name not in derived
    }


def test_a_call_gone_on_with_elsewhere_goes_on_here(tmp_path: Path) -> None:
    with opened(tmp_path / "here") as here:
        take(here, "T01", "call-1")
        whole = rows_of(here, "T01")
    short = {**whole, "events": whole["events"][:1]}
    with opened(tmp_path / "there") as there:
        assert put_rows(there, short).calls == 1
        longer = put_rows(there, whole)
        assert (longer.longer, longer.changed) == (1, ("call-1",))
        assert put_rows(there, short).same == 1, "what is here goes on further"
        assert rows_of(there, "T01")["events"] == whole["events"]


def test_a_call_that_went_on_otherwise_is_left_as_it_is(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        take(store, "T01", "call-1", note="here")
        rows = rows_of(store, "T01")
        first, second, *rest = rows["events"]
        events = [first, {**second, "body": {"text": "there"}}, *rest]
        merged = put_rows(store, {**rows, "events": events})
        assert merged.different == ("call-1",)
        assert rows_of(store, "T01")["events"][1]["body"] == {"text": "here"}


def test_a_store_of_another_device_is_read_and_left_as_it_is(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        practise(store, Practice("T01", 2, 1))
        practise(store, Practice("T02", 1, 1))
        rows = rows_of(store, "T02")
    file = tmp_path / "store.sqlite3"
    before = file.read_bytes()
    assert read_practice(file, "T02") == rows
    assert file.read_bytes() == before
    with pytest.raises(UserError, match="Name one with --as"):
        read_practice(file, None)
    with pytest.raises(UserError, match="no practice of T03"):
        read_practice(file, "T03")


DAMAGES: dict[str, Any] = {
    "a text that was altered": lambda data: data["tables"]["contents"][0].update(text="id: x\n"),
    "a text that is missing": lambda data: data["tables"]["contents"].clear(),
    "a call of someone else": lambda data: data["tables"]["calls"][0].update(person="T02"),
    "an event of no call": lambda data: data["tables"]["events"][0].update(call="other"),
    "a column that is missing": lambda data: data["tables"]["calls"][0].pop("seed"),
    "a column of another kind": lambda data: data["tables"]["calls"][0].update(seed="1"),
    "a truth that is a number": lambda data: data["tables"]["calls"][0].update(seen_before=1),
    "a body that is a text": lambda data: data["tables"]["events"][0].update(body="{}"),
    "two people": lambda data: data["tables"]["people"].append({"code": "T02", "since": "x"}),
    "no tables": lambda data: data.pop("tables"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_an_export_that_was_damaged_is_refused(tmp_path: Path, damage: Any) -> None:
    file = exported(tmp_path, Practice("T01", 1, 1))
    data = json.loads(file.read_text("utf-8"))
    damage(data)
    file.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(UserError, match="damaged or altered"):
        read_practice(file, None)


@pytest.mark.parametrize("text", ["", "[]", "{}", "{", "null", '{"schema": 1}', "[" * 100_000])
def test_what_is_no_export_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "some.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=r"neither an export|something else"):
        read_practice(file, None)


def test_an_export_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "new.json"
    file.write_text('{"schema": "hotline-sim/practice/2"}', encoding="utf-8")
    with pytest.raises(StoreTooNew, match="newer hotline-sim"):
        read_practice(file, None)


def test_the_practice_of_two_people_is_not_made_one(tmp_path: Path) -> None:
    file = exported(tmp_path, Practice("T01", 1, 0))
    with pytest.raises(UserError, match="is the practice of T01, not of T02"):
        read_practice(file, "T02")
