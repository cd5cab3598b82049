"""`hotline-sim workshop`: a room planned, opened, looked at, and told of afterwards."""

from argparse import Namespace
from importlib import import_module

MODULES = {
    "new": "workshop_new",
    "open": "workshop_open",
    "board": "workshop_board",
    "report": "workshop_report",
    "list": "workshop_list",
}
"""Where each deed is done."""


def run(arguments: Namespace) -> int:
    """Do one of them, importing only that one."""
    done: int = import_module(f"hotline_sim.cli.{MODULES[arguments.deed]}").run(arguments)
    return done
