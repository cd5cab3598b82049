"""A learning path from the text of its file, kept by the hash of that text."""

import json

from hotline_sim.errors import UserError
from hotline_sim.learning.path import LearningPath, Step, StepKind
from hotline_sim.storage.cache import Cache, key_of

FORMAT = 1
"""Raised whenever the form changes."""


def path_of(cache: Cache, data: bytes, name: str) -> LearningPath:
    """Return the path in a text; `name` is the file's. UserError where it has errors."""
    key = key_of("learning", FORMAT, data)
    kept = cache.made(key, decode)
    if kept is None:
        kept = _read(data, name)
        cache.put(key, encode(kept))
    return kept


def encode(path: LearningPath) -> str:
    """Return a path as JSON text."""
    return json.dumps(path, ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> LearningPath:
    """Return what `encode` wrote; ValueError, TypeError or KeyError where it did not."""
    flat = LearningPath(*json.loads(text))
    steps = (Step(*one) for one in flat.steps)
    return flat._replace(steps=tuple(one._replace(kind=StepKind(one.kind)) for one in steps))


def _read(data: bytes, name: str) -> LearningPath:
    from hotline_sim.diagnostic import Findings
    from hotline_sim.learning.reader import read_path

    findings = Findings(name)
    found = read_path(data, findings)
    if found is None:
        raise UserError(findings.refusal())
    return found
