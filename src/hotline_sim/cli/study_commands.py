"""What can be said on the command line about one's own practice: how it goes, and where it lies."""

import argparse
from typing import TYPE_CHECKING

from hotline_sim.cli.arguments import (
    Help,
    Parser,
    added,
    in_language,
    minutes,
    printed,
    seed,
    shared,
)

if TYPE_CHECKING:
    from hotline_sim.cli.arguments import Commands

MOST_DAYS = 36_500
"""The longest time after which calls may be tidied away: a hundred years."""


def add_study_commands(commands: "Commands") -> None:
    """Add every command about one's own practice."""
    for add in (_refresh, _progress, _learn, _data, _doctor):
        add(commands)


def _refresh(commands: "Commands") -> None:
    refresh = added(commands, "refresh", "a few minutes on what is due")
    refresh.add_argument(
        "--minutes", type=minutes, default=10, metavar="N", help="about how long; else 10"
    )
    refresh.add_argument("--seed", type=seed, metavar="N", help="makes the same sitting again")
    in_language(refresh)
    shared(refresh, "--plain", action="store_true", help="line by line")
    shared(refresh, "--as", dest="person", metavar="CODE", help="your trainee code")


def _progress(commands: "Commands") -> None:
    progress = added(commands, "progress", "levels over time, and what to practise next")
    progress.add_argument(
        "--format",
        choices=("text", "json", "html"),
        help="printed so; else on its screen, or as text where there is no terminal",
    )
    in_language(progress)
    shared(progress, "--plain", action="store_true", help="print it, without the full screen")
    shared(progress, "--as", dest="person", metavar="CODE", help="whose; else yours")


def _learn(commands: "Commands") -> None:
    learn = added(commands, "learn", "the learning paths there are, and what is next on each")
    learn.add_argument("path", nargs="?", help="its id; without one, all of them")
    learn.add_argument("--completion", metavar="FILE", help="write a record once all is done")
    printed(learn, "text", "json")
    shared(learn, "--as", dest="person", metavar="CODE", help="whose; else yours")


def _data(commands: "Commands") -> None:
    data = added(commands, "data", "what is kept of you: take it out, bring it in, have it gone")
    parts = data.add_subparsers(
        title="what to do with it",
        dest="deed",
        metavar="WHAT",
        required=True,
        parser_class=Parser,
    )
    _of_one_person(parts)
    _of_the_store(parts)


def _of_one_person(parts: "Commands") -> None:
    export = _part(parts, "export", "everything kept of one person, as files that others can read")
    export.add_argument("--to", metavar="FOLDER", help="a folder for the files; else to stdout")
    printed(export, "json", "csv")
    erase = _part(parts, "erase", "remove one person from every table, and from the file itself")
    erase.add_argument("--yes", action="store_true", help="without asking first")
    merge = _part(parts, "merge", "take in what the same person practised on another device")
    merge.add_argument("file", help="an export of theirs, or the store of the other device")
    for part, whose in ((export, "whose; else yours"), (erase, "whose"), (merge, "whose")):
        shared(part, "--as", dest="person", metavar="CODE", help=whose)


def _of_the_store(parts: "Commands") -> None:
    backup = _part(parts, "backup", "copy the record of practice, while it is in use")
    backup.add_argument("file", help="where to; nothing is written over")
    restore = _part(parts, "restore", "put a backup in its place; what stands there is kept aside")
    restore.add_argument("file", help="the backup")
    restore.add_argument("--yes", action="store_true", help="without asking first")
    verify = _part(parts, "verify", "whether everything kept still says what it said")
    verify.add_argument("file", nargs="?", help="a backup or a completion record, in place of it")
    verify.add_argument("--rebuild", action="store_true", help="make anew what is derived")
    printed(verify, "text", "json")
    retention = _part(parts, "retention", "after how many days calls are old enough to go")
    retention.add_argument("days", nargs="?", type=_days, metavar="DAYS", help="or: off")
    tidy = _part(parts, "tidy", "remove the calls older than that, and traces of what was erased")
    tidy.add_argument("--yes", action="store_true", help="without asking first")
    shared(tidy, "--as", dest="person", metavar="CODE", help="only this trainee's calls")


def _doctor(commands: "Commands") -> None:
    doctor = added(commands, "doctor", "what works on this machine, and what to do about the rest")
    printed(doctor, "text", "json")


def _part(parts: "Commands", name: str, what: str) -> Parser:
    text = f"{what[:1].upper()}{what[1:]}."
    return parts.add_parser(
        name, help=what, description=text, allow_abbrev=False, formatter_class=Help
    )


def _days(text: str) -> int:
    """Return the number of days that was typed; 0 for off."""
    if text == "off":
        return 0
    if not (text.isdecimal() and 1 <= int(text) <= MOST_DAYS):
        message = f"Days are a whole number from 1 to {MOST_DAYS:,}, or off, not “{text[:40]}”"
        raise argparse.ArgumentTypeError(message)
    return int(text)
