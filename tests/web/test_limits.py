"""Tries are counted in a window that slides, for each and for all."""

from hotline_sim.web.limits import Attempts, Limit


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_one_address_waits_and_another_does_not() -> None:
    clock = Clock()
    tries = Attempts(clock, Limit(2, 60), Limit(10, 60))
    tries.failed("a")
    clock.now += 10
    tries.failed("a")
    assert tries.wait("a") == 50
    assert tries.wait("b") == 0
    clock.now += 50
    assert tries.wait("a") == 0


def test_many_addresses_together_wait_too() -> None:
    tries = Attempts(Clock(), Limit(2, 60), Limit(5, 60))
    for number in range(5):
        tries.failed(f"address-{number}")
    assert tries.wait("one more") == 60


def test_a_clock_that_jumps_back_locks_nobody_out_for_longer() -> None:
    clock = Clock()
    tries = Attempts(clock, Limit(1, 60), Limit(5, 60))
    tries.failed("a")
    clock.now -= 1000
    assert tries.wait("a") <= 60
