"""The trainee's desk: the library, the store, and the calls picked up from it.

What every face needs to take a call, and none should do itself: content kept by its hash, the
lease that keeps a second window out, the log, and the debrief of a finished call.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from hotline_sim.call.call import Call, Clock, open_call, resume_call, utc_now
from hotline_sim.call.events import CallOpened, Event
from hotline_sim.call.log import Log, StoredLog, as_row, read_log
from hotline_sim.errors import UserError
from hotline_sim.library import Library, ReadScenario, content_root, variant_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.lease import Lease
from hotline_sim.storage.places import cache_folder, home, locks_folder, store_url
from hotline_sim.storage.rows import CallRow, CallSummary, ContentRow, Outcome

if TYPE_CHECKING:
    from hotline_sim.debrief.model import Debrief
    from hotline_sim.storage.store import Store

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,19}")
"""A trainee code: letters, digits, hyphens, underscores; a pseudonym, never a name."""

NOBODY = "me"
"""The code of someone who gave none."""


@dataclass(slots=True)
class TakenCall:
    """A call on the line, held by this window until it is closed."""

    id: str
    person: str
    call: Call
    rubric: Rubric
    lease: Lease

    def close(self) -> None:
        """Let the call go, so that it can be resumed elsewhere."""
        self.lease.release()

    def __enter__(self) -> Self:
        """Hold the call for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the call go, whatever happened."""
        self.close()


class Desk:
    """Picks up calls, resumes them, and debriefs them. The store is opened when first needed."""

    def __init__(
        self, library: Library, environ: Mapping[str, str], clock: Clock = utc_now
    ) -> None:
        """Sit down with a library and the environment that says where the store is."""
        self.library = library
        self._environ = environ
        self._clock = clock
        self._store: Store | None = None

    @classmethod
    def of(cls, environ: Mapping[str, str], clock: Clock = utc_now) -> Self:
        """Return the desk of this machine: what we ship, and the user's own library."""
        folders = (content_root(), home(environ) / "library")
        return cls(Library(folders, Cache(cache_folder(environ))), environ, clock)

    @property
    def store(self) -> "Store":
        """The record of practice; StoreError where it cannot be opened."""
        if self._store is None:
            from hotline_sim.storage.store import Store

            locks = locks_folder(self._environ)
            self._store = Store.open(store_url(self._environ), locks=locks)
        return self._store

    def close(self) -> None:
        """Close the store, if it was opened."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> Self:
        """Sit at the desk for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store, whatever happened."""
        self.close()

    def pick_up(
        self,
        name: str,
        *,
        person: str = NOBODY,
        variant: str | None = None,
        seed: int | None = None,
        player: str = "person",
    ) -> TakenCall:
        """Open a call: `CallOpened` is committed with its content, the first cue is heard."""
        checked_code(person)
        seed = secrets.randbelow(2**31) if seed is None else seed
        read = self.library.read(self.library.scenario_path(name))
        scenario = variant_of(read, _drawn(read, seed) if variant is None else variant)
        seen = any(self.store.calls(person=person, scenario=scenario.id))
        opened = CallOpened(scenario.id, scenario.variant, seed, player, seen)
        return self._opened(scenario, read, person, opened)

    def resume(self, call: str | None = None, person: str | None = None) -> TakenCall:
        """Take up an unfinished call again: the one named, or the latest.

        CallElsewhere where another window holds it.
        """
        row = self.find(call, person).call if call else self._latest_unfinished(person).call
        lease = Lease.take(self.store.locks, row.id)
        try:
            scenario, rubric = self._content(row)
            log = StoredLog(self.store, row.id)
            taken = resume_call(scenario, log, read_log(self.store, row.id), self._clock)
        except BaseException:
            lease.release()
            raise
        return TakenCall(row.id, row.person, taken, rubric, lease)

    def unfinished(self, person: str | None = None) -> CallSummary | None:
        """Return the latest call that was neither ended nor left."""
        return self.store.latest_unfinished(person)

    def find(self, call: str, person: str | None = None) -> CallSummary:
        """Return a call by its id or the beginning of it; with a person, one of theirs."""
        row = self.store.call(call) if call.isascii() else None
        calls = self.store.calls(person=person)
        found = next((one for one in calls if row and one.call.id == row.id), None)
        if found is None:
            whose = f" of {person}" if person else ""
            message = f"There is no call “{call[:40]}”{whose} in the record of practice."
            raise UserError(message)
        return found

    def debrief(self, call: str | None = None, person: str | None = None) -> "Debrief":
        """Return the debrief of a call: the one named, or the latest that ended."""
        from hotline_sim.debrief.debrief import debrief

        summary = self.find(call, person) if call else self.store.latest_ended(person)
        if summary is None:
            whose = f" of {person}" if person else ""
            message = f"No call{whose} has ended yet. Take one: hotline-sim play"
            raise UserError(message)
        row = summary.call
        scenario, rubric = self._content(row)
        return debrief(row.id, row.person, scenario, rubric, read_log(self.store, row.id))

    def content_of(self, call: str) -> tuple[CompiledScenario, Rubric]:
        """Return the scenario and rubric of a call as they were when it was taken."""
        return self._content(self.find(call).call)

    def title_of(self, row: CallRow) -> str:
        """Return the title a call had when it was taken."""
        return self._content(row)[0].about.title

    def _latest_unfinished(self, person: str | None) -> CallSummary:
        summary = self.unfinished(person)
        if summary is None:
            whose = f" of {person}" if person else ""
            message = f"There is no unfinished call{whose} to resume. Pick one up: hotline-sim play"
            raise UserError(message)
        return summary

    def _content(self, row: CallRow) -> tuple[CompiledScenario, Rubric]:
        """Return the scenario and rubric as they were when a call was taken."""
        text = self.store.content(row.rubric_digest)
        rubric = self.library.rubric_of(text.encode(), f"rubric of call {row.id}")
        text = self.store.content(row.scenario_digest)
        name = f"scenario of call {row.id}"
        variants = self.library.scenario_of(text.encode(), name, rubric)
        return variants[row.variant or ""], rubric

    def _opened(
        self, scenario: CompiledScenario, read: ReadScenario, person: str, opened: CallOpened
    ) -> TakenCall:
        rubric = read.rubric.rubric
        call = secrets.token_hex(4)
        practice = opened.seen_before or opened.player != "person"
        row = CallRow(
            id=call,
            person=person,
            scenario=scenario.id,
            scenario_digest=scenario.digest,
            rubric_digest=rubric.digest,
            variant=scenario.variant or None,
            seed=opened.seed,
            player=opened.player,
            seen_before=opened.seen_before,
            purpose="practice" if practice else "result",
            opened_at=self._clock().isoformat(),
        )
        lease = Lease.take(self.store.locks, call)
        try:
            taken = open_call(
                scenario, _OpeningLog(self.store, row, _contents(read)), opened, self._clock
            )
        except BaseException:
            lease.release()
            raise
        return TakenCall(call, person, taken, rubric, lease)


class _OpeningLog:
    """Commits the first event together with the call it opens, and later ones after it."""

    def __init__(self, store: "Store", row: CallRow, contents: tuple[ContentRow, ...]) -> None:
        self._store = store
        self._row = row
        self._contents = contents
        self._log: Log = StoredLog(store, row.id)

    def append(self, event: Event, outcome: Outcome | None = None) -> None:
        """Commit one event."""
        if event.seq == 0:
            self._store.open_call(self._row, as_row(event), self._contents)
        else:
            self._log.append(event, outcome)


def _contents(read: ReadScenario) -> tuple[ContentRow, ...]:
    """Return the texts a call is played from, to be kept with it."""
    scenario, rubric = read.variants[""], read.rubric.rubric
    return (
        ContentRow(scenario.digest, "scenario", scenario.id, read.text),
        ContentRow(rubric.digest, "rubric", rubric.id, read.rubric.text),
    )


def _drawn(read: ReadScenario, seed: int) -> str:
    """Return the variant a seed picks."""
    names = ("", *read.variants[""].about.variants)
    return names[seed % len(names)]


def checked_code(code: str) -> str:
    """Return a trainee code; UserError where it is none."""
    if not CODE.fullmatch(code):
        message = (
            f"“{code[:40]}” is not a trainee code. Use up to 20 letters, digits and hyphens,"
            " such as T01; never a person's name."
        )
        raise UserError(message)
    return code
