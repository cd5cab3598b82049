"""How wide a terminal draws a text: it is asked where its cursor stands, before and after.

Lao and Thai marks stand above and below their letters and should take no cell of their own.
Terminals differ in that, and say nothing of it unless asked.
"""

import os
import re
import select
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

ASK = "\x1b[6n"
"""Where is the cursor?"""

ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")

PATIENCE = 0.6
"""Seconds in which a terminal answers, if it ever does."""

CLEAR = "\r\x1b[2K"
"""Back to the beginning of the line, which is empty again."""

Ask = Callable[[str], int | None]
"""Writes a text at the beginning of a line, and returns the column after it (None: no answer)."""


def widths(texts: Sequence[str], ask: Ask) -> dict[str, int] | None:
    """Return how many cells a terminal takes for each text; None where it does not answer."""
    found: dict[str, int] = {}
    for text in texts:
        column = ask(text)
        if column is None:
            return None
        found[text] = column - 1
    return found


@contextmanager
def terminal(reading: int, writing: int) -> Iterator[Ask | None]:
    """Give a way to ask the terminal behind two file descriptors; None where there is none.

    While it is asked, what it answers is not shown, and what is typed is not either.
    """
    try:
        import termios
        import tty
    except ImportError:  # a system without them, such as Windows
        yield None
        return
    try:
        before = termios.tcgetattr(reading)
    except (termios.error, OSError):
        yield None
        return
    try:
        tty.setcbreak(reading)
        yield lambda text: _column(reading, writing, text)
    finally:
        with suppress(OSError):
            os.write(writing, CLEAR.encode())
        termios.tcsetattr(reading, termios.TCSADRAIN, before)


def _column(reading: int, writing: int, text: str) -> int | None:
    os.write(writing, f"{CLEAR}{text}{ASK}".encode())
    deadline, seen = time.monotonic() + PATIENCE, b""
    while (left := deadline - time.monotonic()) > 0:
        if not select.select([reading], [], [], left)[0]:
            continue
        part = os.read(reading, 64)
        if not part:
            return None
        seen += part
        if found := ANSWER.search(seen):
            return int(found.group(1))
    return None
