"""`hotline-sim data`: what is kept of one person, and the store that it is kept in."""

from argparse import Namespace
from importlib import import_module

MODULES = {
    "export": "data_export",
    "erase": "data_erase",
    "merge": "data_merge",
    "backup": "data_backup",
    "restore": "data_restore",
    "verify": "data_verify",
    "retention": "data_tidy",
    "tidy": "data_tidy",
}
"""Where each deed is done."""


def run(arguments: Namespace) -> int:
    """Do one of them, importing only that one."""
    done: int = import_module(f"hotline_sim.cli.{MODULES[arguments.deed]}").run(arguments)
    return done
