"""A desk of what we ship at a clock that a test sets; its drills are made once for all tests."""

import os
from collections.abc import Iterator

import pytest

from hotline_sim.desk import Desk
from tests.refresher.decks import deck
from tests.refresher.practising import Today
from tests.warm import share_cache


@pytest.fixture
def today() -> Today:
    return Today()


@pytest.fixture
def desk(today: Today, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    share_cache(monkeypatch)
    monkeypatch.setattr("hotline_sim.refresher.practice.deck_of", lambda *_: deck())
    with Desk.of(os.environ, today) as one:
        yield one
