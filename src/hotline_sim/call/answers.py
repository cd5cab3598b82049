"""Answers written down beforehand: a call played without a person, word for word the same.

A YAML list, alone or under `give`. Each item is `id` or `beat.id`, `silence`, `hang-up`, or,
once the call is over, `rate: {overall: 1 to 4, note: …}`. Plain words without hyphens are read
as a list too.
"""

from pathlib import Path
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.errors import UserError
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.characters import quoted, shown
from hotline_sim.storage.tree import child, entries, text
from hotline_sim.storage.yaml_source import Mapping, Node, Scalar, Sequence, bytes_of, parse

RATINGS = {"1", "2", "3", "4"}
LONGEST = 121
"""The longest answer: an id of a beat, a dot, and an id of a response."""
KNOWN = "An answer is a response, silence, hang-up, or rate: {overall: 1 to 4}."


class NotAnAnswer(UserError):
    """Something among written answers that is none, and where it stands."""

    def __init__(self, place: Place, reason: str) -> None:
        """Say why, and where."""
        super().__init__(f"Line {place.line}, column {place.column}: {reason}")
        self.place = place
        self.reason = reason


class Answer(NamedTuple):
    """One thing to do, and where it was written."""

    what: str
    """A response, `silence` or `hang-up`; or `rate`, with a rating."""
    place: Place
    overall: int = 0
    """From 1 to 4 where this is a rating, else 0: a response too may be called `rate`."""
    note: str = ""


def read_answers(path: Path) -> list[Answer]:
    """Return the answers in a file. UserError where it cannot be read as answers."""
    try:
        data = bytes_of(path)
    except OSError as problem:
        message = f"The answers file {shown(str(path))} cannot be read: {problem.strerror}."
        raise UserError(message) from problem
    findings = Findings(str(path))
    tree = parse(data, findings)
    if tree is None or findings.refused:
        message = f"The answers file cannot be used. {next(iter(findings))}"
        raise UserError(message)
    try:
        return answers_in(tree)
    except NotAnAnswer as problem:
        message = f"The answers file {shown(str(path))} cannot be used. {problem}"
        raise UserError(message) from problem


def answers_in(tree: Node) -> list[Answer]:
    """Return the answers of a tree. NotAnAnswer at the first thing that is none."""
    if isinstance(tree, Mapping) and (given := child(tree, "give")) is not None:
        tree = given
    if isinstance(tree, Scalar):
        return [_word(word, tree.place) for word in tree.text.split()]
    if not isinstance(tree, Sequence):
        raise NotAnAnswer(tree.place, "Answers are a list, one “- response” a line.")
    return [_answer(item) for item in tree.items]


def _answer(item: Node) -> Answer:
    word = text(item)
    if word:
        return _word(word, item.place)
    if list(entries(item)) != ["rate"]:
        keys = ", ".join(quoted(key) for key in list(entries(item))[:3])
        found = f"is {keys}" if keys else "is not one word"
        raise NotAnAnswer(item.place, f"This answer {found}. {KNOWN}")
    return _rating(item, child(item, "rate"))


def _word(word: str, place: Place) -> Answer:
    if len(word) > LONGEST:
        raise NotAnAnswer(place, f"{quoted(word)} is longer than any answer. {KNOWN}")
    return Answer(word, place)


def _rating(item: Node, rate: Node | None) -> Answer:
    overall = text(rate) or text(child(rate, "overall")) or ""
    if overall not in RATINGS:
        raise NotAnAnswer(item.place, f"“rate” is 1, 2, 3 or 4, and not {quoted(overall)}.")
    strange = next((key for key in entries(rate) if key not in {"overall", "note"}), None)
    if strange is not None:
        message = f"“rate” has “overall” and “note”, and not {quoted(strange)}."
        raise NotAnAnswer(entries(rate)[strange].place, message)
    return Answer("rate", item.place, int(overall), text(child(rate, "note")) or "")


def answerable(scenario: CompiledScenario) -> tuple[set[str], set[str]]:
    """Return every answer a scenario knows, as `beat.id` and as `id`; not all are ever open."""
    beats = [place.id for place in scenario.places if not place.ending]
    full = {move.name for move in scenario.moves} | {f"{beat}.hang-up" for beat in beats}
    return full, {name.partition(".")[2] for name in full} | {"silence"}


def give(call: Call, answer: Answer) -> None:
    """Do what one answer says. NotOpen, naming what is open, where it cannot be done now."""
    if answer.overall:
        call.rate(answer.overall, answer.note)
    elif _names(answer.what, "silence", call):
        call.keep_silence()
    elif _names(answer.what, "hang-up", call):
        call.hang_up()
    else:
        call.respond(answer.what)


def _names(what: str, move: str, call: Call) -> bool:
    """Return whether an answer names a move that is no response, bare or at this beat."""
    return what in {move, f"{call.beat.id}.{move}"}
