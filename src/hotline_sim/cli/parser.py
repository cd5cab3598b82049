"""What can be said on the command line."""

import argparse
from typing import NoReturn

from hotline_sim import __version__
from hotline_sim.errors import near_miss

EXIT_CODES = """exit codes: 0 done · 1 check found errors · 2 it could not be done, and why is said \
· 130 stopped"""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one paragraph, with the near miss, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and end."""
        self.exit(2, f"{self.prog}: {message}{self._suggestion(message)} See {self.prog} --help.\n")

    def _suggestion(self, message: str) -> str:
        words = message.replace("'", " ").split()
        known = [*_COMMANDS, *self._option_string_actions]
        for word in words:
            near = near_miss(word, known) if word not in known else None
            if near and ("invalid choice" in message or word.startswith("-")):
                return f". Did you mean “{near}”?"
        return "."


_COMMANDS = ("play", "resume", "debrief", "library", "check")


def parser() -> Parser:
    """Return the parser of every command."""
    root = Parser(
        prog="hotline-sim",
        description="Practise answering human-trafficking and migrant-smuggling hotline calls.",
        epilog=f"Without a command the app opens. {EXIT_CODES}",
    )
    root.add_argument("--version", action="version", version=f"hotline-sim {__version__}")
    root.add_argument("--plain", action="store_true", help="line by line, without the full screen")
    root.add_argument("--as", dest="person", metavar="CODE", help="your trainee code, such as T01")
    commands = root.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    _play(commands)
    _resume(commands)
    _debrief(commands)
    _library(commands)
    _check(commands)
    return root


def _play(commands: "argparse._SubParsersAction[Parser]") -> None:
    play = commands.add_parser("play", help="take a call")
    play.add_argument("scenario", nargs="?", help="its id, or the path of a scenario file")
    _face(play)
    play.add_argument("--variant", help="which truth of the same call to play")
    play.add_argument("--seed", type=_seed, metavar="N", help="makes the order of responses repeat")


def _resume(commands: "argparse._SubParsersAction[Parser]") -> None:
    resume = commands.add_parser("resume", help="go on with an unfinished call")
    resume.add_argument("call", nargs="?", help="its id; without one, the latest")
    _face(resume)


def _face(command: Parser) -> None:
    """Add the flags of commands that take a call."""
    command.add_argument("--plain", action="store_true", help="line by line")
    command.add_argument("--answers", metavar="FILE", help="play without a person, from a file")
    command.add_argument("--as", dest="person", metavar="CODE", help="your trainee code")


def _debrief(commands: "argparse._SubParsersAction[Parser]") -> None:
    debrief = commands.add_parser("debrief", help="what a call showed, and why")
    debrief.add_argument("call", nargs="?", help="its id; without one, the latest that ended")
    debrief.add_argument("--format", choices=("text", "json"), default="text")
    debrief.add_argument("--as", dest="person", metavar="CODE", help="only this trainee's calls")


def _library(commands: "argparse._SubParsersAction[Parser]") -> None:
    library = commands.add_parser("library", help="the calls there are")
    library.add_argument("--format", choices=("text", "json"), default="text")


def _check(commands: "argparse._SubParsersAction[Parser]") -> None:
    check = commands.add_parser("check", help="what is wrong with scenarios and rubrics")
    check.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; else all content"
    )
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument("--strict", action="store_true", help="let warnings count as errors")


def _seed(text: str) -> int:
    try:
        seed = int(text)
    except ValueError:
        message = f"a seed is a whole number, and “{text}” is none"
        raise argparse.ArgumentTypeError(message) from None
    if not 0 <= seed < 2**63:
        message = "a seed is a whole number from 0 to 9223372036854775807"
        raise argparse.ArgumentTypeError(message)
    return seed
