"""A rubric from the text of its file, kept by the hash of that text."""

from hotline_sim.errors import UserError
from hotline_sim.rubric import codec
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.storage.cache import Cache, key_of


def rubric_of(cache: Cache, data: bytes, name: str) -> Rubric:
    """Return the rubric in a text; `name` is the file's. UserError where it has errors."""
    key = key_of("rubric", codec.FORMAT, data)
    kept = cache.made(key, codec.decode)
    if kept is None:
        kept = _read(data, name)
        cache.put(key, codec.encode(kept))
    return kept


def _read(data: bytes, name: str) -> Rubric:
    from hotline_sim.diagnostic import Findings
    from hotline_sim.rubric.reader import read_rubric

    findings = Findings(name)
    found = read_rubric(data, findings)
    if found is None:
        raise UserError(findings.refusal())
    return found
