"""The exceptions a person can meet, each with a message for them and an exit code.

HotlineError
└── UserError            something the person asked for cannot be done; says what to do
    ├── UnknownName      an id that nothing answers to, with the near miss
    ├── NotOpen          an answer, or a decision, that is not open at this moment of the call
    ├── NotAllowed       an entry that a field of the record does not take; what stood there stays
    └── StoreError       the record of practice could not be read or written
        ├── StoreFull
        ├── StoreReadOnly
        ├── StoreLocked
        ├── StoreUnusable
        ├── StoreTooNew
        ├── CallElsewhere    another window holds this call
        └── RoomElsewhere    another window has changed this workshop's room
"""

from collections.abc import Iterable

MAX_NAME = 100
"""The longest name a near miss is looked for: longer ones are no slip of the finger."""

MOST_NAMES = 1000
"""Among how many names a near miss is looked for."""


class HotlineError(Exception):
    """The root: anything the program says to a person instead of crashing."""

    exit_code: int = 2
    """What the command line returns when this reaches it."""


class UserError(HotlineError):
    """Something the person asked for cannot be done; the message says what to do."""


class UnknownName(UserError):
    """An id that nothing answers to; the message suggests the near miss."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        """Say that no `what` is called `name`, and which of `known` was probably meant."""
        names = sorted(known)
        near = near_miss(name, names)
        hint = f" Did you mean “{near}”?" if near else f" There are: {', '.join(names) or 'none'}."
        super().__init__(f"There is no {what} “{name[:MAX_NAME]}”.{hint}")


class NotOpen(UserError):
    """An answer, or a decision, that is not open at this moment of the call."""


class NotAllowed(UserError):
    """An entry that a field of the record does not take; the message says what it does."""


class StoreError(UserError):
    """The record of practice could not be read or written; nothing already kept is lost."""


class StoreFull(StoreError):
    """The disk, or the store's own limit, leaves no room."""


class StoreReadOnly(StoreError):
    """The store may be read but not written."""


class StoreLocked(StoreError):
    """Another program is writing and did not finish in time."""


class StoreUnusable(StoreError):
    """The store cannot be opened, is no store, or is damaged."""


class StoreTooNew(StoreError):
    """The store was written by a newer hotline-sim; it is left untouched."""


class CallElsewhere(StoreError):
    """Another window holds this call, or has moved it on."""


class RoomElsewhere(StoreError):
    """Another window has changed this workshop's room, or somebody in it was erased."""


def near_miss(name: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `name` was probably meant to be, if any is near.

    Long names and long lists are cut: the search compares letter by letter, for each name. Two
    spellings of a letter that look the same are one.
    """
    from difflib import get_close_matches
    from itertools import islice
    from unicodedata import normalize

    if len(name) > MAX_NAME:
        return None
    comparable = (
        one for one in known if 3 * len(one) <= 7 * len(name) and 3 * len(name) <= 7 * len(one)
    )
    names = {normalize("NFKC", one): one for one in islice(comparable, MOST_NAMES)}
    found = get_close_matches(normalize("NFKC", name), list(names), n=1, cutoff=0.6)
    return names[found[0]] if found else None
