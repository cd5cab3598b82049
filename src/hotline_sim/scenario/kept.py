"""A compiled scenario from the text of its file, kept by the hash of that text and its rubrics."""

from collections.abc import Mapping

from hotline_sim.errors import UserError
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario import codec
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.cache import Cache, key_of


def scenario_of(
    cache: Cache, data: bytes, name: str, rubrics: Mapping[str, Rubric]
) -> dict[str, CompiledScenario]:
    """Return the variants of the scenario in a text, marked with the one of `rubrics` it names.

    `name` is the file's. UserError where the text has errors.
    """
    known = "".join(one.digest for one in rubrics.values())
    key = key_of("scenario", codec.FORMAT, known.encode() + data)
    kept = cache.made(key, codec.decode)
    if not kept:
        kept = _read(data, name, rubrics)
        cache.put(key, codec.encode(kept))
    return kept


def _read(data: bytes, name: str, rubrics: Mapping[str, Rubric]) -> dict[str, CompiledScenario]:
    from hotline_sim.diagnostic import Findings
    from hotline_sim.scenario.reader import read_scenario

    findings = Findings(name)
    found = read_scenario(data, rubrics, findings)
    if found is None:
        raise UserError(findings.refusal())
    return found
