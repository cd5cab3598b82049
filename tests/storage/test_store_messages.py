"""What systems and servers say becomes a message; our own mistakes stay crashes."""

import errno

import pytest

from hotline_sim.errors import StoreError, StoreFull, StoreLocked, StoreReadOnly, StoreUnusable
from hotline_sim.storage.faults import SAVING, explained


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, StoreFull),
        (errno.EROFS, StoreReadOnly),
        (errno.EACCES, StoreReadOnly),
        (errno.EIO, StoreUnusable),
        (errno.ENOTDIR, StoreUnusable),
    ],
)
def test_what_the_system_says_is_explained(number: int, kind: type[StoreError]) -> None:
    with pytest.raises(kind), explained("here", SAVING):
        raise OSError(number, "said by the system")


def test_what_a_server_says_is_explained() -> None:
    class OperationalError(Exception):
        """As a driver of PostgreSQL has it."""

        sqlstate: str | None = None

    states = {"53100": StoreFull, "25006": StoreReadOnly, "55P03": StoreLocked, None: StoreUnusable}
    for state, kind in states.items():
        error = OperationalError("said by the server")
        error.sqlstate = state
        with pytest.raises(kind), explained("there", SAVING):
            raise error


def test_our_own_mistakes_crash() -> None:
    with pytest.raises(ZeroDivisionError), explained("here", SAVING):
        _ = 1 / 0
