"""Which fields of a form are meant by a few letters, and why one is not asked for."""

from typing import NamedTuple

from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.intake.entry import found, is_shown
from hotline_sim.intake.form import Field, Form, Record
from hotline_sim.intake.wording import folded
from hotline_sim.plain.asking import MOST_REPEATED


class Meant(NamedTuple):
    """The leaves that a name may mean, likeliest first; where there are none, why."""

    paths: tuple[str, ...]
    why_none: str = ""


def meant(form: Form, record: Record, typed: str) -> Meant:
    """Return the leaves that are asked for and that some letters may mean.

    A name or label in full means that one alone.
    """
    paths = [typed] if form.leaf(typed) else found(form, typed)
    if not paths:
        why = f"No field is called “{typed[:MOST_REPEATED]}”. ? and list name the fields there are."
        return Meant((), why)
    exact = [path for path in paths if folded(typed) in _names(form, path)]
    shown = [path for path in exact or paths if is_shown(form, record, path)]
    return Meant(tuple(shown), "" if shown else _not_asked_for(form, (exact or paths)[0]))


def leaf_at(form: Form, path: str) -> Field:
    """Return the leaf at a path that is known to be one. KeyError where it is none."""
    leaf = form.leaf(path)
    if leaf is None:
        raise KeyError(path)
    return leaf


def _names(form: Form, path: str) -> set[str]:
    names = (path, path.replace(".", " "), leaf_at(form, path).label, Words(form).label(path))
    return {folded(one) for one in names}


def _not_asked_for(form: Form, path: str) -> str:
    """Say what another leaf has to hold before this one is asked for."""
    root = next((one for one in form.fields if one.id == path.partition(".")[0]), None)
    leaf = leaf_at(form, path)
    label = Words(form).label(path)
    condition = leaf.shown_when or (root.shown_when if root else None)
    if condition is None:
        return f"“{label}” is not asked for."
    other, values = condition
    shower = leaf_at(form, other)
    words = [Words(form).value(shower, one) for one in values]
    either = f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]
    return f"“{label}” is asked for only where “{Words(form).label(other)}” is: {either}."
