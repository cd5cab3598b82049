"""What can be said on the command line."""

import argparse
from typing import Any, NoReturn

from hotline_sim import __version__

EXIT_CODES = (
    "exit codes: 0 done; 1 check found errors; 2 it could not be done, and why is said; 130 stopped"
)

UNRECOGNIZED = "unrecognized arguments: "
"""How argparse begins its complaint about words it cannot place."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one paragraph, with the near miss, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and end."""
        if message.startswith(UNRECOGNIZED):
            message = self._misplaced(message.removeprefix(UNRECOGNIZED))
        from hotline_sim.diagnostic import shown

        stop = "" if message.endswith((".", "?")) else "."
        self.exit(2, f"{shown(message)}{stop} See {self.prog} --help.\n")

    def _misplaced(self, words: str) -> str:
        """Say which words have no place, and what was probably meant."""
        from hotline_sim.errors import near_miss

        first = words.split(" ", 1)[0].partition("=")[0]
        near = near_miss(first, sorted(self.flags())) if first.startswith("-") else None
        hint = f" Did you mean “{near}”?" if near and near != first else ""
        return f"“{words[:60]}” has no place in this command.{hint}"

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse a value that is none of the choices, with the near miss."""
        if action.choices is None or value in action.choices:
            return
        from hotline_sim.errors import near_miss

        choices = [str(one) for one in action.choices]
        near = near_miss(str(value), choices)
        hint = f"Did you mean “{near}”?" if near else f"There are: {', '.join(choices)}."
        given = f"“{str(value)[:60]}”"
        flag = "".join(action.option_strings[:1])
        message = f"{flag} cannot be {given}." if flag else f"There is no command {given}."
        message = f"{message} {hint}"
        raise argparse.ArgumentError(None, message)

    def flags(self) -> set[str]:
        """Return every flag of this parser and of its commands."""
        found = set(self._option_string_actions)
        for action in self._actions:
            for command in action.choices.values() if isinstance(action.choices, dict) else ():
                found |= command.flags()
        return found


def parser() -> Parser:
    """Return the parser of every command."""
    root = Parser(
        prog="hotline-sim",
        description="Practise answering human-trafficking and migrant-smuggling hotline calls.",
        epilog=f"Without a command the app opens. {EXIT_CODES}",
        allow_abbrev=False,
    )
    root.add_argument("--version", action="version", version=f"hotline-sim {__version__}")
    root.add_argument("--plain", action="store_true", help="line by line, without the full screen")
    root.add_argument("--as", dest="person", metavar="CODE", help="your trainee code, such as T01")
    commands = root.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    for add in (
        *(_play, _resume, _what_if, _debrief, _walkthrough, _library, _services),
        *(_record, _export, _analyse, _check),
    ):
        add(commands)
    return root


def _added(commands: "argparse._SubParsersAction[Parser]", name: str, what: str) -> Parser:
    """Add a command. Its flags are written out in full: scripts outlive abbreviations."""
    text = f"{what[:1].upper()}{what[1:]}."
    return commands.add_parser(name, help=what, description=text, allow_abbrev=False)


def _play(commands: "argparse._SubParsersAction[Parser]") -> None:
    play = _added(commands, "play", "take a call")
    play.add_argument("scenario", nargs="?", help="its id, or the path of a scenario file")
    _face(play)
    play.add_argument("--variant", help="which truth of the same call to play")
    play.add_argument("--seed", type=_seed, metavar="N", help="makes the order of responses repeat")


def _resume(commands: "argparse._SubParsersAction[Parser]") -> None:
    resume = _added(commands, "resume", "go on with an unfinished call")
    resume.add_argument("call", nargs="?", help="its id; without one, the latest")
    _face(resume)


def _what_if(commands: "argparse._SubParsersAction[Parser]") -> None:
    what_if = _added(commands, "what-if", "play a past call again from one of its decisions")
    what_if.add_argument("call", help="its id")
    what_if.add_argument("at", type=int, metavar="AT", help="the decision, as the debrief counts")
    _face(what_if)


def _face(command: Parser) -> None:
    """Add the flags of commands that take a call."""
    command.add_argument("--answers", metavar="FILE", help="play without a person, from a file")
    _shared(command, "--plain", action="store_true", help="line by line")
    _shared(command, "--as", dest="person", metavar="CODE", help="your trainee code")


def _shared(command: Parser, flag: str, **settings: Any) -> None:
    """Add a flag that may stand before the command too, and is not undone by its absence here."""
    command.add_argument(flag, default=argparse.SUPPRESS, **settings)


def _debrief(commands: "argparse._SubParsersAction[Parser]") -> None:
    debrief = _added(commands, "debrief", "what a call showed, and why")
    debrief.add_argument("call", nargs="?", help="its id; without one, the latest that ended")
    debrief.add_argument("--format", choices=("text", "json"), default="text")
    _shared(debrief, "--as", dest="person", metavar="CODE", help="only this trainee's calls")


def _walkthrough(commands: "argparse._SubParsersAction[Parser]") -> None:
    walkthrough = _added(commands, "walkthrough", "a call as it can go well, and why")
    walkthrough.add_argument("scenario", help="its id, or the path of a scenario file")
    walkthrough.add_argument("--variant", help="which truth of the same call to walk through")


def _library(commands: "argparse._SubParsersAction[Parser]") -> None:
    library = _added(commands, "library", "the calls there are")
    library.add_argument("--format", choices=("text", "json"), default="text")


def _services(commands: "argparse._SubParsersAction[Parser]") -> None:
    services = _added(commands, "services", "who a caller can be passed on to")
    services.add_argument("words", nargs="*", metavar="WORD", help="what to look for; else all")
    services.add_argument("--need", default="", metavar="NEED", help="what the caller needs")
    services.add_argument("--place", default="", metavar="PLACE", help="where the caller is")
    services.add_argument("--format", choices=("text", "json"), default="text")


def _record(commands: "argparse._SubParsersAction[Parser]") -> None:
    record = _added(commands, "record", "what was written in a call, through any agency's form")
    record.add_argument("call", nargs="?", help="its id; without one, the latest that ended")
    record.add_argument("--form", metavar="FORM", help="the id of a form; else the call's own")
    record.add_argument("--format", choices=("text", "json"), default="text")
    _shared(record, "--as", dest="person", metavar="CODE", help="only this trainee's calls")


def _export(commands: "argparse._SubParsersAction[Parser]") -> None:
    export = _added(commands, "export", "the record of a call as data for other programs")
    export.add_argument("standard", choices=("htcds",), metavar="htcds", help="what it follows")
    export.add_argument("call", nargs="?", help="its id; without one, the latest that ended")
    export.add_argument("--format", choices=("json", "csv"), default="json")
    _shared(export, "--as", dest="person", metavar="CODE", help="only this trainee's calls")


def _analyse(commands: "argparse._SubParsersAction[Parser]") -> None:
    analyse = _added(commands, "analyse", "everything a call can come to, worked out exactly")
    analyse.add_argument("scenario", help="its id, or the path of a scenario file")
    analyse.add_argument("--variant", help="which truth of the same call")
    analyse.add_argument("--format", choices=("text", "json"), default="text")


def _check(commands: "argparse._SubParsersAction[Parser]") -> None:
    check = _added(commands, "check", "what is wrong with what authors write")
    check.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; else all content"
    )
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument("--strict", action="store_true", help="let warnings count as errors")


def _seed(text: str) -> int:
    try:
        seed = int(text)
    except ValueError:
        seed = -1
    if not 0 <= seed < 2**63:
        message = f"A seed is a whole number from 0 to {2**63 - 1}, and not “{text[:60]}”"
        raise argparse.ArgumentTypeError(message)
    return seed
