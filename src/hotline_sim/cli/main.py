"""`hotline-sim`: reads the command, runs it, and turns errors into one paragraph and a code.

Imports nothing heavy: `--version` and `--help` answer before any library is loaded.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from hotline_sim.cli.parser import parser
from hotline_sim.errors import HotlineError

INTERRUPTED = 130
"""The exit code of a program ended by Ctrl-C."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = parser().parse_args(argv)
    try:
        code = _command(arguments.command)(arguments)
        sys.stdout.flush()
    except HotlineError as problem:
        sys.stdout.flush()
        print(problem, file=sys.stderr)
        return problem.exit_code
    except KeyboardInterrupt:
        print("\nStopped. Every decision made is kept: hotline-sim resume", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; Python would complain again when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return int(code)


def _command(name: str | None) -> Callable[[Namespace], int]:
    """Return the function of a command, importing only that one."""
    from importlib import import_module

    run: Callable[[Namespace], int] = import_module(f"hotline_sim.cli.{name or 'app'}").run
    return run
