"""The trainee's desk: the library, the store, and the calls picked up from it.

What every face needs to take a call, and none should do itself: content kept by its hash, the
lease that keeps a second window out, the log, and the debrief of a finished call.
"""

import re
import secrets
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Self

from hotline_sim.call.call import Clock, resume_call, utc_now
from hotline_sim.call.events import CallOpened, SelfRated
from hotline_sim.call.log import StoredLog, as_row, read_log
from hotline_sim.call.what_if import taken_over
from hotline_sim.errors import UnknownName, UserError
from hotline_sim.language.again import said_again
from hotline_sim.language.catalogue import BASE
from hotline_sim.language.marks import Marked
from hotline_sim.library import Library, ReadScenario, variant_of
from hotline_sim.storage.places import locks_folder, store_url
from hotline_sim.storage.rows import CallRow, CallSummary
from hotline_sim.taken import Content, Picking, TakenCall, content_of, leased, open_taken

if TYPE_CHECKING:
    from hotline_sim.analysis.background import Analyst
    from hotline_sim.debrief.model import Debrief
    from hotline_sim.storage.store import Store

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,19}")
"""A trainee code: letters, digits, hyphens, underscores; a pseudonym, never a name."""

WALKED = "walk-through"
"""The purpose of what is kept as a call where somebody was only shown one."""

