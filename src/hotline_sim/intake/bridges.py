"""A crosswalk: how one agency's form says what the shared one says, leaf by leaf, code by code."""

from typing import NamedTuple

Answer = tuple[str, str]
"""A leaf and one code of it."""

Condition = tuple[tuple[str, tuple[str, ...]], ...]
"""Leaves that all hold one of the codes beside them."""

MORE_THAN_ONE = "more-than-one"
"""Under what a form cannot hold: a second code, or a second row."""


class Meaning(NamedTuple):
    """What one code of an agency's leaf says in the shared form, and when it is written."""

    code: str
    means: tuple[Answer, ...]
    written_when: tuple[Condition, ...]
    """Any of these, asked of the shared record; first what it means, then what it only covers."""


class Bridge(NamedTuple):
    """One leaf of an agency's form, and where it stands in the shared form.

    In both forms a row of a repeated field stands as `field.*.part`.
    """

    leaf: str
    several: bool
    copies: str
    """The leaf of the shared form whose text, date or number it holds; else empty."""
    meanings: tuple[Meaning, ...]


class Target(NamedTuple):
    """What has to be known of a leaf of the shared form to write into it."""

    several: bool
    codes: tuple[str, ...]
    """In the order of the form, the reserved ones last."""


class Crosswalk(NamedTuple):
    """Between an agency's form and the shared one."""

    to: str
    """The id of the shared form."""
    bridges: tuple[Bridge, ...]
    targets: dict[str, Target]
    """The leaves of the shared form by path."""
    cannot_hold: dict[str, str]
    """Why, by `leaf` or `leaf=code` of the shared form, the agency's form has no place for it."""
    shared_cannot_hold: dict[str, str]
    """Why, by `leaf` or `leaf=code` of the agency's form, the shared form has no place for it."""
