"""A form as JSON and back, so that filling one imports no YAML and no validator."""

import json
from typing import Any

from hotline_sim.intake.bridges import Bridge, Condition, Crosswalk, Meaning, Target
from hotline_sim.intake.form import Code, Field, Form, leaves_of

FORMAT = 2
"""Raised whenever the form changes."""


def encode(form: Form) -> str:
    """Return a form as JSON text."""
    return json.dumps(form._replace(leaves={}), ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Form:
    """Return what `encode` wrote; ValueError, TypeError or AttributeError if not."""
    flat = Form(*json.loads(text))
    fields = tuple(_field(one) for one in flat.fields)
    return flat._replace(
        fields=fields,
        leaves=dict(leaves_of(fields)),
        crosswalk=_crosswalk(flat.crosswalk) if flat.crosswalk else None,
    )


def _field(flat: Any) -> Field:
    one = Field(*flat)
    return one._replace(
        codes=tuple(Code(*code) for code in one.codes),
        parts=tuple(_field(part) for part in one.parts),
        shown_when=_shown_when(*one.shown_when) if one.shown_when else None,
        range=_range(*one.range) if one.range else None,
    )


def _shown_when(leaf: str, values: Any) -> tuple[str, tuple[str, ...]]:
    return leaf, tuple(values)


def _range(low: int, high: int) -> tuple[int, int]:
    return low, high


def _crosswalk(flat: Any) -> Crosswalk:
    one = Crosswalk(*flat)
    return one._replace(
        bridges=tuple(_bridge(Bridge(*bridge)) for bridge in one.bridges),
        targets={path: _target(Target(*target)) for path, target in one.targets.items()},
    )


def _target(one: Target) -> Target:
    return Target(one.several, tuple(one.codes))


def _bridge(one: Bridge) -> Bridge:
    return one._replace(meanings=tuple([_meaning(*flat) for flat in one.meanings]))


def _meaning(code: str, means: Any, written_when: Any) -> Meaning:
    said = tuple([(leaf, answer) for leaf, answer in means])
    return Meaning(code, said, tuple([_condition(one) for one in written_when]))


def _condition(flat: Any) -> Condition:
    return tuple([(leaf, tuple(codes)) for leaf, codes in flat])
