"""`hotline-sim workshop new`: a first plan, after a few questions or from another plan."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

from hotline_sim.authoring.starting.new_file import schema_line
from hotline_sim.authoring.starting.questions import Question, read_id
from hotline_sim.call.call import utc_now
from hotline_sim.cli.face import has_terminal
from hotline_sim.cli.new import typed
from hotline_sim.cli.workshop_plans import plan_file
from hotline_sim.errors import UnknownName, UserError
from hotline_sim.library import Library
from hotline_sim.storage.authored import slug_of
from hotline_sim.storage.places import home
from hotline_sim.storage.shelf import bytes_in
from hotline_sim.storage.whole_files import write_new
from hotline_sim.workshop.starting import first_plan, plan_like, questions

OF_ANOTHER = ("title", "dates")
"""What is asked where another plan says the rest."""


def run(arguments: Namespace) -> int:
    """Ask what is not said yet, then write the plan."""
    library = Library.of(os.environ)
    like = _like(arguments, library)
    asks = has_terminal() and not arguments.yes
    if arguments.id is not None:
        _path(arguments, library, arguments.id)
    asked = _asked(library, like)
    answers = {one.key: _answer(arguments, one, asks=asks) for one in asked}
    name = arguments.id or _id(answers["title"], asks=asks)
    path = _path(arguments, library, name)
    text = plan_like(like.text, name, answers) if like else first_plan(name, answers)
    write_new(path, _with_schema(text, path))
    print(path)
    opened = name if arguments.output is None else str(path)
    print(
        f"Written. Check it whenever you change it: hotline-sim check {path}. Open the room:"
        f" hotline-sim workshop open {opened}",
        file=sys.stderr,
    )
    return 0


class Like(NamedTuple):
    """The plan to begin with."""

    title: str
    text: str


def _like(arguments: Namespace, library: Library) -> Like | None:
    """Return the plan to begin with, if any. UserError where it cannot be used."""
    if arguments.like is None:
        return None
    for key in ("languages", "agencies", "size", "calls"):
        if getattr(arguments, key) is not None:
            message = f"With --like, --{key} comes from the other plan. Change it in the new file."
            raise UserError(message)
    file = plan_file(library, arguments.like)
    if file is None:
        raise UnknownName("plan", arguments.like, library.plan_files())
    from hotline_sim.authoring.plan_check import plan_in

    data = bytes_in(file)
    return Like(plan_in(data, str(file), library).title, data.decode())


def _asked(library: Library, like: Like | None) -> list[Question]:
    """Return what is asked: where another plan says the rest, only what must differ."""
    every = questions(library, utc_now().date())
    if like is None:
        return list(every)
    return [
        one._replace(default=like.title) if one.key == "title" else one
        for one in every
        if one.key in OF_ANOTHER
    ]


def _answer(arguments: Namespace, question: Question, *, asks: bool) -> str:
    """Return the answer that was given, typed, or taken for granted."""
    given: str | None = getattr(arguments, question.key)
    if given is not None:
        return question.read(given.strip() or question.default)
    return typed(question) if asks else question.read(question.default)


def _id(title: str, *, asks: bool) -> str:
    default = slug_of(title) or "my-first-workshop"
    asked = Question("id", "And in files and commands, in small letters?", default, read_id)
    return typed(asked) if asks else default


def _path(arguments: Namespace, library: Library, name: str) -> Path:
    """Return where the plan goes. UserError where the id, or the place, is no good or taken."""
    read_id(name)
    if arguments.output is None:
        if name in library.plan_files():
            message = f"There is a plan “{name}” in your library already. Give another id."
            raise UserError(message)
        return home(os.environ) / "library" / "workshops" / f"{name}.yaml"
    given = Path(arguments.output)
    path = given / f"{name}.yaml" if given.is_dir() else given
    if path.suffix != ".yaml":
        message = f"A plan lies in a file whose name ends in .yaml, and {path} does not."
        raise UserError(message)
    return path


def _with_schema(text: str, path: Path) -> str:
    """Return a plan below a line that names its schema, in place of one from elsewhere."""
    lines = text.splitlines(keepends=True)
    if lines and lines[0].startswith("# yaml-language-server:"):
        lines = lines[1:]
    return schema_line("workshop", path) + "".join(lines)
