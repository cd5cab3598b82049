"""Calls on the line, held by the server: a request neither takes nor folds them anew."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from hotline_sim.errors import UserError
from hotline_sim.taken import TakenCall
from hotline_sim.web.options import Options

if TYPE_CHECKING:
    from hotline_sim.desk import Desk


class NoSuchCallError(UserError):
    """A call that this person has not taken."""


class _Held:
    """A call, and when it was last wanted."""

    def __init__(self, taken: TakenCall, at: float) -> None:
        self.taken = taken
        self.at = at


class HeldCalls:
    """The calls being taken. On the event loop; what needs the store runs in threads."""

    def __init__(
        self, desk: "Desk", options: Options, moved: Callable[[TakenCall], None] = lambda _: None
    ) -> None:
        """Hold calls of a desk, so many and so long as the options say.

        `moved` is told of each call in which a request has said or written something.
        """
        self._moved = moved
        self._desk = desk
        self._options = options
        self._held: OrderedDict[str, _Held] = OrderedDict()
        self._orders: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def in_order(self, person: str) -> AsyncIterator[None]:
        """Let one request of a person wait for the one before."""
        order = self._orders.get(person)
        if order is None:
            order = self._orders[person] = asyncio.Lock()
        async with order:
            yield

    @asynccontextmanager
    async def on(self, person: str, call: str) -> AsyncIterator[TakenCall]:
        """Give a call to one request of its person at a time.

        NoSuchCallError where they have none of that id; CallElsewhere where another window of
        this machine has it.
        """
        async with self.in_order(person):
            held = self._held.get(call)
            if held is None:
                taken = await asyncio.to_thread(self._resumed, person, call)
                held = self._hold(taken)
            elif held.taken.person != person:
                raise _no_such(call)
            held.at = self._options.clock()
            self._held.move_to_end(call)
            before = len(held.taken.call.events)
            try:
                yield held.taken
            finally:
                if len(held.taken.call.events) != before:
                    self._moved(held.taken)

    async def take(
        self, person: str, picked_up: "Callable[[], TakenCall]", call: str = ""
    ) -> TakenCall:
        """Take a new call at the desk, and hold it; one that is held under this id is that one."""
        async with self.in_order(person):
            if call in self._held:
                return self._held[call].taken
            taken = self._hold(await asyncio.to_thread(picked_up)).taken
            self._moved(taken)
            return taken

    def let_go(self, call: str) -> None:
        """Let another window have a call."""
        held = self._held.pop(call, None)
        if held is not None:
            held.taken.close()

    def let_go_idle(self) -> None:
        """Let go of what nobody has moved for long."""
        before = self._options.clock() - self._options.idle
        for call, held in list(self._held.items()):
            if held.at < before and not self._is_wanted(held):
                self.let_go(call)

    def let_go_all(self) -> None:
        """Let go of every call: the server goes."""
        for call in list(self._held):
            self.let_go(call)

    def _hold(self, taken: TakenCall) -> _Held:
        held = self._held[taken.id] = _Held(taken, self._options.clock())
        for call, other in list(self._held.items()):
            if len(self._held) <= self._options.most_held:
                break
            if other is not held and not self._is_wanted(other):
                self.let_go(call)
        return held

    def _is_wanted(self, held: _Held) -> bool:
        """Return whether a request of its person is on its way."""
        order = self._orders.get(held.taken.person)
        return order is not None and order.locked()

    def _resumed(self, person: str, call: str) -> TakenCall:
        row = self._desk.store.call(call) if call.isascii() else None
        if row is None or row.id != call or row.person != person:
            raise _no_such(call)
        return self._desk.resume(call, person)


def _no_such(call: str) -> NoSuchCallError:
    message = f"There is no call “{call[:40]}” of yours."
    return NoSuchCallError(message)
