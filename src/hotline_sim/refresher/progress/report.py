"""How somebody is getting on, as JSON values."""

from typing import Any

from hotline_sim.refresher.progress.model import SCHEMA, Progress, Standing


def as_json(progress: Progress) -> dict[str, Any]:
    """Return progress as one JSON object; docs/progress.md says what each key means."""
    return {
        "schema": SCHEMA,
        "person": progress.person,
        "at": progress.now.isoformat(),
        "since": progress.since.isoformat() if progress.since else None,
        "calls": progress.calls,
        "first_calls": progress.first_calls,
        "drills": progress.drills,
        "facts": progress.facts,
        "due": progress.due,
        "unread": progress.unread,
        "next": progress.next._asdict(),
        "better": progress.better,
        "competencies": [_standing(one) for one in progress.standings],
    }


def _standing(one: Standing) -> dict[str, Any]:
    points = [{**point._asdict(), "at": point.at.isoformat()} for point in one.points]
    return {
        "rubric": one.rubric,
        "id": one.id,
        "name": one.name,
        "level": one.level,
        "last_at": one.last_at.isoformat() if one.last_at else None,
        "due": one.due.isoformat() if one.due else None,
        "drills": one.drills,
        "confidence": one.confidence._asdict(),
        "points": points,
    }
