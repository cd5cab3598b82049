"""Whether everything kept still says what it said, and what to do where it does not."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hotline_sim.derived import Derived, derived, put_derived
from hotline_sim.errors import StoreUnusable, UserError
from hotline_sim.library import Library
from hotline_sim.storage.results import outcome_of, results_of
from hotline_sim.storage.reviews import CardRow, Fold, folded
from hotline_sim.storage.rows import CallRow
from hotline_sim.storage.store import Store
from hotline_sim.storage.verifying import altered_texts, call_ids, faults_of_file, gaps, strays

BACKUP = "Keep a copy of the file, then put a backup in its place: hotline-sim data restore FILE"
REBUILD = "Make it anew from what happened: hotline-sim data verify --rebuild"
ERASED = "The rest can be used. If it matters to you, look for it in a backup."

UNREADABLE = (UserError, ValueError, TypeError, KeyError, AttributeError, IndexError)
"""What reading a damaged row may come to."""


class Fault(NamedTuple):
    """One thing that is wrong."""

    kind: str
    """`file`, `text`, `call`, `outcome`, `results`, `reviews` or `cards`."""
    what: str
    """Which one it is; empty where it is the file as a whole."""
    said: str
    todo: str


class Verified(NamedTuple):
    """What was looked at, and what is wrong with it."""

    calls: int
    people: int
    faults: tuple[Fault, ...]
    rebuilt: int = 0
    """How many derived rows were made anew."""


def verify(store: Store, library: Library, fold: Fold, *, rebuild: bool = False) -> Verified:
    """Look through everything: the file, its texts, every call, and all that is derived.

    With `rebuild` what is derived is made anew where it is not what it should be.
    """
    file = tuple(_of_file(store))
    if file:
        return Verified(0, 0, file)
    lost = strays(store, drop=rebuild)
    ids = call_ids(store)
    people = [one.code for one in store.people()]
    looking = _Looking(store, library, fold, rebuild=rebuild)
    faults = [*_of_texts(store), *looking.at_calls(ids), *looking.at_cards(people)]
    if lost and not rebuild:
        faults.append(Fault("results", "", f"{lost} derived rows belong to nobody.", REBUILD))
    return Verified(len(ids), len(people), tuple(faults), looking.rebuilt + lost * rebuild)


def _of_file(store: Store) -> Iterator[Fault]:
    try:
        for said in faults_of_file(store):
            yield Fault("file", "", f"The file is damaged: {said}.", BACKUP)
    except StoreUnusable as problem:  # too damaged to be looked through
        yield Fault("file", "", str(problem), BACKUP)


def _of_texts(store: Store) -> Iterator[Fault]:
    for name in altered_texts(store):
        yield Fault("text", name, f"The text of “{name}” is not the one that was kept.", BACKUP)


class _Looking:
    """Looks at one thing after the other, and mends what is derived where that is wanted."""

    def __init__(self, store: Store, library: Library, fold: Fold, *, rebuild: bool) -> None:
        self._store = store
        self._library = library
        self._fold = fold
        self._rebuild = rebuild
        self.rebuilt = 0

    def at_calls(self, ids: Iterable[str]) -> Iterator[Fault]:
        """Yield what is wrong with each call, or with what is derived from it."""
        missing = set(gaps(self._store))
        for call in ids:
            if call in missing:
                yield Fault("call", call, f"Events of the call {call} are missing.", ERASED)
                continue
            row = self._store.call(call)
            if row is not None:
                yield from self._at_call(row)

    def _at_call(self, row: CallRow) -> Iterator[Fault]:
        try:
            found = derived(row, self._store, self._library)
        except UNREADABLE as problem:
            said = f"The call {row.id} cannot be read again: {_first_line(problem)}"
            yield Fault("call", row.id, said, ERASED)
            return
        wrong = list(self._differences(row, found))
        if wrong and self._rebuild:
            put_derived(row, self._store, self._library)
            self.rebuilt += len(wrong)
        else:
            yield from wrong

    def _differences(self, row: CallRow, found: Derived) -> Iterator[Fault]:
        if outcome_of(self._store, row.id) != found.outcome:
            said = f"How the call {row.id} came out is kept otherwise than it happened."
            yield Fault("outcome", row.id, said, REBUILD)
        kept = results_of(self._store, row.id)
        if kept and kept != found.results:
            said = f"The levels of the call {row.id} are kept otherwise than it showed them."
            yield Fault("results", row.id, said, REBUILD)

    def at_cards(self, people: Iterable[str]) -> Iterator[Fault]:
        """Yield whose reviews cannot be read, or whose cards are not what they come to."""
        for person in people:
            try:
                anew = _by_name(folded(self._store.reviews.of(person), self._fold))
            except UNREADABLE as problem:
                said = f"What {person} practised cannot be read: {_first_line(problem)}"
                yield Fault("reviews", person, said, BACKUP)
                continue
            if self._kept_cards(person) != anew:
                yield from self._cards_differ(person)

    def _cards_differ(self, person: str) -> Iterator[Fault]:
        if self._rebuild:
            self._store.reviews.rebuild(person, self._fold)
            self.rebuilt += 1
        else:
            said = f"When {person} should practise what again is kept otherwise than practised."
            yield Fault("cards", person, said, REBUILD)

    def _kept_cards(self, person: str) -> list[CardRow] | None:
        try:
            return _by_name(self._store.reviews.cards(person))
        except UNREADABLE:
            return None


def _by_name(cards: Iterable[CardRow]) -> list[CardRow]:
    return sorted(cards, key=lambda one: one.card)


def _first_line(problem: BaseException) -> str:
    said = str(problem).strip().splitlines() or [type(problem).__name__]
    return said[0] if said[0].endswith(".") else f"{said[0]}."
