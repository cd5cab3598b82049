"""Levels as letters and as pictures: a mark for each call, in line whatever the labels hold."""

from collections.abc import Iterator
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from hotline_sim.library import Library
from hotline_sim.refresher.progress.gather import progress
from hotline_sim.refresher.progress.model import Point
from hotline_sim.refresher.progress.page import page_of
from hotline_sim.refresher.progress.plots import HARM, bar, padded, rows, spark
from hotline_sim.refresher.progress.svg import plot
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.store import Store
from tests.practised import GOOD, START, Practice, opened, practise, take
from tests.samples import FIXTURES

NOW = START + timedelta(days=40)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as one:
        yield one


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library((FIXTURES,), Cache(tmp_path / "cache"))


LEVELS = st.builds(
    Point,
    st.just("c"),
    st.just("s"),
    st.integers(0, 2000).map(lambda days: START + timedelta(days=days)),
    level=st.integers(1, 4),
    harm=st.booleans(),
    sure=st.none() | st.integers(1, 4),
    counts=st.booleans(),
).map(lambda one: one._replace(harm=one.harm and one.level == 1))


@given(st.lists(LEVELS, max_size=60), st.integers(1, 40))
def test_every_call_has_a_cell_of_its_own(points: list[Point], cells: int) -> None:
    line = spark(points, cells)
    assert cell_len(line) == min(cells, len(points))
    assert line.count(HARM) == sum(one.harm for one in points[-cells:])
    drawn = rows(points, cells)
    assert len({cell_len(row) for row in drawn}) == 1
    for column, one in enumerate(points[-max(1, cells - 2) :]):
        marks = [row[column + 2] for row in drawn if row[column + 2] not in " ·"]
        assert len(marks) == 1 and (marks == [HARM]) == one.harm


@pytest.mark.parametrize(
    "name", ["Safety of the call", "ຄວາມປອດໄພຂອງການໂທ", "ความปลอดภัย", "ຄຳ" * 30, ""]
)
def test_bars_line_up_whatever_script_the_label_is_in(name: str) -> None:
    assert cell_len(padded(name, 34)) == 34
    assert {cell_len(bar(level)) for level in (None, 1, 2, 3, 4)} == {4}


@given(st.lists(LEVELS, max_size=90))
def test_a_picture_has_a_mark_for_each_of_the_last_calls(points: list[Point]) -> None:
    picture = plot(points, NOW, 'levels of "A" & <B>')
    last = points[-40:]
    assert picture.count("<circle") == sum(not one.harm for one in last)
    assert picture.count('class="harm"') == sum(one.harm for one in last)
    assert "levels of &quot;A&quot; &amp; &lt;B&gt;" in picture


class _Tags(HTMLParser):
    """Counts what is opened and closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag not in {"meta", "path"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_asks_nothing_of_a_network(store: Store, library: Library) -> None:
    practise(store, Practice("T01", 3, 4))
    page = page_of(progress(store, library, "T01", NOW))
    tags = _Tags()
    tags.feed(page)
    assert tags.open == []
    assert {"svg", "section"} <= tags.seen
    assert "script" not in tags.seen
    assert "http" not in page.replace('http-equiv="Content-Security-Policy"', "")


def test_a_name_in_the_page_is_only_text(store: Store, library: Library) -> None:
    take(store, "T01", "one", answers=GOOD)
    found = progress(store, library, "T01", NOW)
    evil = [one._replace(name="<script>alert(1)</script>") for one in found.standings]
    page = page_of(found._replace(standings=tuple(evil)))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
