"""What is derived from the events of calls and kept, so that it need not be worked out each time.

All of it can be dropped and made again: outcomes, and how each competency showed.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.call.call import Call, resume_call
from hotline_sim.call.events import CallLeft, Event, SelfRated
from hotline_sim.call.log import MemoryLog, read_log
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.results import is_closed, results
from hotline_sim.errors import StoreError, UserError
from hotline_sim.library import Library
from hotline_sim.storage.results import Result, lacking_results, put_results, results_of
from hotline_sim.storage.rows import CallRow, Outcome
from hotline_sim.taken import Content, content_of

if TYPE_CHECKING:
    from hotline_sim.storage.store import Store


class Derived(NamedTuple):
    """What the events of one call come to."""

    outcome: Outcome | None
    """None while the call is unfinished."""
    results: tuple[Result, ...]
    """None of a call that did not end, or whose record is open."""


def derived(row: CallRow, store: "Store", library: Library) -> Derived:
    """Work out what the events of a call come to.

    StoreError where they, or what the call was taken with, cannot be read any more.
    """
    content, events = content_of(row, store, library), read_log(store, row.id)
    call = resume_call(content.scenario, MemoryLog(), events)
    outcome = _outcome(call)
    if call.ending is None or not is_closed(events, has_record=content.form is not None):
        return Derived(outcome, ())
    played = (content.scenario, content.rubric)
    found = debrief(
        row.id, row.person, *played, events, form=content.form, directory=content.directory
    )
    return Derived(outcome, results(found, content.rubric, events))


def put_derived(row: CallRow, store: "Store", library: Library) -> Derived:
    """Work out what a call comes to, and keep it. StoreError as above."""
    found = derived(row, store, library)
    if found.outcome is not None:
        store.put_outcome(row.id, found.outcome)
    put_results(store, row.id, found.results)
    return found


def keep_results(
    store: "Store", call: str, found: Debrief, content: Content, events: Sequence[Event]
) -> None:
    """Keep what the debrief of a closed call says of its competencies, where it is not kept yet.

    Where it cannot be kept, as in a store that may only be read, it is worked out again when it is
    asked for.
    """
    if not is_closed(events, has_record=content.form is not None):
        return
    with suppress(StoreError):
        if not results_of(store, call):
            put_results(store, call, results(found, content.rubric, events))


def catch_up(store: "Store", library: Library, person: str | None = None) -> int:
    """Keep the results of the calls that were closed since; return how many cannot be read."""
    unread = 0
    for call in lacking_results(store, SelfRated.__name__, person):
        row = store.call(call)
        if row is None:  # erased meanwhile
            continue
        try:
            put_results(store, call, derived(row, store, library).results)
        except UserError:
            unread += 1
    return unread


def _outcome(call: Call) -> Outcome | None:
    """Return the outcome as it was put when the call came to it."""
    ending = call.ending
    if ending is not None:
        at = _ended_at(call)
        return Outcome("ended", ending.id, ending.ending, at)
    left = next((event for event in call.events if isinstance(event.what, CallLeft)), None)
    return None if left is None else Outcome("left", None, None, left.at.isoformat())


def _ended_at(call: Call) -> str:
    """Return when the last thing was said: what was written since is younger."""
    last = call.transcript[-1].at
    return call.events[last].at.isoformat()