NOBODY = "me"
"""The code of someone who gave none."""


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
        return cls(Library.of(environ), environ, clock)

    @property
    def environ(self) -> Mapping[str, str]:
        """What says where the store and the other things of this desk are."""
        return self._environ

    @cached_property
    def analyst(self) -> "Analyst":
        """Who works out what can come of a scenario, in a process beside."""
        from hotline_sim.analysis.background import Analyst

        return Analyst(self.library.cache)

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
        return open_taken(self.store, read, opened, Picking(person), self._clock)

    def resume(self, call: str | None = None, person: str | None = None) -> TakenCall:
        """Take up an unfinished call again: the one named, or the latest.

        A call that ended with its record still open is unfinished too: it waits for its wrap-up.
        CallElsewhere where another window holds it.
        """
        row = self.find(call, person).call if call else self._latest_open(person).call
        with leased(self.store, row.id) as lease:
            content = content_of(row, self.store, self.library)
            log = StoredLog(self.store, row.id)
            taken = resume_call(content.scenario, log, read_log(self.store, row.id), self._clock)
        return TakenCall(row.id, row.person, taken, content, lease)

    def what_if(self, call: str, at: int, person: str | None = None) -> TakenCall:
        """Open a practice call with all that another was before one of its decisions.

        It is kept apart from results. UserError where `at` is no decision on the line.
        """
        row = self.find(call, person).call
        content = content_of(row, self.store, self.library)
        before = taken_over(row.id, read_log(self.store, row.id), at)
        again = row._replace(
            id=secrets.token_hex(4),
            player="person",
            seen_before=True,
            purpose="what-if",
            opened_at=self._clock().isoformat(),
        )
        with leased(self.store, again.id) as lease:
            self.store.open_call(again, *map(as_row, before))
            log = StoredLog(self.store, again.id)
            taken = resume_call(content.scenario, log, before, self._clock)
        return TakenCall(again.id, again.person, taken, content, lease)

    def walked_through(self, name: str, person: str = NOBODY) -> None:
        """Note that a person was shown how a call can go well: it is new to them no more."""
        read = self.library.read(self.library.scenario_path(name))
        scenario = read.variants[""]
        if any(self.store.calls(person=checked_code(person), scenario=scenario.id)):
            return
        opened = CallOpened(scenario.id, "", 0, "script", seen_before=True)
        by = Picking(person, WALKED)
        with open_taken(self.store, read, opened, by, self._clock) as taken:
            taken.call.leave()

    def unfinished(self, person: str | None = None) -> CallSummary | None:
        """Return the latest call that was neither ended nor left."""
        return self.store.latest_unfinished(person)

    def unwrapped(self, person: str | None = None) -> CallSummary | None:
        """Return the latest call that ended and waits for its wrap-up: its record is open."""
        return self.store.latest_to_write_up(SelfRated.__name__, person)

    def find(self, call: str, person: str | None = None) -> CallSummary:
        """Return a call by its id or the beginning of it; with a person, one of theirs."""
        row = self.store.call(call) if call.isascii() else None
        found = self.store.summary(row.id) if row else None
        if found is None or person not in {None, found.call.person}:
            whose = f" of {person}" if person else ""
            message = f"There is no call “{call[:40]}”{whose} in the record of practice."
            raise UserError(message)
        return found

    def ended(self, call: str | None = None, person: str | None = None) -> CallSummary:
        """Return the call named, or the latest that ended. UserError where there is none."""
        summary = self.find(call, person) if call else self.store.latest_ended(person)
        if summary is None:
            whose = f" of {person}" if person else ""
            message = f"No call{whose} has ended yet. Take one: hotline-sim play"
            raise UserError(message)
        return summary

    def look_ahead(self, content: Content) -> None:
        """Have all that can come of a call worked out beside, for its debrief."""
        self.analyst.start(content.scenario, content.rubric)

    def has_looked_ahead(self, content: Content) -> bool:
        """Return whether that was worked out."""
        return self.analyst.is_done(content.scenario, content.rubric)

    def debrief(
        self,
        call: str | None = None,
        person: str | None = None,
        patience: float = 0,
        language: str = "",
    ) -> "Debrief":
        """Return the debrief of a call: the one named, or the latest that ended.

        For its turning points it waits some seconds, where they are still being worked out. With
        a language, its texts are in it, as far as they are translated.
        """
        from hotline_sim.debrief.debrief import debrief
        from hotline_sim.derived import keep_results

        row = self.ended(call, person).call
        log, kept = read_log(self.store, row.id), content_of(row, self.store, self.library)
        values = self.analyst.awaited(kept.scenario, kept.rubric, patience)
        if language:
            kept = kept.in_language(language, self.library.catalogues)
        played, form, services = (kept.scenario, kept.rubric), kept.form, kept.directory
        found = debrief(
            row.id, row.person, *played, log, form=form, directory=services, values=values
        )
        keep_results(self.store, row.id, found, kept, log)
        said = said_again(found, self.library.catalogues.interface(language or BASE))
        return said if values else said._replace(reach=None)

    def in_language(self, taken: TakenCall, language: str) -> tuple[TakenCall, Marked]:
        """Return a call on the line with its texts in a language; it goes on where it is.

        Without one, as it is written. What is not translated is marked; how much that is of the
        call stands beside.
        """
        kept = self.content_of(taken.id)
        own = kept.scenario.about.language
        said, how = kept.marked_in(language or own, self.library.catalogues)
        return taken._replace(call=taken.call.said_in(said.scenario), content=said), how

    def see_differently(
        self, call: str, about: str, note: str | None = "", person: str | None = None
    ) -> None:
        """Keep that a judgement of a debrief is seen differently; with None, take that back.

        UnknownName where the debrief has no such judgement, NotOpen before there is one, and
        CallElsewhere where another window holds the call.
        """
        from hotline_sim.debrief.judgements import judgements

        found = self.debrief(call, person)
        known = judgements(found)
        if about not in known:
            raise UnknownName("judgement", about, known)
        with self.resume(found.call) as taken:
            if note is None:
                taken.call.see_alike(about)
            else:
                taken.call.see_differently(about, note)

    def content_of(self, call: str) -> Content:
        """Return what a call was taken with, as it was then."""
        return content_of(self.find(call).call, self.store, self.library)

    def title_of(self, row: CallRow) -> str:
        """Return the title a call had when it was taken."""
        return content_of(row, self.store, self.library).scenario.about.title

    def _latest_open(self, person: str | None) -> CallSummary:
        waiting = (self.unfinished(person), self.unwrapped(person))
        summary = max(filter(None, waiting), key=lambda one: one.last_at, default=None)
        if summary is None:
            whose = f" of {person}" if person else ""
            message = f"There is no unfinished call{whose} to resume. Pick one up: hotline-sim play"
            raise UserError(message)
        return summary


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
