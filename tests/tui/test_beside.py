"""What is done in a thread beside comes back, be it a failure."""

from threading import current_thread, main_thread

import pytest

from hotline_sim.tui.beside import beside


async def test_what_was_done_comes_back_from_a_thread_nobody_waits_for() -> None:
    thread = await beside(current_thread)
    assert thread is not main_thread() and thread.daemon


async def test_what_failed_fails_where_it_is_waited_for() -> None:
    with pytest.raises(ZeroDivisionError):
        await beside(lambda: 1 // 0)
