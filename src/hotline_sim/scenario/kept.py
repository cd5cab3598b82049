"""A compiled scenario from the text of its file, kept by the hash of that and what it names."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple, TypeVar

from hotline_sim.errors import UserError
from hotline_sim.intake.form import Form
from hotline_sim.referral.directory import Directory
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario import codec
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.cache import Cache, key_of

T = TypeVar("T")


class Nameable(NamedTuple):
    """What a scenario may name, by id; None where it is not held against them."""

    rubrics: Mapping[str, Rubric]
    forms: Mapping[str, Form] | None = None
    directories: Mapping[str, Directory] | None = None


class Later(Mapping[str, T]):
    """What is read only once one of it is asked for: most files name less than there is."""

    def __init__(self, read: Callable[[], Mapping[str, T]]) -> None:
        """Remember how it is read."""
        self._read = read

    @cached_property
    def _found(self) -> Mapping[str, T]:
        return self._read()

    def __getitem__(self, name: str) -> T:
        """Return one by its id."""
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        """Yield every id."""
        return iter(self._found)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._found)

    def __reduce__(self) -> tuple[type[dict[str, T]], tuple[dict[str, T]]]:
        """Go to a process that shares no memory as what was read."""
        return dict, (dict(self._found),)


def scenario_of(
    cache: Cache, data: bytes, name: str, known: str, nameable: Callable[[], Nameable]
) -> dict[str, CompiledScenario]:
    """Return the variants of the scenario in a text, read against what it may name.

    `name` is the file's; `known` is a digest of what is nameable, which is only read where the
    scenario is not kept. UserError where the text has errors.
    """
    key = key_of("scenario", codec.FORMAT, known.encode() + data)
    kept = cache.made(key, codec.decode)
    if not kept:
        kept = _read(data, name, nameable())
        cache.put(key, codec.encode(kept))
    return kept


def _read(data: bytes, name: str, nameable: Nameable) -> dict[str, CompiledScenario]:
    from hotline_sim.diagnostic import Findings
    from hotline_sim.scenario.reader import read_scenario

    findings = Findings(name)
    rubrics, forms, directories = nameable
    found = read_scenario(data, rubrics, findings, forms, directories)
    if found is None:
        raise UserError(findings.refusal())
    return found
