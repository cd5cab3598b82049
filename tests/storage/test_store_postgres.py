"""The same store on PostgreSQL, where HOTLINE_SIM_TEST_POSTGRES names an empty database."""

import os
from pathlib import Path

import pytest

from hotline_sim.errors import CallElsewhere, StoreUnusable
from hotline_sim.storage.rows import EventRow, Outcome
from hotline_sim.storage.store import Store
from tests.storage.stores import at, call_row, event, with_call

URL = os.environ.get("HOTLINE_SIM_TEST_POSTGRES", "")
NOBODY = "postgresql+psycopg://nobody:secret@127.0.0.1:1/none"

pytestmark = pytest.mark.skipif(not URL, reason="HOTLINE_SIM_TEST_POSTGRES names no database")


def test_one_store_serves_an_agency(tmp_path: Path) -> None:
    ended = Outcome("ended", "safe-plan", "safe", at(1))
    for _ in range(2):
        with Store.open(URL, locks=tmp_path) as here, Store.open(URL, locks=tmp_path) as there:
            name = with_call(here, call_row(f"call-{len(here.calls())}"))
            here.append(name, event(1, words="ສະບາຍດີ \x00"), ended)
            with pytest.raises(CallElsewhere):
                there.append(name, event(1))
            here.append(name, event(2))
            opening = EventRow(0, at(0), "CallOpened", {"seed": 2**62})
            assert there.events(name) == [opening, event(1, words="ສະບາຍດີ \x00"), event(2)]
            assert there.call(name) == call_row(name)
            latest = there.latest_ended("MK-1")
            assert latest
            assert (latest.outcome, latest.last_seq) == (ended, 2)


def test_a_server_that_does_not_answer_is_explained(tmp_path: Path) -> None:
    with pytest.raises(StoreUnusable, match="cannot be opened") as told:
        Store.open(NOBODY, locks=tmp_path)
    assert "secret" not in str(told.value)
