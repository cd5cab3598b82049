"""`hotline-sim`: reads the command, runs it, and turns errors into one paragraph and a code.

Imports nothing heavy: `--version` and `--help` answer before any library is loaded.
"""

import atexit
import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from io import TextIOWrapper

from hotline_sim.cli.parser import parser
from hotline_sim.errors import HotlineError

FAILED = 2
"""The exit code where something could not be done."""

INTERRUPTED = 130
"""The exit code of a program ended by Ctrl-C."""

COLLECT_AFTER = 200_000
"""New objects between two looks for garbage: more than a start makes, and few of those are any."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    gc.set_threshold(COLLECT_AFTER)
    atexit.register(gc.freeze)  # the system takes back what is left; nobody need look through it
    _open_streams()
    try:
        arguments = parser().parse_args(argv)
        code = _command(arguments.command)(arguments)
        sys.stdout.flush()
    except HotlineError as problem:
        return _failed(str(problem), problem.exit_code)
    except KeyboardInterrupt:
        return _failed("Stopped.", INTERRUPTED)
    except BrokenPipeError:
        _drop_output()
        return 0
    except OSError as problem:
        _drop_output()
        where = f" ({problem.filename}). Check its name and your rights" if problem.filename else ""
        return _failed(f"The system refused to read or write: {problem.strerror}{where}.", FAILED)
    return int(code)


def _open_streams() -> None:
    """Have all three streams, and let no letter they cannot hold stop the program."""
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _failed(why: str, code: int) -> int:
    """Say in one paragraph why it could not be done, after all that was said before."""
    try:
        sys.stdout.flush()
    except OSError:
        _drop_output()
    from hotline_sim.diagnostic import shown

    if code == INTERRUPTED:  # the terminal has just written ^C
        print(file=sys.stderr)
    print(shown(why), file=sys.stderr)
    return code


def _drop_output() -> None:
    """Send what is left to say nowhere: Python would complain again when it closes the stream."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError:  # a stream without a file, as in a notebook
        return


def _command(name: str | None) -> Callable[[Namespace], int]:
    """Return the function of a command, importing only that one."""
    from importlib import import_module

    run: Callable[[Namespace], int] = import_module(f"hotline_sim.cli.{name or 'app'}").run
    return run
