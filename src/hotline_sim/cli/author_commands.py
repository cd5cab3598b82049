"""What can be said on the command line by those who write calls."""

from typing import TYPE_CHECKING

from hotline_sim.cli.arguments import added

if TYPE_CHECKING:
    from hotline_sim.cli.arguments import Commands


def add_author_commands(commands: "Commands") -> None:
    """Add every command of the author's bench."""
    for add in (_analyse, _check, _fmt):
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
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument("--strict", action="store_true", help="let warnings count as errors")


def _fmt(commands: "Commands") -> None:
    fmt = added(commands, "fmt", "put what authors write in order, keeping every comment")
    fmt.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    fmt.add_argument("--check", action="store_true", help="change nothing; 1 if anything would")
    fmt.add_argument("--diff", action="store_true", help="change nothing; show what would")
