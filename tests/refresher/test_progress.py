"""Progress is counted from what is kept, each thing once, and says plainly what is next."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest

from hotline_sim.library import Library
from hotline_sim.plain.page import Page
from hotline_sim.plain.progress import write_progress
from hotline_sim.refresher.progress import words
from hotline_sim.refresher.progress.gather import progress
from hotline_sim.refresher.progress.lately import lately
from hotline_sim.refresher.progress.model import Confidence, Progress, Standing
from hotline_sim.refresher.progress.page import page_of
from hotline_sim.refresher.progress.plots import HARM
from hotline_sim.refresher.progress.report import as_json
from hotline_sim.refresher.progress.svg import plot
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.reviews import ReviewRow
from hotline_sim.storage.store import Store
from tests.practised import GOOD, HARMFUL, START, opened, take
from tests.samples import FIXTURES

NOW = START + timedelta(days=40)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as one:
        yield one


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library((FIXTURES,), Cache(tmp_path / "cache"))


def of(found: Progress, name: str) -> Standing:
    """Return one competency of the small rubric."""
    return next(one for one in found.standings if (one.rubric, one.id) == ("small", name))


def after(days: float) -> datetime:
    return START + timedelta(days=days)


def review(store: Store, card: str, day: float, rating: int = 3, source: str = "drill") -> None:
    at = after(day).isoformat()
    row = ReviewRow(f"{card}-{day}", "T01", at, card, rating, source, {})
    store.reviews.add("T01", [row], fold)


def test_nothing_practised_yet(store: Store, library: Library) -> None:
    found = progress(store, library, "T01", NOW)
    assert (found.calls, found.drills, found.facts, found.shown) == (0, 0, 0, ())
    assert (found.next.way, found.next.scenario) == ("call", "small-call")
    assert words.done(found) == "Nothing practised yet."
    assert lately(store, "T01") == ""


def test_levels_stand_in_the_order_of_the_calls_and_harm_is_marked(
    store: Store, library: Library
) -> None:
    take(store, "T01", "b-good", answers=GOOD, at=after(3), seen=True)
    take(store, "T01", "a-harm", answers=HARMFUL, at=after(1))
    take(store, "T02", "other", answers=GOOD, at=after(2))
    found = progress(store, library, "T01", NOW)
    points = of(found, "safety").points
    assert [(one.call, one.level, one.harm, one.counts) for one in points] == [
        ("a-harm", 1, True, True),
        ("b-good", 4, False, False),
    ]
    assert (found.calls, found.first_calls) == (2, 1)
    assert of(found, "safety").last_at == after(3)


@pytest.mark.parametrize(
    "left_out",
    [
        {"purpose": "what-if"},
        {"player": "script"},
        {"answers": ("safe",)},
        {"purpose": "walk-through", "player": "script"},
    ],
    ids=["what-if", "script", "unfinished", "walk-through"],
)
def test_what_says_nothing_of_a_trainee_is_left_out(
    store: Store, library: Library, left_out: dict[str, object]
) -> None:
    take(store, "T01", "one", **left_out)  # type: ignore[arg-type]
    found = progress(store, library, "T01", NOW)
    assert (found.calls, found.shown) == (0, ())


def test_drills_and_facts_are_counted_and_the_first_due_is_told(
    store: Store, library: Library
) -> None:
    review(store, "behaviour:small:asks-safe", 1)
    review(store, "behaviour:small:asks-safe", 5)
    review(store, "behaviour:small:names-feeling", 39.9)
    review(store, "field:small-record:age_band", 2, source="fact")
    review(store, "behaviour:gone:thing", 3)
    review(store, "behaviour:small:asks-danger", 4, source="call:x")
    found = progress(store, library, "T01", NOW)
    assert (of(found, "safety").drills, of(found, "care").drills) == (2, 1)
    assert (found.drills, found.facts) == (3, 2), "what no rubric knows now was a thing to know"
    assert of(found, "safety").is_due and not of(found, "care").is_due
    assert words.when_due(of(found, "safety"), NOW) == "due"


def test_what_harmed_comes_before_what_is_due_and_that_before_what_is_weak(
    store: Store, library: Library
) -> None:
    take(store, "T01", "one", answers=HARMFUL, at=after(1))
    review(store, "behaviour:small:asks-safe", 2, rating=1)
    found = progress(store, library, "T01", after(20))
    assert "Practise “Safety”" in found.next.text
    assert "could have hurt" in found.next.text
    assert found.next.way == "call"
    take(store, "T01", "two", answers=GOOD, at=after(5), seen=True)
    found = progress(store, library, "T01", after(20))
    assert (found.next.way, found.due) == ("refresh", 1)
    found = progress(store, library, "T01", after(2.1))
    assert found.next.way == "", "nothing is due the same day"


def test_what_is_weak_and_what_was_long_ago(store: Store, library: Library) -> None:
    take(store, "T01", "one", answers=("safe", "danger", "close"), at=after(1))
    found = progress(store, library, "T01", after(3))
    assert "“Care”: it stood at level 2" in found.next.text
    take(store, "T01", "two", answers=GOOD, at=after(2), seen=True)
    found = progress(store, library, "T01", after(200))
    assert "7 months ago" in found.next.text
    found = progress(store, library, "T01", after(10))
    assert found.next.way == ""


def test_a_clock_set_back_is_today(store: Store, library: Library) -> None:
    take(store, "T01", "one", answers=GOOD, at=after(3))
    review(store, "behaviour:small:asks-safe", 3)
    found = progress(store, library, "T01", after(1))
    safety = of(found, "safety")
    assert words.how_long_ago(safety.last_at, found.now) == "today"
    assert plot(safety.points, found.now, "").count("<circle") == 1


def test_a_call_that_cannot_be_read_any_more_is_left_out_and_told_of(
    store: Store, library: Library
) -> None:
    take(store, "T01", "one", answers=GOOD)
    take(store, "T01", "two", answers=GOOD, at=after(1), seen=True)
    spoil = "UPDATE events SET kind = 'Sang' WHERE call = 'one' AND seq = 2"
    store.change(lambda db: db.exec_driver_sql(spoil).rowcount)
    found = progress(store, library, "T01", NOW)
    assert (len(of(found, "safety").points), found.unread) == (1, 1)
    assert "hotline-sim data verify" in words.unread(found.unread)


def test_a_rubric_that_is_no_more_is_named_by_its_ids(store: Store, tmp_path: Path) -> None:
    take(store, "T01", "one", answers=GOOD)
    found = progress(store, Library((tmp_path,), Cache(tmp_path / "c")), "T01", NOW)
    assert [one.name for one in found.shown] == ["Care", "Safety"]
    assert found.next.scenario == ""


@pytest.mark.parametrize(
    ("sure", "answers", "said"),
    [
        (4, HARMFUL, Confidence(too_sure=1)),
        (1, GOOD, Confidence(too_unsure=1)),
        (4, GOOD, Confidence(right=1)),
        (2, HARMFUL, Confidence(right=1)),
    ],
)
def test_how_sure_somebody_was_stands_beside_how_it_went(
    store: Store, library: Library, sure: int, answers: tuple[str, ...], said: Confidence
) -> None:
    take(store, "T01", "one", answers=answers, sure={"safety": sure})
    assert of(progress(store, library, "T01", NOW), "safety").confidence == said


@pytest.mark.parametrize(
    ("confidence", "said"),
    [
        (Confidence(1, 0, 1), "too few"),
        (Confidence(3, 0, 1), "more sure than the calls showed, 3 times of 4"),
        (Confidence(0, 3, 1), "better than you thought, 3 times of 4"),
        (Confidence(1, 1, 8), "as the calls do"),
        (Confidence(4, 4, 2), "as the calls do"),
    ],
)
def test_nothing_is_made_of_a_few_answers(confidence: Confidence, said: str) -> None:
    assert said in words.how_sure(confidence)


def test_what_has_grown_is_said_once_it_clearly_has(store: Store, library: Library) -> None:
    for day in range(6):
        answers = HARMFUL if day < 2 else GOOD
        take(store, "T01", f"call-{day}", answers=answers, at=after(day), seen=day > 0)
    found = progress(store, library, "T01", NOW)
    assert found.better == "“Safety” has grown: level 2.0 in your first calls, 4.0 lately."


def test_the_first_screen_says_how_the_last_call_went(store: Store, library: Library) -> None:
    take(store, "T01", "one", answers=HARMFUL, at=after(1))
    short = ("safe", "danger", "close")
    take(store, "T01", "two", answers=short, at=after(2), seen=True)
    progress(store, library, "T01", NOW)
    assert lately(store, "T01") == "Your last call: 1 of 2 things sound or better."
    take(store, "T01", "three", answers=HARMFUL, at=after(3), seen=True)
    progress(store, library, "T01", NOW)
    assert lately(store, "T01") == "", "nobody is greeted with a call that went badly"


def test_the_same_is_said_on_plain_lines_and_as_data(store: Store, library: Library) -> None:
    take(store, "T01", "one", answers=HARMFUL, at=after(1), sure={"safety": 4})
    found = progress(store, library, "T01", NOW)
    out = StringIO()
    write_progress(Page(out), found)
    text = out.getvalue()
    assert "Progress of T01" in text and "█░░░ 1 of 4" in text and HARM in text
    assert all(len(line) <= 80 for line in text.splitlines())
    data = as_json(found)
    (safety,) = (one for one in data["competencies"] if one["id"] == "safety")
    assert (data["schema"], safety["level"], safety["points"][0]["harm"]) == (
        "hotline-sim/progress/1",
        1,
        True,
    )


HEAD = 'msgid ""\nmsgstr "Language: lo\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
OURS = '\nmsgctxt "progress.ago.never"\nmsgid "not come up in a call yet"\nmsgstr "ຍັງບໍ່ມີ"\n'
THEIRS = '\nmsgctxt "competencies.safety.name"\nmsgid "Safety"\nmsgstr "ຄວາມປອດໄພ"\n'


def test_names_and_sentences_are_in_the_language_of_who_practises(
    store: Store, tmp_path: Path
) -> None:
    shelf = tmp_path / "shelf"
    for file, text in (("locale/lo/hotline-sim.po", OURS), ("rubrics/locale/lo/small.po", THEIRS)):
        (shelf / file).parent.mkdir(parents=True)
        (shelf / file).write_text(HEAD + text, "utf-8")
    take(store, "T01", "one", answers=HARMFUL, at=after(1))
    library = Library((FIXTURES, shelf), Cache(tmp_path / "cache"))
    found = progress(store, library, "T01", NOW, "lo")
    assert of(found, "safety").name == "ຄວາມປອດໄພ"
    assert "“ຄວາມປອດໄພ”" in found.next.text
    assert found.again(words.how_long_ago(None, NOW)) == "ຍັງບໍ່ມີ"
    assert '<html lang="lo">' in page_of(found)
    assert of(progress(store, library, "T01", NOW), "safety").name == "Safety"
