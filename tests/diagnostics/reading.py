"""Reads the small fixtures with a few lines changed, and returns the findings as lines."""

from textwrap import dedent

from hotline_sim.diagnostic import Findings
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.reader import read_scenario
from tests.samples import SMALL_CALL, SMALL_RUBRIC, small_rubric

Change = tuple[str, str]


def call_with(*changes: Change) -> bytes:
    """Return the small call with texts replaced, each of which must stand in it."""
    return _changed(SMALL_CALL.read_text("utf-8"), changes)


def rubric_with(*changes: Change) -> bytes:
    """Return the small rubric with texts replaced."""
    return _changed(SMALL_RUBRIC.read_text("utf-8"), changes)


def said_of_call(*changes: Change) -> list[str]:
    """Return the findings about the small call with texts replaced."""
    return said_of(call_with(*changes))


def said_of(data: bytes) -> list[str]:
    """Return the findings about a scenario."""
    findings = Findings("call.yaml")
    read = read_scenario(data, {"small": small_rubric()}, findings)
    assert (read is None) == findings.refused
    return [str(one) for one in findings]


def said_of_rubric(*changes: Change) -> list[str]:
    """Return the findings about the small rubric with texts replaced."""
    findings = Findings("rubric.yaml")
    read = read_rubric(rubric_with(*changes), findings)
    assert (read is None) == findings.refused
    return [str(one) for one in findings]


def variants_of(*changes: Change) -> dict[str, CompiledScenario]:
    """Return the variants of the small call with texts replaced, which must read."""
    findings = Findings("call.yaml")
    read = read_scenario(call_with(*changes), {"small": small_rubric()}, findings)
    assert read is not None, list(findings)
    return read


def _changed(text: str, changes: tuple[Change, ...]) -> bytes:
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text.encode()


def lines(text: str) -> list[str]:
    """Return the findings in a text of many lines; a line further in goes on with the last."""
    found: list[str] = []
    for line in dedent(text).strip("\n").split("\n"):
        if line.startswith(" "):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line)
    return found
