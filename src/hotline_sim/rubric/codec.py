"""A rubric as JSON and back, so that marking a call imports no YAML and no validator."""

import json

from hotline_sim.rubric.rubric import Behaviour, Competency, Kind, OrderRule, Rubric

FORMAT = 1
"""Raised whenever the form changes."""


def encode(rubric: Rubric) -> str:
    """Return a rubric as JSON text."""
    return json.dumps(rubric, ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Rubric:
    """Return what `encode` wrote; ValueError, TypeError or KeyError where it did not."""
    flat = Rubric(*json.loads(text))
    return flat._replace(
        competencies={name: Competency(*one) for name, one in flat.competencies.items()},
        behaviours={name: _behaviour(Behaviour(*one)) for name, one in flat.behaviours.items()},
        order=tuple(_rule(OrderRule(*one)) for one in flat.order),
    )


def _behaviour(one: Behaviour) -> Behaviour:
    return one._replace(kind=Kind(one.kind), sources=tuple(one.sources))


def _rule(one: OrderRule) -> OrderRule:
    return one._replace(before=tuple(one.before))
