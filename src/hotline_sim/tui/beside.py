"""Work done beside the screen, in a thread that does not keep the program from ending."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def beside(do: Callable[[], T]) -> T:
    """Do something that may take seconds, and return what came of it.

    Threads of the loop's own pool are waited for when the program ends, however long they take.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def tell(settle: Callable[[], None]) -> None:
        """Say how it ended, unless nobody waits for it any more."""
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(lambda: None if done.done() else settle())

    def run() -> None:
        try:
            found = do()
        except Exception as problem:  # noqa: BLE001 - it is raised where it is waited for
            failed = problem
            tell(lambda: done.set_exception(failed))
        else:
            tell(lambda: done.set_result(found))

    Thread(target=run, daemon=True).start()
    return await done
