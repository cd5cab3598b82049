"""What can be said on the command line by those who write calls."""

from typing import TYPE_CHECKING

from hotline_sim.cli.arguments import added, gauge_set, plays, printed, seed, shared

if TYPE_CHECKING:
    from hotline_sim.cli.arguments import Commands


def add_author_commands(commands: "Commands") -> None:
    """Add every command of the author's bench."""
    for add in (
        *(_author, _preview, _analyse, _simulate),
        *(_graph, _check, _fmt, _paths, _new, _translate),
    ):
        add(commands)


def _author(commands: "Commands") -> None:
    author = added(commands, "author", "a call as you write it: its shape, its moments, its faults")
    author.add_argument("scenario", nargs="?", help="its id, or the path of its file; else a list")
    shared(author, "--plain", action="store_true", help="print its outline and what is found")


def _preview(commands: "Commands") -> None:
    preview = added(commands, "preview", "try a call out as you write it, from any moment of it")
    preview.add_argument("scenario", help="its id, or the path of a scenario file")
    preview.add_argument("--from", dest="beat", metavar="BEAT", help="the moment to begin at")
    preview.add_argument(
        "--set",
        dest="gauges",
        type=gauge_set,
        action="append",
        default=[],
        metavar="GAUGE=N",
        help="what a gauge stands at; may stand several times",
    )
    preview.add_argument(
        "--told",
        action="append",
        default=[],
        metavar="FACT",
        help="a fact that was told already; may stand several times",
    )
    preview.add_argument("--variant", metavar="NAME", help="which truth of the same call")
    shared(preview, "--plain", action="store_true", help="line by line")


def _analyse(commands: "Commands") -> None:
    analyse = added(commands, "analyse", "everything a call can come to, worked out exactly")
    analyse.add_argument("scenario", help="its id, or the path of a scenario file")
    analyse.add_argument("--variant", metavar="NAME", help="which truth of the same call")
    printed(analyse, "text", "json")


def _simulate(commands: "Commands") -> None:
    simulate = added(commands, "simulate", "what virtual trainees make of a call")
    simulate.add_argument("scenario", help="its id, or the path of a scenario file")
    simulate.add_argument(
        "--plays", type=plays, default=10_000, metavar="N", help="how many; else 10000"
    )
    simulate.add_argument(
        "--seed", type=seed, default=1, metavar="N", help="makes other plays of as many; else 1"
    )
    simulate.add_argument("--variant", metavar="NAME", help="which truth of the same call")
    simulate.add_argument("--temperament", metavar="NAME", help="of only one kind of trainee")
    printed(simulate, "text", "json")


def _graph(commands: "Commands") -> None:
    graph = added(commands, "graph", "the shape of a call: its moments and the ways between them")
    graph.add_argument("scenario", help="its id, or the path of a scenario file")
    graph.add_argument("--variant", metavar="NAME", help="which truth of the same call")
    graph.add_argument(
        "--format",
        choices=("mermaid", "svg", "html", "json"),
        help="how it is drawn; else as the file is named, or Mermaid",
    )
    graph.add_argument("--output", metavar="FILE", help="write it there and not to stdout")
    graph.add_argument(
        "--visits",
        action="append",
        default=[],
        metavar="WHO",
        help="how often each moment was come to: store (the calls taken here), careful …, a file",
    )


def _check(commands: "Commands") -> None:
    check = added(commands, "check", "what is wrong with what authors write")
    check.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; else all content"
    )
    printed(check, "text", "lines", "json", "github")
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
    printed(paths, "text", "json")
    paths.add_argument(
        "--record",
        nargs="?",
        const="",
        metavar="CALL",
        help="write down a call you took; without one, the latest",
    )
    paths.add_argument("--answers", metavar="FILE", help="write down a play of these answers")
    paths.add_argument("--name", help="what the play that is written down is called")
    paths.add_argument("--variant", metavar="NAME", help="which truth of the same call it plays")
    paths.add_argument(
        "--paperwork", action="store_true", help="with record and referral as the key says"
    )
    paths.add_argument("--output", metavar="FILE", help="in place of the file beside; - is stdout")


def _new(commands: "Commands") -> None:
    new = added(commands, "new", "begin a call, a rubric, a form or a directory of services")
    new.add_argument("kind", choices=("scenario", "rubric", "form", "service"))
    new.add_argument("id", nargs="?", help="what it is called in files and commands")
    new.add_argument("--output", metavar="FILE", help="in place of your own library; or a folder")
    new.add_argument("--yes", action="store_true", help="ask nothing; what is not said is chosen")
    new.add_argument("--title", help="what it is called on screen")
    new.add_argument("--caller", metavar="NAME", help="of a call: who calls, an invented name")
    new.add_argument("--channel", help="of a call: phone, chat, walk-in or interview")
    new.add_argument("--teaches", metavar="IDS", help="of a call: competencies, with commas")
    new.add_argument("--difficulty", metavar="N", help="of a call: 1 steady, 2 pressed, 3 critical")
    new.add_argument("--agency", metavar="NAME", help="of a form: whose it is")


def _translate(commands: "Commands") -> None:
    translate = added(commands, "translate", "the texts of a file for translators, as a catalogue")
    translate.add_argument(
        "file", metavar="FILE", help="a call, rubric, form or directory, by id or path; interface"
    )
    translate.add_argument("--to", required=True, metavar="LANG", help="the language: lo, th, …")
    translate.add_argument(
        "--update", action="store_true", help="bring one that is there up to date, losing nothing"
    )
    translate.add_argument("--output", metavar="FILE", help="in place of the folder beside")
