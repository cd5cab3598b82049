"""Scenarios under check, made from what one test is about and nothing else."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hotline_sim.authoring.read_subject import subject_in
from hotline_sim.authoring.subject import Check, Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.kept import Nameable

RUBRIC = Path(__file__).parents[1] / "flawed" / "rubrics" / "steady.yaml"
DO, DONT, HARM, RED_LINE = "asks-about-danger", "talks-over", "demands-name", "promises-rescue"


class Said(NamedTuple):
    """A response: its words, and what it shows."""

    say: str
    shows: str = ""


@cache
def rubric() -> Rubric:
    """Return the rubric of the flawed scenarios."""
    found = read_rubric(RUBRIC.read_bytes(), Findings("steady.yaml"))
    assert found is not None
    return found


def call(*beats: Sequence[Said], **more: Any) -> Subject:
    """Return a call that goes from beat to beat, each with some responses, then ends."""
    names = [f"beat-{number}" for number in range(1, len(beats) + 1)]
    return subject(
        beats={
            name: beat(responses, leads_to)
            for name, responses, leads_to in zip(names, beats, [*names[1:], "end"], strict=True)
        },
        **more,
    )


def beat(responses: Sequence[Said], leads_to: str) -> dict[str, Any]:
    """Return a beat that invites the do, with responses called a, b, c and so on."""
    return {
        "invites": [DO],
        "responses": {
            name: {"say": one.say, "shows": [one.shows] if one.shows else [], "leads_to": leads_to}
            for name, one in zip("abcdefgh", responses, strict=False)
        },
    }


def subject(**more: Any) -> Subject:
    """Return a scenario with these keys, and the fewest others."""
    beats = more.get("beats") or {"beat-1": beat([Said("Yes?", DO), Said("No.")], "end")}
    file = {
        "id": "made",
        "title": "A call",
        "rubric": "steady",
        "opens_at": next(iter(beats)),
        "endings": {"end": {"kind": "safe"}},
        **more,
        "beats": beats,
    }
    findings = Findings("made.yaml")
    nameable = Nameable({"steady": rubric()}, None, None)
    found = subject_in(json.dumps(file, ensure_ascii=False).encode(), nameable, findings)
    assert found is not None, list(findings)
    return found


def messages(check: Check, of: Subject) -> list[str]:
    """Return what a check says of a scenario."""
    findings = Findings("made.yaml")
    check(of, findings)
    return [one.message for one in findings]
