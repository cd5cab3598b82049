"""Which face a command uses: the full screen where there is one, else plain lines."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator


def has_terminal() -> bool:
    """Return whether someone sits at a terminal, of whatever kind."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def wants_plain(arguments: Namespace) -> bool:
    """Return whether to talk line by line: asked for, no terminal, or one that cannot draw."""
    dumb = os.environ.get("TERM", "") in {"", "dumb"} and os.name != "nt"
    return bool(arguments.plain) or dumb or not has_terminal()


def typed_lines() -> Iterator[str]:
    """Yield the lines that are typed, or piped, in."""
    yield from sys.stdin
