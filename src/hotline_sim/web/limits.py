"""How often something may be tried: by one address, and by all together."""

from collections import OrderedDict, deque
from collections.abc import Callable
from math import ceil
from typing import NamedTuple

MOST_ADDRESSES = 4096
"""Of how many addresses it is remembered what they tried."""


class Limit(NamedTuple):
    """So many tries in so many seconds."""

    tries: int
    seconds: float


class Attempts:
    """Counts tries of one kind in a window that slides."""

    def __init__(self, clock: Callable[[], float], each: Limit, together: Limit) -> None:
        """Allow so many tries to each address, and so many to all of them."""
        self._clock = clock
        self._each = each
        self._together = together
        self._all: deque[float] = deque()
        self._by: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, address: str) -> int:
        """Return in how many seconds this address may try; 0 is now."""
        return max(
            self._left(self._by.get(address, deque()), self._each),
            self._left(self._all, self._together),
        )

    def failed(self, address: str) -> None:
        """Count a try that failed."""
        now = self._clock()
        self._all.append(now)
        self._by.setdefault(address, deque()).append(now)
        self._by.move_to_end(address)
        while len(self._by) > MOST_ADDRESSES:
            self._by.popitem(last=False)

    def _left(self, tries: deque[float], limit: Limit) -> int:
        now = self._clock()
        while tries and tries[0] <= now - limit.seconds:
            tries.popleft()
        if len(tries) < limit.tries:
            return 0
        return ceil(min(limit.seconds, max(1, tries[0] + limit.seconds - now)))
