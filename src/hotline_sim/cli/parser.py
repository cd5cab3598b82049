"""What can be said on the command line."""

from typing import TYPE_CHECKING

from hotline_sim import __version__
from hotline_sim.cli.arguments import (
    Help,
    Parser,
    added,
    decision,
    in_language,
    port,
    printed,
    seed,
    shared,
)
from hotline_sim.cli.author_commands import add_author_commands
from hotline_sim.cli.study_commands import add_study_commands
from hotline_sim.cli.workshop_commands import add_workshop_commands

if TYPE_CHECKING:
    from hotline_sim.cli.arguments import Commands

EXIT_CODES = (
    "exit codes: 0 done; 1 something has to be mended; 2 it could not be done, and why is said; "
    "130 stopped"
)


def parser() -> Parser:
    """Return the parser of every command."""
    root = Parser(
        prog="hotline-sim",
        description="Practise answering human-trafficking and migrant-smuggling hotline calls.",
        epilog=f"Without a command the app opens. {EXIT_CODES}",
        allow_abbrev=False,
        formatter_class=Help,
    )
    root.add_argument("--version", action="version", version=f"hotline-sim {__version__}")
    root.add_argument("--plain", action="store_true", help="line by line, without the full screen")
    root.add_argument("--as", dest="person", metavar="CODE", help="your trainee code, such as T01")
    commands = root.add_subparsers(
        title="commands", dest="command", metavar="COMMAND", parser_class=Parser
    )
    for add in (
        *(_play, _open, _resume, _what_if, _debrief, _walkthrough, _library, _services),
        *(_record, _export),
    ):
        add(commands)
    add_study_commands(commands)
    add_workshop_commands(commands)
    add_author_commands(commands)
    return root


def _play(commands: "Commands") -> None:
    play = added(commands, "play", "take a call")
    play.add_argument("scenario", nargs="?", help="its id, or the path of a scenario file")
    _face(play)
    play.add_argument("--variant", metavar="NAME", help="which truth of the same call to play")
    play.add_argument("--seed", type=seed, metavar="N", help="makes the order of responses repeat")


def _open(commands: "Commands") -> None:
    opened = added(commands, "open", "the same in your browser, on this machine alone")
    opened.add_argument("scenario", nargs="?", help="the id of a call to begin at")
    opened.add_argument("--port", type=port, metavar="N", help="the port; else one that is free")
    opened.add_argument("--no-browser", action="store_true", help="only show the address")
    shared(opened, "--as", dest="person", metavar="CODE", help="your trainee code")


def _resume(commands: "Commands") -> None:
    resume = added(commands, "resume", "go on with an unfinished call")
    resume.add_argument("call", nargs="?", help="its id; without one, the latest")
    _face(resume)


def _what_if(commands: "Commands") -> None:
    what_if = added(commands, "what-if", "play a past call again from one of its decisions")
    what_if.add_argument("call", help="its id")
    what_if.add_argument(
        "at", type=decision, metavar="AT", help="the decision, as the debrief counts"
    )
    _face(what_if)


def _face(command: Parser) -> None:
    """Add the flags of commands that take a call."""
    command.add_argument("--answers", metavar="FILE", help="play without a person, from a file")
    shared(command, "--plain", action="store_true", help="line by line")
    shared(command, "--as", dest="person", metavar="CODE", help="your trainee code")
    in_language(command)


def _debrief(commands: "Commands") -> None:
    debrief = added(commands, "debrief", "what a call showed, and why")
    debrief.add_argument("call", nargs="?", help="its id; without one, the latest that ended")
    printed(debrief, "text", "json")
    in_language(debrief)
    shared(debrief, "--as", dest="person", metavar="CODE", help="only this trainee's calls")


def _walkthrough(commands: "Commands") -> None:
    walkthrough = added(commands, "walkthrough", "a call as it can go well, and why")
    walkthrough.add_argument("scenario", help="its id, or the path of a scenario file")
    walkthrough.add_argument(
        "--variant", metavar="NAME", help="which truth of the same call to walk through"
    )
    in_language(walkthrough)


def _library(commands: "Commands") -> None:
    library = added(commands, "library", "the calls there are")
    printed(library, "text", "json")


def _services(commands: "Commands") -> None:
    services = added(commands, "services", "who a caller can be passed on to")
    services.add_argument("words", nargs="*", metavar="WORD", help="what to look for; else all")
    services.add_argument("--need", default="", metavar="NEED", help="what the caller needs")
    services.add_argument("--place", default="", metavar="PLACE", help="where the caller is")
    printed(services, "text", "json")


def _record(commands: "Commands") -> None:
    record = added(commands, "record", "what was written in a call, through any agency's form")
    record.add_argument("call", nargs="?", help="its id; without one, the latest that ended")
    record.add_argument("--form", metavar="FORM", help="the id of a form; else the call's own")
    printed(record, "text", "json")
    shared(record, "--as", dest="person", metavar="CODE", help="only this trainee's calls")


def _export(commands: "Commands") -> None:
    export = added(commands, "export", "the record of a call as data for other programs")
    export.add_argument("standard", choices=("htcds",), metavar="htcds", help="what it follows")
    export.add_argument("call", nargs="?", help="its id; without one, the latest that ended")
    printed(export, "json", "csv")
    shared(export, "--as", dest="person", metavar="CODE", help="only this trainee's calls")
