"""The compiled form as JSON and back, so that playing a call imports no YAML and no validator."""

import json
from typing import Any

from hotline_sim.scenario.compiled import (
    Beat,
    Brief,
    CompiledScenario,
    Fact,
    Gauge,
    HangUp,
    Interruption,
    Key,
    Move,
    Promise,
    ReferralKey,
)

FORMAT = 12
"""Raised whenever the compiled form or the rules it is made by change."""

Variants = dict[str, CompiledScenario]


def encode(variants: Variants) -> str:
    """Return a scenario and its variants as JSON text."""
    return json.dumps(variants, ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Variants:
    """Return what `encode` wrote; ValueError, TypeError or KeyError where it did not."""
    return {name: _scenario(frozen(rows)) for name, rows in json.loads(text).items()}


def frozen(value: Any) -> Any:
    """Return JSON values with every list as a tuple.

    Texts and numbers, which most of them are, are not asked one by one: a start waits for this.
    """
    if isinstance(value, list):
        return tuple([frozen(one) if type(one) in _NESTED else one for one in value])
    if isinstance(value, dict):
        return {key: frozen(one) if type(one) in _NESTED else one for key, one in value.items()}
    return value


_NESTED = frozenset({list, dict})


def _scenario(row: Any) -> CompiledScenario:
    flat = CompiledScenario(*row)
    return flat._replace(
        about=Brief(*flat.about),
        places=tuple(_beat(Beat(*one)) for one in flat.places),
        moves=tuple(Move(*one) for one in flat.moves),
        interruptions=tuple(Interruption(*one) for one in flat.interruptions),
        gauges=tuple(Gauge(*one) for one in flat.gauges),
        facts=tuple(Fact(*one) for one in flat.facts),
        key=_key(Key(*flat.key)),
        promises=tuple(Promise(*one) for one in flat.promises),
    )


def _key(key: Key) -> Key:
    if key.referrals is None:
        return key
    return key._replace(referrals=ReferralKey(*key.referrals))


def _beat(beat: Beat) -> Beat:
    if not beat.hang_up:
        return beat
    return beat._replace(hang_up=tuple(HangUp(*one) for one in beat.hang_up))
