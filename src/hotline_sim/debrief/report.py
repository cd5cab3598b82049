"""A debrief as JSON values. `at` is the seq of an event everywhere."""

from typing import Any

from hotline_sim.debrief.model import SCHEMA, Advice, AnnotatedLine, CompetencyResult, Debrief, Mark
from hotline_sim.debrief.paperwork.report import (
    record_as_json,
    referral_as_json,
    urgency_as_json,
)


def as_json(debrief: Debrief) -> dict[str, Any]:
    """Return a debrief as one JSON object; docs/scoring.md says what each key means."""
    return {
        "schema": SCHEMA,
        "call": debrief.call,
        "scenario": debrief.scenario,
        "title": debrief.title,
        "trainee": debrief.trainee,
        "ending": {"id": debrief.ending, "kind": debrief.ending_kind},
        "verdict": debrief.verdict.value,
        "reasons": list(debrief.reasons),
        "competencies": {one.id: _competency(one) for one in debrief.competencies},
        "red_lines": [_mark(one) for one in debrief.red_lines],
        "worth": {
            "got": _number(debrief.worth),
            "best": _number(debrief.best),
            "worst": _number(debrief.worst),
        },
        "not_heard": list(debrief.not_heard),
        "did_well": _advice(debrief.did_well),
        "to_change": _advice(debrief.to_change),
        "practise_next": list(debrief.practise_next),
        "self_rating": debrief.self_rating,
        "self_view": [one._asdict() for one in debrief.self_view],
        "practice": debrief.practice,
        "what_if": _what_if(debrief),
        "record": record_as_json(debrief.record),
        "urgency": urgency_as_json(debrief.urgency),
        "referral": referral_as_json(debrief.referral),
        "turning_points": [one._asdict() for one in debrief.turning_points],
        "reach": _reach(debrief),
        "seen_differently": [one._asdict() for one in debrief.differently],
        "transcript": [_line(one) for one in debrief.transcript],
    }


def _what_if(debrief: Debrief) -> dict[str, Any] | None:
    return dict(zip(("call", "at"), debrief.what_if, strict=True)) if debrief.what_if else None


def _reach(debrief: Debrief) -> list[dict[str, Any]] | None:
    return None if debrief.reach is None else [one._asdict() for one in debrief.reach]


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _mark(mark: Mark) -> dict[str, Any]:
    found: dict[str, Any] = {
        "behaviour": mark.behaviour,
        "at": mark.at,
        "response": mark.response,
    }
    extra = {"deed": mark.deed, "why": mark.why}
    found |= {key: value for key, value in extra.items() if value}
    return found | ({"repaired_at": mark.repaired_at} if mark.repaired_at >= 0 else {})


def _competency(one: CompetencyResult) -> dict[str, Any]:
    groups = {"shown": one.shown, "missed": one.missed, "slips": one.slips}
    marks = {name: [_mark(mark) for mark in group] for name, group in groups.items()}
    return {"level": one.level, **marks, "repaired": [_mark(mark) for mark in one.repaired]}


def _advice(advice: Advice | None) -> dict[str, Any] | None:
    return None if advice is None else advice._asdict()


def _line(line: AnnotatedLine) -> dict[str, Any]:
    row: dict[str, Any] = {
        "at": line.at,
        "beat": line.beat,
        "kind": line.kind,
        "text": line.text,
        "shows": list(line.shows),
        "slips": list(line.slips),
        "repaired": list(line.repaired),
        "discloses": list(line.discloses),
    }
    extra = {"response": line.response, "because": line.because, "better": line.better}
    return row | {key: value for key, value in extra.items() if value}
