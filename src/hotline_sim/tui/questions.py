"""From a leaf of a form to the question that the editor puts, and which leaf comes after it."""

from hotline_sim.intake.entry import is_shown
from hotline_sim.intake.form import (
    LONGEST,
    NOT_ASKED,
    OVERRIDDEN,
    RESERVED,
    UNKNOWN,
    Field,
    Form,
    Record,
)
from hotline_sim.intake.sheet import leaves_to_fill
from hotline_sim.tui.widgets.asking import (
    EMPTY_IT,
    KEYS,
    LINE,
    LINES,
    PICK,
    TICK,
    Ask,
    Option,
)
from hotline_sim.tui.widgets.wrapping import clean

LETTERS = {"yes": "y", "no": "n", UNKNOWN: "u", NOT_ASKED: "a", OVERRIDDEN: "o"}
"""The keys that answer a yes-or-no field."""

HINTS = {
    "date": "2026-03-14",
    "datetime": "2026-03-14 21:40",
    "number": "a whole number",
    "phone": "+000 20 5550 100, always invented",
    "name": "what the person wishes to be called",
}
"""What stands in an empty line, to say how it is written."""

SHORT = 40
"""How many characters a number or a date may be typed with."""

ALONE = frozenset(one.id for one in RESERVED)


def first_leaf(form: Form, record: Record, field: str) -> str | None:
    """Return the leaf a field is opened at; of a repeated one, the first of a new row."""
    return next(
        (path for path in leaves_to_fill(form, record, field) if _open(form, record, path)), None
    )


def leaf_after(form: Form, record: Record, path: str) -> str | None:
    """Return the leaf that is asked for after one, within the same field; None after the last."""
    leaves = _row_of(form, path)
    later = leaves[leaves.index(path) + 1 :]
    return next((one for one in later if _open(form, record, one)), None)


def question(form: Form, record: Record, path: str) -> Ask:
    """Return the question for a leaf, with what stands there now."""
    leaf = form.leaf(path)
    assert leaf is not None  # noqa: S101 - the sheet shows leaves of the form alone
    field = next(one for one in form.fields if one.id == path.partition(".")[0])
    value = record.get(path, "")
    how = _how(leaf)
    return Ask(
        path,
        clean(leaf.label if leaf is field else f"{field.label}: {leaf.label}"),
        how,
        help=clean(leaf.help or (field.help if path == _row_of(form, path)[0] else "")),
        aside=_counted(form, record, path),
        options=_options(leaf, how, filled=path in record),
        chosen=value if isinstance(value, tuple) else tuple(filter(None, (str(value),))),
        text=str(value),
        longest=LONGEST.get(leaf.holds, SHORT),
        hint=HINTS.get(leaf.holds) or HINTS.get(leaf.kind, ""),
    )


def _how(leaf: Field) -> str:
    if leaf.kind == "yes_no":
        return KEYS
    if leaf.kind == "several":
        return TICK
    if leaf.kind in {"choice", "ordinal"}:
        return PICK
    return LINES if leaf.holds == "lines" else LINE


def _options(leaf: Field, how: str, *, filled: bool) -> tuple[Option, ...]:
    options = [
        Option(
            one.id,
            clean(one.label),
            clean(one.help),
            LETTERS.get(one.id, "") if how == KEYS else "",
            alone=one.id in ALONE,
        )
        for one in leaf.answers
    ]
    if filled and options and how != TICK:
        options.append(Option(EMPTY_IT, "leave it empty", key="-" if how == KEYS else ""))
    return tuple(options)


def _counted(form: Form, record: Record, path: str) -> str:
    """Return the how-manieth part of how many a leaf is; nothing where it stands alone."""
    leaves = [one for one in _row_of(form, path) if _open(form, record, one)]
    return f"{leaves.index(path) + 1} of {len(leaves)}" if len(leaves) > 1 else ""


def _open(form: Form, record: Record, path: str) -> bool:
    leaf = form.leaf(path)
    return leaf is not None and leaf.kind != "auto" and is_shown(form, record, path)


def _row_of(form: Form, path: str) -> list[str]:
    """Return the leaves of a leaf's field, in order; of a repeated one, those of its row."""
    field, _, rest = path.partition(".")
    mine = [one for one in form.leaves if one == field or one.startswith(f"{field}.")]
    row = rest.partition(".")[0]
    return [one.replace("*", row) for one in mine]
