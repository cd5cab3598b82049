"""`hotline-sim new`: a first file of a kind, after a few questions, ready to be played."""

import os
import sys
from argparse import Namespace

from hotline_sim.authoring.starting.first_files import (
    SHARED_FORM,
    first_form,
    first_rubric,
    first_scenario,
    first_service,
)
from hotline_sim.authoring.starting.new_file import NewFile
from hotline_sim.authoring.starting.questions import QUESTIONS, Question, read_id
from hotline_sim.call.call import utc_now
from hotline_sim.cli.face import has_terminal
from hotline_sim.errors import UserError
from hotline_sim.library import Library
from hotline_sim.storage.authored import slug_of
from hotline_sim.storage.places import home

FIRST = "my-first"
"""How the id begins where nobody says one, and no title makes one."""


def run(arguments: Namespace) -> int:
    """Ask what is not said yet, then write the file."""
    kind = arguments.kind
    _check_flags(arguments)
    library = Library.of(os.environ)
    asks = has_terminal() and not arguments.yes
    if arguments.id is not None:
        _placed(arguments, library, arguments.id)
    answers = {one.key: _answer(arguments, one, asks=asks) for one in QUESTIONS[kind]}
    name = arguments.id or _id(answers["title"], kind, asks=asks)
    new = _placed(arguments, library, name)
    written = new.write(_texts(kind, {**answers, "id": name}, library))
    for path in written:
        print(path)
    print(_next(arguments, new), file=sys.stderr)
    return 0


def _placed(arguments: Namespace, library: Library, name: str) -> NewFile:
    """Return where the file goes. UserError where the id, or the place, is no good or taken."""
    read_id(name)
    shelf = home(os.environ) / "library"
    new = NewFile.at(arguments.kind, name, shelf, arguments.output)
    if arguments.output is None and name in _known(arguments.kind, library):
        message = f"There is a {arguments.kind} “{name}” in your library already. Give another id."
        raise UserError(message)
    return new


def _known(kind: str, library: Library) -> set[str]:
    """Return the ids of a kind that are taken."""
    if kind == "scenario":
        return set(library.scenario_files())
    if kind == "rubric":
        return set(library.rubric_files())
    files = library.form_files() if kind == "form" else library.directory_files()
    return {path.stem for path in files}


def _check_flags(arguments: Namespace) -> None:
    """Refuse an answer to what is not asked of this kind. UserError."""
    asked = {one.key for one in QUESTIONS[arguments.kind]}
    every = {one.key for questions in QUESTIONS.values() for one in questions}
    for key in sorted(every - asked):
        if getattr(arguments, key) is not None:
            message = f"A {arguments.kind} has no --{key}. It has --{', --'.join(sorted(asked))}."
            raise UserError(message)


def _answer(arguments: Namespace, question: Question, *, asks: bool) -> str:
    """Return the answer that was given, typed, or taken for granted."""
    given = getattr(arguments, question.key)
    if given is not None:
        return question.read(given.strip() or question.default)
    return typed(question) if asks else question.read(question.default)


def _id(title: str, kind: str, *, asks: bool) -> str:
    default = slug_of(title) or f"{FIRST}-{kind}"
    asked = Question("id", "And in files and commands, in small letters?", default, read_id)
    return typed(asked) if asks else default


def typed(question: Question) -> str:
    """Ask until an answer can be meant; an empty one is the default."""
    while True:
        print(f"{question.asks} [{question.default}] ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            message = "Broken off, and nothing was written."
            raise UserError(message)
        try:
            return question.read(line.strip() or question.default)
        except UserError as problem:
            print(problem, file=sys.stderr)


def _texts(kind: str, answers: dict[str, str], library: Library) -> dict[str, str]:
    if kind == "scenario":
        return first_scenario(answers)
    if kind == "form":
        return first_form(answers, library.form(SHARED_FORM))
    return first_service(answers, utc_now().date()) if kind == "service" else first_rubric(answers)


def _next(arguments: Namespace, new: NewFile) -> str:
    """Say what to do with the file."""
    called = new.id if arguments.output is None else str(new.path)
    check = f"Written. Check it whenever you change it: hotline-sim check {new.path}"
    return f"{check}. Take the call: hotline-sim play {called}" if new.kind == "scenario" else check
