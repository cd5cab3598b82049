"""Which face a command uses: the full screen where there is one, else plain lines."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hotline_sim.call.answers import Answer
    from hotline_sim.language.catalogue import Catalogue
    from hotline_sim.plain.page import Page


def has_terminal() -> bool:
    """Return whether someone sits at a terminal, of whatever kind."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def wants_plain(arguments: Namespace) -> bool:
    """Return whether to talk line by line: asked for, no terminal, or one that cannot draw."""
    dumb = os.environ.get("TERM", "") in {"", "dumb"} and os.name != "nt"
    return bool(arguments.plain) or dumb or not has_terminal()


def answers_from(arguments: Namespace) -> "list[Answer] | None":
    """Return the answers that stand in the file named, or None where none is."""
    if arguments.answers is None:
        return None
    from hotline_sim.call.answers import read_answers

    return read_answers(Path(arguments.answers))


def page(catalogue: "Catalogue | None" = None) -> "Page":
    """Return the page that is stdout: as wide as the terminal, and no wider than reads well.

    With a catalogue, sentences of ours are in its language.
    """
    from hotline_sim.plain.page import NARROWEST, WIDTH, Page

    columns = get_terminal_size((WIDTH, 24)).columns
    return Page(sys.stdout, max(NARROWEST, min(WIDTH, columns)), catalogue)


def print_json(value: object) -> None:
    """Print one JSON value, in letters that the other end of stdout can hold."""
    utf8 = sys.stdout.encoding.lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not utf8, indent=2))


def typed_lines() -> Iterator[str]:
    """Yield the lines that are typed, or piped, in; what is piped is shown, as typing would be."""
    typed = sys.stdin.isatty()
    for line in sys.stdin:
        if not typed:
            print(line.rstrip("\n"))
        yield line
