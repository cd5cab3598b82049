"""The forms we ship, and records filled into them at random."""

from functools import cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from hypothesis import strategies as st

from hotline_sim.intake.form import RESERVED, Field, Form, Value
from hotline_sim.library import Library, content_root
from hotline_sim.storage.cache import Cache

SHARED = "hotline-call-record"
AGENCIES = ("police-department-record", "womens-union-record", "trade-unions-record")
FORMS = (SHARED, *AGENCIES)
RESERVED_IDS = tuple(one.id for one in RESERVED)

_WORDS = {
    "line": ("ask for the aunt", "unknown", "22:30", "ຫຼັງວັດ"),
    "lines": ("“The lift needs a card.”\nShe whispered.", "ກະລຸນາຊ່ວຍແດ່"),
    "name": ("Kham", "ນ້ອຍ"),
    "phone": ("+000205550100", "0100"),
    "date": ("2026-03-14", "2026-12-01"),
    "datetime": ("2026-03-14 21:40", "2026-03-14 21:40+07:00"),
    "auto": ("atd", "2026-03-14", ("urgency", "needs")),
}


@cache
def forms() -> dict[str, Form]:
    """Return the forms we ship by id."""
    read = Library((content_root(),), Cache(Path(mkdtemp()))).forms()
    assert read.problems == {}
    return read.found


def form(name: str = SHARED) -> Form:
    """Return a form we ship."""
    return forms()[name]


def records(form: Form) -> st.SearchStrategy[dict[str, Value]]:
    """Return records of a form, from empty to full, with up to two rows of a field.

    From a seed: drawing a hundred leaves one by one takes Hypothesis a hundred times as long.
    """
    return st.integers(0, 10**9).map(lambda seed: _record(form, Random(seed)))


def _record(form: Form, chance: Random) -> dict[str, Value]:
    full = chance.random()
    leaves = {
        path.replace("*", row): leaf
        for path, leaf in form.leaves.items()
        for row in (("1", "2") if "*" in path else ("",))
    }
    return {path: _value(leaf, chance) for path, leaf in leaves.items() if chance.random() < full}


def _value(leaf: Field, chance: Random) -> Value:
    codes = [one.id for one in leaf.answers]
    if leaf.kind == "several":
        own = len(leaf.codes)
        some = chance.sample(codes[:own], chance.randint(1, min(own, 4)))
        known = tuple(sorted(some, key=codes.index))
        return known if chance.random() < 0.8 else (chance.choice(RESERVED_IDS),)
    if codes:
        return chance.choice(codes)
    if leaf.kind == "number":
        return chance.randint(*(leaf.range or (0, 9)))
    return chance.choice(_WORDS[leaf.holds or leaf.kind])
