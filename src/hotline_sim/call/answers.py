"""Answers written down beforehand: a call played without a person, word for word the same.

A YAML list. Each item is `id` or `beat.id`, `silence`, `hang-up`, or, once the call is over,
`rate: {overall: 1 to 4, note: …}`. Plain lines without hyphens are read as a list too.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.errors import NotOpen, UserError
from hotline_sim.storage.characters import shown
from hotline_sim.storage.tree import child, entries, text
from hotline_sim.storage.yaml_source import Mapping, Node, Scalar, Sequence, parse

RATINGS = {"1", "2", "3", "4"}


class Answer(NamedTuple):
    """One thing to do, and where it was written."""

    what: str
    """A response, `silence`, `hang-up` or `rate`."""
    place: Place
    overall: int = 0
    note: str = ""


def read_answers(path: Path) -> list[Answer]:
    """Return the answers in a file. UserError where it cannot be read as answers."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        message = f"The answers file {path} cannot be read: {problem.strerror}."
        raise UserError(message) from problem
    findings = Findings(str(path))
    tree = parse(data, findings)
    if tree is None or findings.refused:
        message = f"The answers file cannot be used. {next(iter(findings))}"
        raise UserError(message)
    return answers_in(tree, str(path))


def answers_in(tree: Node, file: str) -> list[Answer]:
    """Return the answers of a tree. UserError names the place of what is none."""
    if isinstance(tree, Mapping) and (given := child(tree, "give")) is not None:
        tree = given
    if isinstance(tree, Scalar):
        return [Answer(word, tree.place) for word in tree.text.split()]
    if not isinstance(tree, Sequence):
        message = f"{file}:{tree.place.line}: answers are a YAML list, one “- response” a line."
        raise UserError(message)
    return [_answer(item, file) for item in tree.items]


def _answer(item: Node, file: str) -> Answer:
    where = f"{file}:{item.place.line}:{item.place.column}"
    word = text(item)
    if word:
        return Answer(word, item.place)
    rate = child(item, "rate")
    if rate is None:
        known = "a response, silence, hang-up, or rate: {overall: 1 to 4}"
        found = ", ".join(shown(key) for key in entries(item)) or "something else"
        message = f"{where}: this answer is “{found}”; an answer is {known}."
        raise UserError(message)
    overall = text(rate) or text(child(rate, "overall")) or ""
    if overall not in RATINGS:
        message = f"{where}: rate takes overall: 1, 2, 3 or 4, and not “{shown(overall)}”."
        raise UserError(message)
    return Answer("rate", item.place, int(overall), text(child(rate, "note")) or "")


def give(call: Call, answer: Answer) -> None:
    """Do what one answer says. NotOpen, naming what is open, where it cannot be done now."""
    if answer.what == "rate":
        call.rate(answer.overall, answer.note)
    elif _names(answer.what, "silence", call):
        call.keep_silence()
    elif _names(answer.what, "hang-up", call):
        call.hang_up()
    else:
        call.respond(answer.what)


def give_all(call: Call, answers: Iterable[Answer]) -> None:
    """Do what the answers say, in order. NotOpen at the first that cannot be done."""
    for number, answer in enumerate(answers, 1):
        try:
            give(call, answer)
        except NotOpen as problem:
            line = answer.place.line
            message = f"Answer {number} (line {line}): {problem}"
            raise NotOpen(message) from problem


def _names(what: str, move: str, call: Call) -> bool:
    """Return whether an answer names a move that is no response, bare or at this beat."""
    return what in {move, f"{call.beat.id}.{move}"}
