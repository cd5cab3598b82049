"""What can be said on the command line by those who write calls."""

from typing import TYPE_CHECKING

from hotline_sim.cli.arguments import added

if TYPE_CHECKING:
    from hotline_sim.cli.arguments import Commands


def add_author_commands(commands: "Commands") -> None:
    """Add every command of the author's bench."""
    for add in (_analyse, _check, _fmt, _paths):
        add(commands)


def _analyse(commands: "Commands") -> None:
    analyse = added(commands, "analyse", "everything a call can come to, worked out exactly")
    analyse.add_argument("scenario", help="its id, or the path of a scenario file")
    analyse.add_argument("--variant", help="which truth of the same call")
    analyse.add_argument("--format", choices=("text", "json"), default="text")


def _check(commands: "Commands") -> None:
    check = added(commands, "check", "what is wrong with what authors write")
    check.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; else all content"
    )
    check.add_argument("--format", choices=("text", "lines", "json", "github"), default="text")
    check.add_argument("--strict", action="store_true", help="let warnings count as errors")
    check.add_argument("--watch", action="store_true", help="check again whenever a file is saved")


def _fmt(commands: "Commands") -> None:
    fmt = added(commands, "fmt", "put what authors write in order, keeping every comment")
    fmt.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    fmt.add_argument("--check", action="store_true", help="change nothing; 1 if anything would")
    fmt.add_argument("--diff", action="store_true", help="change nothing; show what would")


def _paths(commands: "Commands") -> None:
    paths = added(commands, "paths", "the declared plays of a call, and what comes of each")
    paths.add_argument("scenario", nargs="?", help="its id, or the path of its file")
    paths.add_argument("--format", choices=("text", "json"), default="text")
    paths.add_argument(
        "--record", nargs="?", const="", metavar="CALL", help="write down a call you took; the last"
    )
    paths.add_argument("--answers", metavar="FILE", help="write down a play of these answers")
    paths.add_argument("--name", help="what the play that is written down is called")
    paths.add_argument("--variant", help="which truth of the same call it plays")
    paths.add_argument(
        "--paperwork", action="store_true", help="with record and referral as the key says"
    )
    paths.add_argument("--output", metavar="FILE", help="in place of the file beside; - is stdout")
