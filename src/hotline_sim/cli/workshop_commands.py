"""What can be said on the command line about workshops."""

from typing import TYPE_CHECKING

from hotline_sim.cli.arguments import Help, Parser, added, port, printed, shared

if TYPE_CHECKING:
    from hotline_sim.cli.arguments import Commands


def add_workshop_commands(commands: "Commands") -> None:
    """Add the command of the room, and what it does."""
    workshop = added(commands, "workshop", "a room of people: plan it, open it, see how it goes")
    parts = workshop.add_subparsers(
        title="what to do",
        dest="deed",
        metavar="WHAT",
        required=True,
        parser_class=Parser,
    )
    for add in (_new, _open, _board, _report, _list):
        add(parts)


def _part(parts: "Commands", name: str, what: str) -> Parser:
    text = f"{what[:1].upper()}{what[1:]}."
    return parts.add_parser(
        name, help=what, description=text, allow_abbrev=False, formatter_class=Help
    )


def _new(parts: "Commands") -> None:
    new = _part(parts, "new", "write a first plan, after a few questions or from another one")
    new.add_argument("id", nargs="?", help="what the plan is called in files and commands")
    new.add_argument("--like", metavar="PLAN", help="begin with another plan, by id or file")
    new.add_argument("--output", metavar="FILE", help="in place of your own library; or a folder")
    new.add_argument("--yes", action="store_true", help="ask nothing; what is not said is chosen")
    new.add_argument("--title", help="what it is called on screen")
    new.add_argument("--dates", metavar="DAYS", help="on which days: 2026-12-09, with commas")
    new.add_argument("--languages", metavar="TAGS", help="in which languages people read")
    new.add_argument("--agencies", metavar="NAMES", help="who comes: “Name = form; Name = form”")
    new.add_argument("--size", metavar="N", help="how many sit together in a group")
    new.add_argument("--calls", metavar="IDS", help="which calls are taken, with commas")


def _open(parts: "Commands") -> None:
    opened = _part(parts, "open", "open the room to this network, and serve it until Ctrl-C")
    opened.add_argument(
        "name", nargs="?", metavar="PLAN|ID", help="a plan for a new room, or the id of one before"
    )
    opened.add_argument("--address", metavar="A", help="of this machine in the network; else found")
    opened.add_argument("--port", type=port, metavar="N", help="the port; else one that is free")
    opened.add_argument("--certificate", metavar="FILE", help="speak TLS with it")
    opened.add_argument("--key", metavar="FILE", help="its private key, where it is another file")
    opened.add_argument("--code", help="the join code; else drawn, or the one from before")


def _board(parts: "Commands") -> None:
    board = _part(parts, "board", "who is where, who needs you; of a room that runs, or is over")
    board.add_argument("name", nargs="?", metavar="ID", help="else the one opened last")
    shared(board, "--plain", action="store_true", help="print it once, line by line")


def _report(parts: "Commands") -> None:
    report = _part(parts, "report", "who took part, how the room divided, what was planned")
    report.add_argument("name", nargs="?", metavar="ID", help="else the one opened last")
    printed(report, "text", "json", "html")


def _list(parts: "Commands") -> None:
    listed = _part(parts, "list", "the rooms there were, and the plans there are")
    printed(listed, "text", "json")
