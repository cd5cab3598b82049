"""What works on a machine is said as it is, with what to do about the rest."""

import os
import select
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from rich.cells import cell_len

from hotline_sim.doctor import files, language, store, terminal, versions
from hotline_sim.doctor.examine import Patient, as_json, examine, exit_code, verdict
from hotline_sim.doctor.finding import Finding, State
from hotline_sim.doctor.measuring import terminal as asked_terminal, widths
from hotline_sim.doctor.terminal import SAMPLES, Surroundings
from hotline_sim.library import Library
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.lease import Lease
from hotline_sim.storage.places import sqlite_url
from tests.practised import opened, take
from tests.samples import FIXTURES

RIGHT = {text: cell_len(text) for text in SAMPLES.values()}
GOOD = Surroundings(
    environ={"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"},
    is_terminal=True,
    columns=120,
    rows=40,
    encoding="utf-8",
    widths=RIGHT,
)


def named(findings: Sequence[Finding], name: str) -> Finding:
    """Return what was found about one thing."""
    return next(one for one in findings if one.name == name)


def states(around: Surroundings) -> dict[str, State]:
    return {one.name: one.state for one in terminal.look(around)}


def test_a_good_terminal_is_fine() -> None:
    assert set(states(GOOD).values()) == {State.FINE}


@pytest.mark.parametrize(
    ("change", "name", "state"),
    [
        ({"is_terminal": False}, "kind", State.UNKNOWN),
        ({"environ": {"TERM": "dumb"}}, "kind", State.MEND),
        ({"environ": {}, "windows": True}, "kind", State.FINE),
        ({"columns": 79}, "size", State.MEND),
        ({"rows": 23}, "size", State.MEND),
        ({"encoding": "ascii"}, "letters", State.MEND),
        ({"encoding": ""}, "letters", State.MEND),
        ({"widths": None}, "marks", State.UNKNOWN),
        ({"widths": {**RIGHT, "ນ້ຳ": 3}}, "marks", State.MEND),
    ],
)
def test_what_is_not_as_it_should_be(change: dict[str, object], name: str, state: State) -> None:
    found = list(terminal.look(GOOD._replace(**change)))  # type: ignore[arg-type]
    one = named(found, name)
    assert one.state is state
    assert bool(one.todo) == (state in {State.MEND, State.BROKEN})


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"NO_COLOR": "1", "COLORTERM": "truecolor"}, "none"),
        ({"COLORTERM": "truecolor"}, "all"),
        ({"TERM": "screen-256color"}, "256"),
        ({"TERM": "vt100"}, "a few"),
    ],
)
def test_colours_are_told_and_never_needed(environ: dict[str, str], said: str) -> None:
    found = named(list(terminal.look(GOOD._replace(environ={"TERM": "x", **environ}))), "colours")
    assert found.state is State.FINE and found.said.startswith(said)


def test_a_terminal_that_is_too_wide_for_marks_is_told_by_script() -> None:
    letters = {text: len(text) for text in SAMPLES.values()}
    found = named(list(terminal.look(GOOD._replace(widths=letters))), "marks")
    assert "Lao AM takes 3 cells and should take 2" in found.said
    assert "blocks" not in found.said
    assert "hotline-sim open" in found.todo


