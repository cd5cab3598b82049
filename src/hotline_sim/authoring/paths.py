"""Declared plays: what each path beside a scenario must end in and show, played for real."""

from collections.abc import Iterator

from hotline_sim.authoring.declared import Declared, Outcome, Variants, opened
from hotline_sim.authoring.model import DeclaredPlays
from hotline_sim.authoring.write_up import write_told, write_up
from hotline_sim.call.answers import Answer, give
from hotline_sim.call.call import Call
from hotline_sim.call.sheets import NO_SHEETS, Sheets
from hotline_sim.diagnostic import START, Findings
from hotline_sim.errors import NotOpen
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.authored import read_authored
from hotline_sim.storage.tree import items
from hotline_sim.storage.yaml_source import Node


def read_plays(data: bytes, findings: Findings) -> tuple[DeclaredPlays, Node] | None:
    """Return the declared plays of a file and its tree, or None where the findings say why not."""
    return read_authored(data, DeclaredPlays, findings)


def check_paths(
    data: bytes,
    variants: Variants,
    rubric: Rubric,
    findings: Findings,
    sheets: Sheets = NO_SHEETS,
) -> list[Outcome]:
    """Play every declared path of a file, and report each that does not come out as declared.

    Return what came of each, in the order of the file; nothing where the file cannot be read.
    """
    read = read_plays(data, findings)
    if read is None:
        return []
    plays, tree = read
    return [
        Declared(play, node, variants, rubric, findings, sheets).outcome()
        for play, node in zip(plays.root, items(tree), strict=True)
    ]


def model_call(scenario: CompiledScenario, seed: int = 0, sheets: Sheets = NO_SHEETS) -> Call:
    """Return the exemplary call of a scenario, written up. NotOpen where it cannot be played."""
    call = opened(scenario, seed)
    for _ in model_steps(call, sheets):
        pass
    return call


def model_talk(scenario: CompiledScenario) -> Call | None:
    """Return the exemplary call with nothing written down, or None where it cannot be played."""
    try:
        return model_call(scenario)
    except NotOpen:
        return None


def model_steps(call: Call, sheets: Sheets) -> Iterator[int]:
    """Give the answers of the model path; yield the number of each before it is given.

    The record fills in as the caller tells it; the rest is written once the call is over. NotOpen
    where an answer cannot be given.
    """
    for number, answer in enumerate(call.scenario.model_path):
        yield number
        known = call.state.facts
        give(call, Answer(answer, START))
        if sheets.form is not None:
            write_told(call, sheets.form, known)
    if call.ending is not None:
        write_up(call, sheets)
