"""Answers written down beforehand: a call played without a person, word for word the same.

A YAML list, alone or under `give`. Each item is `id` or `beat.id`, `silence`, `hang-up`, or one
of `record`, `refer`, `withdraw`, `note` and `rate` with what it puts down. Plain words without
hyphens are read as a list too.
"""

from pathlib import Path
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.call.entries import Entry
from hotline_sim.call.entry_reader import ENTRIES, NotAnAnswer, read_entry
from hotline_sim.call.sheets import NO_SHEETS, Sheets
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.errors import UserError
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.characters import quoted, shown
from hotline_sim.storage.files import bytes_of
from hotline_sim.storage.tree import child, entries, text
from hotline_sim.storage.yaml_source import Mapping, Node, Scalar, Sequence, parse

LONGEST = 121
"""The longest answer: an id of a beat, a dot, and an id of a response."""
KNOWN = (
    "An answer is a response, silence, hang-up, or one of record, refer, withdraw, note and rate."
)


class Answer(NamedTuple):
    """One thing to do, and where it was written."""

    what: str
    """A response, `silence` or `hang-up`; or the key of an entry."""
    place: Place
    entry: Entry | None = None
    """What it puts down, where it says nothing: a response too may be called `rate`."""


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
    keys = list(entries(item))
    if len(keys) == 1 and keys[0] in ENTRIES:
        return Answer(keys[0], item.place, read_entry(keys[0], entries(item)[keys[0]]))
    named = ", ".join(quoted(key) for key in keys[:3])
    found = f"is {named}" if named else "is not one word"
    raise NotAnAnswer(item.place, f"This answer {found}. {KNOWN}")


def _word(word: str, place: Place) -> Answer:
    if len(word) > LONGEST:
        raise NotAnAnswer(place, f"{quoted(word)} is longer than any answer. {KNOWN}")
    return Answer(word, place)


def answerable(scenario: CompiledScenario) -> tuple[set[str], set[str]]:
    """Return every answer a scenario knows, as `beat.id` and as `id`; not all are ever open."""
    beats = [place.id for place in scenario.places if not place.ending]
    full = {move.name for move in scenario.moves} | {f"{beat}.hang-up" for beat in beats}
    return full, {name.partition(".")[2] for name in full} | {"silence"}


def give(call: Call, answer: Answer, sheets: Sheets = NO_SHEETS) -> None:
    """Do what one answer says. NotOpen, naming what is open, where it cannot be done now."""
    if answer.entry is not None:
        answer.entry.put(call, sheets)
    elif _names(answer.what, "silence", call):
        call.keep_silence()
    elif _names(answer.what, "hang-up", call):
        call.hang_up()
    else:
        call.respond(answer.what)


def _names(what: str, move: str, call: Call) -> bool:
    """Return whether an answer names a move that is no response, bare or at this beat."""
    return what in {move, f"{call.beat.id}.{move}"}
