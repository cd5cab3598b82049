"""A call that was taken, and what with: kept, and read again as it was, whatever was edited."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, Self

from hotline_sim.call.call import Call, Clock, open_call
from hotline_sim.call.events import CallOpened
from hotline_sim.call.log import OpeningLog
from hotline_sim.call.sheets import Sheets
from hotline_sim.intake import texts as form_texts
from hotline_sim.intake.form import Form
from hotline_sim.language.catalogues import Catalogues
from hotline_sim.language.marks import Marked, with_marks
from hotline_sim.library import Library, ReadScenario
from hotline_sim.referral import texts as directory_texts
from hotline_sim.referral.codec import text_of
from hotline_sim.referral.directory import Directory
from hotline_sim.rubric import texts as rubric_texts
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario import texts as scenario_texts
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.lease import Lease
from hotline_sim.storage.rows import CallRow, ContentRow

if TYPE_CHECKING:
    from hotline_sim.storage.store import Store


class Content(NamedTuple):
    """What one call is played, written up and marked with."""

    scenario: CompiledScenario
    rubric: Rubric
    form: Form | None = None
    """The form of its record; None where it has none."""
    directory: Directory | None = None
    """The services the caller can be passed on to."""

    @property
    def sheets(self) -> Sheets:
        """What answers may write down."""
        return Sheets(self.form, self.directory, tuple(self.rubric.competencies))

    def in_language(self, language: str, catalogues: Catalogues) -> Self:
        """Return the same with its texts in a language, marked where there is no translation.

        Its moves, ids and digests stay: a call's events fold over it as over what it was taken
        with. Each is translated once, however often it is asked for.
        """
        scenario, rubric, form, directory = self
        own, said = scenario.about.language, catalogues.said
        return self._replace(
            scenario=said("scenarios", scenario, language, scenario_texts.said, own),
            rubric=said("rubrics", rubric, language, rubric_texts.said, rubric.language),
            form=form and said("forms", form, language, form_texts.said, form.language),
            directory=directory and said("services", directory, language, directory_texts.said),
        )

    def marked_in(self, language: str, catalogues: Catalogues) -> tuple[Self, Marked]:
        """Return the same in a language, with a mark behind each text that is not.

        For faces that can show no more than letters; with how much of the call is translated.
        """
        said, own = self.in_language(language, catalogues), self.scenario.about.language
        scenario, call = with_marks(said.scenario, scenario_texts.said)
        form = said.form and with_marks(said.form, form_texts.said)[0]
        directory = said.directory and with_marks(said.directory, directory_texts.said)[0]
        rubric, _ = with_marks(said.rubric, rubric_texts.said)
        found = self._replace(scenario=scenario, rubric=rubric, form=form, directory=directory)
        draft = catalogues.of("scenarios", self.scenario.id, language, own).draft
        return found, call._replace(draft=draft)


class TakenCall(NamedTuple):
    """A call on the line, held by this window until it is closed."""

    id: str
    person: str
    call: Call
    content: Content
    lease: Lease

    @property
    def rubric(self) -> Rubric:
        """The rubric the call is marked with."""
        return self.content.rubric

    @property
    def form(self) -> Form | None:
        """The form of its record; None where it has none."""
        return self.content.form

    @property
    def directory(self) -> Directory | None:
        """The services the caller can be passed on to."""
        return self.content.directory

    def close(self) -> None:
        """Let the call go, so that it can be resumed elsewhere."""
        self.lease.release()

    def __enter__(self) -> Self:
        """Hold the call for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the call go, whatever happened."""
        self.close()


class Picking(NamedTuple):
    """Who picks up a call, what for, and under which id it is kept; empty: as it comes."""

    person: str
    purpose: str = ""
    call: str = ""


def open_taken(
    store: "Store", read: ReadScenario, opened: CallOpened, by: Picking, clock: Clock
) -> TakenCall:
    """Open a call of a scenario just read, and keep with it all that it is taken with."""
    scenario = read.variants[opened.variant]
    content = content_in(read, scenario)
    practice = opened.seen_before or opened.player != "person"
    row = CallRow(
        id=by.call or secrets.token_hex(4),
        person=by.person,
        scenario=scenario.id,
        scenario_digest=scenario.digest,
        rubric_digest=content.rubric.digest,
        variant=scenario.variant or None,
        seed=opened.seed,
        player=opened.player,
        seen_before=opened.seen_before,
        purpose=by.purpose or ("practice" if practice else "result"),
        opened_at=clock().isoformat(),
        form_digest=content.form.digest if content.form else None,
        directory_digest=content.directory.digest if content.directory else None,
    )
    with leased(store, row.id) as lease:
        log = OpeningLog(store, row, rows_of(read))
        taken = open_call(scenario, log, opened, clock)
    return TakenCall(row.id, by.person, taken, content, lease)


@contextmanager
def leased(store: "Store", call: str) -> Iterator[Lease]:
    """Hold a call, and let it go where taking it comes to nothing."""
    lease = Lease.take(store.locks, call)
    try:
        yield lease
    except BaseException:
        lease.release()
        raise


def content_in(read: ReadScenario, scenario: CompiledScenario) -> Content:
    """Return what a call of one variant of a scenario just read is taken with."""
    form = read.form.form if read.form else None
    return Content(scenario, read.rubric.rubric, form, read.directory)


def rows_of(read: ReadScenario) -> tuple[ContentRow, ...]:
    """Return the texts a call is taken with, to be kept with it."""
    scenario, rubric = read.variants[""], read.rubric.rubric
    rows = [
        ContentRow(scenario.digest, "scenario", scenario.id, read.text),
        ContentRow(rubric.digest, "rubric", rubric.id, read.rubric.text),
    ]
    if read.form is not None:
        form = read.form.form
        rows.append(ContentRow(form.digest, "form", form.id, read.form.text))
    if read.directory is not None:
        services = read.directory
        rows.append(ContentRow(services.digest, "services", services.id, text_of(services)))
    return tuple(rows)


def content_of(row: CallRow, store: "Store", library: Library) -> Content:
    """Return what a call was taken with, as it was then."""

    def kept(what: str, digest: str) -> tuple[bytes, str]:
        return store.content(digest).encode(), f"{what} of call {row.id}"

    rubric = library.rubric_of(*kept("rubric", row.rubric_digest))
    form = library.form_of(*kept("form", row.form_digest)) if row.form_digest else None
    variants = library.scenario_of(*kept("scenario", row.scenario_digest), rubric, form)
    directory = None
    if row.directory_digest:
        directory = library.directory_of(*kept("directory", row.directory_digest))
    return Content(variants[row.variant or ""], rubric, form, directory)
