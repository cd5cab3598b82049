"""Asking before something cannot be undone, and whose practice a command is about."""

import os
import sys
from argparse import Namespace

from hotline_sim.cli.face import has_terminal
from hotline_sim.desk import NOBODY, checked_code
from hotline_sim.errors import UserError
from hotline_sim.storage.places import home
from hotline_sim.tui.settings import Settings, read_settings


def settings() -> Settings:
    """Return what was chosen on this machine; what cannot be read is as usual."""
    return read_settings(home(os.environ) / "settings.json")[0]


def person_of(arguments: Namespace) -> str:
    """Return whose practice is meant: named, or chosen in the settings, or nobody in particular."""
    return checked_code(arguments.person or settings().trainee or NOBODY)


def agreed(question: str, answer: str, *, yes: bool) -> bool:
    """Ask on stderr, and return whether the answer was typed; `yes` was said before.

    UserError where nobody is there to be asked.
    """
    if yes:
        return True
    if not has_terminal():
        message = f"{question} Nobody is here to be asked. Nothing was done. If so, add --yes."
        raise UserError(message)
    print(f"{question} Type {answer} and press Enter: ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip() == answer