@contextmanager
def answering(end: int, cells: dict[str, int]) -> Iterator[None]:
    """Be a terminal that answers where its cursor stands."""
    stop = threading.Event()
    thread = threading.Thread(target=_answer, args=(end, cells, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _answer(end: int, cells: dict[str, int], stop: threading.Event) -> None:
    seen = ""
    while not stop.is_set():
        if not select.select([end], [], [], 0.01)[0]:
            continue
        seen += os.read(end, 1024).decode(errors="replace")
        while "\x1b[6n" in seen:
            before, seen = seen.split("\x1b[6n", 1)
            text = before.rsplit("\x1b[2K", 1)[-1]
            os.write(end, f"\x1b[1;{cells.get(text, 0) + 1}R".encode())


@pytest.fixture
def pair() -> Iterator[tuple[int, int]]:
    master, end = os.openpty()
    yield master, end
    os.close(master)
    os.close(end)


@pytest.mark.skipif(os.name == "nt", reason="there is nothing to ask there")
def test_a_terminal_is_asked_where_its_cursor_stands(pair: tuple[int, int]) -> None:
    import termios

    master, end = pair
    before = termios.tcgetattr(end)
    cells = {text: number for number, text in enumerate(SAMPLES.values(), 1)}
    with answering(master, cells), asked_terminal(end, end) as ask:
        assert ask is not None
        assert widths(tuple(SAMPLES.values()), ask) == cells
    assert termios.tcgetattr(end)[3] == before[3], "the terminal is as it was"


@pytest.mark.skipif(os.name == "nt", reason="there is nothing to ask there")
def test_a_terminal_that_does_not_answer_is_not_waited_for(
    pair: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotline_sim.doctor.measuring.PATIENCE", 0.05)
    with asked_terminal(pair[1], pair[1]) as ask:
        assert ask is not None
        assert widths(["a", "b"], ask) is None


def test_what_is_no_terminal_is_not_asked(tmp_path: Path) -> None:
    with (
        (tmp_path / "file").open("w+b") as file,
        asked_terminal(file.fileno(), file.fileno()) as ask,
    ):
        assert ask is None
    assert (tmp_path / "file").read_bytes() == b""


@pytest.mark.parametrize(
    ("count", "state"), [(2, State.FINE), (0, State.MEND), (None, State.UNKNOWN)]
)
def test_fonts_are_told_as_the_system_tells_them(count: int | None, state: State) -> None:
    found = list(language.look({}, lambda _: count))
    assert named(found, "fonts for Lao").state is state
    assert named(found, "fonts for Thai").state is state


def look(folder: Path) -> list[Finding]:
    """Look at the store of a folder."""
    return list(store.look(sqlite_url(folder / "store.sqlite3"), folder / "locks"))


def test_no_store_yet_and_none_is_made_by_looking(tmp_path: Path) -> None:
    found = look(tmp_path)
    assert {one.state for one in found} == {State.FINE}
    assert "first call" in named(found, "state").said
    assert list(tmp_path.iterdir()) == []


def test_a_store_in_use(tmp_path: Path) -> None:
    with opened(tmp_path) as one:
        take(one, "T01", "call-1")
        with Lease.take(one.locks, "call-1"):
            found = look(tmp_path)
    assert {one.state for one in found} == {State.FINE}
    assert named(found, "opens").said == "yes; calls: 1, people: 1"
    assert named(found, "windows").said == "1 call is open on this machine"


def test_a_store_that_another_program_holds(tmp_path: Path) -> None:
    opened(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "store.sqlite3", isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        found = named(look(tmp_path), "can be written")
    assert found.state is State.MEND and "close" in found.todo


def test_a_damaged_store_and_one_of_a_newer_program(tmp_path: Path) -> None:
    with opened(tmp_path) as one:
        take(one, "T01", "call-1")
        one.change(
            lambda db: db.exec_driver_sql("UPDATE hotline_sim_store SET version = 99").rowcount
        )
    newer = named(look(tmp_path), "opens")
    assert newer.state is State.BROKEN and "newer" in newer.said
    file = tmp_path / "store.sqlite3"
    file.write_bytes(file.read_bytes()[:5000])
    damaged = named(look(tmp_path), "opens")
    assert damaged.state is State.BROKEN and "restore" in damaged.todo


def test_an_address_that_is_none(tmp_path: Path) -> None:
    (found,) = store.look("nonsense", tmp_path)
    assert found.state is State.BROKEN


def test_a_full_disk_is_told_before_it_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "ROOM", 10**18)
    assert named(look(tmp_path), "disk").state is State.MEND


def test_calls_that_cannot_be_read_and_settings_that_are_odd(tmp_path: Path) -> None:
    shelf = tmp_path / "scenarios" / "own"
    shelf.mkdir(parents=True)
    (shelf / "broken.yaml").write_text("id: broken\n", "utf-8")
    library = Library((FIXTURES, tmp_path), Cache(tmp_path / "cache"))
    found = list(files.look(tmp_path, "Some settings were not understood.", library))
    assert named(found, "calls").state is State.MEND
    assert "check" in named(found, "calls").todo
    assert named(found, "settings").state is State.MEND
    none = Library((tmp_path / "nothing",), Cache(tmp_path / "cache"))
    assert named(list(files.look(tmp_path, "", none)), "calls").state is State.BROKEN


def test_versions_of_all_that_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert {one.state for one in versions.look()} == {State.FINE}
    there = versions._version
    monkeypatch.setattr(versions, "_version", lambda name: None if name == "fsrs" else there(name))
    assert named(list(versions.look()), "fsrs").state is State.MEND
    monkeypatch.setattr(versions, "_version", lambda _: None)
    assert named(list(versions.look()), "SQLAlchemy").state is State.BROKEN
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 30, 0))
    assert named(list(versions.look()), "SQLite").state is State.BROKEN


def test_what_it_comes_to(tmp_path: Path) -> None:
    patient = Patient(
        around=GOOD,
        home=tmp_path,
        store_url=sqlite_url(tmp_path / "store.sqlite3"),
        locks=tmp_path / "locks",
        settings="",
        library=Library((FIXTURES,), Cache(tmp_path / "cache")),
        fonts=lambda _: 1,
    )
    found = list(examine(patient))
    assert exit_code(found) == 0 and "Everything" in verdict(found)
    worse = [*found, Finding("x", "y", State.MEND, "", "do")]
    assert exit_code(worse) == 1 and "!" in verdict(worse)
    worst = [*worse, Finding("x", "y", State.BROKEN, "", "do")]
    assert exit_code(worst) == 2 and "✕" in verdict(worst)
    data = as_json(worse)
    assert data["exit_code"] == 1
    assert data["findings"][-1]["state"] == "mend"
    assert all(one.todo for one in worst if one.state in {State.MEND, State.BROKEN})
