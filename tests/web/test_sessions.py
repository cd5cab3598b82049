"""Browsers that were let in: found again, forgotten in time, and no more than there is room for."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from hotline_sim.web.options import Options
from hotline_sim.web.seat import Seat
from hotline_sim.web.sessions import NoRoomError, Sessions
from tests.tui.sitting import ferry_desk

SEAT = Seat("T01", language="lo", size="large")


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 28, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    with ferry_desk(home) as one:
        yield one


@pytest.fixture
def sessions(desk: Desk, clock: Clock) -> Sessions:
    return Sessions(lambda: desk.store, Options(now=clock, most_sessions=3))


def test_a_browser_is_found_with_all_it_chose(sessions: Sessions, desk: Desk, clock: Clock) -> None:
    token = sessions.open(SEAT)
    assert sessions.remembered(token) is not None
    found = Sessions(lambda: desk.store, Options(now=clock)).find(token)
    assert found is not None
    assert found.seat == SEAT


def test_what_was_never_given_out_finds_nobody(sessions: Sessions) -> None:
    sessions.open(SEAT)
    for token in ("", "x", "é", "x" * 10_000):
        assert sessions.find(token) is None


def test_a_browser_that_was_not_seen_for_long_is_forgotten(
    sessions: Sessions, clock: Clock
) -> None:
    token = sessions.open(SEAT)
    clock.now += timedelta(days=13)
    assert sessions.remembered(token) is None
    assert sessions.find(token) is not None
    clock.now += timedelta(days=13)
    assert sessions.find(token) is not None
    clock.now += timedelta(days=15)
    assert sessions.find(token) is None


def test_there_is_no_room_for_more_than_so_many_until_some_are_old(
    sessions: Sessions, clock: Clock
) -> None:
    for _ in range(3):
        sessions.open(SEAT)
    with pytest.raises(NoRoomError):
        sessions.open(SEAT)
    clock.now += timedelta(days=15)
    assert sessions.find(sessions.open(SEAT)) is not None


def test_who_left_is_found_no_more(sessions: Sessions) -> None:
    token = sessions.open(SEAT)
    sessions.end(token)
    assert sessions.remembered(token) is None
    assert sessions.find(token) is None
