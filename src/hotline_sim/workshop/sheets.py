"""One call in many records: field by field, through the crosswalks, how many wrote what."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hotline_sim.intake.crosswalk import in_form_order, to_shared
from hotline_sim.intake.form import CODED, Field, Form, Value
from hotline_sim.workshop.heard import ENOUGH
from hotline_sim.workshop.state import Sheet

BLANK = ""
"""What stands where nothing was written."""


class Written(NamedTuple):
    """One thing that was written in a field, and by how many."""

    value: str
    """As the shared form words it; empty where it was left blank."""
    people: int
    agencies: tuple[tuple[str, int], ...]
    """By agency, how many of them wrote it."""


class FieldWritten(NamedTuple):
    """One field of the shared form, over all sheets."""

    leaf: str
    label: str
    critical: bool
    written: tuple[Written, ...]
    """Most first."""
    people: int
    """How many sheets could say it: those whose form has a place for it."""
    same: float | None
    """Of all pairs of sheets, which part wrote the same; None where there is no pair."""
    enough: bool
    """Whether the sheets are so many that this says anything."""


def written_in(
    sheets: Mapping[str, Sheet],
    agencies: Mapping[str, str],
    forms: Mapping[str, Form],
    shared: Form,
) -> tuple[FieldWritten, ...]:
    """Return each field in which anybody wrote, those that divide most first.

    `agencies` is the agency of each person, `forms` every form a sheet was filled in. A sheet whose
    form does not lead to the shared one is passed over. Free text is not compared.
    """
    records = {
        person: to_shared(forms[sheet.form], sheet.fields)
        for person, sheet in sheets.items()
        if sheet.form in forms and _leads_to(forms[sheet.form], shared)
    }
    holders = {person: forms[sheets[person].form] for person in records}
    leaves = in_form_order(shared, {leaf: "" for record in records.values() for leaf in record})
    found = []
    for leaf in leaves:
        field = shared.leaf(leaf)
        if field is None or field.kind not in CODED:
            continue
        values = {
            person: records[person].get(leaf, BLANK)
            for person, form in holders.items()
            if _has_place(form, leaf)
        }
        found.append(_field(leaf, field, values, agencies))
    return tuple(sorted(found, key=_most_divided))


def _most_divided(one: FieldWritten) -> tuple[float, bool]:
    return 1.0 if one.same is None else one.same, not one.critical


def _leads_to(form: Form, shared: Form) -> bool:
    return form.id == shared.id or (form.crosswalk is not None and form.crosswalk.to == shared.id)


def _has_place(form: Form, leaf: str) -> bool:
    """Return whether a form can say a leaf of the shared one."""
    leaf = ".".join("*" if part.isdecimal() else part for part in leaf.split("."))
    if form.crosswalk is None:
        return leaf in form.leaves
    said = {bridge.copies for bridge in form.crosswalk.bridges}
    for bridge in form.crosswalk.bridges:
        said |= {path for meaning in bridge.meanings for path, _ in meaning.means}
    return leaf in said


def _field(
    leaf: str, field: Field, values: Mapping[str, Value], agencies: Mapping[str, str]
) -> FieldWritten:
    counted: dict[str, list[str]] = {}
    for person, value in values.items():
        counted.setdefault(_worded(field, value), []).append(person)
    written = [
        Written(value, len(people), _by_agency(people, agencies))
        for value, people in counted.items()
    ]
    written.sort(key=lambda one: (-one.people, one.value))
    sizes = [one.people for one in written]
    return FieldWritten(
        leaf=leaf,
        label=field.label,
        critical=field.critical,
        written=tuple(written),
        people=len(values),
        same=_pairs_alike(sizes),
        enough=len(values) >= ENOUGH,
    )


def _pairs_alike(sizes: Sequence[int]) -> float | None:
    many = sum(sizes)
    if many < 2:
        return None
    return sum(size * (size - 1) for size in sizes) / (many * (many - 1))


def _by_agency(people: Sequence[str], agencies: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    counts = Counter(agencies.get(person, "") for person in people)
    return tuple(sorted(counts.items()))


def _worded(field: Field, value: Value) -> str:
    codes = value if isinstance(value, tuple) else (value,)
    labels = {code.id: code.label for code in field.answers}
    return ", ".join(labels.get(str(code), str(code)) for code in codes)
